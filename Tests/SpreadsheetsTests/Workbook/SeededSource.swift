import Foundation

/// Random numbers that a test can repeat: SplitMix64 (Steele, Lea and Flood, 2014).
struct SeededSource: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// The seed of `PLANLEDGER_SEED`, to run a failure again, or a new one; printed either way.
  static func printedSeed(_ purpose: String) -> UInt64 {
    let chosen = ProcessInfo.processInfo.environment["PLANLEDGER_SEED"].flatMap { UInt64($0) }
    let seed = chosen ?? UInt64.random(in: 0...999_999)
    print("\(purpose): PLANLEDGER_SEED=\(seed)")
    return seed
  }
}
