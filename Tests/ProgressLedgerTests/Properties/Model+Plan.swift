import PlanDomain

// The plan as a whole, and indicators it is to have.

extension Model {
  /// Whether a fiscal year lies in the plan's years, as far as they are known.
  func isWithinPlan(_ year: FiscalYear) -> Bool {
    isWithin(planFacts(), year)
  }

  func isWithin(_ facts: PlanFacts?, _ year: FiscalYear) -> Bool {
    (facts?.firstFiscalYear).map { $0.number <= year.number } ?? true
      && (facts?.lastFiscalYear).map { year.number <= $0.number } ?? true
  }

  func judge(_ years: PlanYears, _ grounds: Grounds, _ ruling: inout Ruling) {
    judge(grounds, &ruling)
    guard let old = planFacts() else { return ruling.refuse("noPlan") }
    var new = old
    new.firstFiscalYear = years.first ?? old.firstFiscalYear
    new.lastFiscalYear = years.last ?? old.lastFiscalYear
    new.defaultBaselineFiscalYear = years.defaultBaseline ?? old.defaultBaselineFiscalYear
    if let first = new.firstFiscalYear?.number, let last = new.lastFiscalYear?.number {
      ruling.refuse("yearsReversed", if: first > last)
    }
    ruling.refuse("yearsUnchanged", if: new == old)
    ruling.events = [.planAmended(PlanAmended(plan: new, grounds: said(grounds)))]
  }

  func judge(_ revision: PlanRevised, _ ruling: inout Ruling) {
    judge(revision.grounds, &ruling)
    ruling.refuse("noPlan", if: planFacts() == nil)
    ruling.refuse("emptyText", if: isBlank(revision.title) || isBlank(revision.document))
    ruling.refuse("authorityRequired", if: isBlank(revision.grounds.authority))
    ruling.events = [.planRevised(revision)]
  }

  func judge(_ draft: IndicatorDraft, _ ruling: inout Ruling) {
    let code = draft.code.text
    let grounds = said(draft.grounds)
    judge(grounds, &ruling)
    guard let plan = planFacts() else { return ruling.refuse("noPlan") }
    ruling.refuse("codeTwice", if: isTaken(code))
    ruling.refuse("unknownCode", if: kind(of: draft.policy.text) != .policy)
    ruling.refuse("reasonRequired", if: grounds.reason == nil)
    ruling.refuse("outsidePlan", if: !isWithinPlan(draft.effective))
    let definition = draft.definition
    ruling.refuse("emptyText", if: isBlank(definition.name) || isBlank(definition.unit.text))
    let aim = draft.target?.aim
    for value in [draft.baseline?.value, aim?.value, aim?.upperValue].compactMap({ $0 }) {
      ruling.refuse("beyondLimits", if: !fits(value, definition.limits))
    }
    let department = said(draft.department).flatMap {
      goingOn($0, on: firstDay(of: draft.effective), &ruling)
    }
    ruling.events = [
      .indicatorDefined(
        IndicatorDefined(
          indicator: draft.code, policy: draft.policy, definition: definition,
          department: department, effective: draft.effective, grounds: grounds))
    ]
    if let baseline = draft.baseline {
      ruling.events.append(
        .baselineSet(
          BaselineSet(indicator: draft.code, baseline: baseline, version: 1)))
    }
    if var target = draft.target {
      target.fiscalYear = target.fiscalYear ?? plan.targetFiscalYear
      ruling.events.append(.targetAdopted(TargetAdopted(indicator: draft.code, target: target)))
    }
  }
}
