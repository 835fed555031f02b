import PlanDomain

extension ReportSources {
  /// What changed how a year up to one is told after its first closing, by year, oldest first.
  ///
  /// The events are folded once more, and each that came after a closing is asked which years it
  /// tells otherwise: nobody has to list the kinds of events that could.
  func changesAfterClosing(until last: FiscalYear) -> [(year: FiscalYear, event: ReportedEvent)] {
    let closings = state.years.values.filter { $0.fiscalYear <= last }.compactMap { round in
      round.firstClosing.map { (year: round.fiscalYear, number: $0.number) }
    }.sorted { $0.year < $1.year }
    guard let first = closings.map(\.number).min() else { return [] }
    var past = PlanState()
    var changes: [(year: FiscalYear, event: ReportedEvent)] = []
    for event in events {
      guard first < event.number else {
        past.apply(event.event, event.occurrence)
        continue
      }
      let closed = closings.filter { $0.number < event.number }.map(\.year)
      let told = past.apply(event.event, event.occurrence, retelling: closed)
      // A due date tells nothing of what was reached.
      if case .year = event.event.subject { continue }
      let signedOff = event.event.yearSignedOff.map { [$0] } ?? []
      changes += (told + signedOff.filter(closed.contains)).map { ($0, event) }
    }
    return changes
  }

  /// The same with what a reader wants to know of each change: what it was before, who asked for it
  /// and who approved it. Of an indicator's figures only those of `visible` are told.
  func lateChanges(
    until last: FiscalYear, of visible: (Indicator) -> Indicator = { $0 }
  ) -> [LateChange] {
    let indicators = state.indicators.mapValues(visible)
    return changesAfterClosing(until: last).compactMap { year, event in
      var change = LateChange(fiscalYear: year, event: event)
      if case .indicator(let code) = event.event.subject, FactKind.figure.isStated(by: event.event)
      {
        let facts = indicators[code]?.years[year]?.facts ?? []
        guard let place = facts.firstIndex(where: { $0.occurrence.number == event.number }) else {
          return nil
        }
        change.figures = LateChange.Figures(
          before: place > 0 ? facts[place - 1].content : nil, after: facts[place].content)
      }
      change.proposal = event.event.proposal.flatMap(self.event).map(\.step)
      if isSignedOff(event) {
        change.signOff = state.signedOff(event.event.subject)?
          .signOff(of: event.number, in: year, under: state.signOffPolicies)
      }
      if case .signOffStep(let step) = event.event, case .approved = step.act {
        change.approved = self.event(step.statement)?.step
      }
      change.approvals = approvals(of: event, in: year)
      return change
    }
  }

  /// The approvals of a statement that stand, those of the proposal that it made come true, or the
  /// one that an event is.
  private func approvals(of event: ReportedEvent, in year: FiscalYear) -> [LateChange.Approval] {
    if case .signOffStep(let step) = event.event {
      guard case .approved(let stage, isOwn: _) = step.act else { return [] }
      return [LateChange.Approval(stage, event.step)]
    }
    guard isSignedOff(event), let signOffs = state.signedOff(event.event.subject)?.signOffs
    else { return [] }
    guard let proposal = event.event.proposal else {
      return signOffs.approvals(of: event.number, in: year, under: state.signOffPolicies)
        .map(LateChange.Approval.init)
    }
    // Whoever decides on a proposal last approves by the very event.
    return signOffs.approvals(ofProposal: proposal).map(LateChange.Approval.init)
      + [LateChange.Approval(.planning, event.step)]
  }
}

extension ReportSources {
  /// Whether an event makes a statement that is signed off.
  private func isSignedOff(_ event: ReportedEvent) -> Bool {
    switch event.event {
    case .measurementRecorded, .measurementConfirmed, .measurementCorrected,
      .measurementCorrectedLate, .measurementRetracted, .measurementDeclaredMissing,
      .indicatorJudged, .reviewRecorded, .reviewCorrected:
      true
    case .factVoided:
      state.yearToSignOff(voiding: event.number, of: event.event.subject) != nil
    default: false
    }
  }
}

extension LateChange.Approval {
  fileprivate init(_ fact: Fact<SignOffStage>) {
    self.init(
      fact.content,
      LateChange.Step(number: fact.occurrence.number, actor: fact.occurrence.actor))
  }
}

extension ReportedEvent {
  fileprivate var step: LateChange.Step { LateChange.Step(number: number, actor: actor) }
}

extension PlanEvent {
  /// The year of a statement that an event approved, or whose approval it took back.
  fileprivate var yearSignedOff: FiscalYear? {
    guard case .signOffStep(let step) = self else { return nil }
    return switch step.act {
    case .approved, .withdrawn: step.fiscalYear
    case .submitted, .returned: nil
    }
  }

  /// The proposal that a late correction approved.
  var proposal: EventNumber? {
    if case .measurementCorrectedLate(let event) = self { event.proposal } else { nil }
  }
}
