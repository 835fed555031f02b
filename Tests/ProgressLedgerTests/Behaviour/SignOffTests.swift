import EventLog
import PlanDomain
import ProgressLedger
import Testing

/// Whose head approves a statement, and many approved together.
struct SignOffTests {
  private static let policy = SignOffPolicy(stages: [.department, .planning], effective: 2024)

  /// In June 2025: heads of 総務部 (`abe`), 財政部 (`ueda`) and 施設部 (`mori`), and a planner (`kato`).
  private func withOffice(_ body: (SampleLedger) throws -> Void) throws {
    try withSampleLedger(at: "2025-06-03T00:00:00Z") { sample in
      try sample.execute(.register("abe", .approver, of: "総務部"))
      try sample.execute(.register("ueda", .approver, of: "財政部"))
      try sample.execute(.register("mori", .approver, of: "施設部"))
      try sample.execute(.register("kato", .planner, of: "総合政策部"))
      try sample.execute(.adopt(Self.policy))
      try body(sample)
    }
  }

  @Test func `the head of the department in charge approves, whoever recorded it`() throws {
    try withOffice { sample in
      try sample.execute(.record("05-2", 2024, "25.1"), by: "suzuki")
      let figure = SignOffRequest.Target.statement(EventNumber(try sample.head()))
      try sample.execute(.signOff(.submit, figure), by: "suzuki")
      guard
        case .notTheirStage(.department, of: "05-2", _, let writer)? = try rejection(of: {
          try sample.execute(.signOff(.approve, figure), by: "ueda")
        })
      else {
        Issue.record("the recorder's head is not asked")
        return
      }
      #expect(writer.actor == "ueda")
      try sample.execute(.signOff(.approve, figure), by: "abe")
    }
  }

  @Test func `after a reorganisation the heirs approve, and what is nobody's is the recorder's`()
    throws
  {
    try withOffice { sample in
      try sample.execute(.record("05-2", 2024, "25.1"))
      let charged = SignOffRequest.Target.statement(EventNumber(try sample.head()))
      try sample.execute(.record("07-1", 2024, "88.0"), by: "suzuki")
      let nobodys = SignOffRequest.Target.statement(EventNumber(try sample.head()))
      for target in [charged, nobodys] { try sample.execute(.signOff(.submit, target)) }
      try sample.execute(.signOff(.approve, nobodys), by: "ueda")
      try sample.execute(
        .department(
          DepartmentCommand(
            .merge(["総務部"], into: "財政部"), effective: "2025-06-01",
            grounds: Grounds(authority: "規則"))), by: "kato")
      try sample.execute(.signOff(.approve, charged), by: "ueda")
    }
  }

  @Test func `a department's statements are submitted and approved in one transaction each`()
    throws
  {
    try withOffice { sample in
      for (code, value) in [("05-2", "25.1"), ("07-1", "88.0")] as [(IndicatorCode, Quantity)] {
        try sample.execute(.record(code, 2024, value), for: "総務部")
      }
      try sample.execute(.record("07-4", 2024, "1012960"), by: "suzuki")
      try sample.execute(.record("05-2", 2025, "26.0", state: .forecast))
      let mine = SignOffRequest.Target.waiting(2024, department: "総務部")
      #expect(try sample.execute(.signOff(.submit, mine)).receipts.count == 2)
      let request: EventID = "018f0e5c-0000-7000-8000-000000000001"
      let approval = PlanCommand.signOff(.approve, mine)
      #expect(try sample.execute(approval, by: "abe", request: request).receipts.count == 2)
      #expect(try sample.execute(approval, by: "abe", request: request).isRepetition)
      #expect(
        try rejection { try sample.execute(approval, by: "abe") } == .nothingWaits(2024, "D01"))

      let all = SignOffRequest.Target.waiting(2024, department: nil)
      // What is left is another department's.
      #expect(
        try rejection { try sample.execute(.signOff(.submit, all)) } == .nothingWaits(2024, nil))
      #expect(try sample.execute(.signOff(.submit, all), by: "suzuki").receipts.count == 1)
      #expect(
        try rejection { try sample.execute(.signOff(.approve, all), by: "abe") }
          == .nothingWaits(2024, nil))
      #expect(try sample.execute(.signOff(.approve, all), by: "kato").receipts.count == 2)
      let waiting = try waiting(in: sample)
      #expect(waiting.map(\.about.code) == ["07-4", "05-2"])
      #expect(waiting.map(\.turn) == [.department, .submission])
    }
  }

  @Test func `where one is refused none is approved`() throws {
    try withOffice { sample in
      try sample.execute(.record("05-2", 2024, "25.1"))
      try sample.execute(.record("07-1", 2024, "88.0"), by: "abe")
      let all = SignOffRequest.Target.waiting(2024, department: nil)
      try sample.execute(.signOff(.submit, all))
      let head = try sample.head()
      guard
        case .ownApproval(let reference, _)? = try rejection(of: {
          try sample.execute(
            .signOff(.approve, .waiting(2024, department: "総務部")), by: "abe")
        })
      else {
        Issue.record("expected ownApproval")
        return
      }
      #expect(reference.code == "07-1")
      guard
        case .notTheirStage? = try rejection(of: {
          try sample.execute(.signOff(.approve, all), by: "sato")
        })
      else {
        Issue.record("expected notTheirStage")
        return
      }
      #expect(try sample.head() == head)
    }
  }

  @Test func `corrections of a closed year are not approved among the others`() throws {
    try withOffice { sample in
      try sample.execute(.record("05-2", 2024, "25.1"))
      try sample.execute(.year(2024, .close(Grounds())), by: "kato")
      try sample.execute(.correct("05-2", 2024, "25.3", reason: "集計誤り"))
      let all = SignOffRequest.Target.waiting(2024, department: nil)
      #expect(
        try rejection { try sample.execute(.signOff(.approve, all), by: "kato") }
          == .nothingWaits(2024, nil))
      // Nobody had approved the figure, so that its correction passes both stages.
      for writer in ["abe", "kato"] as [ActorID] {
        try sample.execute(
          .signOff(.approve, .standing(.indicator("05-2"), 2024)), by: writer)
      }
      let changes = try sample.report(2024).lateChanges
      #expect(changes.map(\.asked.actor) == ["sato"])
      #expect(changes.last?.approvers(at: .department) == ["abe"])
      #expect(changes.last?.approvers(at: .planning) == ["kato"])
    }
  }

  private func waiting(in sample: SampleLedger) throws -> [WaitingStatement] {
    try sample.ledger.read { view in
      try view.waitingStatements(on: sample.ledger.today, knownAt: view.head)
    }
  }
}
