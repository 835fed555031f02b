import PlanDomain

extension Model {
  /// What an indicator means in a year, or will when it first means anything.
  func meaning(
    of code: IndicatorCode, in year: FiscalYear?, known: Int = .max
  ) -> Stated<Meaning>? {
    inForceOrFirst(meanings, of: code.text, on: lastDay(of: year), known: known)
  }

  /// A number that no definition ever had, voided ones included.
  func nextVersion(of code: IndicatorCode) -> Int {
    1 + meanings.filter { $0.about == code.text }.reduce(0) { max($0, $1.content.version) }
  }

  /// What declaring a sense, limits or a department comes to.
  func judge(
    _ declaration: IndicatorDeclaration, of code: IndicatorCode, _ latest: Stated<Meaning>,
    _ grounds: Grounds, _ today: CivilDate, _ ruling: inout Ruling
  ) {
    var definition = latest.content.definition
    if let direction = declaration.direction {
      let figures = measurements(of: code, asOf: nil, known: .max).compactMap(\.content.value)
      ruling.refuse(
        "reasonRequired",
        if: direction != definition.direction && !figures.isEmpty && isBlank(grounds.reason))
      definition.direction = direction
      definition.directionAssumed = false
    }
    if let limits = declaration.limits {
      definition.limits = limits
      definition.limitsAssumed = false
      let version = latest.content.version
      let values = measurements(of: code, asOf: nil, known: .max).filter { $0.version == version }
      let excluded = values.compactMap(\.content.value).contains { !fits($0, limits) }
      ruling.refuse("limitsExclude", if: excluded)
    }
    if definition != latest.content.definition {
      ruling.events.append(
        .indicatorAmended(
          IndicatorAmended(
            indicator: code, policy: latest.content.policy, definition: definition,
            version: latest.content.version, effective: latest.year, grounds: said(grounds))))
    } else {
      ruling.refuse("nothingDeclared", if: isBlank(declaration.department))
    }
    guard let text = said(declaration.department),
      let department = goingOn(text, on: today.iso, &ruling)
    else { return }
    ruling.refuse("alreadyInCharge", if: !inCharge(of: code.text, on: nil).isEmpty)
    ruling.events.append(
      .dutyTransferred(
        DutyTransferred(
          duty: .indicator(code), from: nil, to: department, effective: nil, grounds: said(grounds))
      ))
  }

  /// What a break in an indicator's meaning comes to.
  func judge(
    _ redefinition: IndicatorRedefinition, of code: IndicatorCode, _ latest: Stated<Meaning>,
    _ ruling: inout Ruling
  ) {
    let year = redefinition.effective
    ruling.refuse("reasonRequired", if: isBlank(redefinition.grounds.reason))
    ruling.refuse("outsidePlan", if: !isWithinPlan(year))
    ruling.refuse("indicatorClosed", if: isClosed(code, by: year))
    ruling.refuse("definitionOrder", if: latest.since >= firstDay(of: year))
    var definition = latest.content.definition
    if let name = redefinition.name {
      ruling.refuse("emptyText", if: isBlank(name))
      definition.name = name
      definition.printedName = nil
    }
    if let unit = redefinition.unit {
      ruling.refuse("emptyText", if: isBlank(unit.text))
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
    ruling.events = [
      .indicatorRedefined(
        IndicatorRedefined(
          indicator: code, policy: latest.content.policy, definition: definition,
          version: nextVersion(of: code), effective: year, grounds: said(redefinition.grounds)))
    ]
    if start(of: code, version: nextVersion(of: code)) != nil {
      ruling.notices = [.baselineBeforeBreak(code, version: nextVersion(of: code))]
    }
  }
}

extension PlanSnapshot.YearlyMeasurement.Content {
  fileprivate var value: Quantity? { if case .figure(let value, _) = self { value } else { nil } }
}
