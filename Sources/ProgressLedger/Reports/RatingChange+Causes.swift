import PlanDomain

extension ChangeCause.Kind {
  /// What two different years of an indicator differ in.
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
    if figure != nil, other.figure != nil, !rules.judges(like: other.rules) || noise != other.noise
    {
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

extension RuleSet {
  /// Whether both come to the same ratings, whatever their names and with how many decimals.
  fileprivate func judges(like other: RuleSet) -> Bool {
    pace == other.pace && attainment == other.attainment && noise == other.noise
  }
}
