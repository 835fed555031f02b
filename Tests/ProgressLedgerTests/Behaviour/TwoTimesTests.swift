import EventLog
import PlanDomain
import ProgressLedger
import Testing

/// "Known at": a day, a moment, a position, and what none of them may be.
struct TwoTimesTests {
  @Test func `a day counts to its last second in the ledger's zone`() throws {
    // 23:59:59 on 31 May in Tokyo, then midnight.
    try withNewLedger(at: "2024-05-31T14:59:59Z") { sample in
      sample.world.now = "2024-05-31T15:00:00Z"
      try sample.execute(.registerActor(.sato), by: nil)
      try sample.ledger.read { view in
        func known(_ knownAt: KnownAt) throws -> Int {
          try sample.ledger.position(knownAt, in: view).number
        }
        let days = try ["2024-05-30", "2024-05-31", "2024-06-01"].map { try known(.date($0)) }
        #expect(days == [0, 1, 3])
        let moments = try ["14:59:58", "14:59:59", "15:00:00"].map { time in
          try known(.instant(try #require(Instant(rfc3339: "2024-05-31T\(time)Z"))))
        }
        #expect(moments == [0, 1, 3])
        let now = try known(.now)
        #expect(now == 3)
      }
    }
  }

  @Test func `before the first event the plan is nothing`() throws {
    try withBusyLedger { sample in
      let tables = try sample.ledger.snapshot(knownAt: 0)
      #expect(tables == PlanSnapshot())
      let replay = try sample.ledger.replayed(knownAt: 0)
      #expect(replay == PlanSnapshot())
    }
  }

  @Test func `in the middle of an adoption the plan is as far as its events are`() throws {
    try withSampleLedger { sample in
      let adopted = try sample.ledger.snapshot(knownAt: 6)
      #expect(adopted.plan == SamplePlan.small.facts)
      #expect(adopted.policies == [])
      #expect(try sample.ledger.replayed(knownAt: 6) == adopted)
    }
  }

  static let beyond: [KnownAt] = [
    .date("2024-06-04"), .instant("2024-06-03T00:00:01Z"), .position(10_000), .position(-1),
  ]

  @Test(arguments: beyond)
  func `a future moment and a position that is not there are refused`(knownAt: KnownAt) throws {
    try withSampleLedger { sample in
      try sample.ledger.read { view in
        let refused = try failure { try sample.ledger.position(knownAt, in: view) }
        guard case .beyondHead(asked: _, head: view.head)? = refused else {
          Issue.record("expected beyondHead, not \(String(describing: refused))")
          return
        }
      }
    }
  }

  @Test func `a publication that nobody made is refused by its name`() throws {
    try withSampleLedger { sample in
      let refused = try failure {
        try sample.ledger.read { try sample.ledger.position(.publication("令和6年度"), in: $0) }
      }
      guard case .unknownPublication("令和6年度", known: [])? = refused else {
        Issue.record("expected unknownPublication, not \(String(describing: refused))")
        return
      }
    }
  }

  @Test func `a rehearsal says what would happen and writes nothing`() throws {
    try withSampleLedger { sample in
      let head = try sample.head()
      let decision = try sample.ledger.rehearse(.record("05-2", 2023, "25.1"))
      #expect(decision.events.map(\.fiscalYear) == [2023])
      let refused = try rejection { try sample.ledger.rehearse(.record("05-2", 2025, "25.1")) }
      #expect(refused == .yearNotBegun("05-2", 2025))
      #expect(try sample.head() == head)
    }
  }
}
