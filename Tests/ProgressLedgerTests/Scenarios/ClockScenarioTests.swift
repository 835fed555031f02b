import EventLog
import PlanDomain
import ProgressLedger
import Testing

/// Scenarios of `domain/domain.md` section 6 about the clock, tried on the plan of 苫小牧市.
struct ClockScenarioTests {
  @Test func `scenario 63: with a clock set back the order is the log's and the anomaly recorded`()
    throws
  {
    try withTomakomai(at: "2024-06-03T12:00:00Z") { sample in
      let before = try #require(try sample.execute(.record("07-1", 2023, "88.0")).receipts.first)
      sample.world.now = "2024-06-03T11:50:00Z"
      let after = try #require(
        try sample.execute(.correct("07-1", 2023, "88.1", reason: "誤記")).receipts.first)

      #expect(before.position < after.position)
      #expect(try sample.snapshot().measurement("07-1", 2023)?.content == .figure("88.1", .final))
      let event = try #require(try sample.ledger.log.read { try $0.event(at: after.position) })
      #expect(event.recorded.text == "2024-06-03T12:00:00Z")
      #expect(event.clockBehind == 600)
      let verification = try LedgerAudit.verify(at: sample.path)
      #expect(verification.findings.isEmpty)
      #expect(verification.notes.contains { $0.en.contains("clock that was behind") })
    }
  }

  @Test func `scenario 63: a clock a day behind writes nothing until somebody accepts it`() throws {
    try withTomakomai(at: "2024-06-03T12:00:00Z") { sample in
      let head = try sample.head()
      sample.world.now = "2024-06-01T12:00:00Z"
      #expect(throws: LogFailure.clockBehind(seconds: 2 * 86_400)) {
        try sample.execute(.record("07-1", 2023, "88.0"))
      }
      #expect(try sample.head() == head)
      let accepted = try sample.ledger.execute(
        .record("07-1", 2023, "88.0"), by: Author(actor: "sato"), acceptClock: true)
      #expect(accepted.receipts.count == 1)
    }
  }

  @Test func `scenario 64: a year not yet begun takes only a forecast`() throws {
    // 23:59:59 on 31 March 2025 in Tokyo.
    try withTomakomai(at: "2025-03-31T14:59:59Z") { sample in
      for state in [FigureState.final, .provisional] {
        let refused = try rejection {
          try sample.execute(.record("05-2", 2025, "26.0", state: state))
        }
        #expect(refused == .yearNotBegun("05-2", 2025))
      }
      let missing = try rejection { try sample.execute(.missing("05-2", 2025)) }
      #expect(missing == .yearNotBegun("05-2", 2025))
      try sample.execute(.record("05-2", 2025, "26.0", state: .forecast))

      sample.world.advance(seconds: 1)
      try sample.execute(.record("05-2", 2025, "25.5"))
      #expect(try sample.snapshot().measurement("05-2", 2025)?.content == .figure("25.5", .final))
    }
  }
}
