import PlanDomain

extension PlanReport {
  /// The plan as it is seen: everything folded, judged and put in order.
  init(in sight: ReportSight) {
    let state = sight.state
    let asOf = sight.moment.asOf
    let indicators = Dictionary(
      grouping: state.indicators.values.map { IndicatorReport($0, in: sight) }
        .sorted { $0.code < $1.code }, by: \.policy)
    let snapshot = state.snapshot(asOf: asOf)
    self.init(
      of: sight, moment: sight.moment, plan: state.plan, rules: sight.rules(for: asOf),
      policies: state.policies.values
        .map { PolicyReport($0, in: sight, indicators: indicators[$0.code] ?? []) }
        .sorted { $0.code < $1.code },
      departments: Dictionary(
        uniqueKeysWithValues: snapshot.departments.map { ($0.code, $0.name) }),
      departmentsAhead: Set(
        snapshot.departments.filter { $0.since.map { asOf.lastDay < $0 } ?? false }.map(\.code)),
      rounds: state.years.values.filter { $0.fiscalYear <= asOf }
        .sorted { $0.fiscalYear < $1.fiscalYear },
      lateChanges: sight.span == .oneYear ? [] : sight.lateChanges,
      ruleSteps: state.ruleSets.entries.map { entry in
        let grounds = sight.sources.grounds(of: entry.occurrence.number)
        return RuleStep(
          rules: entry.content, since: entry.since, number: entry.occurrence.number,
          authority: grounds?.authority, reason: grounds?.reason)
      },
      signOffPolicy: state.signOffPolicies.current(at: asOf)?.content,
      revisions: snapshot.revisions, publications: state.publications,
      history: sight.history,
      signOffs: sight.sources.events.filter(sight.decides),
      unknownEvents: sight.sources.unknownEvents)
  }
}

extension ReportSight {
  /// Whether an event is an approval that stands, or took one back.
  fileprivate func decides(_ event: ReportedEvent) -> Bool {
    guard case .signOffStep(let step) = event.event else { return false }
    switch step.act {
    case .submitted, .returned: return false
    case .withdrawn: return true
    case .approved:
      let approvals = state.signedOff(event.event.subject)?.signOffs.standingApprovals(
        of: step.statement, in: step.fiscalYear, under: state.signOffPolicies)
      return approvals?.contains { $0.occurrence.number == event.number } ?? false
    }
  }

  /// What was changed after closing, of what the readers may see: everybody also sees who approved
  /// what they see.
  fileprivate var lateChanges: [LateChange] {
    let changes = sources.lateChanges(until: moment.asOf, for: moment.readers)
    guard isPublic else { return changes }
    let shown = shownStatements
    return changes.filter { change in
      if case .signOffStep(let step) = change.event.event {
        sources.event(step.statement).map { isShown($0, besides: shown) } ?? false
      } else {
        isShown(change.told, besides: shown)
      }
    }
  }

  /// What everybody sees stated of the indicators.
  private var shownStatements: Set<EventNumber> {
    Set(
      state.indicators.values.map(visible).flatMap { indicator in
        indicator.years.values.flatMap { $0.facts.map(\.occurrence.number) }
          + indicator.judgements.years.values.joined().map(\.occurrence.number)
      })
  }

  /// The events that the readers may know of: everybody those only that stand for what is shown.
  fileprivate var history: [ReportedEvent] {
    guard isPublic else { return sources.events }
    let statements = shownStatements
    // Whoever sees that a closed year was corrected also sees who asked for it.
    let approved = statements.compactMap { sources.event($0)?.event.proposal }
    return sources.events.filter { isShown($0, besides: statements.union(approved)) }
  }

  private func isShown(_ event: ReportedEvent, besides statements: Set<EventNumber>) -> Bool {
    func isShown(_ number: EventNumber) -> Bool {
      sources.event(number).map { self.isShown($0, besides: statements) } ?? true
    }
    return switch event.event {
    case .noteAdded, .noteAmended, .signOffStep: false
    case .measurementRecorded, .measurementConfirmed, .measurementCorrected,
      .measurementRetracted, .measurementDeclaredMissing, .measurementCorrectedLate,
      .correctionProposed:
      statements.contains(event.number)
    case .indicatorJudged(let judged): counts(event.number, judged)
    case .reviewRecorded(let recorded): counts(event.number, recorded.review)
    case .reviewCorrected(let corrected): counts(event.number, corrected.review)
    case .factVoided(let void):
      isShown(void.voids) && !isWaiting(voiding: event)
    case .textRedacted(let redacted): isShown(redacted.erasure.target)
    default: true
    }
  }

  /// Whether everybody still sees what an event took back, until somebody approves that.
  private func isWaiting(voiding event: ReportedEvent) -> Bool {
    let subject = event.event.subject
    guard let year = state.yearToSignOff(voiding: event.number, of: subject) else { return false }
    return state.signedOff(subject)?
      .signOff(of: event.number, in: year, under: state.signOffPolicies).counts == false
  }

  /// Whether a judgement was approved; also of one that was taken back since.
  private func counts(_ number: EventNumber, _ judged: IndicatorJudged) -> Bool {
    state.indicators[judged.indicator]?
      .signOff(of: number, in: judged.fiscalYear, under: state.signOffPolicies).counts ?? false
  }

  private func counts(_ number: EventNumber, _ review: Review) -> Bool {
    let signOff: SignOffState? =
      switch review.of {
      case .policy(let code):
        state.policies[code]?.signOff(
          of: number, in: review.fiscalYear, under: state.signOffPolicies)
      case .project(let code):
        state.projects[code]?.signOff(
          of: number, in: review.fiscalYear, under: state.signOffPolicies)
      }
    return signOff?.counts ?? false
  }
}
