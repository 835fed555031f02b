import PlanDomain
import Testing

/// Two people ask for another correction of the same closed figure: one is approved, and the other
/// is not dropped without a word.
struct SeveralProposalsTests {
  /// 25.3 and 25.4 are asked for in the place of an approved 25.1.
  private static func asked() throws -> (Story, first: EventNumber, second: EventNumber) {
    var story = try Story.approvedAndClosed()
    try story.act("05-2", .correct(.fy2023, "25.3"))
    let first = EventNumber(story.last)
    try story.act("05-2", .correct(.fy2023, "25.4"), by: "ito")
    return (story, first, EventNumber(story.last))
  }

  @Test func `whoever approves one is told that the other cannot be approved any more`() throws {
    var (story, first, second) = try Self.asked()
    let decision = try story.decide(.approve, onProposal: first)
    #expect(decision.notices == [.proposalsOvertaken("05-2", .fy2023, [second])])
    story.tell(decision.events, by: "tanaka")
    #expect(story.shown == .percent("25.3"))
    let present = try #require(story.stated("05-2", .fy2023)).occurrence
    guard
      case .proposalOvertaken(let fact, present: present)? = #expect(
        throws: Rejection.self, performing: { try story.decide(.approve, onProposal: second) })
    else {
      Issue.record("expected proposalOvertaken")
      return
    }
    #expect(fact.occurrence.number == second)
  }

  @Test func `the other stays among what waits until it is returned with a reason`() throws {
    var (story, first, second) = try Self.asked()
    #expect(story.waiting == [first, second])
    story.tell(try story.decide(.approve, onProposal: first).events, by: "tanaka")
    #expect(story.waiting == [second])
    guard case .overtakenCorrection? = story.statements.first?.content else {
      Issue.record("it says that it can only be returned")
      return
    }
    #expect(throws: Rejection.reasonRequired("05-2")) {
      try story.decide(.return(reason: nil), onProposal: second)
    }
    let returned = try story.decide(.return(reason: "#13 で足りる"), onProposal: second)
    let present = story.stated("05-2", .fy2023)
    #expect(returned.notices == [.proposalReturned("05-2", .fy2023, second, present: present)])
    story.tell(returned.events, by: "tanaka")
    #expect(story.waiting == [])
    #expect(story.shown == .percent("25.3"))
    guard
      case .proposalSettled? = #expect(
        throws: Rejection.self, performing: { try story.decide(.approve, onProposal: second) })
    else {
      Issue.record("expected proposalSettled")
      return
    }
  }

  @Test func `a correction of what stands now can be asked for anew, and approved`() throws {
    var (story, first, second) = try Self.asked()
    story.tell(try story.decide(.approve, onProposal: first).events, by: "tanaka")
    try story.act("05-2", .correct(.fy2023, "25.4"), by: "ito")
    let third = EventNumber(story.last)
    // What was overtaken before is not told again.
    let decision = try story.decide(.approve, onProposal: third)
    #expect(decision.notices == [])
    story.tell(decision.events, by: "tanaka")
    #expect(story.shown == .percent("25.4"))
    #expect(story.waiting == [second])
  }

  @Test func `whatever else changes the figure tells of them too`() throws {
    var (story, first, second) = try Self.asked()
    try story.act(.reopen(Grounds(reason: "再集計")), about: .fy2023)
    let notice = Notice.proposalsOvertaken("05-2", .fy2023, [first, second])
    let corrected = try story.decide("05-2", .correct(.fy2023, "25.5"))
    #expect(corrected.notices.contains(notice))
    #expect(try story.decide("05-2", .retract(.fy2023, reason: "誤り")).notices.contains(notice))
    let figure = try #require(story.stated("05-2", .fy2023))
    guard case .figure(let stated) = figure.content else { return }
    let recorded = PlanEvent.measurementRecorded(
      MeasurementRecorded(
        indicator: "05-2", fiscalYear: .fy2023, figure: stated, source: nil, note: nil))
    #expect(
      try story.decide(voiding: figure.occurrence.number.number, recorded).notices
        .contains(notice))
    #expect(try story.decide("05-2", .record(.fy2024, "26.0")).notices == [])
  }

  @Test func `while both can be approved nobody means one of them by the code alone`() throws {
    var (story, first, second) = try Self.asked()
    #expect(throws: Rejection.severalWait("05-2", .fy2023, [first, second])) {
      try story.meant(by: .approve)
    }
    story.tell(try story.decide(.approve, onProposal: first).events, by: "tanaka")
    #expect(try story.meant(by: .return(reason: "不要")) == second)
    #expect(try story.meant(by: .approve) != second)
  }
}

extension Story {
  fileprivate func decide(
    _ act: SignOffRequest.Act, onProposal number: EventNumber
  ) throws -> Decision {
    let proposal = try #require(
      state.indicators["05-2"]?.proposals.first { $0.occurrence.number == number })
    return try decide(
      act, on: .correctionProposed(proposal.content), number, by: .planner,
      recordedBy: proposal.occurrence.actor)
  }

  fileprivate var statements: [WaitingStatement] {
    state.waitingStatements(in: state.cycle, on: today).filter(\.isCorrection)
  }

  /// The corrections that nobody has decided on.
  fileprivate var waiting: [EventNumber] { statements.map(\.occurrence.number) }

  /// What a step about 05-2 in FY2023 is about.
  fileprivate func meant(by act: SignOffRequest.Act) throws -> EventNumber {
    try state.standing(
      of: .indicator("05-2"), in: .fy2023, for: act, under: state.signOffPolicies)
  }
}
