import PlanDomain
import Testing

/// A closed year that something would judge anew, though nothing is stated of it (decision 0020).
struct JudgedAnewTests {
  /// Something that tells FY2024 otherwise, and the code by which a person is told so.
  struct Attempt: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let code: String
    let decide: @Sendable (Story) throws -> Decision

    init(
      _ name: String, _ code: String = "05-2",
      _ decide: @escaping @Sendable (Story) throws -> Decision
    ) {
      testDescription = name
      self.code = code
      self.decide = decide
    }

    init(_ name: String, _ command: IndicatorCommand) {
      self.init(name) { try $0.decide("05-2", command) }
    }
  }

  static let attempts: [Attempt] = [
    Attempt(
      "a baseline restated",
      .restateBaseline(Baseline(value: "23.0"), unit: nil, Grounds(reason: "誤り"))),
    Attempt("a baseline set", "07-4") { story in
      try story.decide(
        "07-4", .setBaseline(Baseline(value: "1000"), unit: nil, Grounds(reason: "調査")))
    },
    Attempt("a direction", .declare(IndicatorDeclaration(direction: .lower), .complete)),
    Attempt(
      "limits",
      .declare(IndicatorDeclaration(limits: Limits(minimum: "0", maximum: "90")), .complete)),
    Attempt(
      "a configuration",
      .configure(change { $0.noise = .value("1") }, effective: .fy2024, .complete)),
    Attempt("another definition", .redefine(redefinition(from: .fy2024))),
    Attempt("an end", .close(effective: .fy2024, .complete)),
    Attempt("a successor", .supersede(by: "05-1", effective: .fy2024, .complete)),
    Attempt("a target", .revise(to: "35.0", from: .fy2024)),
    Attempt("a target withdrawn", .withdrawTarget(effective: .fy2024, .complete)),
    Attempt("an interim target of a later year", .interim("28.0", in: .fy2026)),
    Attempt("the plan's years", "plan") { story in
      try story.told(
        #require(story.state.plan).decide(
          setting: PlanYears(defaultBaseline: .fy2019), Grounds(reason: "基準年度")))
    },
    Attempt("a rule set", "jp-basic-2") { story in
      try story.decide(adopting: .renamed, from: .fy2024)
    },
    Attempt("an indicator", "05-3") { try $0.decide(draft(from: .fy2024)) },
    Attempt("another edition") { story in
      try story.decide(
        edition { $0.baseline = Baseline(value: "23.0") },
        EditionChange(effective: "2025-04-01", grounds: .complete))
    },
    Attempt("a state at the year's end", "M05-1") { story in
      try story.decide(
        .measure("M05-1"), StatusChange(to: .inProgress, effective: "2025-03-31"))
    },
    Attempt("the plan's first year", "plan") { try $0.decide(PlanYears(first: .fy2024)) },
    Attempt("the plan's last year", "plan") { story in
      try story.decide(PlanYears(first: .fy2022, last: .fy2023))
    },
    Attempt("a department in charge since ever") { story in
      try story.decide(
        "05-2", .declare(IndicatorDeclaration(department: "総務部"), .complete))
    },
    Attempt("a duty handed over", "M05-1") { story in
      try story.decide(.transfer(["M05-1"], from: nil, to: "財政部"), from: "2025-03-31")
    },
    Attempt("a new name", "D01") { story in
      try story.decide(.rename("総務部", to: "総務局"), from: "2024-10-01")
    },
    Attempt("a merger", "D02") { story in
      try story.decide(.merge(["財政部"], into: "総務部"), from: "2025-01-01")
    },
    Attempt("a department's end", "D04") { story in
      try story.decide(.abolish("施設部", successor: nil), from: "2025-03-31")
    },
  ]

  @Test(arguments: attempts)
  func `a locked year is not judged anew, and one that nothing locks tells of it`(
    attempt: Attempt
  ) throws {
    let locked = try Self.story(under: .twoStages)
    #expect(throws: Rejection.yearLocked(attempt.code, .fy2024, try Self.closing(of: locked))) {
      try attempt.decide(locked)
    }
    for policy in [nil, Self.withoutLock] {
      let story = try Self.story(under: policy)
      let notice = Notice.changedAfterClosing(
        attempt.code, .fy2024, try Self.closing(of: story))
      #expect(try attempt.decide(story).notices.filter { $0 == notice }.count == 1)
    }
  }

  static let later: [Attempt] = [
    Attempt("an indicator", "05-3") {
      try $0.decide(draft(from: .fy2025))
    },
    Attempt("another definition", .redefine(redefinition(from: .fy2025))),
    Attempt("an end", .close(effective: .fy2025, .complete)),
    Attempt("a target", .revise(to: "35.0", from: .fy2025)),
    Attempt("a rule set", "jp-basic-2") { try $0.decide(adopting: .renamed, from: .fy2025) },
    Attempt("a state of the next year", "M05-1") { story in
      try story.decide(
        .measure("M05-1"), StatusChange(to: .inProgress, effective: "2025-04-01"))
    },
    Attempt("a duty handed over", "M05-1") { story in
      try story.decide(.transfer(["M05-1"], from: nil, to: "財政部"), from: "2025-04-01")
    },
    Attempt("a new name", "D01") { story in
      try story.decide(.rename("総務部", to: "総務局"), from: "2025-04-01")
    },
    Attempt("a merger", "D02") { story in
      try story.decide(.merge(["財政部"], into: "総務部"), from: "2025-04-01")
    },
    Attempt("a department that is new", "D05") { story in
      try story.decide(.register(name: "デジタル部"), from: "2024-10-01")
    },
    Attempt("a plan that goes on longer", "plan") { story in
      try story.decide(PlanYears(last: .fy2028))
    },
  ]

  @Test(arguments: later)
  func `what takes effect in a later year leaves a locked one alone`(attempt: Attempt) throws {
    let story = try Self.story(under: .twoStages)
    let decision = try attempt.decide(story)
    #expect(!decision.events.isEmpty)
    let closing = try Self.closing(of: story)
    #expect(!decision.notices.contains(.changedAfterClosing(attempt.code, .fy2024, closing)))
  }

  @Test func `a name that an older one of the same year hides is told of no more`() throws {
    var story = try Self.story(under: nil)
    try story.act(.rename("総務部", to: "総務局"), from: "2024-10-01")
    let earlier = try story.decide(.rename("総務部", to: "総務本部"), from: "2024-06-01")
    #expect(earlier.events.count == 1)
    #expect(earlier.notices.isEmpty)
  }

  @Test func `the baseline of a later definition may be restated while earlier years are locked`()
    throws
  {
    var story = try Self.story(under: .twoStages)
    try story.act("05-2", .redefine(Self.redefinition(from: .fy2025)))
    let decision = try story.decide(
      "05-2", .restateBaseline(Baseline(value: "20.0"), unit: nil, Grounds(reason: "新定義")))
    #expect(decision.events.count == 1)
  }

  @Test func `an interim target beyond another one leaves the years before that alone`() throws {
    var story = try Self.story(under: .twoStages)
    try story.act(.reopen(Grounds(reason: "中間値")), about: .fy2024)
    try story.act("05-2", .interim("27.0", in: .fy2025))
    try story.act(.close(Grounds()), about: .fy2024)
    #expect(try story.decide("05-2", .interim("28.0", in: .fy2026)).notices.isEmpty)
  }

  /// A plan of which FY2024 is closed, in June 2025.
  private static func story(under policy: SignOffPolicy?) throws -> Story {
    var story = try Story.smallPlan
    story.today = "2025-06-02"
    if let policy { try story.adopt(policy) }
    // So that the first year of the plan is no start of any indicator.
    let years = PlanYears(defaultBaseline: .fy2022)
    story.tell(
      try #require(story.state.plan).decide(setting: years, Grounds(reason: "基準年度")).events)
    try story.act(.close(Grounds()), about: .fy2024)
    return story
  }

  private static func closing(of story: Story) throws -> Occurrence {
    try #require(story.state.cycle.closing(of: .fy2024))
  }

  private static var withoutLock: SignOffPolicy {
    var policy = SignOffPolicy.twoStages
    policy.locksClosedYears = false
    return policy
  }

  private static func change(_ set: (inout AssessmentChange) -> Void) -> AssessmentChange {
    var change = AssessmentChange()
    set(&change)
    return change
  }

  private static func redefinition(from year: FiscalYear) -> IndicatorRedefinition {
    IndicatorRedefinition(name: "女性管理職の割合（新）", effective: year, grounds: .complete)
  }

  private static func draft(from year: FiscalYear) -> IndicatorDraft {
    IndicatorDraft(
      code: "05-3", policy: "05",
      definition: IndicatorDefinition(name: "新しい指標", unit: UnitLabel("件"), direction: .higher),
      effective: year, grounds: .complete)
  }

  private static func edition(
    _ change: (inout IndicatorDocument) -> Void
  ) -> PlanDocument {
    var document = SmallPlan.document
    document.facts.defaultBaselineFiscalYear = .fy2022
    change(&document.policies[0].indicators[1])
    return document
  }
}

extension RuleSet {
  fileprivate static var renamed: RuleSet {
    var rules = RuleSet.jpBasic1
    rules.id = "jp-basic-2"
    rules.noise = "3"
    return rules
  }
}

extension Story {
  /// What other years of the plan come to, whose indicators start from FY2019.
  fileprivate func decide(_ years: PlanYears) throws -> Decision {
    try told(#require(state.plan).decide(setting: years, Grounds(reason: "計画期間")))
  }

  fileprivate func decide(_ draft: IndicatorDraft) throws -> Decision {
    try told(state.decide(draft))
  }
}
