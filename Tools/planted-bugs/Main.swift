import Dispatch

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#endif

/// Bugs planted for the sanitizers: `Tools/sanitize` runs one first, and a sanitizer that misses it
/// finds nothing elsewhere either.
///
///     planted-bugs address    reads memory that was given back
///     planted-bugs thread     two cores add to one number, and nothing orders them
@main
enum PlantedBugs {
  static func main() {
    switch CommandLine.arguments.dropFirst().first {
    case "address": print(readMemoryGivenBack())
    case "thread": print(addOnTwoCores())
    default:
      print("usage: planted-bugs address | thread")
      exit(64)
    }
  }

  private static func readMemoryGivenBack() -> Int {
    let numbers = UnsafeMutablePointer<Int>.allocate(capacity: 4)
    numbers.initialize(repeating: 7, count: 4)
    numbers.deallocate()
    return numbers[1]
  }

  nonisolated(unsafe) private static var sum = 0

  /// As the audit hands rows to its helper, but without the lock.
  private static func addOnTwoCores() -> Int {
    let helper = DispatchQueue(label: "planted")
    let isDone = DispatchSemaphore(value: 0)
    helper.async {
      for number in 0..<1_000 { sum += number }
      isDone.signal()
    }
    for number in 0..<1_000 { sum += number }
    isDone.wait()
    return sum
  }
}
