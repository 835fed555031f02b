import CanonicalJSON

#if canImport(Darwin)
  @preconcurrency import Darwin
#elseif canImport(Glibc)
  @preconcurrency import Glibc
#endif

/// A program that was run to its end: what it printed, and what it took as seen from here.
struct ChildProcess {
  let output: [UInt8]
  let seconds: Double
  /// In KiB. The kernel begins to count with what the one had who started it.
  let peakMemory: Int

  /// Runs a program. Throws `BenchmarkFailure` when it does not end with 0.
  init(_ words: [String], environment: [String: String] = [:]) throws {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw BenchmarkFailure("no pipe") }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    posix_spawn_file_actions_addclose(&actions, ends[0])
    posix_spawn_file_actions_addclose(&actions, ends[1])
    var arguments = words.map { strdup($0) } + [nil]
    var variables = Self.variables(adding: environment) + [nil]
    defer { for text in arguments + variables { free(text) } }
    let begin = ContinuousClock.now
    var process = pid_t()
    guard posix_spawn(&process, words[0], &actions, nil, &arguments, &variables) == 0 else {
      throw BenchmarkFailure("cannot run \(words[0])")
    }
    close(ends[1])
    output = Self.readAll(ends[0])
    close(ends[0])
    var status: Int32 = 0
    var usage = rusage()
    guard wait4(process, &status, 0, &usage) == process, status == 0 else {
      throw BenchmarkFailure(
        "\(words.joined(separator: " ")) ended with \(status): "
          + String(decoding: output, as: UTF8.self))
    }
    let (whole, fraction) = (ContinuousClock.now - begin).components
    seconds = Double(whole) + Double(fraction) / 1e18
    peakMemory = usage.ru_maxrss
  }

  private static func readAll(_ descriptor: Int32) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      guard count > 0 else { return bytes }
      bytes += chunk[..<count]
    }
  }

  private static func variables(
    adding environment: [String: String]
  ) -> [UnsafeMutablePointer<CChar>?] {
    var inherited: [String] = []
    var place = environ
    while let variable = place.pointee {
      inherited.append(String(cString: variable))
      place += 1
    }
    return (inherited + environment.map { "\($0.key)=\($0.value)" }).map { strdup($0) }
  }
}

/// Why there is no measurement.
struct BenchmarkFailure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}

/// What a measurement says of itself, on our side and on the limit's.
struct Measured {
  /// By its own clock, making ready left out.
  let seconds: Double
  /// From start to end.
  let wholeSeconds: Double
  /// In MiB.
  let peakMemory: Double
  private let members: JSONObject

  init(_ child: ChildProcess) throws {
    guard let members = try? JSONValue(parsing: child.output).object,
      let seconds = members["seconds"]?.decimal, let peak = members["peak"]?.decimal
    else {
      throw BenchmarkFailure("no measurement: \(String(decoding: child.output, as: UTF8.self))")
    }
    self.seconds = seconds
    wholeSeconds = child.seconds
    peakMemory = peak / 1_024
    self.members = members
  }

  /// What it came to: a root, the digest of a state.
  func text(_ name: String) -> String? { members[name]?.string }

  func number(_ name: String) -> Double? { members[name]?.decimal }
}

extension JSONValue {
  fileprivate var decimal: Double? {
    switch self {
    case .integer(let integer): Double(integer)
    case .number(let number): number
    default: nil
    }
  }
}
