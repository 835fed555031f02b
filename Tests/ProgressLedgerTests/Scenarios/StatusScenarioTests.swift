import PlanDomain
import ProgressLedger
import Testing

/// Scenarios of `domain/domain.md` section 6 about the states of measures, items and projects.
struct StatusScenarioTests {
  @Test func `scenario 53: a way back out of 完了 needs a reason and both steps keep their dates`()
    throws
  {
    try withSampleLedger { sample in
      let measure = Undertaking.measure("M05-1")
      try sample.execute(.status(measure, .done, from: "2024-03-31"))

      let refused = try rejection {
        try sample.execute(.status(measure, .inProgress, from: "2024-05-01"))
      }
      guard case .endedStatusNeedsReason(measure, let fact, to: .inProgress)? = refused else {
        Issue.record("expected endedStatusNeedsReason, not \(String(describing: refused))")
        return
      }
      #expect(fact.content.effective == "2024-03-31")

      try sample.execute(.status(measure, .inProgress, from: "2024-05-01", reason: "再開した"))
      #expect(try sample.snapshot(asOf: 2023).measure("M05-1")?.status?.status == .done)
      #expect(try sample.snapshot(asOf: 2024).measure("M05-1")?.status?.status == .inProgress)
    }
  }

  @Test func `scenario 53: from 未着手 to 完了 in one step is allowed and flagged`() throws {
    try withSampleLedger { sample in
      let project = Undertaking.project("P05-1")
      try sample.execute(.status(project, .notStarted, from: "2024-04-01"))
      let outcome = try sample.execute(.status(project, .done, from: "2024-05-01"))
      #expect(outcome.receipts.count == 1)
      #expect(outcome.notices.first == .startedAndDoneAtOnce(project))
    }
  }

  @Test func `scenario 54: one item that is 中止 leaves the others and the measure as they are`()
    throws
  {
    try withSampleLedger { sample in
      try sample.execute(.status(.measure("M05-1"), .inProgress, from: "2024-04-01"))
      try sample.execute(.status(.item("M05-1.1", of: "M05-1"), .cancelled, from: "2024-04-01"))
      let snapshot = try sample.snapshot()
      #expect(snapshot.item("M05-1.1")?.status?.status == .cancelled)
      #expect(snapshot.item("M05-1.2")?.status == nil)
      #expect(snapshot.measure("M05-1")?.status?.status == .inProgress)
    }
  }
}
