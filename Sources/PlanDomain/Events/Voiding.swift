extension PlanState {
  /// Whether the fact that an event stated may be taken back.
  ///
  /// A figure is retracted, and its year is free again; any other dated fact is voided, and what
  /// stood before holds again. Throws `reasonRequired`, `notVoidable` for what states no dated
  /// fact, `factGone` for what stands no more, `yearLocked` for what is of a closed year that takes
  /// only corrections.
  package func decide(
    voiding number: EventNumber, _ event: PlanEvent, reason: String?,
    in cycle: YearlyCycle = YearlyCycle()
  ) throws(Rejection) -> Decision {
    let reference = event.reference
    guard let reason = reason.flatMap(nonblank) else { throw .reasonRequired(reference.code) }
    switch event {
    case .measurementRecorded, .measurementConfirmed, .measurementCorrected,
      .measurementCorrectedLate, .measurementDeclaredMissing:
      guard case .indicator(let code) = event.subject, let year = event.fiscalYear,
        indicators[code]?.years[year]?.current?.occurrence.number == number
      else { throw .factGone(number, reference) }
      return Decision(
        [
          .measurementRetracted(
            MeasurementRetracted(
              indicator: code, fiscalYear: year, retracts: number, reason: reason))
        ], notices: try cycle.admit(code.text, in: year))
    default:
      guard event.isVoidable else { throw .notVoidable(number, reference) }
      guard stands(number, reference) else { throw .factGone(number, reference) }
      return Decision(
        [.factVoided(FactVoided(about: reference, voids: number, reason: reason))],
        notices: try noticesOfVoiding(number, event, in: cycle))
    }
  }

  /// What a person should know about the closed years that an event's fact is of: those a target, a
  /// setting or a rule set judges, the one a judgement, a review or a due date speaks of. Only
  /// another rule set may judge a locked year anew, as when it was adopted.
  private func noticesOfVoiding(
    _ number: EventNumber, _ event: PlanEvent, in cycle: YearlyCycle
  ) throws(Rejection) -> [Notice] {
    if case .ruleSetAdopted = event { return noticesOfRejudging(without: number, in: cycle) }
    var notices: [Notice] = []
    for year in cycle.closedYears where concerns(year, number, event) {
      notices += try cycle.admit(event.reference.code, in: year)
    }
    return notices
  }

  /// By which rule sets closed years are judged once the adoption of another one is taken back.
  private func noticesOfRejudging(
    without adoption: EventNumber, in cycle: YearlyCycle
  ) -> [Notice] {
    let closed = cycle.closedYears.filter {
      ruleSets.current(at: $0)?.occurrence.number == adoption
    }
    var remaining = ruleSets
    remaining.void(adoption)
    let years = Dictionary(grouping: closed) {
      remaining.current(at: $0)?.content.id ?? RuleSet.jpBasic1.id
    }
    return years.sorted { $0.key < $1.key }.map { .closedYearsRejudged($0.key, $0.value) }
  }

  private func concerns(_ year: FiscalYear, _ number: EventNumber, _ event: PlanEvent) -> Bool {
    switch event {
    case .targetAdopted, .targetRevised, .targetWithdrawn:
      guard case .indicator(let code) = event.subject else { return false }
      return indicators[code]?.target(for: year)?.occurrence.number == number
    case .assessmentConfigured:
      guard case .indicator(let code) = event.subject else { return false }
      return indicators[code]?.configurations.current(at: year)?.occurrence.number == number
    case .interimTargetSet, .indicatorJudged, .reviewRecorded, .reviewCorrected, .dueDateSet:
      return event.fiscalYear == year
    default: return false
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
