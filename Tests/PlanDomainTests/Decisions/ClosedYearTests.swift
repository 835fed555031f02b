import PlanDomain
import Testing

/// What a closed year takes, with and without a policy that locks it.
struct ClosedYearTests {
  @Test func `scenario 21: a closed year's correction waits for the planning division`() throws {
    var story = try Story.approvedAndClosed()
    let replaced = try #require(story.stated("05-2", .fy2023)).occurrence.number
    let asked = try story.decide("05-2", .correct(.fy2023, "25.3", reason: "集計誤り"))
    #expect(asked.notices == [.correctionWaits("05-2", .fy2023)])
    story.tell(asked.events)
    #expect(story.stated("05-2", .fy2023)?.content == .percent("25.1"))

    #expect(throws: Rejection.notTheirStage(.planning, of: "05-2", departments: ["D01"], .head)) {
      try story.decideOnProposal(.approve, by: .head)
    }
    let proposal = EventNumber(story.last)
    let approved = try story.decideOnProposal(.approve, by: .planner)
    #expect(
      approved.events == [
        .measurementCorrectedLate(
          MeasurementCorrectedLate(
            correction: MeasurementCorrected(
              indicator: "05-2", fiscalYear: .fy2023,
              figure: Figure(value: "25.3", unit: UnitLabel("％"), state: .final),
              replaces: replaced, reason: "集計誤り", source: nil), proposal: proposal))
      ])
    story.tell(approved.events, by: "tanaka")
    #expect(story.shown == .percent("25.3"))
    #expect(story.signOff == .approved(EventNumber(story.last)))
  }

  @Test func `a proposal is decided once, by somebody else, and only while its figure stands`()
    throws
  {
    var story = try Story.approvedAndClosed()
    try story.act("05-2", .correct(.fy2023, "25.3"), by: "tanaka")
    guard
      case .ownApproval? = #expect(
        throws: Rejection.self,
        performing: {
          try story.decideOnProposal(.approve, by: .planner)
        })
    else {
      Issue.record("expected ownApproval")
      return
    }
    let other = Writer(actor: "kato", department: "D03", role: .planner)
    var returned = story
    returned.tell(try story.decideOnProposal(.return(reason: "根拠がない"), by: other).events)
    guard
      case .proposalSettled? = #expect(
        throws: Rejection.self,
        performing: {
          try returned.decideOnProposal(.approve, by: other)
        })
    else {
      Issue.record("expected proposalSettled")
      return
    }
    #expect(returned.stated("05-2", .fy2023)?.content == .percent("25.1"))

    try story.act(.reopen(Grounds(reason: "再集計")), about: .fy2023)
    try story.act("05-2", .correct(.fy2023, "25.4"))
    guard
      case .proposalOvertaken? = #expect(
        throws: Rejection.self,
        performing: {
          try story.decideOnProposal(.approve, by: other)
        })
    else {
      Issue.record("expected proposalOvertaken")
      return
    }
  }

  @Test func `the same correction is asked for once, and an answer that repeats it is nothing new`()
    throws
  {
    var story = try Story.closed()
    try story.act("05-2", .correct(.fy2023, "25.3"))
    guard
      case .alreadyProposed? = #expect(
        throws: Rejection.self,
        performing: {
          try story.decide("05-2", .correct(.fy2023, "25.3"))
        })
    else {
      Issue.record("expected alreadyProposed")
      return
    }
    let answer = MeasurementAnswer(
      indicator: "05-2", fiscalYear: .fy2023,
      content: .figure(FigureEntry(fiscalYear: .fy2023, value: "25.3")),
      correctionReason: "転記の誤り")
    let indicator = try #require(story.state.indicators["05-2"])
    #expect(try indicator.commands(for: answer, onExisting: .correct).isEmpty)
  }

  @Test(arguments: [
    IndicatorCommand.retract(.fy2023, reason: "誤り"),
    .revise(to: "35.0", from: .fy2023),
    .withdrawTarget(effective: .fy2023, .complete),
  ])
  func `a locked year takes nothing but corrections`(command: IndicatorCommand) throws {
    let story = try Story.closed()
    let closing = try #require(story.state.cycle.closing(of: .fy2023))
    #expect(throws: Rejection.yearLocked("05-2", .fy2023, closing)) {
      try story.decide("05-2", command)
    }
    #expect(throws: Rejection.yearLocked("05-1", .fy2023, closing)) {
      try story.decide("05-1", .record(.fy2023, "1790"))
    }
    #expect(throws: Rejection.yearLocked("05-1", .fy2023, closing)) {
      try story.decide("05-1", .declareMissing(.fy2023, .notAvailable, note: nil))
    }
  }

  @Test func `a setting that judges a locked year is not taken back`() throws {
    var story = try Story.measured()
    var change = AssessmentChange()
    change.noise = .value("3.0")
    let configured = try story.decide(
      "05-2", .configure(change, effective: .fy2023, Grounds(reason: "標本調査")))
    story.tell(configured.events)
    let number = story.last
    try story.act(.close(Grounds()), about: .fy2023)
    let closing = try #require(story.state.cycle.closing(of: .fy2023))
    let event = try #require(configured.events.first)
    #expect(throws: Rejection.yearLocked("05-2", .fy2023, closing)) {
      try story.void(number, event)
    }
  }

  @Test func `a rule set that is taken back leaves closed years to the one before it, and says so`()
    throws
  {
    var story = try Story.closed(under: nil)
    let closing = try #require(story.state.cycle.closing(of: .fy2023))
    var rules = RuleSet.jpBasic1
    rules.id = "jp-basic-2"
    rules.noise = "3"
    let adopted = try story.state.decide(
      adopting: rules, from: .fy2023, Grounds(reason: "見直し"))
    story.tell(adopted.events)
    let voided = try story.decide(voiding: story.last, try #require(adopted.events.first))
    #expect(voided.notices == [.changedAfterClosing("plan", .fy2023, closing)])
  }

  @Test func `the due date of a locked year is not taken back`() throws {
    var story = try Story.measured()
    try story.act(.open(due: "2024-06-28", Grounds()), about: .fy2023)
    let set = try story.decide(
      .setDue("2024-07-31", .everybody, Grounds(reason: "延期")), about: .fy2023)
    story.tell(set.events)
    let number = story.last
    try story.act(.close(Grounds()), about: .fy2023)
    let closing = try #require(story.state.cycle.closing(of: .fy2023))
    let event = try #require(set.events.first)
    #expect(throws: Rejection.yearLocked("FY2023", .fy2023, closing)) {
      try story.void(number, event)
    }
  }

  @Test func `a locked year's figure is not taken back by its event either`() throws {
    var story = try Story.closed()
    let fact = try #require(story.stated("05-2", .fy2023))
    guard case .figure(let figure) = fact.content else { return }
    let event = PlanEvent.measurementRecorded(
      MeasurementRecorded(
        indicator: "05-2", fiscalYear: .fy2023, figure: figure, source: nil, note: nil))
    let closing = try #require(story.state.cycle.closing(of: .fy2023))
    #expect(throws: Rejection.yearLocked("05-2", .fy2023, closing)) {
      try story.void(fact.occurrence.number.number, event)
    }
  }

  @Test func `a year that nothing locks warns, and its corrections are of their own kind`() throws {
    var unlocked = SignOffPolicy.twoStages
    unlocked.locksClosedYears = false
    for policy in [nil, unlocked] {
      let story = try Story.closed(under: policy)
      let closing = try #require(story.state.cycle.closing(of: .fy2023))
      let notice = Notice.changedAfterClosing("05-2", .fy2023, closing)
      let corrected = try story.decide("05-2", .correct(.fy2023, "25.3"))
      guard case .measurementCorrectedLate(let late)? = corrected.events.first else {
        Issue.record("expected a late correction")
        return
      }
      #expect(late.proposal == nil)
      #expect(corrected.notices == [notice])
      #expect(try story.decide("05-2", .retract(.fy2023, reason: "誤り")).notices == [notice])
    }
  }

  @Test func `scenario 26: a target revised back into a closed year needs a reason and is marked`()
    throws
  {
    let story = try Story.closed(under: nil)
    let closing = try #require(story.state.cycle.closing(of: .fy2023))
    #expect(throws: Rejection.reasonRequired("05-2")) {
      try story.decide("05-2", .revise(to: "35.0", from: .fy2023, reason: nil))
    }
    let decision = try story.decide("05-2", .revise(to: "35.0", from: .fy2023))
    guard case .targetRevised(let revised)? = decision.events.first else {
      Issue.record("expected a revision")
      return
    }
    #expect(revised.isRetroactive)
    #expect(
      decision.notices == [
        .retroactive("05-2", .fy2023), .changedAfterClosing("05-2", .fy2023, closing),
      ])
    #expect(try story.decide("05-2", .revise(to: "35.0", from: .fy2026)).notices.isEmpty)
  }

  @Test func `a target for the years before a later revision leaves that one's years alone`() throws
  {
    var story = try Story.smallPlan
    story.today = "2026-06-01"
    try story.adopt(.twoStages)
    try story.act("05-2", .revise(to: "33.0", from: .fy2024))
    try story.act(.close(Grounds()), about: .fy2024)
    #expect(try story.decide("05-2", .revise(to: "31.0", from: .fy2023)).events.count == 1)
    #expect(throws: Rejection.self) {
      try story.decide("05-2", .revise(to: "34.0", from: .fy2024))
    }
  }
}
