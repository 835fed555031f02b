import PlanDomain
import ProgressLedger
import Testing

/// Whatever waits to be handed in, approved or returned is in `todo`, whatever its year, until it is
/// settled.
struct WaitingAnswersTests {
  private static let policy = SignOffPolicy(stages: [.department, .planning], effective: 2023)

  /// Each kind of statement that may wait.
  enum Matter: CaseIterable {
    case figure, absence, judgement, judgementOfPlanning, policyReview, projectReview
    case retraction, judgementTakenBack, reviewTakenBack
  }

  /// In June 2025: heads of 総務部 (`abe`), 財政部 (`ueda`) and 総合政策部 (`nagai`), and a planner
  /// (`kato`).
  private func withOffice(_ body: (SampleLedger) throws -> Void) throws {
    try withSampleLedger(at: "2025-06-03T00:00:00Z") { sample in
      try sample.execute(.register("abe", .approver, of: "総務部"))
      try sample.execute(.register("ueda", .approver, of: "財政部"))
      try sample.execute(.register("nagai", .approver, of: "総合政策部"))
      try sample.execute(.register("kato", .planner, of: "総合政策部"))
      try sample.execute(.adopt(Self.policy))
      try body(sample)
    }
  }

  @Test(arguments: Matter.allCases, [false, true])
  func `what waits is told until it is settled, also of a year that was closed`(
    matter: Matter, isClosed: Bool
  ) throws {
    try withOffice { sample in
      let statement = try matter.state(in: sample)
      if isClosed { try sample.execute(.year(2023, .close(Grounds())), by: "kato") }
      let takesBack = matter.takesBack
      func expect(_ stage: SignOffStage?) throws {
        let answer = try #require(try sample.answer(about: statement))
        #expect(answer.state == (takesBack ? .takenBack(for: stage) : .waiting(for: stage)))
        #expect(answer.kind == matter.kind)
        #expect(answer.fiscalYear == 2023)
        #expect(answer.debtors == (stage == .planning ? [] : answer.departments))
        #expect(!answer.departments.isEmpty)
      }
      try expect(nil)
      try sample.execute(.signOff(.submit, .statement(statement)))
      try expect(.department)
      try sample.execute(.signOff(.approve, .statement(statement)), by: matter.head)
      try expect(.planning)
      try sample.execute(.signOff(.approve, .statement(statement)), by: matter.planner(sample))
      #expect(try sample.answer(about: statement) == nil)
    }
  }

  @Test func `what was returned is told as such, and its year alone where one is asked for`() throws
  {
    try withOffice { sample in
      let statement = try Matter.projectReview.state(in: sample)
      try sample.execute(.signOff(.submit, .statement(statement)))
      try sample.execute(
        .signOff(.return(reason: "費用の根拠"), .statement(statement)), by: "ueda")
      let answer = try #require(try sample.answer(about: statement))
      #expect(answer.state == .returned(EventNumber(try sample.head())))
      #expect(try sample.completeness().fiscalYear == 2024)
      #expect(try sample.completeness(of: 2023).answers.contains(answer))
      #expect(try !sample.completeness(of: 2024).answers.contains(answer))
    }
  }

  @Test func `corrections of a closed figure wait, and one that is overtaken until it is returned`()
    throws
  {
    try withOffice { sample in
      let figure = try Matter.figure.state(in: sample)
      try sample.settle(figure, by: "abe")
      try sample.execute(.year(2023, .close(Grounds())), by: "kato")
      let numbers = try ["25.3", "25.4"].map { value in
        try sample.execute(
          .correct("05-2", 2023, try #require(Quantity(canonical: value)), reason: "集計誤り"))
        return EventNumber(try sample.head())
      }
      for number in numbers {
        let answer = try #require(try sample.answer(about: number))
        #expect(answer.kind == .correction && answer.state == .waiting(for: .planning))
      }
      let outcome = try sample.execute(
        .signOff(.approve, .statement(numbers[0])), by: "kato")
      #expect(outcome.notices.contains(.proposalsOvertaken("05-2", 2023, [numbers[1]])))
      #expect(try sample.answer(about: numbers[0]) == nil)
      #expect(try sample.answer(about: numbers[1])?.state == .overtaken(for: .planning))
      try sample.execute(
        .signOff(.return(reason: "前の訂正で足りる"), .statement(numbers[1])), by: "kato")
      #expect(try sample.answer(about: numbers[1]) == nil)
    }
  }

  @Test func `a forecast waits beside the result that is still owed`() throws {
    try withOffice { sample in
      try sample.execute(.record("05-2", 2024, "26.0", state: .forecast))
      let forecast = EventNumber(try sample.head())
      let owed = try sample.completeness(of: 2024).answers.filter { $0.about.code == "05-2" }
      #expect(owed.map(\.state) == [.notAsked, .waiting(for: nil)])
      #expect(owed.map(\.statement) == [nil, forecast])
    }
  }

  @Test func `what waits is the same as what the list of signing off tells`() throws {
    try withOffice { sample in
      for matter in [Matter.figure, .absence, .judgement, .policyReview, .projectReview] {
        _ = try matter.state(in: sample)
      }
      let listed = try sample.ledger.read { view in
        try view.waitingStatements(on: sample.ledger.today, knownAt: view.head)
      }
      #expect(listed.count == 5)
      let told = try sample.completeness().answers.filter { $0.statement != nil }
      #expect(told.compactMap(\.statement) == listed.map(\.occurrence.number))
      #expect(told.map(\.departments) == listed.map(\.departments))
    }
  }

  @Test func `a department that took another's place sees what waits for it`() throws {
    try withOffice { sample in
      _ = try Matter.figure.state(in: sample)
      try sample.execute(
        .department(
          DepartmentCommand(
            .merge(["総務部"], into: "財政部"), effective: "2025-06-01",
            grounds: Grounds(authority: "規則"))), by: "kato")
      let owed = try sample.completeness()
      let (general, finance) = (
        try #require(owed.department("総務部")), try #require(owed.department("財政部"))
      )
      #expect(owed.standIns(for: general) == [finance])
      #expect(owed.standIns(for: finance) == [finance])
      #expect(owed.isHeir(finance, of: general))
      #expect(!owed.isHeir(general, of: finance))
      #expect(owed.isHeir(finance, of: finance))
    }
  }
}

extension WaitingAnswersTests {
  @Test func `a department whose place nobody took leaves what is owed to the planning division`()
    throws
  {
    try withOffice { sample in
      try sample.execute(
        .department(
          DepartmentCommand(
            .abolish("総務部", successor: nil), effective: "2025-06-01",
            grounds: Grounds(authority: "規則"))), by: "kato")
      let owed = try sample.completeness()
      let general = try #require(owed.department("総務部"))
      let policy = try #require(owed.department("総合政策部"))
      #expect(owed.standIns(for: general) == [policy])
      // The day before it was there itself.
      #expect(try sample.completeness(on: "2025-05-31").standIns(for: general) == [general])
    }
  }

  @Test func `whoever took a department's place answers for it`() throws {
    try withOffice { sample in
      try sample.execute(.year(2024, .open(due: "2025-06-30", Grounds())), by: "kato")
      func missing() throws -> [DepartmentCode]? {
        guard
          case .incomplete(let missing, _)? = try sample.completeness(of: 2024)
            .answers.first(where: { $0.about.code == "M05-2" && $0.kind == .status })?.state
        else { return nil }
        return missing
      }
      try sample.execute(.status(.measure("M05-2"), .inProgress, from: "2024-10-01"), by: "ueda")
      let owed = try sample.completeness()
      let policy = try #require(owed.department("総合政策部"))
      #expect(try missing() == [policy])
      try sample.execute(
        .department(
          DepartmentCommand(
            .merge(["総合政策部"], into: "総務部"), effective: "2025-06-01",
            grounds: Grounds(authority: "規則"))), by: "kato")
      // What it was in charge of goes over with it.
      #expect(try missing() == [try #require(owed.department("総務部"))])
      try sample.execute(.addNote(.undertaking(.measure("M05-2")), note: "同じ"), by: "abe")
      #expect(try missing() == nil)
    }
  }
}

extension WaitingAnswersTests.Matter {
  /// Somebody states it of FY2023; the event that waits.
  func state(in sample: SampleLedger) throws -> EventNumber {
    switch self {
    case .figure: try sample.execute(.record("05-2", 2023, "25.1"))
    case .absence: try sample.execute(.missing("07-1", 2023))
    case .judgement: try sample.execute(.judge(.department))
    case .judgementOfPlanning: try sample.execute(.judge(.planning), by: "kato")
    case .policyReview: try sample.execute(.review(.policy("05")))
    case .projectReview: try sample.execute(.review(.project("P05-1")))
    case .retraction:
      try sample.settle(try Self.figure.state(in: sample), by: Self.figure.head)
      try sample.execute(.retract("05-2", 2023, reason: "誤り"))
    case .judgementTakenBack: try takeBack(.judgement, in: sample)
    case .reviewTakenBack: try takeBack(.projectReview, in: sample)
    }
    return EventNumber(try sample.head())
  }

  private func takeBack(_ matter: Self, in sample: SampleLedger) throws {
    let statement = try matter.state(in: sample)
    try sample.settle(statement, by: matter.head)
    try sample.execute(.void(statement, reason: "誤り"))
  }

  var takesBack: Bool {
    switch self {
    case .retraction, .judgementTakenBack, .reviewTakenBack: true
    default: false
    }
  }

  var kind: OwedAnswer.Kind {
    switch self {
    case .figure, .absence, .retraction: .figure
    case .judgement, .judgementOfPlanning, .judgementTakenBack: .judgement
    case .policyReview, .projectReview, .reviewTakenBack: .review
    }
  }

  /// Who heads the department whose approval it needs.
  var head: ActorID {
    switch self {
    case .projectReview, .reviewTakenBack: "ueda"
    case .judgementOfPlanning: "nagai"
    default: "abe"
    }
  }

  /// A planner who did not state it.
  func planner(_ sample: SampleLedger) throws -> ActorID {
    guard self == .judgementOfPlanning else { return "kato" }
    try sample.execute(.register("ota", .planner, of: "総合政策部"), by: "kato")
    return "ota"
  }
}

extension PlanCommand {
  fileprivate static func judge(_ stage: SignOffStage) -> PlanCommand {
    .indicator(
      "05-2",
      .judge(
        JudgementEntry(fiscalYear: 2023, judgement: .mostly, stage: stage, comment: "概ね順調")))
  }

  fileprivate static func review(_ part: Review.Reviewed) -> PlanCommand {
    .review(
      ReviewEntry(
        review: Review(
          of: part, fiscalYear: 2023, effectiveness: nil, efficiency: nil, judgement: .onPlan,
          next: nil, cost: nil, narrative: "計画どおり")))
  }
}

extension Completeness {
  fileprivate func department(_ name: String) -> DepartmentCode? {
    organisation.departments.values.first { $0.name(on: "2025-04-01") == name }?.code
  }
}

extension SampleLedger {
  /// What `todo` says of a statement.
  fileprivate func answer(about statement: EventNumber) throws -> OwedAnswer? {
    try completeness().answers.first { $0.statement == statement }
  }

  /// Hands in and approves at both stages.
  fileprivate func settle(_ statement: EventNumber, by head: ActorID) throws {
    try execute(.signOff(.submit, .statement(statement)))
    try execute(.signOff(.approve, .statement(statement)), by: head)
    try execute(.signOff(.approve, .statement(statement)), by: "kato")
  }
}
