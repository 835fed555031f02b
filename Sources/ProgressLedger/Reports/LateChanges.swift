import PlanDomain

extension ReportSources {
  /// What changed how a year up to one is told after its closing, with what a reader wants to know
  /// of it: what it was before, who asked for it and who approved it. Everybody is told only of
  /// figures, judgements and reviews that count.
  func lateChanges(
    until last: FiscalYear, for readers: ReportReaders = .staff
  ) -> [LateChange] {
    let indicators =
      readers == .staff
      ? state.indicators : state.indicators.mapValues { $0.disclosed(under: state.signOffPolicies) }
    return retellings(until: last).compactMap { retelling in
      let (year, event) = (retelling.fiscalYear, retelling.event)
      let statement = retelling.statement.flatMap(self.event) ?? event
      let stated = retelling.isWithdrawal ? nil : event.event.proposal ?? retelling.statement
      var change = LateChange(
        fiscalYear: year, event: event, stated: stated.flatMap(self.event),
        differences: retelling.differences)
      if case .indicator(let code) = statement.event.subject,
        FactKind.figure.isStated(by: statement.event)
      {
        guard let figures = indicators[code]?.figures(of: retelling, under: state.signOffPolicies)
        else { return nil }
        change.figures = figures
      } else {
        change.differences += opinionDifferences(of: retelling, for: readers)
      }
      guard !retelling.isWithdrawal, isSignedOff(statement) else { return change }
      change.signOff = state.signedOff(statement.event.subject)?
        .signOff(of: statement.number, in: year, under: state.signOffPolicies)
      change.approvals = approvals(of: statement, in: year)
      return change
    }
  }

  /// What a judgement or review says otherwise: by what signed it off, or no more, than everybody
  /// saw.
  private func opinionDifferences(
    of retelling: Retelling, for readers: ReportReaders
  ) -> [YearDifference] {
    let subject = retelling.event.event.subject
    let (signOffs, policies) = (state.signedOff(subject)?.signOffs, state.signOffPolicies)
    let isWhole = readers == .staff && retelling.statement == nil
    let number = retelling.statement ?? retelling.event.number
    let differences = state.opinionDifferences(by: number, of: subject) { number, year in
      isWhole || signOffs?.state(of: number, in: year, under: policies).counts == true
    } isErased: { number in
      event(number)?.erased.contains { $0 == "comment" || $0 == "narrative" } ?? false
    }
    return retelling.isWithdrawal ? differences.map(\.reversed) : differences
  }

  /// The approvals of a statement that stand, or those of the proposal that it made come true.
  private func approvals(of statement: ReportedEvent, in year: FiscalYear) -> [LateChange.Approval]
  {
    guard let signOffs = state.signedOff(statement.event.subject)?.signOffs else { return [] }
    guard let proposal = statement.event.proposal else {
      return signOffs.standingApprovals(
        of: statement.number, in: year, under: state.signOffPolicies
      ).map(LateChange.Approval.init)
    }
    // Whoever decides on a proposal last approves by the very event.
    return signOffs.approvals(ofProposal: proposal).map(LateChange.Approval.init)
      + [LateChange.Approval(.planning, statement.step)]
  }

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

extension Indicator {
  /// What was stated of the year before and after; by what signed a statement off, or no more, what
  /// everybody saw and sees. Nil where the statement is none of this indicator's.
  fileprivate func figures(
    of retelling: Retelling, under policies: SignOffPolicies
  ) -> LateChange.Figures? {
    let year = retelling.fiscalYear
    let number = retelling.statement ?? retelling.event.number
    let facts = years[year]?.facts ?? []
    guard let statement = facts.first(where: { $0.occurrence.number == number }) else { return nil }
    let told = retelling.statement == nil ? self : disclosed(under: policies)
    let earlier = told.years[year]?.facts ?? []
    let before = earlier.last { $0.occurrence.number < number }?.content
    return retelling.isWithdrawal
      ? LateChange.Figures(before: statement.content, after: before)
      : LateChange.Figures(before: before, after: statement.content)
  }
}

extension LateChange.Approval {
  fileprivate init(_ fact: Fact<SignOffStage>) {
    self.init(
      fact.content,
      LateChange.Step(number: fact.occurrence.number, actor: fact.occurrence.actor))
  }
}

extension PlanEvent {
  /// The proposal that a late correction approved.
  var proposal: EventNumber? {
    if case .measurementCorrectedLate(let event) = self { event.proposal } else { nil }
  }
}
