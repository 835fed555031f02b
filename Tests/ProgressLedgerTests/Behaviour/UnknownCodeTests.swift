import EventLog
import PlanDomain
import ProgressLedger
import Testing

/// A code that nothing in the ledger bears leads to no event.
struct UnknownCodeTests {
  static let commands: [PlanCommand] = [
    .record("99-9", 2023, "1"),
    .revise("99-9", to: "1", from: 2024),
    .status(.measure("M99-9"), .inProgress, from: "2024-04-01"),
    .status(.item("M05-1.9", of: "M05-1"), .inProgress, from: "2024-04-01"),
    .status(.project("P99-9"), .inProgress, from: "2024-04-01"),
    .addNote(.indicator("99-9"), note: "メモ"),
    .addNote(.policy("99"), note: "メモ"),
    .addNote(.undertaking(.measure("M99-9")), note: "メモ"),
    .addNote(.undertaking(.item("M05-1.9", of: "M05-1")), note: "メモ"),
    .addNote(.undertaking(.project("P99-9")), note: "メモ"),
  ]

  @Test(arguments: commands)
  func `an unknown code is refused and the known ones are named`(command: PlanCommand) throws {
    try withSampleLedger { sample in
      let head = try sample.head()
      let refused = try failure { try sample.execute(command) }
      guard case .unknownCode(_, let known)? = refused else {
        Issue.record("expected unknownCode, not \(String(describing: refused))")
        return
      }
      #expect(Set(known).isSuperset(of: ["05", "05-2", "M05-1", "P05-1"]))
      #expect(try sample.head() == head)
    }
  }

  static let parts: [(code: String, part: PlanPart)] = [
    ("05", .policy("05")),
    ("05-2", .indicator("05-2")),
    ("M05-1", .undertaking(.measure("M05-1"))),
    ("M05-1.2", .undertaking(.item("M05-1.2", of: "M05-1"))),
    ("P07-1", .undertaking(.project("P07-1"))),
  ]

  @Test(arguments: parts)
  func `a code leads to its part of the plan`(code: String, part: PlanPart) throws {
    let found = try withSampleLedger { sample in try sample.ledger.read { try $0.part(code) } }
    #expect(found == part)
  }

  @Test func `an item of a voided edition is unknown, and its past is found`() throws {
    try withSampleLedger { sample in
      var edition = SamplePlan.small
      edition.policies[1].measures[0].items = [MeasureItem(code: "M07-1.1", text: "追加")]
      let complete = EditionChange(
        effective: "2024-04-01", grounds: Grounds(authority: "議決第12号", reason: "中間見直し"))
      let amended = try #require(try sample.execute(.adopt(edition, complete)).receipts.first)
      let item = Undertaking.item("M07-1.1", of: "M07-1")
      let status = try sample.execute(.status(item, .inProgress, from: "2024-04-01"))
      try sample.execute(.void(EventNumber(amended.position.number), reason: "誤り"))

      let refused = try failure { try sample.ledger.read { try $0.part("M07-1.1") } }
      guard case .unknownCode("M07-1.1", known: _)? = refused else {
        Issue.record("expected unknownCode, not \(String(describing: refused))")
        return
      }
      var filter = HistoryFilter(knownAt: Position(try sample.head()))
      filter.code = "M07-1.1"
      var found: [Position] = []
      try sample.ledger.read { view in
        try sample.ledger.history(filter, in: view) { entry in
          found.append(entry.recorded.position)
          return true
        }
      }
      #expect(found == status.receipts.map(\.position))
    }
  }

  @Test(arguments: ["05-9", "M05-1.9", "", "05-２", "D01"])
  func `what is no code of the plan leads nowhere`(code: String) throws {
    try withSampleLedger { sample in
      let refused = try failure { try sample.ledger.read { try $0.part(code) } }
      guard case .unknownCode(code, known: _)? = refused else {
        Issue.record("expected unknownCode, not \(String(describing: refused))")
        return
      }
    }
  }
}
