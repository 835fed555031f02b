extension Indicator {
  /// Whether it may be judged or measured otherwise from a year on.
  ///
  /// Throws `reasonRequired`, `outsidePlan`, `indicatorClosed`, `settingInvalid` for what cannot
  /// be, `nothingDeclared` where nothing would change.
  func decide(
    _ change: AssessmentChange, from year: FiscalYear, _ grounds: Grounds, in plan: PlanFacts?
  ) throws(Rejection) -> Decision {
    let grounds = try grounds.requiringReason(for: code.text)
    try plan.checkCovers(year)
    try checkOpen(in: year)
    let present = configuration(in: year)
    let configuration = change.applied(to: present)
    if let fault = configuration.fault { throw .settingInvalid(code.text, fault) }
    guard configuration != present else { throw .nothingDeclared(code) }
    return Decision([
      .assessmentConfigured(
        AssessmentConfigured(
          indicator: code, configuration: configuration, effective: year, grounds: grounds))
    ])
  }

  /// Whether a year may have a value to be reached on the way, or lose it (`value` is nil).
  ///
  /// Throws `reasonRequired`, `outsidePlan`, `indicatorClosed`, `interimNotAsked` where the target
  /// leads to no figure after that year, `interimUnchanged`, `unitMismatch`, `beyondLimits`.
  func decide(
    interim value: Quantity?, unit: String?, in year: FiscalYear, _ grounds: Grounds,
    _ plan: PlanFacts?
  ) throws(Rejection) -> Decision {
    let grounds = try grounds.requiringReason(for: code.text)
    if let value {
      try plan.checkCovers(year)
      try checkOpen(in: year)
      let target = target(for: year)
      guard case .reach? = target?.content.target?.aim,
        target?.content.target?.dueYear(in: plan).map({ year < $0 }) ?? true
      else { throw .interimNotAsked(code, year, target) }
      let definition = version(in: year).content.definition
      try definition.check(unit: unit, for: code)
      try definition.check(value, for: code)
    }
    let present = interimTargets.current(in: year)
    guard present?.content.value != value else { throw .interimUnchanged(code, year, present) }
    return Decision([
      .interimTargetSet(
        InterimTargetSet(indicator: code, fiscalYear: year, value: value, grounds: grounds))
    ])
  }
}
