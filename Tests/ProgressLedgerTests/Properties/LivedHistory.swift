import EventLog
import Foundation
import PlanDomain
import ProgressLedger
import Testing

/// What came of a random history.
///
/// Living through it takes longer than most looks at it, so it is lived once for all that look.
struct LivedHistory {
  /// A copy of the ledger, which the test has for itself.
  let sample: SampleLedger
  let model: Model
}

/// Gives a test a ledger that 220 random commands were tried on.
func withRandomHistory(
  _ seed: UInt64, _ body: (LivedHistory) throws -> Void
) async throws {
  let past = try await #require(pasts[seed]).value
  // Other chances than those of the past: an id is used once.
  try withLedger(of: past.file, in: TestWorld(past.end, seed: 1)) { sample in
    try body(LivedHistory(sample: sample, model: past.model))
  }
}

/// What a history leaves behind.
private struct Past: Sendable {
  let file: Data
  let model: Model
  let end: Instant

  static func lived(seed: UInt64) throws -> Past {
    try withNewLedger(at: "2023-06-01T03:00:00Z") { sample in
      var history = RandomHistory(sample, seed: seed)
      for _ in 0..<220 { try history.step() }
      // What was written last comes into the file when it is closed.
      try sample.ledger.log.close()
      let file = try Data(contentsOf: URL(filePath: sample.path))
      return Past(file: file, model: history.model, end: sample.world.now)
    }
  }
}

/// The histories, lived when the first test asks for one.
private let pasts = Dictionary(
  uniqueKeysWithValues: RandomHistory.seeds.map { seed in
    (seed, Task { try Past.lived(seed: seed) })
  })
