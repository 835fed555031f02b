import Testing

@testable import PlanDomain

/// A person's judgement of an indicator's year, in two stages.
struct JudgementDecisionTests {
  private func judge(
    _ judgement: Judgement, by stage: SignOffStage = .department, in year: FiscalYear = .fy2023,
    comment: String = "採用は計画どおり", replacing number: Int? = nil
  ) -> IndicatorCommand {
    .judge(
      JudgementEntry(
        fiscalYear: year, judgement: judgement, stage: stage, comment: comment,
        replaces: number.map { EventNumber($0) }))
  }

  @Test func `scenario 4: a target in words has no rate, and its rating needs a comment`() throws {
    var story = try Story.smallPlan
    try story.act("05-1", .record(.fy2023, "1790"))
    #expect(try story.rating(of: "05-1", in: .fy2023) == .undetermined)
    #expect(throws: Rejection.emptyText("--comment")) {
      try story.decide("05-1", judge(.mostly, comment: "\u{3000}"))
    }
    try story.act("05-1", judge(.mostly))
    #expect(try story.rating(of: "05-1", in: .fy2023) == .judged)
  }

  @Test func `the planning division's judgement goes before the department's, and both stay`()
    throws
  {
    var story = try Story.smallPlan
    try story.act("05-1", judge(.behind, by: .planning))
    let above = try #require(story.state.indicators["05-1"]?.judgement(in: .fy2023))
    let decision = try story.decide("05-1", judge(.mostly))
    #expect(decision.notices == [.judgementOverruled("05-1", above)])
    try story.act("05-1", judge(.mostly))
    let indicator = try #require(story.state.indicators["05-1"])
    #expect(indicator.judgement(in: .fy2023)?.content.judgement == .behind)
    #expect(indicator.judgement(in: .fy2023, by: .department)?.content.judgement == .mostly)
    let assessment = story.state.assessor(for: .fy2023, on: story.today).assess(indicator)
    #expect(assessment.judgement == above)
  }

  @Test func `a second judgement of a year names the one it takes the place of`() throws {
    var story = try Story.smallPlan
    try story.act("05-1", judge(.mostly))
    let first = story.last
    let fact = try #require(story.state.indicators["05-1"]?.judgement(in: .fy2023))
    #expect(throws: Rejection.alreadyJudged("05-1", .fy2023, fact)) {
      try story.decide("05-1", judge(.behind))
    }
    #expect(throws: Rejection.noSuchJudgement("05-1", .fy2023, .department, EventNumber(1))) {
      try story.decide("05-1", judge(.behind, replacing: 1))
    }
    #expect(throws: Rejection.noSuchJudgement("05-1", .fy2023, .planning, EventNumber(first))) {
      try story.decide("05-1", judge(.behind, by: .planning, replacing: first))
    }
    #expect(try story.decide("05-1", judge(.behind, by: .planning)).events.count == 1)
    try story.act("05-1", judge(.behind, replacing: first))
    #expect(
      story.state.indicators["05-1"]?.judgement(in: .fy2023)?.content.replaces
        == EventNumber(first))
  }

  @Test func `a judgement taken back lets the earlier one hold again`() throws {
    var story = try Story.smallPlan
    try story.act("05-1", judge(.mostly))
    let first = story.last
    let again = judge(.behind, replacing: first)
    let event = try #require(try story.decide("05-1", again).events.first)
    try story.act("05-1", again)
    try story.void(story.last, event)
    #expect(
      story.state.indicators["05-1"]?.judgement(in: .fy2023)?.occurrence.number
        == EventNumber(first))
  }

  @Test func `nobody judges a year that has not begun, or one outside the plan`() throws {
    let story = try Story.smallPlan
    #expect(throws: Rejection.yearAhead("05-1", .fy2025)) {
      try story.decide("05-1", judge(.mostly, in: .fy2025))
    }
    #expect(throws: Rejection.outsidePlan(.fy2022, plan: story.state.plan)) {
      try story.decide("05-1", judge(.mostly, in: .fy2022))
    }
  }

  @Test func `another judgement in the place of one is a correction, the first is none`() throws {
    let story = try Story.smallPlan
    let event = try #require(try story.decide("05-1", judge(.mostly)).events.first)
    #expect(!event.isCorrection)
    guard case .indicatorJudged(var judged) = event else { return }
    judged.replaces = EventNumber(7)
    #expect(PlanEvent.indicatorJudged(judged).isCorrection)
  }
}
