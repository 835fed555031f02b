extension ChangeList {
  mutating func compareIndicators(
    _ from: PlanComparison.Side, _ to: PlanComparison.Side,
    statements: (IndicatorCode, FiscalYear) throws -> [PlanEvent]
  ) rethrows {
    for (code, known, knownLater) in pairs(from.plan.indicators, to.plan.indicators, by: \.code) {
      guard let name = (knownLater ?? known)?.definition.name else { continue }
      let indicator = Thing(.indicator(code), name)
      let before = from.begun(known, code.text)
      let after = to.begun(knownLater, code.text)
      let exists = compareExistence(
        of: indicator, before?.definition.name, after?.definition.name, statedBy: after?.statedBy)
      if exists, let before, let after { compareDefinition(of: indicator, before, after) }
      compare(
        .departments, of: indicator, .departments((before?.department).map { [$0] }),
        .departments((after?.department).map { [$0] }))
      compare(.closed, of: indicator, before?.end, after?.end)
      compareBaseline(of: indicator, (from, before), (to, after))
      compareTarget(of: indicator, before, after, sameYear: from.asOf == to.asOf)
      try compareFigures(
        of: indicator, (from, known), (to, knownLater), statements: { try statements(code, $0) })
    }
  }

  private mutating func compareDefinition(
    of indicator: Thing, _ before: PlanSnapshot.Indicator, _ after: PlanSnapshot.Indicator
  ) {
    func note(_ what: FactKind, _ value: (PlanSnapshot.Indicator) -> FactValue?) {
      compare(
        what, of: indicator, value(before), value(after), in: after.versionSince,
        statedBy: after.statedBy)
    }
    note(.version) { .number($0.version) }
    note(.name) { .text($0.definition.name) }
    note(.printedName) { .text($0.definition.printedName) }
    note(.policy) { .policy($0.policy) }
    note(.unit) { .text($0.definition.unit.text) }
    note(.direction) {
      .direction($0.definition.direction, isAssumed: $0.definition.directionAssumed)
    }
    note(.limits) { indicator in
      indicator.definition.limits.map {
        .limits(
          $0, indicator.definition.unit, isAssumed: indicator.definition.limitsAssumed)
      }
    }
    note(.tracks) { $0.definition.tracks.map(FactValue.tracks) }
  }

  private mutating func compareBaseline(
    of indicator: Thing, _ before: (side: PlanComparison.Side, begun: PlanSnapshot.Indicator?),
    _ after: (side: PlanComparison.Side, begun: PlanSnapshot.Indicator?)
  ) {
    let baselines = (before.begun?.baseline, after.begun?.baseline)
    let stated = baselines.1?.number
    compare(
      .baseline, of: indicator, before.begun.flatMap(before.side.baseline),
      after.begun.flatMap(after.side.baseline), statedBy: stated)
    compare(
      .baselineFiscalYear, of: indicator, .year(baselines.0?.baseline.fiscalYear),
      .year(baselines.1?.baseline.fiscalYear), statedBy: stated)
    if let old = baselines.0, let new = baselines.1 {
      compare(
        .baselineVersion, of: indicator, .number(old.version), .number(new.version),
        statedBy: stated)
    }
  }

  private mutating func compareTarget(
    of indicator: Thing, _ before: PlanSnapshot.Indicator?, _ after: PlanSnapshot.Indicator?,
    sameYear: Bool
  ) {
    let targets = (before?.target, after?.target)
    let since = (targets.1 ?? targets.0)?.since
    let stated = targets.1?.number
    compare(
      .target, of: indicator, before?.targetValue, after?.targetValue, in: since, statedBy: stated)
    compare(
      .targetFiscalYear, of: indicator, .year(targets.0?.target.fiscalYear),
      .year(targets.1?.target.fiscalYear), in: since, statedBy: stated)
    // Beside another target its year is told already; and from one year to another the same target
    // may well have been decided anew.
    if sameYear, let old = targets.0, let new = targets.1, old.target.says(new.target) {
      compare(
        .targetEffective, of: indicator, .year(old.since), .year(new.since), in: since,
        statedBy: stated)
    }
  }

  private mutating func compareFigures(
    of indicator: Thing, _ before: (side: PlanComparison.Side, known: PlanSnapshot.Indicator?),
    _ after: (side: PlanComparison.Side, known: PlanSnapshot.Indicator?),
    statements: (FiscalYear) throws -> [PlanEvent]
  ) rethrows {
    let years = pairs(
      before.known?.measurements ?? [], after.known?.measurements ?? [], by: \.fiscalYear)
    for (year, old, new) in years where old?.content != new?.content {
      let change = FigureChange(from: old?.content, to: new?.content)
      append(
        change.list(by: try statements(year)), .figure, of: indicator,
        Self.value(old, before.known, before.side), Self.value(new, after.known, after.side),
        in: year, statedBy: new?.number)
    }
  }

  private static func value(
    _ measurement: PlanSnapshot.YearlyMeasurement?, _ indicator: PlanSnapshot.Indicator?,
    _ side: PlanComparison.Side
  ) -> FactValue? {
    guard let measurement, let indicator else { return nil }
    return side.value(of: measurement, of: indicator)
  }
}

extension PlanSnapshot.Indicator {
  fileprivate var end: FactValue? {
    closedAfter.map { .lastYear($0, successor: supersededBy) }
  }

  fileprivate var targetValue: FactValue? {
    target.map { .aim($0.target.aim, definition.unit) }
  }
}
