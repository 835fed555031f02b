import PlanDomain
import Testing

/// An approved figure is taken back in the same steps in which it was approved (decision 0020).
struct RetractionTests {
  @Test func `everybody sees an approved figure until its retraction is approved`() throws {
    var story = try Self.approved()
    let decision = try story.decide("05-2", .retract(.fy2023, reason: "別の年度の値"))
    #expect(decision.notices == [.retractionWaits("05-2", .fy2023)])
    story.tell(decision.events)
    #expect(story.stated("05-2", .fy2023) == nil, "the house sees that it is taken back")
    #expect(story.shown == .percent("25.1"))
    #expect(try story.waitingRetraction != nil)

    try story.actOnRetraction(.submit, by: .recorder)
    try story.actOnRetraction(.approve, by: .head)
    #expect(story.shown == .percent("25.1"), "the planning division has not approved yet")
    try story.actOnRetraction(.approve, by: .planner)
    #expect(story.shown == nil)
    #expect(try story.waitingRetraction == nil)

    try story.actOnRetraction(.withdraw(reason: "早まった"), by: .planner)
    #expect(story.shown == .percent("25.1"), "an approval that is taken back shows it again")
  }

  @Test func `an approved figure is taken back by its event in no other way`() throws {
    let story = try Self.approved()
    let fact = try #require(story.stated("05-2", .fy2023))
    guard case .figure(let figure) = fact.content else { return }
    let event = PlanEvent.measurementRecorded(
      MeasurementRecorded(
        indicator: "05-2", fiscalYear: .fy2023, figure: figure, source: nil, note: nil))
    let decision = try story.decide(voiding: fact.occurrence.number.number, event)
    #expect(decision.notices == [.retractionWaits("05-2", .fy2023)])
  }

  @Test func `a figure that nobody saw is taken back at once, and there is nothing to approve`()
    throws
  {
    var story = try Story.measured()
    let decision = try story.decide("05-2", .retract(.fy2023, reason: "誤り"))
    #expect(decision.notices.isEmpty)
    story.tell(decision.events)
    #expect(try story.waitingRetraction == nil)
    let event = try #require(decision.events.first)
    let number = EventNumber(story.last)
    #expect(throws: Rejection.nothingToSignOff(number, event.reference)) {
      try story.decide(.submit, on: event, number, by: .recorder)
    }
  }

  @Test func `without a policy a retraction holds at once`() throws {
    var story = try Story.measured(under: nil)
    try story.act("05-2", .retract(.fy2023, reason: "誤り"))
    #expect(story.shown == nil)
  }

  @Test func `a figure recorded instead is what waits, and takes the retracted one's place`() throws
  {
    var story = try Self.approved()
    try story.act("05-2", .retract(.fy2023, reason: "誤り"))
    let retraction = EventNumber(story.last)
    try story.act("05-2", .record(.fy2023, "24.8"))
    #expect(story.shown == .percent("25.1"))
    #expect(try story.waitingRetraction == nil)
    #expect(throws: Rejection.self) {
      try story.actOnRetraction(.submit, by: .recorder, retraction)
    }
    try story.act(.submit, by: .recorder)
    try story.act(.approve, by: .head)
    try story.act(.approve, by: .planner)
    #expect(story.shown == .percent("24.8"))
  }

  private static func approved() throws -> Story {
    var story = try Story.measured()
    try story.act(.submit, by: .recorder)
    try story.act(.approve, by: .head)
    try story.act(.approve, by: .planner)
    #expect(story.shown == .percent("25.1"))
    return story
  }
}

extension Story {
  fileprivate var waitingRetraction: Fact<Measurement>? {
    get throws {
      try #require(state.indicators["05-2"])
        .waitingRetraction(in: .fy2023, under: state.signOffPolicies)
    }
  }

  /// A step about the retraction of 05-2 for FY2023 that stands last, or about the event given.
  fileprivate mutating func actOnRetraction(
    _ act: SignOffRequest.Act, by writer: Writer, _ number: EventNumber? = nil
  ) throws {
    let last = try #require(state.indicators["05-2"]?.years[.fy2023]?.facts.last)
    let number = number ?? last.occurrence.number
    let event = PlanEvent.measurementRetracted(
      MeasurementRetracted(
        indicator: "05-2", fiscalYear: .fy2023, retracts: number, reason: "別の年度の値"))
    tell(try decide(act, on: event, number, by: writer).events, by: writer.actor)
  }
}
