import PlanDomain
import Testing

/// Indicators are redefined, closed and superseded; baselines restated; targets withdrawn.
struct DefinitionDecisionTests {
  private func redefine(
    name: String? = "保有率", unit: String? = nil, from year: FiscalYear, reason: String? = "国の定義"
  ) -> IndicatorCommand {
    .redefine(
      IndicatorRedefinition(
        name: name, unit: unit.map { UnitLabel($0) }, effective: year,
        grounds: Grounds(reason: reason)))
  }

  @Test func `scenario 28: a new version is a break until the baseline is restated`() throws {
    var story = try Story.smallPlan
    let decision = try story.decide("05-2", redefine(from: .fy2024))
    #expect(decision.notices == [.baselineBeforeBreak("05-2", version: 2)])
    story.tell(decision.events)
    func indicator(_ year: FiscalYear) -> PlanSnapshot.Indicator? {
      story.state.snapshot(asOf: year).indicators.first { $0.code == "05-2" }
    }
    #expect(indicator(.fy2023)?.version == 1)
    #expect(indicator(.fy2024)?.version == 2)
    #expect(indicator(.fy2024)?.versionSince == .fy2024)
    #expect(indicator(.fy2024)?.definition.name == "保有率")
    #expect(indicator(.fy2024)?.baseline?.version == 1)
    try story.act(
      "05-2", .restateBaseline(Baseline(value: "22.0"), unit: nil, .complete))
    #expect(indicator(.fy2024)?.baseline?.version == 2)
    #expect(indicator(.fy2023)?.baseline?.baseline.value == "24.0")
  }

  @Test func `a figure that stays the same number is stated anew for a new definition`() throws {
    var story = try Story.smallPlan
    try story.act("05-2", .record(.fy2024, "25.1"))
    let again = IndicatorCommand.correct(.fy2024, "25.1", reason: "新しい定義でも同じ")
    #expect(throws: Rejection.self) { try story.decide("05-2", again) }
    try story.act("05-2", redefine(from: .fy2024))
    try story.act("05-2", again)
    #expect(throws: Rejection.self) { try story.decide("05-2", again) }
  }

  @Test func `figures are of the version in force in their year, in its unit and limits`() throws {
    var story = try Story.smallPlan
    try story.act("05-2", redefine(unit: "人", from: .fy2024))
    try story.act("05-2", .record(.fy2023, "25.1", unit: "％"))
    #expect(throws: Rejection.unitMismatch("05-2", expected: UnitLabel("人"), found: "％")) {
      try story.decide("05-2", .record(.fy2024, "25.1", unit: "％"))
    }
    // The share's limits do not bind a count.
    try story.act("05-2", .record(.fy2024, "250"))
    let years = try #require(story.state.snapshot(asOf: nil).indicators.first { $0.code == "05-2" })
    #expect(years.measurements.map(\.version) == [1, 2])
  }

  @Test func `figures that the new definition finds in place are pointed out`() throws {
    var story = try Story.smallPlan
    try story.act("05-2", .record(.fy2023, "25.1"))
    try story.act("05-2", .record(.fy2024, "25.2", state: .provisional))
    #expect(
      try story.decide("05-2", redefine(from: .fy2024)).notices == [
        .baselineBeforeBreak("05-2", version: 2),
        .figuresBeforeBreak("05-2", version: 2, [.fy2024]),
      ])
  }

  @Test func `versions follow each other, and a number is never given twice`() throws {
    var story = try Story.smallPlan
    try story.act("05-2", redefine(from: .fy2025))
    let second = story.last
    #expect(throws: Rejection.self) { try story.decide("05-2", redefine(from: .fy2025)) }
    #expect(throws: Rejection.self) { try story.decide("05-2", redefine(from: .fy2024)) }
    let event = try #require(
      try Story.smallPlan.decide("05-2", redefine(from: .fy2025)).events.first)
    try story.void(second, event)
    #expect(story.state.indicators["05-2"]?.version(in: nil).content.number == 1)
    try story.act("05-2", redefine(from: .fy2024))
    #expect(story.state.indicators["05-2"]?.version(in: nil).content.number == 3)
  }

  @Test func `scenario 29: a closed indicator stays, and may get its successor`() throws {
    var story = try Story.smallPlan
    try story.act("05-2", .record(.fy2023, "25.1"))
    try story.act("05-2", .close(effective: .fy2025, .complete))
    func closing(_ year: FiscalYear?) -> (FiscalYear?, IndicatorCode?) {
      let indicator = story.state.snapshot(asOf: year).indicators.first { $0.code == "05-2" }
      return (indicator?.closedAfter, indicator?.supersededBy)
    }
    #expect(closing(.fy2024) == (nil, nil))
    #expect(closing(.fy2025) == (.fy2024, nil))
    try story.act("05-2", .supersede(by: "07-1", effective: .fy2025, .complete))
    #expect(closing(.fy2024) == (nil, nil))
    #expect(closing(.fy2027) == (.fy2024, "07-1"))
    #expect(throws: Rejection.self) {
      try story.decide("05-2", .record(.fy2025, "26.0", state: .forecast))
    }
    try story.act("05-2", .correct(.fy2023, "25.2"))
    try story.act("05-2", .record(.fy2024, "26.0", state: .provisional))
    #expect(throws: Rejection.self) {
      try story.decide("05-2", .close(effective: .fy2026, .complete))
    }
    #expect(throws: Rejection.self) {
      try story.decide("05-2", .supersede(by: "07-4", effective: .fy2025, .complete))
    }
  }

  @Test func `figures beyond the end are pointed out`() throws {
    var story = try Story.smallPlan
    try story.act("05-2", .record(.fy2026, "28", state: .forecast))
    #expect(
      try story.decide("05-2", .close(effective: .fy2025, .complete)).notices
        == [.figuresAfterClosing("05-2", last: .fy2024, [.fy2026])])
  }

  @Test(arguments: ["05-2", "99-9"] as [IndicatorCode])
  func `a successor is another indicator that is defined`(successor: IndicatorCode) throws {
    #expect(throws: Rejection.successorInvalid("05-2", by: successor)) {
      try Story.smallPlan.decide(
        "05-2", .supersede(by: successor, effective: .fy2025, .complete))
    }
  }

  @Test func `scenario 27: a target withdrawn leaves later years without one`() throws {
    var story = try Story.smallPlan
    try story.act("05-2", .withdrawTarget(effective: .fy2026, .complete))
    #expect(story.target("05-2", in: .fy2025)?.aim == .reach("30.0"))
    #expect(story.target("05-2", in: .fy2026) == nil)
    #expect(throws: Rejection.noTarget("05-2", .fy2027)) {
      try story.decide("05-2", .withdrawTarget(effective: .fy2027, .complete))
    }
    try story.act("05-2", .revise(to: "33", from: .fy2027))
    #expect(story.target("05-2", in: .fy2027)?.aim == .reach("33"))
  }

  @Test func `a target that judges a finished year anew is marked`() throws {
    var story = try Story.smallPlan
    story.today = "2025-04-01"
    for (year, isRetroactive) in [(.fy2024, true), (.fy2025, false)] as [(FiscalYear, Bool)] {
      let decision = try story.decide("05-2", .revise(to: "35.0", from: year))
      guard case .targetRevised(let revised)? = decision.events.first else {
        Issue.record("expected a revision")
        return
      }
      #expect(revised.isRetroactive == isRetroactive)
      #expect(decision.notices == (isRetroactive ? [.retroactive("05-2", year)] : []))
    }
  }

  @Test func `a baseline is set once and then restated`() throws {
    var story = try Story.smallPlan
    func set(_ value: Quantity, _ year: FiscalYear? = nil) -> IndicatorCommand {
      .setBaseline(Baseline(value: value, fiscalYear: year), unit: nil, .complete)
    }
    func restate(_ value: Quantity, _ year: FiscalYear? = nil) -> IndicatorCommand {
      .restateBaseline(Baseline(value: value, fiscalYear: year), unit: nil, .complete)
    }
    #expect(throws: Rejection.noBaseline("07-4")) { try story.decide("07-4", restate("1")) }
    try story.act("07-4", set("1035635", .fy2022))
    #expect(throws: Rejection.self) { try story.decide("05-2", set("24.1")) }
    // The year that the plan did not print may be entered later.
    try story.act("05-2", set("24.0", .fy2022))
    #expect(throws: Rejection.self) { try story.decide("05-2", set("24.0", .fy2023)) }
    #expect(throws: Rejection.self) { try story.decide("05-2", restate("24.0")) }
    try story.act("05-2", restate("24.1"))
    let baseline = try #require(story.state.indicators["05-2"]?.baseline(for: nil)?.content)
    #expect(baseline.baseline == Baseline(value: "24.1", fiscalYear: .fy2022))
    #expect(
      throws: Rejection.beyondLimits(
        "05-2", value: "101", limits: try #require(Limits(minimum: "0", maximum: "100")),
        unit: UnitLabel("％"))
    ) { try story.decide("05-2", restate("101")) }
  }

  @Test func `what the plan did not print can be declared`() throws {
    var story = try Story.smallPlan
    try story.act("07-1", .record(.fy2023, "101.2"))
    let limits = try #require(Limits(minimum: "0", maximum: "100"))
    #expect(throws: Rejection.self) {
      try story.decide("07-1", .declare(IndicatorDeclaration(limits: limits), Grounds()))
    }
    let declaration = IndicatorDeclaration(direction: .lower, department: "財政部")
    // The figure of FY2023 is judged the other way round from then on.
    #expect(throws: Rejection.reasonRequired("07-1")) {
      try story.decide("07-1", .declare(declaration, Grounds()))
    }
    try story.act("07-1", .declare(declaration, Grounds(reason: "定義書による")))
    let indicator = try #require(story.state.indicators["07-1"])
    #expect(indicator.version(in: .fy2023).content.definition.direction == .lower)
    #expect(indicator.version(in: nil).content.number == 1)
    #expect(indicator.duties.departments(on: "1990-04-01") == ["D02"])
    #expect(throws: Rejection.nothingDeclared("07-1")) {
      try story.decide("07-1", .declare(IndicatorDeclaration(direction: .lower), Grounds()))
    }
    #expect(throws: Rejection.alreadyInCharge("07-1", "D02")) {
      try story.decide("07-1", .declare(IndicatorDeclaration(department: "総務部"), Grounds()))
    }
  }

  @Test func `a new indicator has everything that the plan gives one`() throws {
    let story = try Story.smallPlan
    let draft = IndicatorDraft(
      code: "05-3", policy: "05",
      definition: IndicatorDefinition(name: "新指標", unit: UnitLabel("件"), direction: .higher),
      department: "財政部", baseline: Baseline(value: "3"), target: Target(aim: .reach("9")),
      effective: .fy2025, grounds: Grounds(reason: "新設"))
    let events = try story.state.decide(draft).events
    #expect(events.map(\.code) == ["05-3", "05-3", "05-3"])
    guard case .targetAdopted(let adopted)? = events.last else {
      Issue.record("expected a target")
      return
    }
    #expect(adopted.target.fiscalYear == .fy2027)
    for code in ["05", "M05-1", "M05-1.1", "P05-1", "05-1", "D07", "plan"] as [IndicatorCode] {
      var taken = draft
      taken.code = code
      #expect(throws: Rejection.codeTwice(code.text)) { try story.state.decide(taken) }
    }
  }
}
