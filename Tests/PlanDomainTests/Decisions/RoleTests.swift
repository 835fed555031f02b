import PlanDomain
import Testing

/// What a sign-off policy keeps for some roles, and what such a policy needs.
struct RoleTests {
  private static let grounds = Grounds(authority: "要綱第5条")

  @Test(arguments: [
    PlanEvent.signOffPolicyAdopted(SignOffPolicyAdopted(policy: .twoStages, grounds: grounds)),
    .ruleSetAdopted(RuleSetAdopted(rules: .jpBasic1, effective: .fy2023, grounds: grounds)),
    .yearOpened(YearOpened(fiscalYear: .fy2023, due: "2024-06-28", grounds: grounds)),
    .yearClosed(YearClosed(fiscalYear: .fy2023, grounds: grounds)),
    .yearReopened(YearReopened(fiscalYear: .fy2023, grounds: grounds)),
    .interimTargetSet(
      InterimTargetSet(indicator: "05-2", fiscalYear: .fy2023, value: "27", grounds: grounds)),
    .targetRevised(
      TargetRevised(
        indicator: "05-2", target: Target(aim: .reach("33")), effective: .fy2023,
        grounds: grounds)),
    judged(at: .planning),
  ])
  func `a planner's event is nobody else's`(event: PlanEvent) throws {
    let reserved = event.reservedRoles(concerning: nil)
    try Writer.planner.check(reserved, for: event)
    for writer in [Writer.recorder, .head] {
      #expect(throws: Rejection.notTheirRole(event, [.planner], writer)) {
        try writer.check(reserved, for: event)
      }
    }
  }

  @Test func `figures and the department's judgement are for those who work on the plan`() throws {
    let figure = PlanEvent.measurementRecorded(
      MeasurementRecorded(
        indicator: "05-2", fiscalYear: .fy2023,
        figure: Figure(value: "25.1", unit: UnitLabel("％"), state: .final), source: nil, note: nil))
    for event in [figure, Self.judged(at: .department)] {
      #expect(event.reservedRoles(concerning: nil) == [.recorder, .approver, .planner])
    }
  }

  @Test func `texts are erased by a planner or an administrator, and auditors state nothing`() {
    let erasure = Erasure(target: EventNumber(7), texts: [], basis: "個人情報保護法")
    let reference = Reference(.indicator("05-2"))
    let erasures: [PlanEvent] = [
      .textRedacted(TextRedacted(about: reference, erasure: erasure)),
      .actorErased(ActorErased(actor: "ito", erasure: erasure)),
    ]
    for event in erasures {
      #expect(event.reservedRoles(concerning: nil) == [.planner, .administrator])
    }
    let corrected = MeasurementCorrected(
      indicator: "05-2", fiscalYear: .fy2023,
      figure: Figure(value: "25.1", unit: UnitLabel("％"), state: .final),
      replaces: EventNumber(7), reason: "誤り", source: nil)
    let auditor = Writer(actor: "kansa", department: "D01", role: .auditor)
    let statements: [PlanEvent] = [
      .measurementCorrected(corrected),
      .correctionProposed(CorrectionProposed(correction: corrected)),
      .signOffStep(
        SignOffStep(
          about: reference, statement: EventNumber(7), fiscalYear: .fy2023, act: .submitted,
          reason: nil)),
    ]
    for event in statements + erasures {
      #expect(throws: Rejection.self) {
        try auditor.check(event.reservedRoles(concerning: nil), for: event)
      }
    }
  }

  @Test(arguments: Role.allCases)
  func `who decides is registered and moved by a planner or an administrator`(role: Role) {
    let expected: Set<Role>? =
      [.recorder, .auditor].contains(role) ? nil : [.planner, .administrator]
    let registered = PlanEvent.actorRegistered(
      ActorRegistered(actor: "ito", department: "D01", role: role, name: nil))
    #expect(registered.reservedRoles(concerning: nil) == expected)
    let moved = PlanEvent.actorMoved(
      ActorMoved(actor: "ito", department: "D02", effective: "2025-04-01", reason: nil))
    #expect(moved.reservedRoles(concerning: role) == expected)
    let retired = PlanEvent.actorRetired(
      ActorRetired(actor: "ito", effective: "2025-04-01", reason: nil))
    #expect(retired.reservedRoles(concerning: role) == expected)
  }

  @Test func `roles bind the years of a policy, and everything while today is in one of them`()
    throws
  {
    var story = try Story.measured(under: nil)
    #expect(!story.state.signOffPolicies.binds(.fy2023, on: "2024-06-03"))
    try story.adopt(SignOffPolicy(stages: [.planning], effective: .fy2024))
    let policies = story.state.signOffPolicies
    #expect(policies.binds(.fy2024, on: "2024-03-31"))
    #expect(!policies.binds(.fy2023, on: "2024-03-31"))
    #expect(!policies.binds(nil, on: "2024-03-31"))
    #expect(policies.binds(.fy2023, on: "2024-04-01"))
    #expect(policies.binds(nil, on: "2024-04-01"))
  }

  @Test func `a policy needs a planner, and for the department's stage an approver`() throws {
    let planning = SignOffPolicy(stages: [.planning], effective: .fy2023)
    var organisation = Self.organisation([("sato", .recorder)])
    #expect(throws: Rejection.nobodyCouldApprove(planning, lacking: [.planner])) {
      try organisation.checkSomebodyApproves(under: planning)
    }
    organisation = Self.organisation([("sato", .recorder), ("tanaka", .planner)])
    try organisation.checkSomebodyApproves(under: planning)
    #expect(throws: Rejection.nobodyCouldApprove(.twoStages, lacking: [.approver])) {
      try organisation.checkSomebodyApproves(under: .twoStages)
    }
    try organisation.checkSomebodyApproves(
      under: SignOffPolicy(stages: [], effective: .fy2023))
    #expect(throws: Rejection.nobodyCouldApprove(planning, lacking: [.planner])) {
      try organisation.checkPlannerRemains(without: "tanaka", under: planning)
    }
    try organisation.checkPlannerRemains(without: "sato", under: planning)
    try Self.organisation([("kato", .planner), ("tanaka", .planner)])
      .checkPlannerRemains(without: "tanaka", under: planning)
  }

  private static func judged(at stage: SignOffStage) -> PlanEvent {
    .indicatorJudged(
      IndicatorJudged(
        indicator: "05-2", fiscalYear: .fy2023, judgement: .mostly, stage: stage, replaces: nil,
        comment: "概ね"))
  }

  private static func organisation(_ people: [(ActorID, Role)]) -> Organisation {
    var organisation = Organisation()
    for (place, (actor, role)) in people.enumerated() {
      organisation.apply(
        .actorRegistered(
          ActorRegistered(actor: actor, department: "D01", role: role, name: nil)),
        Occurrence(
          number: EventNumber(place + 1), recorded: Instant(seconds: 0), actor: .system))
    }
    return organisation
  }
}
