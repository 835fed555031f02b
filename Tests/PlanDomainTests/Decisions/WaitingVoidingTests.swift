import PlanDomain
import Testing

/// An approved judgement or review is taken back in the steps in which it was approved (decision
/// 0022).
struct WaitingVoidingTests {
  @Test func `everybody sees an approved review until it is approved that it was taken back`()
    throws
  {
    var story = try Story.reviewed()
    try story.approve(story.last)
    let review = try #require(story.seen)
    let voided = try story.decide(voiding: review.number, .review(.onPlan))
    #expect(voided.notices == [.voidingWaits("P05-1", .fy2023)])
    story.tell(voided.events)
    let voiding = story.last
    #expect(story.reviews.current(in: .fy2023) == nil, "the house sees that it is taken back")
    #expect(story.seen == review)
    #expect(story.waiting == [EventNumber(voiding)])
    #expect(
      try story.state.standing(
        of: .undertaking(.project("P05-1")), in: .fy2023, for: .submit,
        under: story.state.signOffPolicies) == EventNumber(voiding))

    let event = try #require(voided.events.first)
    story.tell(try story.decide(.submit, on: event, EventNumber(voiding), by: .recorder).events)
    for writer in [Writer.head, .planner] {
      #expect(story.seen == review)
      let step = try story.decide(.approve, on: event, EventNumber(voiding), by: writer)
      story.tell(step.events, by: writer.actor)
    }
    #expect(story.seen == nil)
    #expect(story.waiting.isEmpty)
  }

  @Test func `a review that nobody saw is taken back at once, and there is nothing to approve`()
    throws
  {
    var story = try Story.reviewed()
    let voided = try story.decide(voiding: story.last, .review(.onPlan))
    #expect(voided.notices.isEmpty)
    story.tell(voided.events)
    let event = try #require(voided.events.first)
    let number = EventNumber(story.last)
    #expect(story.waiting.isEmpty)
    #expect(throws: Rejection.nothingToSignOff(number, event.reference)) {
      try story.decide(.submit, on: event, number, by: .recorder)
    }
  }

  @Test func `without a policy a review is taken back at once`() throws {
    var story = try Story.reviewed(under: nil)
    #expect(story.seen != nil)
    let voided = try story.decide(voiding: story.last, .review(.onPlan))
    #expect(voided.notices.isEmpty)
    story.tell(voided.events)
    #expect(story.seen == nil)
  }

  @Test func `a review recorded instead is what waits, and takes the other's place`() throws {
    var story = try Story.reviewed()
    try story.approve(story.last)
    let first = try #require(story.seen)
    let voided = try story.decide(voiding: first.number, .review(.onPlan))
    story.tell(voided.events)
    let voiding = EventNumber(story.last)
    story.tell([.review(.behind)])
    let second = story.last
    #expect(story.seen == first)
    #expect(story.waiting == [EventNumber(second)])
    let event = try #require(voided.events.first)
    #expect(throws: Rejection.self) {
      try story.decide(.submit, on: event, voiding, by: .recorder)
    }
    try story.approve(second)
    #expect(story.seen?.number == second)

    // Taken back as well, it leaves nothing: the first one is no more either.
    let again = try story.decide(voiding: second, .review(.behind))
    story.tell(again.events)
    try story.approve(story.last, try #require(again.events.first))
    #expect(story.seen == nil)
  }

  @Test func `the judgement of one stage is taken back beside the other's`() throws {
    var story = try Story.measured()
    story.tell([.judgement(.department)])
    try story.approve(story.last, .judgement(.department))
    story.tell([.judgement(.planning)], by: "tanaka")
    let planning = story.last
    story.tell(
      try story.decide(.submit, on: .judgement(.planning), EventNumber(planning), by: .planner)
        .events)
    for writer in [Writer.head, Writer(actor: "kato", department: "D03", role: .planner)] {
      let step = try story.decide(
        .approve, on: .judgement(.planning), EventNumber(planning), by: writer,
        recordedBy: "tanaka")
      story.tell(step.events, by: writer.actor)
    }
    let voided = try story.decide(voiding: planning, .judgement(.planning))
    #expect(voided.notices == [.voidingWaits("05-2", .fy2023)])
    story.tell(voided.events)
    let indicator = try #require(story.state.indicators["05-2"])
    #expect(indicator.judgement(in: .fy2023)?.content.stage == .department)
    let seen = indicator.disclosed(under: story.state.signOffPolicies).judgement(in: .fy2023)
    #expect(seen?.content.stage == .planning)
    #expect(
      try story.state.departmentsInCharge(
        of: #require(voided.events.first), on: story.today) == [])
  }
}

extension Story {
  /// 佐藤 has reviewed P05-1 for FY2023.
  fileprivate static func reviewed(under policy: SignOffPolicy? = .twoStages) throws -> Story {
    var story = try Story.smallPlan
    story.today = "2025-06-02"
    if let policy { try story.adopt(policy) }
    story.tell([.review(.onPlan)])
    return story
  }

  fileprivate mutating func approve(
    _ number: Int, _ event: PlanEvent = .review(.onPlan)
  ) throws {
    for (act, writer) in [
      (SignOffRequest.Act.submit, Writer.recorder), (.approve, .head), (.approve, .planner),
    ] {
      let step = try decide(act, on: event, EventNumber(number), by: writer)
      tell(step.events, by: writer.actor)
    }
  }

  fileprivate var reviews: YearlyFacts<Review> {
    state.projects["P05-1"]?.reviews ?? YearlyFacts()
  }

  /// The review that everybody sees.
  fileprivate var seen: Fact<Review>? {
    state.projects["P05-1"].flatMap {
      $0.reviews.disclosed($0.signOffs, under: state.signOffPolicies).current(in: .fy2023)
    }
  }

  fileprivate var waiting: [EventNumber] {
    state.waitingStatements(in: state.cycle, on: today).map(\.occurrence.number)
  }
}

extension Fact {
  fileprivate var number: Int { occurrence.number.number }
}

extension PlanEvent {
  fileprivate static func review(_ judgement: Judgement) -> PlanEvent {
    .reviewRecorded(
      ReviewRecorded(
        review: Review(
          of: .project("P05-1"), fiscalYear: .fy2023, judgement: judgement, narrative: "講評")))
  }

  fileprivate static func judgement(_ stage: SignOffStage) -> PlanEvent {
    .indicatorJudged(
      IndicatorJudged(
        indicator: "05-2", fiscalYear: .fy2023, judgement: .onPlan, stage: stage, replaces: nil,
        comment: "順調"))
  }
}
