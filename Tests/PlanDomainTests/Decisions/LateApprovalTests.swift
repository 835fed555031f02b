import PlanDomain
import Testing

/// Whose approval a closed year asks for (decision 0022).
struct LateApprovalTests {
  @Test func `a correction of a figure that nobody approved passes every stage`() throws {
    var story = try Story.closed()
    try story.act("05-2", .correct(.fy2023, "25.3"))
    let proposal = EventNumber(story.last)
    #expect(story.waiting == [.department])
    #expect(
      throws: Rejection.notTheirStage(.department, of: "05-2", departments: ["D01"], .planner)
    ) {
      try story.decideOnProposal(.approve, by: .planner)
    }
    let head = try story.decideOnProposal(.approve, by: .head)
    #expect(
      head.events == [
        .signOffStep(
          SignOffStep(
            about: Reference(.indicator("05-2")), statement: proposal, fiscalYear: .fy2023,
            act: .approved(.department, isOwn: false), reason: nil))
      ])
    story.tell(head.events, by: "suzuki")
    #expect(story.stated("05-2", .fy2023)?.content == .percent("25.1"))
    #expect(story.waiting == [.planning])
    story.tell(try story.decideOnProposal(.approve, by: .planner).events, by: "tanaka")
    #expect(story.shown == .percent("25.3"))
  }

  @Test func `a correction that is decided on after the year was opened again does too`() throws {
    var story = try Story.approvedAndClosed()
    try story.act("05-2", .correct(.fy2023, "25.3"))
    #expect(story.waiting == [.planning], "while the year is closed")
    try story.act(.reopen(Grounds(reason: "再集計")), about: .fy2023)
    #expect(story.waiting == [.department])
    story.tell(try story.decideOnProposal(.approve, by: .head).events, by: "suzuki")
    story.tell(try story.decideOnProposal(.approve, by: .planner).events, by: "tanaka")
    #expect(story.shown == .percent("25.3"))
  }

  @Test func `the head whose turn it is may return a correction, and then it is settled`() throws {
    var story = try Story.closed()
    try story.act("05-2", .correct(.fy2023, "25.3"))
    story.tell(
      try story.decideOnProposal(.return(reason: "根拠がない"), by: .head).events, by: "suzuki")
    #expect(story.waiting == [])
    #expect(throws: Rejection.self) { try story.decideOnProposal(.approve, by: .planner) }
  }

  @Test func `an approval by which everybody sees a figure is not taken back in a locked year`()
    throws
  {
    var story = try Story.approvedAndClosed()
    let closing = try #require(story.state.cycle.closing(of: .fy2023))
    #expect(throws: Rejection.yearLocked("05-2", .fy2023, closing)) {
      try story.told(story.decide(.withdraw(reason: "早まった"), by: .planner))
    }
    try story.act(.reopen(Grounds(reason: "早まった")), about: .fy2023)
    try story.act(.withdraw(reason: "早まった"), by: .planner)
    #expect(story.shown == nil)
  }

  @Test func `an approval that shows nothing yet is taken back in a locked year`() throws {
    var story = try Story.measured()
    try story.act(.submit, by: .recorder)
    try story.act(.approve, by: .head)
    try story.act(.close(Grounds()), about: .fy2023)
    let decision = try story.told(story.decide(.withdraw(reason: "早まった"), by: .head))
    #expect(decision.notices.isEmpty)
  }

  @Test func `a closed year that nothing locks tells of an approval that is taken back`() throws {
    var unlocked = SignOffPolicy.twoStages
    unlocked.locksClosedYears = false
    let story = try Story.approvedAndClosed(under: unlocked)
    let closing = try #require(story.state.cycle.closing(of: .fy2023))
    let decision = try story.told(story.decide(.withdraw(reason: "早まった"), by: .planner))
    #expect(decision.notices == [.changedAfterClosing("05-2", .fy2023, closing)])
  }
}

extension Story {
  /// Whose turn it is about corrections that somebody asked for.
  fileprivate var waiting: [WaitingStatement.Turn] {
    state.waitingStatements(in: state.cycle, on: today).filter(\.isCorrection).map(\.turn)
  }
}
