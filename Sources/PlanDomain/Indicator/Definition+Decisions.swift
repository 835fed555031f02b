extension Indicator {
  /// Whether something may be declared of the indicator that the plan did not print.
  ///
  /// Throws `nothingDeclared`, `limitsExclude` for a figure that could then not be,
  /// `reasonRequired` where figures would be judged the other way round, and `alreadyInCharge`: a
  /// duty changes hands by a transfer with a date.
  func decide(
    _ declaration: IndicatorDeclaration, _ grounds: Grounds, in organisation: Organisation,
    on today: CivilDate
  ) throws(Rejection) -> Decision {
    let latest = version(in: nil)
    var definition = latest.content.definition
    let turns = declaration.direction.map { $0 != definition.direction } ?? false
    let grounds =
      turns && isMeasured ? try grounds.requiringReason(for: code.text) : grounds.trimmed
    if let direction = declaration.direction {
      definition.direction = direction
      definition.directionAssumed = false
    }
    if let limits = declaration.limits {
      definition.limits = limits
      definition.limitsAssumed = false
      try check(limits, of: latest.content.number)
    }
    var events: [PlanEvent] = []
    if definition != latest.content.definition {
      events.append(
        .indicatorAmended(
          IndicatorAmended(
            indicator: code, policy: latest.content.policy, definition: definition,
            version: latest.content.number, effective: latest.since, grounds: grounds)))
    }
    if let name = declaration.department {
      let department = try organisation.existing(name, on: today)
      if let present = duties.departments(on: nil).first {
        throw .alreadyInCharge(code.text, present)
      }
      events.append(
        .dutyTransferred(
          DutyTransferred(
            duty: .indicator(code), from: nil, to: department, effective: nil, grounds: grounds)))
    }
    if events.isEmpty { throw .nothingDeclared(code) }
    return Decision(events)
  }

  private var isMeasured: Bool {
    years.values.contains { history in
      guard case .figure? = history.current?.content else { return false }
      return true
    }
  }

  /// Every standing figure of a version lies within the limits. Throws `limitsExclude`.
  private func check(_ limits: Limits, of number: Int) throws(Rejection) {
    for (year, history) in years.sorted(by: { $0.key < $1.key }) {
      guard let fact = history.current, case .figure(let figure) = fact.content,
        version(in: year).content.number == number, !limits.contains(figure.value)
      else { continue }
      throw .limitsExclude(code, year, fact, limits: limits)
    }
  }

  /// Whether the indicator may measure something else from a year on.
  func decide(
    _ redefinition: IndicatorRedefinition, in plan: PlanFacts?
  ) throws(Rejection) -> Decision {
    let grounds = try redefinition.grounds.requiringReason(for: code.text)
    try plan.checkCovers(redefinition.effective)
    try checkOpen(in: redefinition.effective)
    var definition = version(in: nil).content.definition
    if let name = redefinition.name {
      guard nonblank(name) != nil else { throw .emptyText("--name") }
      definition.name = name
      definition.printedName = nil
    }
    if let unit = redefinition.unit {
      guard nonblank(unit.text) != nil else { throw .emptyText("--unit") }
      if unit != definition.unit {
        definition.limits = nil
        definition.limitsAssumed = false
      }
      definition.unit = unit
    }
    if let direction = redefinition.direction {
      definition.direction = direction
      definition.directionAssumed = false
    }
    if let limits = redefinition.limits {
      definition.limits = limits
      definition.limitsAssumed = false
    }
    return try redefined(as: definition, from: redefinition.effective, grounds)
  }

  /// The next version of the definition. Throws `definitionOrder` where a later year has one.
  func redefined(
    as definition: IndicatorDefinition, policy: PolicyCode? = nil, from year: FiscalYear,
    _ grounds: Grounds
  ) throws(Rejection) -> Decision {
    let latest = version(in: nil)
    if let since = latest.since, year <= since {
      throw .definitionOrder(code, year, latest.fact)
    }
    let number = lastVersion + 1
    return Decision(
      [
        .indicatorRedefined(
          IndicatorRedefined(
            indicator: code, policy: policy ?? latest.content.policy, definition: definition,
            version: number, effective: year, grounds: grounds))
      ],
      notices: (baseline(for: nil) == nil ? [] : [.baselineBeforeBreak(code, version: number)])
        + figures(measuredBefore: number, from: year))
  }

  private func figures(measuredBefore version: Int, from year: FiscalYear) -> [Notice] {
    let years = years.filter { stated, history in
      guard stated >= year, case .figure? = history.current?.content else { return false }
      return true
    }
    return years.isEmpty
      ? [] : [.figuresBeforeBreak(code, version: version, years.keys.sorted())]
  }

  /// Whether the indicator may end, with the year before as its last one.
  func decide(
    closingFrom year: FiscalYear, _ grounds: Grounds, in plan: PlanFacts?
  ) throws(Rejection) -> Decision {
    let grounds = try grounds.requiringReason(for: code.text)
    try plan.checkCovers(year.previous ?? year)
    try checkOpen(in: nil)
    return Decision(
      [.indicatorClosed(IndicatorClosed(indicator: code, effective: year, grounds: grounds))],
      notices: figures(from: year))
  }

  /// Whether another indicator may take this one's place. One that is closed already may still
  /// get its successor.
  func decide(
    supersedingBy successor: IndicatorCode, isKnown: Bool, from year: FiscalYear,
    _ grounds: Grounds, in plan: PlanFacts?
  ) throws(Rejection) -> Decision {
    let grounds = try grounds.requiringReason(for: code.text)
    guard isKnown, successor != code else { throw .successorInvalid(code, by: successor) }
    try plan.checkCovers(year.previous ?? year)
    if let present = closings.entries.last(where: { $0.content.successor != nil }) {
      throw .indicatorClosed(code, after: present.since?.previous, by: present.occurrence)
    }
    return Decision(
      [
        .indicatorSuperseded(
          IndicatorSuperseded(indicator: code, by: successor, effective: year, grounds: grounds))
      ], notices: figures(from: year))
  }

  func figures(from year: FiscalYear) -> [Notice] {
    let later = years.filter { $0.key >= year && $0.value.current != nil }.keys.sorted()
    guard let last = year.previous, !later.isEmpty else { return [] }
    return [.figuresAfterClosing(code, last: last, later)]
  }

  /// Throws `indicatorClosed` for a year in which the indicator counts no more; without a year,
  /// when it ever ends.
  func checkOpen(in year: FiscalYear?) throws(Rejection) {
    guard let closing = closings.inForce(at: year).first else { return }
    throw .indicatorClosed(code, after: closing.since?.previous, by: closing.occurrence)
  }
}

extension PlanFacts? {
  /// Throws `outsidePlan` for a year before the first or after the last, as far as these are known.
  func checkCovers(_ year: FiscalYear) throws(Rejection) {
    if !covers(year) { throw .outsidePlan(year, plan: self) }
  }

  /// Whether a year lies in the plan, as far as its years are known.
  func covers(_ year: FiscalYear) -> Bool {
    if let first = self?.firstFiscalYear, year < first { return false }
    if let last = self?.lastFiscalYear, last < year { return false }
    return true
  }
}
