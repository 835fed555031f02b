import PlanDomain
import Testing

/// Who signs off what, in which order, and what counts until then.
struct SignOffDecisionTests {
  @Test func `before any policy a recorded figure counts and nothing is signed off`() throws {
    var story = try Story.measured(under: nil)
    #expect(story.signOff == .notRequired)
    #expect(story.shown == .percent("25.1"))
    #expect(throws: Rejection.signOffNotDemanded("05-2", .fy2023)) {
      try story.decide(.submit, by: .recorder)
    }
    try story.adopt(SignOffPolicy(stages: [.planning], effective: .fy2024))
    #expect(story.signOff == .notRequired)
  }

  @Test func `scenario 22: with one of two approvals a figure is inside only, with both outside`()
    throws
  {
    var story = try Story.measured()
    #expect(story.signOff == .recorded)
    try story.act(.submit, by: .recorder)
    try story.act(.approve, by: .head)
    #expect(story.signOff == .submitted(approved: [.department]))
    #expect(story.shown == nil)
    try story.act(.approve, by: .planner)
    #expect(story.signOff == .approved(EventNumber(story.last)))
    #expect(story.shown == .percent("25.1"))
  }

  @Test func `stages approve in their order, and only what was submitted`() throws {
    var story = try Story.measured()
    let number = try #require(story.stated("05-2", .fy2023)).occurrence.number
    let reference = Reference(.indicator("05-2"))
    #expect(throws: Rejection.signOffOutOfTurn(number, reference, .recorded)) {
      try story.decide(.approve, by: .head)
    }
    try story.act(.submit, by: .recorder)
    #expect(throws: Rejection.signOffOutOfTurn(number, reference, .submitted(approved: []))) {
      try story.decide(.submit, by: .recorder)
    }
    for writer in [Writer.planner, .otherHead, .recorder] {
      #expect(
        throws: Rejection.notTheirStage(.department, of: "05-2", departments: ["D01"], writer)
      ) {
        try story.decide(.approve, by: writer)
      }
    }
    try story.act(.approve, by: .head)
    #expect(throws: Rejection.notTheirStage(.planning, of: "05-2", departments: ["D01"], .head)) {
      try story.decide(.approve, by: .head)
    }
  }

  @Test func `what is returned says why and starts again`() throws {
    var story = try Story.measured()
    try story.act(.submit, by: .recorder)
    try story.act(.approve, by: .head)
    #expect(throws: Rejection.reasonRequired("05-2")) {
      try story.decide(.return(reason: "\u{3000}"), by: .planner)
    }
    try story.act(.return(reason: "出典を確認のこと"), by: .planner)
    #expect(story.signOff == .returned(EventNumber(story.last)))
    try story.act(.submit, by: .recorder)
    #expect(story.signOff == .submitted(approved: []))
  }

  @Test func `scenario 23: who recorded approves only where the plan allows it, and is marked`()
    throws
  {
    let recorder = Writer(actor: "sato", department: "D01", role: .approver)
    var story = try Story.measured()
    let fact = try #require(story.stated("05-2", .fy2023)).occurrence
    try story.act(.submit, by: .recorder)
    let refused = #expect(throws: Rejection.self) { try story.decide(.approve, by: recorder) }
    guard case .ownApproval(let reference, let occurrence)? = refused else {
      Issue.record("expected ownApproval, not \(String(describing: refused))")
      return
    }
    #expect(reference.code == "05-2" && occurrence.number == fact.number)

    var small = SignOffPolicy.twoStages
    small.allowsOwnApproval = true
    try story.adopt(small)
    let decision = try story.decide(.approve, by: recorder)
    guard case .signOffStep(let step)? = decision.events.first else {
      Issue.record("expected a step")
      return
    }
    #expect(step.act == .approved(.department, isOwn: true))
    #expect(decision.notices == [.ownApproval(fact.number)])
  }

  @Test
  func `scenario 24: a withdrawn approval leaves the figure submitted and the approval on record`()
    throws
  {
    var story = try Story.measured()
    try story.act(.submit, by: .recorder)
    try story.act(.approve, by: .head)
    try story.act(.approve, by: .planner)
    #expect(throws: Rejection.notTheirStage(.planning, of: "05-2", departments: ["D01"], .head)) {
      try story.decide(.withdraw(reason: "差替え"), by: .head)
    }
    #expect(throws: Rejection.reasonRequired("05-2")) {
      try story.decide(.withdraw(reason: nil), by: .planner)
    }
    try story.act(.withdraw(reason: "根拠資料の差替え"), by: .planner)
    #expect(story.signOff == .submitted(approved: [.department]))
    #expect(story.shown == nil)
    let steps = try #require(story.state.indicators["05-2"]).signOffs.steps.values.flatMap { $0 }
    #expect(steps.map(\.content.act).contains(.approved(.planning, isOwn: false)))
    #expect(steps.last?.content.reason == "根拠資料の差替え")
  }

  @Test func `what is withdrawn is the approval that counts, not one that no policy asks for now`()
    throws
  {
    var story = try Story.measured()
    try story.act(.submit, by: .recorder)
    try story.act(.approve, by: .head)
    try story.act(.approve, by: .planner)
    try story.adopt(SignOffPolicy(stages: [.department], effective: .fy2023))
    #expect(story.shown == .percent("25.1"))
    try story.act(.withdraw(reason: "差替え"), by: .head)
    #expect(story.signOff == .submitted(approved: []))
    #expect(story.shown == nil)
    try story.adopt(.twoStages)
    #expect(story.signOff == .submitted(approved: [.planning]))
  }

  @Test func `the judgements of both stages are signed off, whichever came last`() throws {
    var story = try Story.measured()
    var events: [(number: EventNumber, judged: PlanEvent)] = []
    for stage in [SignOffStage.planning, .department] {
      let decision = try story.decide(
        "05-2",
        .judge(
          JudgementEntry(
            fiscalYear: .fy2023, judgement: .mostly, stage: stage, comment: "採用は計画どおり")))
      story.tell(decision.events)
      events.append((EventNumber(story.last), try #require(decision.events.first)))
    }
    for event in events {
      #expect(try story.decide(.submit, on: event.judged, event.number, by: .recorder).events != [])
    }
  }

  @Test func `a corrected figure begins anew, and until then the one before it is shown`() throws {
    var story = try Story.measured()
    let old = try #require(story.stated("05-2", .fy2023)).occurrence
    try story.act(.submit, by: .recorder)
    try story.act(.approve, by: .head)
    try story.act(.approve, by: .planner)
    let corrected = try #require(try story.act("05-2", .correct(.fy2023, "25.3")))
    #expect(story.signOff == .recorded)
    #expect(story.shown == .percent("25.1"))
    #expect(
      throws: Rejection.statementGone(
        old.number, Reference(.indicator("05-2")), .fy2023, present: corrected.occurrence,
        .recorded)
    ) {
      try story.decide(.submit, by: .recorder, on: old.number)
    }
    try story.act(.submit, by: .recorder)
    try story.act(.approve, by: .head)
    try story.act(.approve, by: .planner)
    #expect(story.shown == .percent("25.3"))
  }

  @Test func `what states nothing of a year is not signed off`() throws {
    let story = try Story.measured()
    let note = PlanEvent.noteAdded(NoteAdded(about: .indicator("05-2"), note: "メモ"))
    #expect(
      throws: Rejection.nothingToSignOff(EventNumber(1), Reference(.indicator("05-2")))
    ) {
      try story.decide(.submit, on: note, EventNumber(1), by: .recorder)
    }
    #expect(throws: Rejection.nothingReviewed("M05-1", .fy2023)) {
      try story.state.standing(
        of: .undertaking(.measure("M05-1")), in: .fy2023, for: .submit, under: .init())
    }
    #expect(throws: Rejection.nothingStated("05-1", .fy2023)) {
      try story.state.standing(
        of: .indicator("05-1"), in: .fy2023, for: .submit, under: .init())
    }
  }

  @Test func `one stage has no order`() {
    var policy = SignOffPolicy.twoStages
    #expect(policy.wording.ja == "承認は担当部、企画部門の順")
    policy.stages = [.planning]
    #expect(policy.wording.ja == "承認は企画部門")
  }

  @Test func `a policy is adopted on a ground, once, and ended by one without stages`() throws {
    var story = try Story.measured()
    #expect(throws: Rejection.self) { try story.adopt(.twoStages) }
    #expect(throws: Rejection.authorityRequired("sign-off policy")) {
      try story.state.signOffPolicies.decide(
        adopting: SignOffPolicy(stages: [], effective: .fy2025), Grounds())
    }
    try story.adopt(SignOffPolicy(stages: [], effective: .fy2025))
    #expect(story.state.signOffPolicies.demanding(in: .fy2024)?.stages == [.department, .planning])
    #expect(story.state.signOffPolicies.demanding(in: .fy2025) == nil)
  }
}
