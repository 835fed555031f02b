import Testing

@testable import PlanDomain

/// By which rule set a year is judged, and what may be adopted.
struct RuleSetDecisionTests {
  private static let stricter = RuleSet(
    id: "jp-basic-2", pace: cuts("100", "85", "60"), attainment: cuts("100", "80", "50"))

  private static func cuts(_ full: Quantity, _ most: Quantity, _ part: Quantity) -> Cuts {
    guard let cuts = Cuts(full: full, most: most, part: part) else {
      preconditionFailure("the bounds fall")
    }
    return cuts
  }

  @Test func `until one is adopted, the built-in rule set judges every year`() throws {
    let story = try Story.smallPlan
    for year in [nil, .fy1990, .fy2025] as [FiscalYear?] {
      #expect(story.state.rules(for: year) == .jpBasic1)
    }
    #expect(story.state.rules(named: "jp-basic-1") == .jpBasic1)
    #expect(story.state.rules(named: "jp-basic-2") == nil)
  }

  @Test func `a rule set judges from its year on until another one does`() throws {
    var story = try Story.smallPlan
    try story.adopt(Self.stricter, from: .fy2025)
    try story.adopt(.jpBasic1, from: .fy2027)
    #expect(story.state.rules(for: .fy2024) == .jpBasic1)
    #expect(story.state.rules(for: .fy2025) == Self.stricter)
    #expect(story.state.rules(for: .fy2026) == Self.stricter)
    #expect(story.state.rules(for: .fy2027) == .jpBasic1)
    #expect(story.state.rules(for: nil) == .jpBasic1)
  }

  // 05-2 goes from 24.0 (FY2022) to 30.0 (FY2027), a fifth of the way a year.
  // FY2024: 26.0 is 2.0 of 6.0, 33.3 %, where 40 % were due: 83.3 of the pace.
  // FY2025: 27.0 is 3.0 of 6.0, 50.0 %, where 60 % were due: 83.3 of the pace.
  @Test func `scenario 60: another rule set rates its own years otherwise and leaves the earlier`()
    throws
  {
    var story = try Story.smallPlan
    story.today = "2026-06-01"
    try story.act("05-2", .record(.fy2024, "26.0"))
    try story.act("05-2", .record(.fy2025, "27.0"))
    #expect(try story.rating(of: "05-2", in: .fy2024) == .mostlyOnTrack)
    #expect(try story.rating(of: "05-2", in: .fy2025) == .mostlyOnTrack)
    try story.adopt(Self.stricter, from: .fy2025)
    #expect(try story.rating(of: "05-2", in: .fy2024) == .mostlyOnTrack)
    #expect(try story.rating(of: "05-2", in: .fy2025) == .slightlyBehind)
    let ifAdoptedBefore = try #require(story.state.rules(named: "jp-basic-2"))
    #expect(try story.rating(of: "05-2", in: .fy2024, by: ifAdoptedBefore) == .slightlyBehind)
  }

  @Test func `an id once used never means anything else, also after it was taken back`() throws {
    var story = try Story.smallPlan
    try story.adopt(Self.stricter, from: .fy2025)
    try story.void(story.last, .ruleSetAdopted(Self.stricter, from: .fy2025))
    #expect(story.state.rules(for: .fy2025) == .jpBasic1)
    var other = Self.stricter
    other.digits = 2
    #expect(throws: Rejection.ruleSetTaken(Self.stricter)) {
      try story.decide(adopting: other, from: .fy2026)
    }
    try story.adopt(Self.stricter, from: .fy2026)
    var renamed = RuleSet.jpBasic1
    renamed.words = [.onTrack: "良好"]
    #expect(throws: Rejection.ruleSetTaken(.jpBasic1)) {
      try story.decide(adopting: renamed, from: .fy2025)
    }
  }

  @Test func `what holds already is not adopted again`() throws {
    var story = try Story.smallPlan
    try story.adopt(Self.stricter, from: .fy2025)
    let occurrence = try #require(story.state.ruleSets.entries.last?.occurrence)
    #expect(throws: Rejection.ruleSetUnchanged("jp-basic-2", .fy2026, occurrence)) {
      try story.decide(adopting: Self.stricter, from: .fy2026)
    }
  }

  @Test func `a rule set says why, lies in the plan, and can be`() throws {
    let story = try Story.smallPlan
    for blank in [nil, "", "\u{3000}"] {
      #expect(throws: Rejection.reasonRequired("jp-basic-2")) {
        try story.decide(adopting: Self.stricter, from: .fy2025, reason: blank)
      }
    }
    #expect(throws: Rejection.outsidePlan(.fy2022, plan: story.state.plan)) {
      try story.decide(adopting: Self.stricter, from: .fy2022)
    }
    var wrong = Self.stricter
    wrong.digits = 4
    #expect(throws: Rejection.settingInvalid("jp-basic-2", .digits(4))) {
      try story.decide(adopting: wrong, from: .fy2025)
    }
    wrong = Self.stricter
    wrong.noise = "-0.1"
    #expect(throws: Rejection.settingInvalid("jp-basic-2", .noise("-0.1"))) {
      try story.decide(adopting: wrong, from: .fy2025)
    }
    wrong = Self.stricter
    wrong.words[.behind] = " "
    #expect(throws: Rejection.settingInvalid("jp-basic-2", .word(.behind))) {
      try story.decide(adopting: wrong, from: .fy2025)
    }
    wrong = Self.stricter
    // The built-in word of another rating: nobody could tell the two apart.
    wrong.words[.onTrack] = "達成"
    #expect(throws: Rejection.settingInvalid("jp-basic-2", .sameWord(.achieved, .onTrack))) {
      try story.decide(adopting: wrong, from: .fy2025)
    }
    wrong.words[.achieved] = "目標達成"
    _ = try story.decide(adopting: wrong, from: .fy2025)
  }

  @Test func `closed years that are judged anew are named, and no others`() throws {
    var story = try Story.smallPlan
    try story.adopt(.jpBasic1, from: .fy2025)
    for year in [FiscalYear.fy2023, .fy2024, .fy2025] {
      story.tell([.yearClosed(YearClosed(fiscalYear: year, grounds: Grounds()))])
    }
    let cycle = story.state.cycle
    #expect(
      try story.decide(adopting: Self.stricter, from: .fy2023).notices
        == [FiscalYear.fy2023, .fy2024].map { year in
          try .changedAfterClosing("jp-basic-2", year, #require(cycle.closing(of: year)))
        })
    #expect(try story.decide(adopting: Self.stricter, from: .fy2026).notices.isEmpty)
    story.tell([.yearReopened(YearReopened(fiscalYear: .fy2024, grounds: Grounds()))])
    #expect(
      try story.decide(adopting: Self.stricter, from: .fy2024).notices.isEmpty)
  }
}

extension Story {
  func decide(
    adopting rules: RuleSet, from year: FiscalYear, reason: String? = "中間見直し"
  ) throws -> Decision {
    try told(state.decide(adopting: rules, from: year, Grounds(reason: reason)))
  }

  mutating func adopt(_ rules: RuleSet, from year: FiscalYear) throws {
    tell(try decide(adopting: rules, from: year).events)
  }

  /// How an indicator stands in a year, by the rule set in force or, what if, by another.
  func rating(
    of code: IndicatorCode, in year: FiscalYear, by rules: RuleSet? = nil
  ) throws -> Rating {
    var assessor = state.assessor(for: year, on: today)
    if let rules { assessor.rules = rules }
    return assessor.assess(try #require(state.indicators[code])).rating
  }
}

extension PlanEvent {
  static func ruleSetAdopted(_ rules: RuleSet, from year: FiscalYear) -> PlanEvent {
    .ruleSetAdopted(
      RuleSetAdopted(rules: rules, effective: year, grounds: Grounds(reason: "中間見直し")))
  }
}
