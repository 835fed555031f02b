import Foundation

/// Accidents that happen to bytes, the same for the same seed (SplitMix64).
struct Chance: RandomNumberGenerator {
  let seed: UInt64
  private var state: UInt64

  /// The seed of PLANLEDGER_SEED, or another each time; printed, so that a failure can be repeated.
  static func printed(_ name: String) -> Chance {
    let told = ProcessInfo.processInfo.environment["PLANLEDGER_SEED"].flatMap { UInt64($0) }
    let seed = told ?? UInt64.random(in: 0...UInt64(UInt32.max))
    print("\(name): PLANLEDGER_SEED=\(seed)")
    return Chance(seed: seed, state: seed)
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  /// Bytes after one to four accidents: some changed, lost, doubled, or the end cut off.
  mutating func damaged(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &self) where !bytes.isEmpty {
      let start = Int.random(in: 0..<bytes.count, using: &self)
      let stretch = start..<min(bytes.count, start + Int.random(in: 1...32, using: &self))
      switch Int.random(in: 0..<5, using: &self) {
      case 0: bytes[start] = UInt8.random(in: .min ... .max, using: &self)
      case 1: bytes[start] ^= 1 << UInt8.random(in: 0..<8, using: &self)
      case 2: bytes.removeSubrange(stretch)
      case 3: bytes.insert(contentsOf: bytes[stretch], at: start)
      default: bytes.removeSubrange(start...)
      }
    }
    return bytes
  }
}
