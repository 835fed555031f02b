import Foundation

/// How much of each test of endurance is done: a little in every run of the suite, all of it by
/// `Tools/endurance`, which prints the reports as one table.
package enum Endurance {
  /// Whether `Tools/endurance` asks.
  package static let isFull = environment["PLANLEDGER_ENDURANCE"] == "full"

  /// What all chance in these tests comes from: the same seed, the same cuts and moments.
  package static let seed = environment["PLANLEDGER_SEED"].flatMap { UInt64($0) } ?? 20_261_123

  package static func amount(_ quick: Int, full: Int) -> Int { isFull ? full : quick }

  /// Prints a row of the table: what was tried, how often, and what came of it.
  package static func report(_ trial: String, _ counts: KeyValuePairs<String, Int>) {
    let counts = counts.map { "\($0.value.formatted()) \($0.key)" }.joined(separator: ", ")
    // In one piece, since other tests print too.
    FileHandle.standardOutput.write(Data("endurance | \(trial) | \(counts)\n".utf8))
  }

  private static let environment = ProcessInfo.processInfo.environment
}

/// Chance that repeats: SplitMix64.
package struct Chance: RandomNumberGenerator {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
