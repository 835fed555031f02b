import CanonicalJSON
import EventLog
import PlanDomain
import ProgressLedger
import Testing

/// Events that a newer program wrote: reading passes over them, deciding does not.
struct NewerEventTests {
  @Test(arguments: [("indicator.reviewed", 1), ("measurement.recorded", 2)] as [(String, Int64)])
  func `nothing is decided on a stream that holds one`(type: String, revision: Int64) throws {
    try withSampleLedger { sample in
      let position = try sample.appendFromNewerProgram(
        to: "indicator/05-2", type: type, revision: revision)
      let refused = try failure { try sample.execute(.record("05-2", 2023, "25.1")) }
      guard case .undecidable("indicator/05-2", type, position)? = refused else {
        Issue.record("expected undecidable, not \(String(describing: refused))")
        return
      }
      #expect(try sample.head() == position.number)
    }
  }

  @Test func `other streams decide as before`() throws {
    try withSampleLedger { sample in
      try sample.appendFromNewerProgram(to: "indicator/05-2")
      try sample.execute(.record("07-1", 2023, "88.0"))
      #expect(try sample.snapshot().measurement("07-1", 2023)?.content == .figure("88.0", .final))
    }
  }

  @Test func `an event that lacks what its type must have decides nothing either`() throws {
    try withSampleLedger { sample in
      try sample.appendFromNewerProgram(to: "indicator/05-2", type: "measurement.recorded")
      let refused = try failure { try sample.execute(.record("05-2", 2023, "25.1")) }
      guard case .undecidable? = refused else {
        Issue.record("expected undecidable, not \(String(describing: refused))")
        return
      }
    }
  }

  @Test func `the adoption of a plan needs to read every stream`() throws {
    try withNewLedger { sample in
      try sample.execute(.registerActor(.sato), by: nil)
      try sample.appendFromNewerProgram(to: "term/2023", type: "term.ended")
      let refused = try failure { try sample.execute(.adopt(SamplePlan.small)) }
      guard case .undecidable("term/2023", "term.ended", _)? = refused else {
        Issue.record("expected undecidable, not \(String(describing: refused))")
        return
      }
    }
  }

  @Test func `reading passes over them and replay counts them`() throws {
    try withSampleLedger { sample in
      try sample.execute(.record("05-2", 2023, "25.1"))
      let before = try sample.snapshot()
      try sample.appendFromNewerProgram(to: "indicator/05-2")
      try sample.appendFromNewerProgram(to: "term/2023", type: "term.ended")

      #expect(try sample.snapshot() == before)
      let replayed = try sample.ledger.log.read { reader in
        try sample.ledger.replay(
          at: ReadPoint(asOf: nil, knownAt: try reader.end()), in: reader)
      }
      #expect(replayed.snapshot == before)
      #expect(replayed.unknownEvents == 2)
    }
  }

  @Test func `a listing shows them without their meaning`() throws {
    try withSampleLedger { sample in
      try sample.appendFromNewerProgram(to: "indicator/05-2")
      var last: HistoryEntry?
      try sample.ledger.read { view in
        var filter = HistoryFilter(knownAt: view.head)
        filter.limit = 1
        try sample.ledger.history(filter, in: view) { entry in
          last = entry
          return true
        }
      }
      #expect(last?.recorded.type == "indicator.reviewed")
      #expect(last?.event == nil)
    }
  }
}
