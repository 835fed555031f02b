import EventLog
import PlanDomain
import ProgressLedger
import Testing

/// Whoever states something of another department's is told so, and nothing forbids it.
struct OthersDutyTests {
  /// 総務部 (D01) is in charge of 05-2; `suzuki` is of 財政部 (D02), `sato` of 総務部.
  private static let notice = Notice.othersDuty(["05-2"], of: ["D01"], by: "D02")

  @Test func `a figure of another department is written with a notice`() throws {
    try withSampleLedger { sample in
      let outcome = try sample.execute(.record("05-2", 2023, "25.1"), by: "suzuki")
      #expect(outcome.receipts.count == 1)
      #expect(outcome.notices == [Self.notice])
      let corrected = try sample.execute(
        .correct("05-2", 2023, "25.3", reason: "誤記"), by: "suzuki")
      #expect(corrected.notices == [Self.notice])
      let batch = try sample.ledger.batch(by: Author(actor: "suzuki")) { batch in
        try batch.execute(.retract("05-2", 2023, reason: "誤り"))
      }
      #expect(batch.notices == [Self.notice])
    }
  }

  @Test func `what is one's own, on another's behalf, or nobody's needs no notice`() throws {
    try withSampleLedger { sample in
      #expect(try sample.execute(.record("05-2", 2023, "25.1")).notices == [])
      let corrected = try sample.execute(
        .correct("05-2", 2023, "25.3", reason: "誤記"), by: "suzuki", for: "総務部")
      #expect(corrected.notices == [])
      #expect(try sample.execute(.record("07-1", 2023, "88.5"), by: "suzuki").notices == [])
    }
  }

  @Test func `the planning division writes for everybody`() throws {
    try withSampleLedger { sample in
      try sample.execute(.register("kato", .planner, of: "総合政策部"))
      #expect(try sample.execute(.record("05-2", 2023, "25.1"), by: "kato").notices == [])
    }
  }

  @Test func `handing in another department's figure is told as well`() throws {
    try withSampleLedger { sample in
      try sample.execute(.register("abe", .approver, of: "総務部"))
      try sample.execute(.register("kato", .planner, of: "総合政策部"))
      try sample.execute(.adopt(SignOffPolicy(stages: [.planning], effective: 2023)))
      try sample.execute(.record("05-2", 2023, "25.1"))
      let statement = EventNumber(try sample.head())
      let submitted = try sample.execute(
        .signOff(.submit, .statement(statement)), by: "suzuki")
      #expect(submitted.notices == [Self.notice])
    }
  }

  @Test func `scenario 35: whoever moved section in April is told that it is not theirs any more`()
    throws
  {
    try withSampleLedger { sample in
      #expect(try sample.execute(.record("05-2", 2023, "25.1")).notices == [])
      let stated = try sample.head()
      try sample.execute(
        .actor("sato", .move(to: "財政部", effective: "2024-04-01", reason: "異動")))
      let corrected = try sample.execute(.correct("05-2", 2023, "25.3", reason: "誤記"))
      #expect(corrected.notices == [Self.notice])
      let event = try #require(try sample.ledger.log.read { try $0.event(at: Position(stated)) })
      #expect(event.actor == "sato" && event.department == "D01")
    }
  }

  @Test func `a department that took another's place is at home there`() throws {
    try withSampleLedger { sample in
      try sample.execute(
        .department(
          DepartmentCommand(
            .merge(["総務部"], into: "財政部"), effective: "2024-04-01",
            grounds: Grounds(authority: "規則"))))
      #expect(try sample.execute(.record("05-2", 2023, "25.1"), by: "suzuki").notices == [])
    }
  }

  @Test func `many codes of the same departments are one notice`() {
    var notices: [Notice] = []
    for code in ["07-1", "07-2", "07-1"] {
      notices.join(.othersDuty([code], of: ["D02"], by: "D01"))
    }
    notices.join(.othersDuty(["08-1"], of: ["D03"], by: "D01"))
    #expect(
      notices == [
        .othersDuty(["07-1", "07-2"], of: ["D02"], by: "D01"),
        .othersDuty(["08-1"], of: ["D03"], by: "D01"),
      ])
  }
}
