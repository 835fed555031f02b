extension PlanEvent {
  /// The roles of which whoever says it must have one, where a sign-off policy binds; nil: anybody
  /// may.
  ///
  /// Approvals mean little where anybody decides who approves, by what a figure is judged and until
  /// when a year is open: so the plan itself, with its targets and who is in charge of what, is the
  /// planning division's. Auditors read; administrators look after people and the file, and state
  /// nothing. `concerned` is the role of the actor whom the event is about,
  /// who is known already; nil for any other event.
  package func reservedRoles(concerning concerned: Role?) -> Set<Role>? {
    switch self {
    case .signOffPolicyAdopted, .ruleSetAdopted, .assessmentConfigured, .interimTargetSet,
      .yearOpened, .dueDateSet, .yearClosed, .yearReopened, .yearAttested,
      .publicationMade, .publicationWithdrawn,
      .planAdopted, .planAmended, .planRevised, .policyAdded, .policyAmended, .measureAdded,
      .measureAmended, .projectAdded, .projectAmended, .partClosed,
      .indicatorDefined, .indicatorAmended, .indicatorRedefined, .indicatorClosed,
      .indicatorSuperseded, .baselineSet, .baselineRestated, .targetAdopted, .targetRevised,
      .targetWithdrawn, .departmentRenamed, .departmentMerged,
      .departmentSplit, .departmentAbolished, .dutyTransferred:
      [.planner]
    case .indicatorJudged(let event):
      event.stage == .planning ? [.planner] : [.recorder, .approver, .planner]
    case .measurementRecorded, .measurementConfirmed, .measurementCorrected,
      .measurementRetracted, .measurementDeclaredMissing, .measurementCorrectedLate,
      .correctionProposed, .statusChanged, .statusCorrected, .reviewRecorded, .reviewCorrected,
      .signOffStep:
      [.recorder, .approver, .planner]
    case .textRedacted, .actorErased, .departmentRegistered:
      [.planner, .administrator]
    case .actorRegistered(let event):
      event.role.decides ? [.planner, .administrator] : nil
    case .actorMoved, .actorRetired:
      concerned?.decides == true ? [.planner, .administrator] : nil
    case .ledgerCreated, .keyEnrolled, .keyRevoked, .keyRotated, .signingPolicyAdopted, .noteAdded,
      .noteAmended, .factVoided, .checkpointAnchored:
      nil
    }
  }
}

extension Role {
  /// Whether it decides on what others recorded, or on who does.
  fileprivate var decides: Bool {
    switch self {
    case .approver, .planner, .administrator: true
    case .recorder, .auditor: false
    }
  }

  /// In the order in which they are declared.
  static func inOrder(_ roles: Set<Role>) -> [Role] { allCases.filter(roles.contains) }
}

extension SignOffPolicies {
  /// Whether roles bind what is said of a fiscal year, or of none: a policy demands approval for
  /// that year, or for the one that today is in.
  ///
  /// The present year counts too, because what is set for an earlier year may reach the later ones.
  package func binds(_ year: FiscalYear?, on today: CivilDate) -> Bool {
    [year, today.fiscalYear].contains { $0.flatMap(demanding) != nil }
  }
}

extension Writer {
  /// Throws `notTheirRole` where an event is reserved and none of its roles is theirs.
  package func check(_ reserved: Set<Role>?, for event: PlanEvent) throws(Rejection) {
    guard let reserved, !reserved.contains(role) else { return }
    throw .notTheirRole(event, Role.inOrder(reserved), self)
  }
}

extension Organisation {
  /// Throws `nobodyCouldApprove` where nobody who goes on writing has a role that a policy needs: a
  /// planner, who alone could change it again, and for the department's stage an approver.
  package func checkSomebodyApproves(under policy: SignOffPolicy) throws(Rejection) {
    guard !policy.stages.isEmpty else { return }
    let needed: [Role] = policy.stages.contains(.department) ? [.planner, .approver] : [.planner]
    let lacking = needed.filter { role in !actors.values.contains { $0.goesOn(as: role) } }
    guard lacking.isEmpty else { throw .nobodyCouldApprove(policy, lacking: lacking) }
  }

  /// Throws `nobodyCouldApprove` where the last planner would retire while a policy binds.
  package func checkPlannerRemains(
    without leaver: ActorID, under policy: SignOffPolicy
  ) throws(Rejection) {
    let isPlanner = actors[leaver]?.goesOn(as: .planner) ?? false
    let others = actors.filter { $0.key != leaver }.values
    guard isPlanner, !others.contains(where: { $0.goesOn(as: .planner) }) else { return }
    throw .nobodyCouldApprove(policy, lacking: [.planner])
  }
}

extension Actor {
  fileprivate func goesOn(as role: Role) -> Bool {
    registered.content.role == role && retirements.entries.isEmpty
  }
}
