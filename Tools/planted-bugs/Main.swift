import Dispatch
import Synchronization

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
///     planted-bugs none       two cores add to one number under a lock: to be found sound
@main
enum PlantedBugs {
  static func main() {
    switch CommandLine.arguments.dropFirst().first {
    case "address": print(readMemoryGivenBack())
    case "thread": print(addOnTwoCores())
    case "none": print(addUnderOneLock())
    default:
      print("usage: planted-bugs address | thread | none")
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
    onTwoCores { for number in 0..<1_000 { sum += number } }
    return sum
  }

  private static let guarded = Mutex(0)

  /// So often that each core has to wait for the other now and then.
  private static func addUnderOneLock() -> Int {
    onTwoCores { for number in 0..<200_000 { guarded.withLock { $0 += number } } }
    return guarded.withLock(\.self)
  }

  private static func onTwoCores(_ work: @escaping @Sendable () -> Void) {
    let helper = DispatchQueue(label: "planted")
    let isDone = DispatchSemaphore(value: 0)
    helper.async {
      work()
      isDone.signal()
    }
    work()
    isDone.wait()
  }
}
