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

  /// How an indicator stands in another year, and why. Of each kind the last event is a cause by
  /// which the later year came to be as it is: what it was before that was never the other year.
  func progress(_ from: Assessment?, _ to: Assessment?) -> RatingChange? {
    guard let one = to ?? from else { return nil }
    let sight = to == nil ? reports.earlier.sight : reports.later.sight
    var path = RatingPath(
      of: one.indicator, in: one.fiscalYear, from: PlanState(),
      by: events(behind: one.indicator, in: one.fiscalYear), in: sight)
    path.step(to: sight.basis(of: one.indicator, in: one.fiscalYear))
    let found = causes(by: path, of: \.told)
    let kinds = ChangeCause.Kind.between(from, to).filter { kind in
      kind != .rule || found.contains { $0.kind == .rule }
    }
    let change = RatingChange(
      indicator: one.indicator, from: from, to: to,
      causes: (kinds.isEmpty ? [.time] : kinds).map { kind in
        found.last { $0.kind == kind } ?? ChangeCause(kind: kind)
      })
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
      guard case .approved = step.act, let statement = told[step.statement],
        reports.earlier.moment.knownAt.number < statement.number.number
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
