import EventLog
import PlanDomain
import ProgressLedger
import Testing

/// `--expect '#N'`: whether the fact a person was shown is still the one that stands.
struct StaleExpectationTests {
  @Test func `what was shown and still stands may be corrected`() throws {
    try withSampleLedger { sample in
      let shown = try number(try sample.execute(.record("05-2", 2023, "25.1")))
      try sample.execute(.correct("05-2", 2023, "25.3", reason: "誤記"), expecting: shown)
      #expect(try sample.snapshot().measurement("05-2", 2023)?.content == .figure("25.3", .final))
    }
  }

  @Test func `what was replaced meanwhile stops the correction`() throws {
    try withSampleLedger { sample in
      let shown = try number(try sample.execute(.record("05-2", 2023, "25.1")))
      let present = try number(
        try sample.execute(.correct("05-2", 2023, "25.3", reason: "誤記"), by: "suzuki"))
      let refused = try failure {
        try sample.execute(.correct("05-2", 2023, "25.4", reason: "再計算"), expecting: shown)
      }
      guard case .staleExpectation(shown, of: "05-2", present: let fact?)? = refused,
        fact.occurrence.number == present, fact.occurrence.actor == "suzuki"
      else {
        Issue.record("expected staleExpectation, not \(String(describing: refused))")
        return
      }
      #expect(try sample.snapshot().measurement("05-2", 2023)?.content == .figure("25.3", .final))
    }
  }

  @Test func `what was taken back meanwhile stops the correction`() throws {
    try withSampleLedger { sample in
      let shown = try number(try sample.execute(.record("05-2", 2023, "25.1")))
      try sample.execute(.retract("05-2", 2023, reason: "指標違い"), by: "suzuki")
      let refused = try failure {
        try sample.execute(.record("05-2", 2023, "25.4"), expecting: shown)
      }
      guard case .staleExpectation(shown, of: "05-2", present: nil)? = refused else {
        Issue.record("expected staleExpectation, not \(String(describing: refused))")
        return
      }
    }
  }

  private func number(_ outcome: Outcome) throws -> EventNumber {
    EventNumber(try #require(outcome.receipts.first).position.number)
  }
}
