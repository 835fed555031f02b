import PlanDomain

extension Model {
  /// What speaks against revising a target so.
  func refusals(
    of revision: TargetRevision, for indicator: IndicatorDocument
  ) -> Set<String> {
    var refusals: Set<String> = []
    if isBlank(revision.authority) { refusals.insert("authorityRequired") }
    if isBlank(revision.reason) { refusals.insert("reasonRequired") }
    if let first = plan?.fact.firstFiscalYear?.number, revision.effective.number < first {
      refusals.insert("outsidePlan")
    }
    if let last = plan?.fact.lastFiscalYear?.number, revision.effective.number > last {
      refusals.insert("outsidePlan")
    }
    let present = target(of: indicator.code, asOf: revision.effective, known: .max)?.target
    guard let target = target(after: revision, present: present) else {
      return refusals.union(["targetShape"])
    }
    for value in [target.aim.value, target.aim.upperValue].compactMap({ $0 })
    where !fits(value, indicator) {
      refusals.insert("beyondLimits")
    }
    if let present, present.aim == target.aim, present.fiscalYear == target.fiscalYear {
      refusals.insert("targetUnchanged")
    }
    return refusals
  }

  /// What a revision makes of the target in force: what it leaves out stays; nil when no target comes of it.
  func target(after revision: TargetRevision, present: Target?) -> Target? {
    let kind = revision.kind ?? present?.aim.kind ?? .reach
    var (value, upper, text) = (revision.value, revision.upperValue, revision.text)
    if value == nil && upper == nil && text == nil {
      if kind != .undecided {
        (value, upper, text) = (present?.aim.value, present?.aim.upperValue, present?.aim.text)
      }
    } else if kind == .range {
      value = value ?? present?.aim.value
      upper = upper ?? present?.aim.upperValue
    }
    let year = revision.fiscalYear ?? present?.fiscalYear ?? plan?.fact.targetFiscalYear
    switch kind {
    case .range:
      guard let value, let upper, text == nil, decimal(value) <= decimal(upper) else { return nil }
      return Target(aim: .range(value, upper), fiscalYear: year)
    case .qualitative:
      guard let text, !text.isEmpty, value == nil, upper == nil else { return nil }
      return Target(aim: .qualitative(text), fiscalYear: year)
    case .undecided:
      guard value == nil, upper == nil, text == nil else { return nil }
      return Target(aim: .undecided, fiscalYear: year)
    case .reach, .atMost, .atLeast, .maintain:
      guard let value, upper == nil, text == nil else { return nil }
      let aims: [Aim.Kind: Aim] = [
        .reach: .reach(value), .atMost: .atMost(value), .atLeast: .atLeast(value),
        .maintain: .maintain(value),
      ]
      return aims[kind].map { Target(aim: $0, fiscalYear: year) }
    }
  }
}
