import CanonicalJSON
import EventLog
import ProgressLedger
import TransparencyLog

/// Our side of the comparisons: each takes the words that the limit's command of the same name
/// takes, and tells what its own clock says and what it came to.
enum Measurement {
  /// Throws what the ledger throws, and `BenchmarkFailure` for words that mean nothing.
  static func run(_ words: [String]) throws -> JSONValue {
    guard let work = words.first else { throw BenchmarkFailure("measure what?") }
    let details = Array(words.dropFirst())
    var result = try run(work, details)
    if result["peak"] == nil { result["peak"] = .integer(Int64(Machine.peakMemory())) }
    return .object(result)
  }

  private static func run(_ work: String, _ details: [String]) throws -> JSONObject {
    switch (work, details.count) {
    case ("append", 3...):
      try Appending(from: details[0], into: details[2], options: details.dropFirst(3)).measure()
    case ("restore", 3): try Restoring(from: details[0], into: details[2]).measure()
    case ("durable", 2): try SingleRecords(of: details[1], into: details[0]).measure()
    case ("import", 2): try Importing(details[1], into: details[0]).measure()
    case ("replay", 1): try Replaying(details[0]).measure()
    case ("verify", 1): try Verifying(details[0], onCores: 1).measure()
    // The limit takes the same words and stays on one core.
    case ("verify", 2): try Verifying(details[0], onCores: Int(details[1]) ?? 2).measure()
    case ("rebuild", 1): try Rebuilding(details[0]).measure()
    case ("as-of", 3): try YearQuestion(details).measure()
    case ("export", 4):
      try Export(of: details[0], plan: details[1], into: details[2], rows: details[3]).write()
    case ("soak", 2): try Soaking(details[0], rounds: details[1]).measure()
    case ("check", 1): try Check(details[0]).run()
    case ("sizes", 1): try Sizes(of: details[0]).measure()
    default: throw BenchmarkFailure("measure \(work) with \(details.count) words")
    }
  }

  /// A result that is a time and something that proves the work.
  static func result(_ seconds: Double, _ name: String, _ proof: String) -> JSONObject {
    ["seconds": .number(seconds), name: .string(proof)]
  }

  /// How long something takes, in seconds.
  static func time(_ body: () throws -> Void) rethrows -> Double {
    let (whole, fraction) = try ContinuousClock().measure(body).components
    return Double(whole) + Double(fraction) / 1e18
  }
}

extension LogReader {
  /// The root in hexadecimal, as the limit prints it.
  func rootDigits() throws -> String { try head().root.bytes.hexadecimal }
}

extension [UInt8] {
  var hexadecimal: String {
    map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
  }
}
