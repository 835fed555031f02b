extension PlanState {
  /// Whether the fact that an event stated may be taken back.
  ///
  /// A figure is retracted, and its year is free again; any other dated fact is voided, and what
  /// stood before holds again. Throws `reasonRequired`, `notVoidable` for what states no dated
  /// fact, `factGone` for what stands no more.
  package func decide(
    voiding number: EventNumber, _ event: PlanEvent, reason: String?,
    under policies: SignOffPolicies = SignOffPolicies()
  ) throws(Rejection) -> Decision {
    let reference = event.reference
    guard let reason = reason.flatMap(nonblank) else { throw .reasonRequired(reference.code) }
    switch event {
    case .measurementRecorded, .measurementConfirmed, .measurementCorrected,
      .measurementCorrectedLate, .measurementDeclaredMissing:
      guard case .indicator(let code) = event.subject, let year = event.fiscalYear,
        let indicator = indicators[code], let present = indicator.years[year]?.current,
        present.occurrence.number == number
      else { throw .factGone(number, reference) }
      return indicator.tellingOfProposals(
        indicator.retracted(present, in: year, because: reason, under: policies))
    default:
      guard event.isVoidable else { throw .notVoidable(number, reference) }
      guard stands(number, reference) else { throw .factGone(number, reference) }
      let voided = PlanEvent.factVoided(
        FactVoided(about: reference, voids: number, reason: reason))
      return Decision([voided], notices: noticesOfWaiting(voided, under: policies))
    }
  }

  /// Whether what an event stated about something stands: it was not voided or replaced.
  package func stands(_ number: EventNumber, _ reference: Reference) -> Bool {
    switch reference.subject {
    case .ledger, .publications: false
    case .plan: plans.states(number) || revisions.states(number) || ruleSets.states(number)
    case .year(let year): years[year]?.states(number) ?? false
    case .actor(let id): organisation.actors[id]?.states(number) ?? false
    case .department(let code): organisation.departments[code]?.states(number) ?? false
    case .policy(let code): policies[code]?.states(number) ?? false
    case .measure(let code): measures[code]?.states(number, reference.item) ?? false
    case .project(let code): projects[code]?.states(number) ?? false
    case .indicator(let code): indicators[code]?.states(number) ?? false
    }
  }
}

extension PlanEvent {
  /// Whether the event states a dated fact: something that holds from a moment on and that could be
  /// wrong without anything else having to go.
  package var isVoidable: Bool {
    switch self {
    case .actorMoved, .actorRetired, .departmentRenamed, .departmentMerged, .departmentSplit,
      .departmentAbolished, .dutyTransferred, .planAmended, .planRevised, .policyAmended,
      .measureAmended, .projectAmended, .partClosed, .indicatorAmended, .indicatorRedefined,
      .indicatorClosed, .indicatorSuperseded, .baselineSet, .baselineRestated, .targetAdopted,
      .targetRevised, .targetWithdrawn, .statusChanged, .statusCorrected, .ruleSetAdopted,
      .assessmentConfigured, .interimTargetSet, .indicatorJudged, .reviewRecorded,
      .reviewCorrected, .dueDateSet, .yearAttested:
      true
    case .ledgerCreated, .actorRegistered, .departmentRegistered, .planAdopted, .policyAdded,
      .measureAdded, .projectAdded, .indicatorDefined, .measurementRecorded,
      .measurementConfirmed, .measurementCorrected, .measurementRetracted,
      .measurementDeclaredMissing, .noteAdded, .noteAmended, .factVoided, .checkpointAnchored,
      .textRedacted, .actorErased, .keyEnrolled, .keyRevoked, .keyRotated, .signingPolicyAdopted,
      .yearOpened, .yearClosed, .yearReopened, .signOffPolicyAdopted, .signOffStep,
      .correctionProposed, .measurementCorrectedLate, .publicationMade, .publicationWithdrawn:
      false
    }
  }
}

extension Timeline {
  fileprivate func states(_ number: EventNumber) -> Bool { entry(statedBy: number) != nil }
}

extension Actor {
  fileprivate func states(_ number: EventNumber) -> Bool {
    posts.states(number) || retirements.states(number)
  }
}

extension Department {
  fileprivate func states(_ number: EventNumber) -> Bool {
    names.states(number) || ends.states(number)
  }
}

extension Policy {
  fileprivate func states(_ number: EventNumber) -> Bool {
    contents.states(number) || closings.states(number) || reviews.states(number)
  }
}

extension Measure {
  fileprivate func states(_ number: EventNumber, _ item: ItemCode?) -> Bool {
    if let item { return itemStatus[item]?.timeline.states(number) ?? false }
    return contents.states(number) || duties.transfers.states(number) || closings.states(number)
      || status.timeline.states(number)
  }
}

extension Project {
  fileprivate func states(_ number: EventNumber) -> Bool {
    contents.states(number) || duties.transfers.states(number) || closings.states(number)
      || status.timeline.states(number) || reviews.states(number)
  }
}

extension Indicator {
  fileprivate func states(_ number: EventNumber) -> Bool {
    definitions.states(number) || duties.transfers.states(number) || baselines.states(number)
      || targets.states(number) || closings.states(number) || configurations.states(number)
      || interimTargets.states(number) || judgements.states(number)
  }
}
