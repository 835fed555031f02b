extension PlanFacts {
  /// Whether the plan's years may become known, or others. Throws `yearsReversed`,
  /// `yearsUnchanged`.
  package func decide(
    setting years: PlanYears, _ grounds: Grounds
  ) throws(Rejection) -> Decision {
    var facts = self
    if let first = years.first { facts.firstFiscalYear = first }
    if let last = years.last { facts.lastFiscalYear = last }
    if let baseline = years.defaultBaseline { facts.defaultBaselineFiscalYear = baseline }
    if let first = facts.firstFiscalYear, let last = facts.lastFiscalYear, last < first {
      throw .yearsReversed(first: first, last: last)
    }
    guard facts != self else { throw .yearsUnchanged }
    return Decision([.planAmended(PlanAmended(plan: facts, grounds: grounds.trimmed))])
  }

  /// Whether a mid-plan revision may be entered. Throws `authorityRequired`, `emptyText`.
  package func decide(
    revising title: String, decided: CivilDate, document: String, _ grounds: Grounds
  ) throws(Rejection) -> Decision {
    let grounds = try grounds.requiringAuthority(for: "plan")
    guard nonblank(title) != nil else { throw .emptyText("--title") }
    guard nonblank(document) != nil else { throw .emptyText("--document") }
    return Decision([
      .planRevised(
        PlanRevised(title: title, decided: decided, document: document, grounds: grounds))
    ])
  }
}

extension PlanState {
  /// Whether the plan may have another indicator.
  ///
  /// Throws `codeTwice`, `reasonRequired`, `outsidePlan`, `emptyText`, `beyondLimits`, and what
  /// finding its department throws. Its policy must be known.
  package func decide(_ draft: IndicatorDraft) throws(Rejection) -> Decision {
    try checkFree(draft.code.text)
    let grounds = try draft.grounds.requiringReason(for: draft.code.text)
    try plan.checkCovers(draft.effective)
    guard nonblank(draft.definition.name) != nil else { throw .emptyText("--name") }
    guard nonblank(draft.definition.unit.text) != nil else { throw .emptyText("--unit") }
    let values = [
      draft.baseline?.value, draft.target?.aim.value, draft.target?.aim.upperValue,
    ]
    for value in values.compactMap({ $0 }) { try draft.definition.check(value, for: draft.code) }
    var department: DepartmentCode?
    if let name = draft.department {
      department = try organisation.existing(name, on: draft.effective.firstDay)
    }
    var events: [PlanEvent] = [
      .indicatorDefined(
        IndicatorDefined(
          indicator: draft.code, policy: draft.policy, definition: draft.definition,
          department: department, effective: draft.effective, grounds: grounds))
    ]
    if let baseline = draft.baseline {
      events.append(.baselineSet(BaselineSet(indicator: draft.code, baseline: baseline)))
    }
    if var target = draft.target {
      target.fiscalYear = target.fiscalYear ?? plan?.targetFiscalYear
      events.append(.targetAdopted(TargetAdopted(indicator: draft.code, target: target)))
    }
    return Decision(events)
  }

  /// The mid-plan revision that a change refers to must stand. Throws `noSuchRevision`.
  package func check(_ revision: EventNumber?) throws(Rejection) {
    guard let revision, revisions.entry(statedBy: revision) == nil else { return }
    throw .noSuchRevision(revision)
  }
}
