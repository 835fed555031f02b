import PlanDomain
import ProgressLedger
import Testing

/// What a program remembers from one command to the next decides nothing otherwise.
struct RememberedStreamsTests {
  @Test(arguments: RandomHistory.seeds.prefix(3))
  func `writers that take turns, and take commands back, decide as the model does`(seed: UInt64)
    throws
  {
    try withNewLedger(at: "2023-06-01T03:00:00Z") { sample in
      var history = RandomHistory(sample, seed: seed)
      history.writers = [sample.ledger, try sample.opened(), try sample.opened()]
      for _ in 0..<150 { try history.step() }
      #expect(!history.accepted.isEmpty)
    }
  }

  @Test func `what another program wrote since is known, however much it is`() throws {
    try withSampleLedger(at: "2026-06-03T00:00:00Z") { sample in
      try sample.execute(.record("05-2", 2023, "25.1"))
      let other = try sample.opened()
      try other.batch(by: Author(actor: "suzuki")) { batch in
        for number in 0..<1_100 {
          try batch.execute(.addNote(.indicator("05-2"), note: "\(number)"))
        }
        try batch.execute(.record("05-2", 2024, "25.4"))
      }
      #expect(throws: LedgerFailure.self) { try sample.execute(.record("05-2", 2024, "25.5")) }
      _ = try other.execute(
        .record("05-2", 2025, "25.6"), by: Author(actor: "suzuki"))
      #expect(throws: LedgerFailure.self) { try sample.execute(.record("05-2", 2025, "25.7")) }
    }
  }

  @Test func `a command that was taken back is not remembered`() throws {
    try withSampleLedger { sample in
      try sample.execute(.record("07-1", 2023, "88.0"))
      try sample.ledger.batch(by: Author(actor: "sato"), isRehearsal: true) { batch in
        _ = try batch.execute(.record("05-2", 2023, "25.1"))
      }
      try sample.execute(.record("05-2", 2023, "25.1"))
      #expect(try sample.snapshot().measurement("05-2", 2023)?.revisions == 0)
    }
  }
}
