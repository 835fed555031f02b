import PlanDomain
import Testing

/// Targets, definitions and rule sets change; each year is judged by its own.
struct JudgedOverTimeTests {
  @Test func `scenario 25: each year is judged by its own target, the first stays visible`() {
    var women = Specimen("05-2", from: "24.0", to: .reach("30.0"))
    women.revise(to: .reach("35.0"), from: .fy2026)
    // FY2025: 60 % is asked; 4.2/6.0 = 70.0. FY2026: 80 % is asked; 5.0/11.0 = 45.45, a pace of
    // 56.8; against the first target 5.0/6.0 = 83.33.
    let before = women.assess("28.2", in: .fy2025)
    #expect(before.shownRate?.text == "70.0")
    #expect(before.initialTarget == nil)
    #expect(before.initialRate == nil)
    let after = women.assess("29.0", in: .fy2026)
    #expect(after.shownRate?.text == "45.5")
    #expect(after.shownPace?.text == "56.8")
    #expect(after.rating == .slightlyBehind)
    #expect(after.initialTarget?.content.target?.aim == .reach("30.0"))
    #expect(after.initialRate?.rounded(to: 1) == "83.3")
  }

  @Test func `scenario 26: a target dated back judges the closed year anew`() {
    var women = Specimen("05-2", from: "24.0", to: .reach("30.0"))
    women.record("26.9", in: .fy2024)
    let before = women.assess(in: .fy2024)
    women.revise(to: .reach("40.0"), from: .fy2024)
    // 2.9/16.0 = 18.125; /40 = 45.3.
    let after = women.assess(in: .fy2024)
    #expect(before.rating == .onTrack)
    #expect(after.rating == .behind)
    #expect(after.shownRate?.text == "18.1")
    #expect(after.initialRate == before.rate)
  }

  @Test func `scenario 27: after a withdrawal there is no target, earlier years keep theirs`() {
    var women = Specimen("05-2", from: "24.0", to: .reach("30.0"))
    women.record("26.9", in: .fy2024)
    let before = women.assess(in: .fy2024)
    women.tell(
      .targetWithdrawn(
        TargetWithdrawn(
          indicator: "05-2", effective: .fy2025, isRetroactive: false, grounds: .complete)))
    let result = women.assess("28.2", in: .fy2025)
    #expect(result.reason == .noTarget)
    #expect(result.rating == .undetermined)
    #expect(result.rate == nil)
    #expect(result.initialTarget?.content.target?.aim == .reach("30.0"))
    #expect(women.assess(in: .fy2024) == before)
  }

  @Test func `scenario 28: no rate across a break until the baseline is restated`() {
    var cards = Specimen("06-3", from: "28.9", to: .reach("100"))
    cards.redefine(from: .fy2023)
    cards.record("76.4", in: .fy2023)
    let broken = cards.assess(in: .fy2023)
    #expect(broken.reason == .definitionBreak)
    #expect(broken.rating == .undetermined)
    #expect(broken.rate == nil)
    #expect(broken.version == 2)
    // The year before is judged by its own definition.
    #expect(cards.assess("65.2", in: .fy2022).rate != nil)
    cards.restateBaseline("26.0", version: 2)
    // (76.4 − 26.0)/74.0 = 50.4/74.0 = 68.108.
    #expect(cards.assess(in: .fy2023).shownRate?.text == "68.1")
    #expect(cards.assess("65.2", in: .fy2022).baseline?.content.baseline.value == "28.9")
  }

  @Test func `scenario 28: a figure stated before the new definition is of the former one`() {
    var cards = Specimen("06-3", from: "28.9", to: .reach("100"))
    cards.record("80.1", in: .fy2024)
    cards.redefine(from: .fy2024)
    cards.restateBaseline("65.4", version: 2)
    let broken = cards.assess(in: .fy2024)
    #expect(broken.reason == .definitionBreak)
    #expect(broken.rate == nil)
    #expect(broken.isMeasuredBeforeBreak)
    // Stated anew, though it be the same: (80.1 − 65.4)/34.6 = 14.7/34.6 = 42.486.
    cards.record("80.1", in: .fy2024)
    #expect(cards.assess(in: .fy2024).shownRate?.text == "42.5")
  }

  @Test func `no rate against a first target that was set for another definition`() {
    var cards = Specimen("06-3", from: "28.9", to: .reach("100"))
    cards.redefine(from: .fy2025)
    cards.restateBaseline("26.0", version: 2)
    cards.revise(to: .reach("90"), from: .fy2024)
    // FY2024 is still of the first definition: (80.1 − 28.9)/71.1 = 72.01.
    #expect(cards.assess("80.1", in: .fy2024).initialRate?.rounded(to: 1) == "72.0")
    let result = cards.assess("80.0", in: .fy2025)
    // 54.0/64.0 = 84.375.
    #expect(result.shownRate?.text == "84.4")
    #expect(result.initialTarget?.content.target?.aim == .reach("100"))
    #expect(result.initialRate == nil)
  }

  @Test func `a target in another unit judges nothing`() {
    var ceiling = Specimen(unit: "人", direction: .lower, to: .atMost("90"))
    ceiling.redefine(from: .fy2024, unit: "％")
    #expect(ceiling.assess("80", in: .fy2023).rating == .met)
    #expect(ceiling.assess("80", in: .fy2024).reason == .definitionBreak)
    ceiling.revise(to: .atMost("50.0"), from: .fy2024)
    let result = ceiling.assess("80", in: .fy2024)
    #expect(result.rating == .notMet)
    #expect(result.initialTarget?.content.target?.aim == .atMost("90"))
    #expect(result.initialRate == nil)
  }

  @Test func `scenario 29: a superseded indicator is judged up to its last year`() {
    var plan = Specimen("06-2", from: "70.0", to: .reach("100"))
    plan.record("96.0", in: .fy2024)
    let last = plan.assess(in: .fy2024)
    plan.tell(
      .indicatorClosed(
        IndicatorClosed(indicator: "06-2", effective: .fy2025, grounds: .complete)))
    #expect(plan.assess(in: .fy2025).reason == .discontinued)
    plan.tell(
      .indicatorSuperseded(
        IndicatorSuperseded(
          indicator: "06-2", by: "06-6", effective: .fy2025, grounds: .complete)))
    for year in FiscalYear.fy2025...FiscalYear.fy2027 {
      let result = plan.assess(in: year, on: "2030-01-01")
      #expect(result.reason == .superseded)
      #expect(result.successor == "06-6")
      #expect(result.closedAfter == .fy2024)
      #expect(result.absence == nil)
      #expect(result.method == .none)
    }
    #expect(plan.assess(in: .fy2024) == last)
    #expect(last.shownRate?.text == "86.7")
  }

  @Test
  func `scenario 60: a year is judged by the rule set in force for it, and by another on request`()
    throws
  {
    var story = try Story.smallPlan
    try story.act("05-2", .record(.fy2024, "25.92"))
    let strict = RuleSet(
      id: "jp-basic-2",
      pace: try #require(Cuts(full: "100", most: "95", part: "90")),
      attainment: RuleSet.jpBasic1.attainment)
    story.tell([
      .ruleSetAdopted(RuleSetAdopted(rules: strict, effective: .fy2025, grounds: .complete))
    ])
    let women = try #require(story.state.indicators["05-2"])
    // 1.92 of 2.4 = 80 % of the pace.
    let assessor = story.state.assessor(for: .fy2024, on: "2025-06-01")
    #expect(assessor.assess(women).ruleSet == RuleSet.jpBasic1.id)
    #expect(assessor.assess(women).rating == .mostlyOnTrack)
    var whatIf = assessor
    whatIf.rules = strict
    #expect(whatIf.assess(women).rating == .behind)
    #expect(whatIf.assess(women).rate == assessor.assess(women).rate)
    #expect(story.state.assessor(for: .fy2025, on: "2025-06-01").rules.id.text == "jp-basic-2")
  }

  @Test func `a judgement stands beside the arithmetic and does not change it`() {
    var women = Specimen("05-2", from: "24.0", to: .reach("30.0"))
    women.record("26.9", in: .fy2024)
    women.tell(
      .indicatorJudged(
        IndicatorJudged(
          indicator: "05-2", fiscalYear: .fy2024, judgement: .behind, stage: .planning,
          comment: "一時的な増")))
    let result = women.assess(in: .fy2024)
    #expect(result.rating == .onTrack)
    #expect(result.judgement?.content.judgement == .behind)
  }
}
