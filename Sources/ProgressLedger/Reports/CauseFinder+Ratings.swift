import EventLog
import PlanDomain

extension CauseFinder {
  /// How one year of an indicator is told otherwise by the other report, and why; nil where both
  /// tell the same of it, by whatever events.
  func change(_ from: Assessment?, _ to: Assessment?) -> RatingChange? {
    guard let one = to ?? from, from?.told != to?.told else { return nil }
    let path = path(of: one.indicator, in: one.fiscalYear)
    let causes = causes(by: path, of: \.told)
    // A year that only one of the two lists.
    let unlisted = ChangeCause(kind: .plan)
    return RatingChange(
      indicator: one.indicator, from: from, to: to, causes: causes.isEmpty ? [unlisted] : causes,
      causesOfFigure: self.causes(by: path, of: \.stated),
      causesOfRating: self.causes(by: path, of: \.verdict))
  }

  /// How an indicator stands in another year, and why.
  ///
  /// The causes are the steps from what held in the earlier year, as far as both reports know it,
  /// to what each of them tells of its own: the statements of the new year, what holds from it on,
  /// and what was recorded since. Of what both years say alike none is named.
  func progress(_ from: Assessment?, _ to: Assessment?) -> RatingChange? {
    guard let one = to ?? from else { return nil }
    let found = [reports.earlier, reports.later].flatMap { report in
      causes(by: path(of: one.indicator, toYearOf: report), of: \.told)
    }
    let kinds = ChangeCause.Kind.between(from, to).filter { kind in
      kind != .rule || found.contains { $0.kind == kind }
    }
    let named = (kinds.isEmpty ? [.time] : kinds).flatMap { kind -> [ChangeCause] in
      let ofKind = found.filter { $0.kind == kind }
      return ofKind.isEmpty ? [ChangeCause(kind: kind)] : ofKind
    }
    let change = RatingChange(
      indicator: one.indicator, from: from, to: to, causes: Self.ordered(named))
    let isOfMore = kinds.contains { ![.rule, .plan, .time].contains($0) }
    return change.isJudgedOtherwise || isOfMore ? change : nil
  }

  /// Why one thing that both reports tell of an indicator's year is told otherwise.
  func causes<Told: Hashable>(
    of code: IndicatorCode, in year: FiscalYear, telling told: (Assessment) -> Told
  ) -> [ChangeCause] {
    causes(by: path(of: code, in: year), of: told)
  }

  private func path(of code: IndicatorCode, in year: FiscalYear) -> RatingPath {
    let (earlier, later) = (reports.earlier.sight, reports.later.sight)
    let known = reports.earlier.moment.knownAt.number
    var path = RatingPath(
      of: code, in: year, from: earlier.state,
      by: events(behind: code, in: year).filter { known < $0.number.number }, in: earlier)
    path.step(to: later.basis(of: code, in: year))
    return path
  }

  /// What became of the indicator in a report's own year since what both reports, of two different
  /// years, know and tell of the earlier one.
  private func path(of code: IndicatorCode, toYearOf report: PlanReport) -> RatingPath {
    let year = report.moment.asOf
    let events = events(behind: code, in: year)
      .filter { $0.number.number <= report.moment.knownAt.number }
    var shared = PlanState()
    for event in events where isShared(event) { shared.apply(event.event, event.occurrence) }
    var path = RatingPath(
      of: code, in: year, from: shared, by: events.filter { !isShared($0) }, in: report.sight)
    path.step(to: report.sight.basis(of: code, in: year))
    return path
  }

  /// Whether both reports know an event, and it holds by the earlier of their years.
  private func isShared(_ event: ReportedEvent) -> Bool {
    let first = min(reports.earlier.moment.asOf, reports.later.moment.asOf)
    return event.number.number <= reports.earlier.moment.knownAt.number
      && beginning(of: event.event).map { $0 <= first } ?? true
  }

  /// The year that an event is about, or from which on what it states holds; nil: since ever. What
  /// was taken back leaves the years that it was of.
  private func beginning(of event: PlanEvent) -> FiscalYear? {
    switch event {
    case .factVoided(let void): told[void.voids].flatMap { beginning(of: $0.event) }
    // It bends the way to it, in the years before too.
    case .interimTargetSet: nil
    // A baseline is of a definition, and there is none of it before.
    case .baselineRestated(let restated):
      reports.later.sight.state.indicators[restated.indicator]?
        .beginning(ofVersion: restated.version)
    default: event.effective?.fiscalYear ?? event.fiscalYear
    }
  }

  /// What may have changed by what an indicator's year is judged, oldest first.
  private func events(behind code: IndicatorCode, in year: FiscalYear) -> [ReportedEvent] {
    [Subject.indicator(code), .plan, .year(year)].flatMap { recorded[$0] ?? [] }
      .sorted { $0.number < $1.number }
  }

  /// The causes of one thing that is told of a year; empty where it is told as before.
  private func causes<Told: Hashable>(
    by path: RatingPath, of told: (Assessment) -> Told
  ) -> [ChangeCause] {
    let contributions = path.contributions(to: told)
    let causes = contributions.map { cause(of: $0, path) }
    if contributions.isEmpty, let definition = path.definition {
      return [cause(.definition, definition)]
    }
    return Self.ordered(causes)
  }

  /// By kind, then oldest first, each once; of a kind that has an event, none without.
  private static func ordered(_ causes: [ChangeCause]) -> [ChangeCause] {
    let distinct = Set(causes)
    return ChangeCause.Kind.allCases.flatMap { kind in
      let ofKind = distinct.filter { $0.kind == kind }
      let known = ofKind.filter { $0.event != nil }
      return (known.isEmpty ? ofKind : known).sorted {
        ($0.event?.number.number ?? 0) < ($1.event?.number.number ?? 0)
      }
    }
  }

  /// An approval stands for what it approved, where that was stated since as well. Of an event that
  /// the readers may not know it is only told that something waits.
  private func cause(of contribution: RatingPath.Contribution, _ path: RatingPath) -> ChangeCause {
    let kind = ChangeCause.Kind(contribution.part, isOfDueDate: path.isOfDueDate)
    guard let event = contribution.event else {
      let adoption = contribution.part == .rules ? adoption(path.last?.assess().ruleSet) : nil
      return adoption.map { cause(kind, $0) } ?? ChangeCause(kind: kind)
    }
    guard told[event.number] != nil else { return ChangeCause(kind: .approval) }
    switch event.event {
    case .signOffPolicyAdopted: return cause(.approval, event)
    case .signOffStep(let step):
      guard case .approved = step.act, path.passed.contains(step.statement),
        let statement = told[step.statement]
      else { return cause(.approval, event) }
      return cause(kind, statement)
    default: return cause(kind, event)
    }
  }

  /// The last event by which a rule set came into force for some year.
  private func adoption(_ id: RuleSetID?) -> ReportedEvent? {
    recorded[.plan]?.last {
      guard case .ruleSetAdopted(let adopted) = $0.event else { return false }
      return adopted.rules.id == id
    }
  }
}

extension ReportSight {
  /// What an indicator's year is judged by; nil where the plan does not know the indicator.
  fileprivate func basis(of code: IndicatorCode, in year: FiscalYear) -> AssessmentBasis? {
    state.indicators[code].map { basis(of: $0, in: year, by: state) }
  }
}

extension Indicator {
  /// The first year of a version of the definition; nil: since ever.
  fileprivate func beginning(ofVersion number: Int) -> FiscalYear? {
    definitions.entries.first { $0.content.number == number }?.since
  }
}

extension RatingPath {
  /// Whether all that differs is whether a figure is overdue.
  fileprivate var isOfDueDate: Bool {
    let reasons = [steps.first?.before, last].map { $0?.assess().reason }
    let ofDueDates: [ReasonCode?] = [.notDue, .notReported, .notAsked]
    return reasons.allSatisfy(ofDueDates.contains)
  }
}

extension ChangeCause.Kind {
  /// What kind of cause it is that a part became another one.
  fileprivate init(_ part: AssessmentBasis.Part, isOfDueDate: Bool) {
    self =
      switch part {
      case .figures: .value
      case .targets, .interimTargets: .target
      case .baselines: .baseline
      case .definitions: .definition
      case .configurations: isOfDueDate ? .time : .rule
      case .rules: .rule
      case .judgements: .judgement
      case .closings: .closed
      case .plan: .plan
      case .round, .today: .time
      }
  }
}
