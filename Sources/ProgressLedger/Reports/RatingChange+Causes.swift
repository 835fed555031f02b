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
  /// The causes of one kind, of what two reports tell of an indicator's year.
  func causes(_ kind: ChangeCause.Kind, _ from: YearReport?, _ to: YearReport?) -> [ChangeCause] {
    guard let now = (to ?? from)?.assessment else { return [ChangeCause(kind: kind)] }
    let indicator = Subject.indicator(now.indicator)
    func numbers(_ number: (Assessment) -> EventNumber?) -> [EventNumber] {
      [from, to].compactMap { $0.flatMap { number($0.assessment) } }
    }
    func causes(_ what: FactKind, stating: [EventNumber] = []) -> [ChangeCause] {
      self.causes(
        kind, about: indicator, stating: stating, saying: { $0.says(what) },
        by: { $0.subject == indicator && what.isStated(by: $0) })
    }
    switch kind {
    case .value:
      let shown = [from, to].map { $0?.statements.map(\.number) ?? [] }
      // Of two years, the later one's figure is what it came to.
      if let from, let to, from.fiscalYear != to.fiscalYear {
        return self.causes(
          kind, ofStatements: [], [(shown[1].last ?? shown[0].last)].compactMap { $0 })
      }
      return self.causes(kind, ofStatements: shown[0], shown[1])
    case .judgement:
      return self.causes(ofJudgement: from?.assessment.judgement, to?.assessment.judgement)
    case .target:
      let isTarget =
        from?.assessment.target?.content.target != to?.assessment.target?.content.target
      return isTarget
        ? causes(.target, stating: numbers { $0.target?.occurrence.number })
        : self.causes(kind, about: indicator) {
          $0.subject == indicator && FactKind.interimTarget.isStated(by: $0)
        }
    case .baseline:
      let isValue =
        from?.assessment.baseline?.content.baseline.value
        != to?.assessment.baseline?.content.baseline.value
      return causes(
        isValue ? .baseline : .baselineFiscalYear,
        stating: numbers { $0.baseline?.occurrence.number })
    case .definition:
      return causes(from?.assessment.unit == to?.assessment.unit ? .direction : .unit)
    case .closed:
      return self.causes(kind, about: indicator) {
        $0.subject == indicator && FactKind.closed.isStated(by: $0)
      }
    case .plan:
      return yearsOfPlan(from?.assessment, to?.assessment).flatMap { what in
        self.causes(
          kind, about: .plan, saying: { $0.says(what) }, by: { what.isStated(by: $0) })
      }
    case .rule:
      let sets = Set([from, to].compactMap(\.?.assessment.ruleSet))
      return self.causes(kind, about: indicator) { event in
        guard case .ruleSetAdopted(let adopted) = event else {
          return sets.count == 1 && event.subject == indicator
            && FactKind.method.isStated(by: event)
        }
        return sets.count > 1 && sets.contains(adopted.rules.id)
      }
    case .time:
      guard from?.assessment.due != to?.assessment.due else { return [ChangeCause(kind: kind)] }
      return self.causes(kind, about: .year(now.fiscalYear)) {
        $0.fiscalYear == now.fiscalYear && FactKind.due.isStated(by: $0)
      }
    case .approval:
      return self.causes(ofSignOff: [from, to].compactMap { $0?.statements.last?.number })
    case .state, .round: return [ChangeCause(kind: kind)]
    }
  }

  /// Which of the plan's years makes another start or another due year.
  private func yearsOfPlan(_ from: Assessment?, _ to: Assessment?) -> [FactKind] {
    let starts = [from?.start, to?.start]
    let start: FactKind =
      starts.contains { if case .planDefault? = $0 { true } else { false } }
      ? .defaultBaselineFiscalYear : .firstFiscalYear
    let due: FactKind =
      plans.from?.targetFiscalYear != plans.to?.targetFiscalYear
      ? .planTargetFiscalYear : .lastFiscalYear
    return [(start, starts[0] != starts[1]), (due, from?.dueYear != to?.dueYear)]
      .filter(\.1).map(\.0)
  }
}
