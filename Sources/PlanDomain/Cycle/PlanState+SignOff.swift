extension PlanState {
  /// What a step about the statement of an event comes to, decided on the stream it stands in.
  ///
  /// `departments` are those whose head approves it. Throws `nothingToSignOff` for an event that
  /// states no figure, absence, judgement, review or proposal; else as the decision on its kind.
  package func decide(
    _ act: SignOffRequest.Act, on event: PlanEvent, _ occurrence: Occurrence,
    of departments: Set<DepartmentCode>, by writer: Writer, under policies: SignOffPolicies
  ) throws(Rejection) -> Decision {
    if case .correctionProposed(let content) = event,
      let indicator = indicators[content.correction.indicator]
    {
      let statement = SignOffStatement(
        about: event.reference, fiscalYear: content.correction.fiscalYear, occurrence: occurrence,
        departments: departments, present: occurrence)
      return try indicator.decide(
        act, on: Fact(content, occurrence), statement, by: writer, under: policies)
    }
    guard let year = event.fiscalYear, let (signOffs, present) = standing(beside: event, in: year),
      needsSignOff(event, occurrence, in: year, under: policies)
    else { throw .nothingToSignOff(occurrence.number, event.reference) }
    return try signOffs.decide(
      act,
      on: SignOffStatement(
        about: event.reference, fiscalYear: year, occurrence: occurrence, departments: departments,
        present: present), by: writer, under: policies)
  }

  /// A retraction needs it only where it takes something away from everybody.
  private func needsSignOff(
    _ event: PlanEvent, _ occurrence: Occurrence, in year: FiscalYear,
    under policies: SignOffPolicies
  ) -> Bool {
    guard case .measurementRetracted = event else { return true }
    return indicator(of: event)?
      .takesFromEverybody(occurrence.number, in: year, under: policies) ?? false
  }

  /// What stands about the matter of an event, with the steps of its stream; nil where the event
  /// makes no statement that is signed off.
  private func standing(
    beside event: PlanEvent, in year: FiscalYear
  ) -> (SignOffs, present: Occurrence?)? {
    switch event {
    case .measurementRecorded, .measurementConfirmed, .measurementCorrected,
      .measurementCorrectedLate, .measurementDeclaredMissing:
      indicator(of: event).map { ($0.signOffs, $0.years[year]?.current?.occurrence) }
    case .measurementRetracted:
      indicator(of: event).map { ($0.signOffs, $0.years[year]?.facts.last?.occurrence) }
    case .indicatorJudged(let judged):
      indicator(of: event).map {
        ($0.signOffs, $0.judgement(in: year, by: judged.stage)?.occurrence)
      }
    case .reviewRecorded, .reviewCorrected:
      switch event.subject {
      case .policy(let code):
        self.policies[code].map { ($0.signOffs, $0.reviews.current(in: year)?.occurrence) }
      case .project(let code):
        projects[code].map { ($0.signOffs, $0.reviews.current(in: year)?.occurrence) }
      default: nil
      }
    default: nil
    }
  }

  private func indicator(of event: PlanEvent) -> Indicator? {
    if case .indicator(let code) = event.subject { indicators[code] } else { nil }
  }

  /// What is meant by a part of the plan in a year, as `sign-off submit CODE --fy FY` says it: an
  /// indicator's figure, absence or waiting retraction, or the correction of a closed year that
  /// waits in its place; a policy's or project's review.
  ///
  /// Throws `nothingStated`, `nothingReviewed` and `severalWait`; measures and items have their
  /// states instead.
  package func standing(
    of part: PlanPart, in year: FiscalYear, for act: SignOffRequest.Act,
    under policies: SignOffPolicies
  ) throws(Rejection) -> EventNumber {
    let fact: Occurrence?
    switch part {
    case .indicator(let code):
      guard let indicator = indicators[code],
        let statement = indicator.years[year]?.current
          ?? indicator.waitingRetraction(in: year, under: policies)
      else { throw .nothingStated(code, year) }
      fact = try indicator.meant(by: act, statement.occurrence, in: year, under: policies)
    case .policy(let code): fact = self.policies[code]?.reviews.current(in: year)?.occurrence
    case .undertaking(.project(let code)):
      fact = projects[code]?.reviews.current(in: year)?.occurrence
    case .undertaking: fact = nil
    }
    guard let fact else { throw .nothingReviewed(part.code, year) }
    return fact.number
  }
}

extension Indicator {
  /// What somebody approves or returns who names the code: the figure or the correction of it,
  /// whichever waits. Throws `severalWait` where more than one does.
  fileprivate func meant(
    by act: SignOffRequest.Act, _ figure: Occurrence, in year: FiscalYear,
    under policies: SignOffPolicies
  ) throws(Rejection) -> Occurrence {
    switch act {
    case .submit, .withdraw: return figure
    case .approve, .return: break
    }
    var waiting = waitingProposals(in: year).map(\.occurrence)
    if case .submitted = signOff(of: figure.number, in: year, under: policies) {
      waiting.append(figure)
    }
    guard waiting.count < 2 else { throw .severalWait(code, year, waiting.map(\.number).sorted()) }
    return waiting.first ?? figure
  }
}
