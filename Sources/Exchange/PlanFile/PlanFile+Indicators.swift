import PlanDomain

/// The part of the file that says what is measured.
extension PlanFile {
  static func indicatorDocuments(_ policy: Fields, targetYear: FiscalYear?) -> [IndicatorDocument] {
    let keys = [
      "code", "name", "printed_name", "unit", "direction", "limits", "tracks", "department",
      "baseline", "target",
    ]
    return policy.list("indicators", keys: keys).compactMap { indicator in
      let code: IndicatorCode? = indicator.code()
      let definition = indicatorDefinition(indicator)
      let department = indicator.optional("department", .name)
      let baseline = baseline(indicator)
      let target = target(indicator, targetYear: targetYear)
      guard let code, let definition else { return nil }
      return IndicatorDocument(
        code: code, definition: definition, department: department, baseline: baseline,
        target: target)
    }
  }

  private static func indicatorDefinition(_ indicator: Fields) -> IndicatorDefinition? {
    let name = indicator.required("name", .name)
    let printedName = indicator.optional("printed_name", .text)
    let unit = indicator.required("unit", .text.orNothing)
    let direction = direction(indicator)
    let limits = limits(indicator)
    let tracks = trackedPlan(indicator)
    guard let name, let unit, let direction else { return nil }
    return IndicatorDefinition(
      name: name, printedName: printedName, unit: UnitLabel(unit), direction: direction.value,
      directionAssumed: direction.isAssumed, limits: limits?.value,
      limitsAssumed: limits?.isAssumed ?? false, tracks: tracks)
  }

  /// `direction: lower` where the plan prints it, `direction: {value: lower, assumed: true}` where
  /// not.
  private static func direction(_ indicator: Fields) -> Assumable<Direction>? {
    guard let node = indicator.requiredNode("direction") else { return nil }
    guard case .mapping = node.content else {
      return indicator.required("direction", .word).map { Assumable(value: $0, isAssumed: false) }
    }
    guard let fields = indicator.required("direction", keys: ["value", "assumed"]) else {
      return nil
    }
    let isAssumed = fields.optional("assumed", .truth) ?? false
    return fields.required("value", .word).map { Assumable(value: $0, isAssumed: isAssumed) }
  }

  private static func limits(_ indicator: Fields) -> Assumable<Limits>? {
    guard let fields = indicator.optional("limits", keys: ["min", "max", "assumed"]) else {
      return nil
    }
    let minimum = fields.optional("min", .quantity)
    let maximum = fields.optional("max", .quantity)
    let isAssumed = fields.optional("assumed", .truth) ?? false
    if fields.node("min") == nil && fields.node("max") == nil { fields.requiredNode("max") }
    if let minimum, let maximum, maximum < minimum { fields.note(.reversed, at: "max") }
    return Limits(minimum: minimum, maximum: maximum)
      .map { Assumable(value: $0, isAssumed: isAssumed) }
  }

  private static func trackedPlan(_ indicator: Fields) -> TrackedPlan? {
    let keys = ["plan", "first_fiscal_year", "last_fiscal_year"]
    guard let fields = indicator.optional("tracks", keys: keys) else { return nil }
    let name = fields.required("plan", .text)
    let first = fields.optional("first_fiscal_year", .fiscalYear)
    let last = fields.optional("last_fiscal_year", .fiscalYear)
    if let first, let last, last < first { fields.note(.reversed, at: "last_fiscal_year") }
    return name.map { TrackedPlan(name: $0, firstFiscalYear: first, lastFiscalYear: last) }
  }

  private static func baseline(_ indicator: Fields) -> Baseline? {
    let keys = ["value", "fiscal_year", "printed"]
    guard let fields = indicator.optional("baseline", keys: keys) else { return nil }
    let value = fields.required("value", .quantity)
    let year = fields.optional("fiscal_year", .fiscalYear)
    let printed = fields.optional("printed", .text)
    return value.map { Baseline(value: $0, fiscalYear: year, printed: printed) }
  }

  private static func target(_ indicator: Fields, targetYear: FiscalYear?) -> Target? {
    let keys = ["kind", "value", "min", "max", "text", "fiscal_year", "printed"]
    guard let fields = indicator.optional("target", keys: keys) else { return nil }
    let aim = aim(fields)
    let year = fields.optional("fiscal_year", .fiscalYearOrNone) ?? targetYear
    let printed = fields.optional("printed", .text)
    return aim.map { Target(aim: $0, fiscalYear: year, printed: printed) }
  }

  /// The shape of a target, with exactly the figures or words that it needs.
  private static func aim(_ target: Fields) -> Aim? {
    guard let kind: Aim.Kind = target.required("kind", .word) else { return nil }
    for key in ["value", "min", "max", "text"] {
      if kind.keys.contains(key) {
        target.requiredNode(key)
      } else if target.node(key) != nil {
        target.note(.unfit(key, kind: kind), at: key)
      }
    }
    let value = target.optional(kind == .range ? "min" : "value", .quantity)
    let upper = target.optional("max", .quantity)
    if kind == .range, let value, let upper, upper < value { target.note(.reversed, at: "max") }
    return Aim(
      kind: kind, value: value, upperValue: upper, text: target.optional("text", .text))
  }
}

/// Something that the plan prints or that the writer of the file inferred.
private struct Assumable<Value> {
  let value: Value
  let isAssumed: Bool
}

extension Aim.Kind {
  /// The keys of a target that say how far, by its shape.
  fileprivate var keys: [String] {
    switch self {
    case .reach, .atMost, .atLeast, .maintain: ["value"]
    case .range: ["min", "max"]
    case .qualitative: ["text"]
    case .undecided: []
    }
  }
}
