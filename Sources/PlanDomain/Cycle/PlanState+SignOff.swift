extension PlanState {
  /// What a step about the statement of an event comes to, decided on the stream it stands in.
  ///
  /// `departments` are those whose head approves it. Throws `nothingToSignOff` for an event that
  /// states no figure, absence, judgement, review or proposal and takes none back that everybody
  /// sees; else as the decision on its kind.
  package func decide(
    _ act: SignOffRequest.Act, on event: PlanEvent, _ occurrence: Occurrence,
    of departments: Set<DepartmentCode>, by writer: Writer, in cycle: YearlyCycle
  ) throws(Rejection) -> Decision {
    if case .correctionProposed(let content) = event,
      let indicator = indicators[content.correction.indicator]
    {
      let statement = SignOffStatement(
        about: event.reference, fiscalYear: content.correction.fiscalYear, occurrence: occurrence,
        departments: departments, present: occurrence)
      return try indicator.decide(
        act, on: Fact(content, occurrence), statement, by: writer, in: cycle)
    }
    guard let signOffs = signedOff(event.subject)?.signOffs,
      let (year, present) = standing(beside: event, occurrence.number, under: cycle.policies)
    else { throw .nothingToSignOff(occurrence.number, event.reference) }
    return try signOffs.decide(
      act,
      on: SignOffStatement(
        about: event.reference, fiscalYear: year, occurrence: occurrence, departments: departments,
        present: present), by: writer, under: cycle.policies)
  }

  /// The year of a statement that is signed off, with what stands about its matter; nil where an
  /// event makes none. What takes something back needs it only where everybody sees that.
  private func standing(
    beside event: PlanEvent, _ number: EventNumber, under policies: SignOffPolicies
  ) -> (year: FiscalYear, present: Occurrence?)? {
    if case .factVoided = event {
      let takenBack = opinionTakenBack(by: number, of: event.subject, under: policies)
      return takenBack.flatMap { $0.isSeen ? ($0.fiscalYear, $0.present) : nil }
    }
    guard let year = event.fiscalYear else { return nil }
    switch event {
    case .measurementRecorded, .measurementConfirmed, .measurementCorrected,
      .measurementCorrectedLate, .measurementDeclaredMissing:
      return indicator(of: event).map { (year, $0.years[year]?.current?.occurrence) }
    case .measurementRetracted:
      guard let indicator = indicator(of: event),
        indicator.takesFromEverybody(number, in: year, under: policies)
      else { return nil }
      return (year, indicator.years[year]?.facts.last?.occurrence)
    case .indicatorJudged(let judged):
      return indicator(of: event).map {
        (year, $0.judgement(in: year, by: judged.stage)?.occurrence)
      }
    case .reviewRecorded, .reviewCorrected:
      return (year, reviews(of: event.subject)?.current(in: year)?.occurrence)
    default: return nil
    }
  }

  private func reviews(of subject: Subject) -> YearlyFacts<Review>? {
    switch subject {
    case .policy(let code): policies[code]?.reviews
    case .project(let code): projects[code]?.reviews
    default: nil
    }
  }

  private func indicator(of event: PlanEvent) -> Indicator? {
    if case .indicator(let code) = event.subject { indicators[code] } else { nil }
  }

  /// What is meant by a part of the plan in a year, as `sign-off submit CODE --fy FY` says it: an
  /// indicator's figure, absence or waiting retraction, or the correction of a closed year that
  /// waits in its place; a policy's or project's review, or that it was taken back where that
  /// waits.
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
    case .policy, .undertaking(.project): fact = review(of: part.subject, in: year, under: policies)
    case .undertaking: fact = nil
    }
    guard let fact else { throw .nothingReviewed(part.code, year) }
    return fact.number
  }
}

extension PlanState {
  /// The review that stands, or that one was taken back where that waits.
  private func review(
    of subject: Subject, in year: FiscalYear, under policies: SignOffPolicies
  ) -> Occurrence? {
    guard let reviews = reviews(of: subject), let signOffs = signedOff(subject)?.signOffs else {
      return nil
    }
    let waiting = reviews.waitingVoidings(signOffs, under: policies)
    return waiting.last { $0.fiscalYear == year }?.occurrence
      ?? reviews.current(in: year)?.occurrence
  }
}

extension Indicator {
  /// What somebody approves or returns who names the code: the figure or the correction of it,
  /// whichever waits. Throws `severalWait` where more than one does.
  fileprivate func meant(
    by act: SignOffRequest.Act, _ figure: Occurrence, in year: FiscalYear,
    under policies: SignOffPolicies
  ) throws(Rejection) -> Occurrence {
    var waiting: [Occurrence]
    switch act {
    case .submit, .withdraw: return figure
    case .approve: waiting = waitingProposals(in: year).map(\.occurrence)
    case .return: waiting = undecidedProposals(in: year).map(\.occurrence)
    }
    if case .submitted = signOff(of: figure.number, in: year, under: policies) {
      waiting.append(figure)
    }
    guard waiting.count < 2 else { throw .severalWait(code, year, waiting.map(\.number).sorted()) }
    return waiting.first ?? figure
  }
}
