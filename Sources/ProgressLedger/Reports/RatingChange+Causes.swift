import PlanDomain

extension ChangeCause.Kind {
  /// What two years of an indicator differ in.
  static func between(_ from: Assessment?, _ to: Assessment?) -> [Self] {
    guard let from, let to else {
      return (to ?? from)?.measurement == nil ? [.definition] : [.value]
    }
    let isValue = from.stated != to.stated
    let isJudgement = from.judged != to.judged
    let kinds: [(Self, Bool)] = [
      (.value, isValue), (.target, from.isAimedOtherwise(than: to)),
      (.baseline, from.baseline?.content.baseline != to.baseline?.content.baseline),
      (.definition, from.isDefinedOtherwise(than: to)),
      (.rule, from.isRuledOtherwise(than: to)), (.judgement, isJudgement),
      (.closed, from.closedAfter != to.closedAfter || from.successor != to.successor),
      (.plan, from.isPlannedOtherwise(than: to)),
      (.approval, !isValue && !isJudgement && from.isWithheldOtherwise(than: to)),
      (.time, !isValue && from.isDueOtherwise(than: to)),
    ]
    return kinds.filter(\.1).map(\.0)
  }
}

extension Assessment {
  fileprivate func isAimedOtherwise(than other: Assessment) -> Bool {
    if target?.content.target != other.target?.content.target { return true }
    guard usesInterimTargets || other.usesInterimTargets, fiscalYear == other.fiscalYear,
      let expected, let otherwise = other.expected
    else { return false }
    return expected != otherwise && start == other.start && dueYear == other.dueYear
  }

  fileprivate func isDefinedOtherwise(than other: Assessment) -> Bool {
    version != other.version || unit != other.unit || direction != other.direction
  }

  /// A rule judges figures only: where one of the two has none, its rule set made no difference.
  fileprivate func isRuledOtherwise(than other: Assessment) -> Bool {
    if figure != nil, other.figure != nil, rules != other.rules || noise != other.noise {
      return true
    }
    if method != other.method {
      return !isAimedOtherwise(than: other) && !isDefinedOtherwise(than: other)
        && baseline?.content == other.baseline?.content && closedAfter == other.closedAfter
    }
    // When it is measured was laid down otherwise.
    return fiscalYear == other.fiscalYear && measurement == nil && other.measurement == nil
      && absence != other.absence && [absence, other.absence].contains(.noSurvey)
  }

  /// From another year, or by another one, though neither baseline nor target says so.
  fileprivate func isPlannedOtherwise(than other: Assessment) -> Bool {
    let isStart =
      start != other.start && method == .change && other.method == .change
      && baseline?.content.baseline == other.baseline?.content.baseline
    let isDue =
      dueYear != other.dueYear && target?.content.target == other.target?.content.target
    return isStart || isDue
  }

  fileprivate func isWithheldOtherwise(than other: Assessment) -> Bool {
    reason != other.reason && [reason, other.reason].contains(.awaitingApproval)
  }

  fileprivate func isDueOtherwise(than other: Assessment) -> Bool {
    Set([absence, other.absence]) == [.notDue, .notReported]
  }
}

extension CauseFinder {
  /// The cause of one kind, of what two reports tell of an indicator's year.
  func cause(_ kind: ChangeCause.Kind, _ from: YearReport?, _ to: YearReport?) -> ChangeCause {
    guard let now = (to ?? from)?.assessment else { return ChangeCause(kind: kind) }
    let indicator = Subject.indicator(now.indicator)
    func numbers(_ number: (YearReport) -> EventNumber?) -> (EventNumber?, EventNumber?) {
      (from.flatMap(number), to.flatMap(number))
    }
    func states(_ whats: FactKind..., event: PlanEvent) -> Bool {
      event.subject == indicator && whats.contains { $0.isStated(by: event) }
    }
    switch kind {
    case .value:
      let (before, after) = numbers { $0.statements.last?.number }
      return cause(ofStatement: kind, from: before, to: after)
    case .judgement:
      let (before, after) = numbers { $0.assessment.judgement?.occurrence.number }
      return cause(ofStatement: kind, from: before, to: after)
    case .target:
      let (before, after) = numbers { $0.assessment.target?.occurrence.number }
      return cause(kind, about: indicator, from: before, to: after) {
        states(.target, .interimTarget, event: $0)
      }
    case .baseline:
      let (before, after) = numbers { $0.assessment.baseline?.occurrence.number }
      return cause(kind, about: indicator, from: before, to: after) { states(.baseline, event: $0) }
    case .definition:
      let what: FactKind = from?.assessment.unit == to?.assessment.unit ? .direction : .unit
      return cause(kind, about: indicator, saying: { $0.says(what) }) { states(what, event: $0) }
    case .closed:
      return cause(kind, about: indicator) { states(.closed, event: $0) }
    case .plan:
      let years: [FactKind] = [
        .firstFiscalYear, .lastFiscalYear, .defaultBaselineFiscalYear, .planTargetFiscalYear,
      ]
      return cause(
        kind, about: .plan, saying: { event in years.flatMap { event.says($0) } },
        by: FactKind.firstFiscalYear.isStated)
    case .rule:
      let sets = Set([from, to].compactMap(\.?.assessment.ruleSet))
      return cause(kind, about: indicator) { event in
        guard case .ruleSetAdopted(let adopted) = event else {
          return sets.count == 1 && states(.method, event: event)
        }
        return sets.count > 1 && sets.contains(adopted.rules.id)
      }
    case .time:
      guard from?.assessment.due != to?.assessment.due else { return ChangeCause(kind: kind) }
      return cause(kind, about: .year(now.fiscalYear)) { $0.setsDueDate(of: now.fiscalYear) }
    case .approval, .state: return ChangeCause(kind: kind)
    }
  }
}

extension PlanEvent {
  fileprivate func setsDueDate(of year: FiscalYear) -> Bool {
    switch self {
    case .yearOpened(let event): event.fiscalYear == year
    case .dueDateSet(let event): event.fiscalYear == year
    default: false
    }
  }
}
