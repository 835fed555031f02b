import PlanDomain

extension PlanFileWriter {
  func indicator(_ indicator: IndicatorDocument) -> YAMLBlock {
    let definition = indicator.definition
    var block = YAMLBlock()
    block.add("code", .text(indicator.code.text))
    block.add("name", name(definition.name))
    block.add("printed_name", definition.printedName.map(YAMLText.text))
    block.add("unit", .text(definition.unit.text))
    block.add("direction", direction(definition))
    block.add("limits", definition.limits.map { limits($0, assumed: definition.limitsAssumed) })
    block.add("tracks", definition.tracks.map(trackedPlan))
    block.add("department", indicator.department.map(name))
    block.add("baseline", indicator.baseline.map(baseline))
    block.add("target", indicator.target.map(target))
    return block
  }

  private func direction(_ definition: IndicatorDefinition) -> YAMLText {
    let word = YAMLText.word(definition.direction.rawValue)
    return definition.directionAssumed ? .mapping(["value": word, "assumed": .word("true")]) : word
  }

  private func limits(_ limits: Limits, assumed: Bool) -> YAMLText {
    .mapping([
      "min": limits.minimum.map(figure), "max": limits.maximum.map(figure),
      "assumed": assumed ? .word("true") : nil,
    ])
  }

  private func trackedPlan(_ plan: TrackedPlan) -> YAMLText {
    .mapping([
      "plan": .text(plan.name), "first_fiscal_year": plan.firstFiscalYear.map(year),
      "last_fiscal_year": plan.lastFiscalYear.map(year),
    ])
  }

  private func baseline(_ baseline: Baseline) -> YAMLText {
    .mapping([
      "value": figure(baseline.value), "fiscal_year": baseline.fiscalYear.map(year),
      "printed": baseline.printed.map(YAMLText.text),
    ])
  }

  private func target(_ target: Target) -> YAMLText {
    let value = target.aim.value.map(figure)
    let isRange = target.aim.kind == .range
    return .mapping([
      "kind": .word(target.aim.kind.rawValue),
      "value": isRange ? nil : value, "min": isRange ? value : nil,
      "max": target.aim.upperValue.map(figure),
      "text": target.aim.text.map(YAMLText.text),
      "fiscal_year": yearNamed(by: target),
      "printed": target.printed.map(YAMLText.text),
    ])
  }

  /// The year that a target names: none where it has the year of the target column, the word `none`
  /// where it has no year and the column has one.
  private func yearNamed(by target: Target) -> YAMLText? {
    if target.fiscalYear == facts.targetFiscalYear { return nil }
    return target.fiscalYear.map(year) ?? .word("none")
  }

  private func figure(_ value: Quantity) -> YAMLText { .quoted(value.text) }
}
