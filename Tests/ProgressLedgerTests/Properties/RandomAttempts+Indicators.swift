import PlanDomain

extension RandomAttempts {
  mutating func indicator(in model: Model) -> IndicatorCode {
    let known = model.codes(of: model.meanings).compactMap { IndicatorCode($0) }
    return known.isEmpty || random.chance(5) ? "99-9" : random.pick(known + ["05-2", "07-1"])
  }

  mutating func figureCommand(in model: Model) -> PlanCommand {
    // What was stated is worth changing more often than what was not.
    guard random.chance(55), let stated = model.statements.randomElement(using: &random),
      let indicator = IndicatorCode(stated.about), let year = stated.year
    else {
      let year = year()
      return .indicator(
        indicator(in: model),
        random.chance(85)
          ? .record(entry(year), source: text(30), note: text(30)) : change(of: year))
    }
    return .indicator(indicator, change(of: year))
  }

  private mutating func change(of year: FiscalYear) -> IndicatorCommand {
    switch Int.random(in: 0..<10, using: &random) {
    case ..<2: return .record(entry(year), source: text(30), note: text(30))
    case ..<5:
      let entry = random.chance(50) ? entry(year) : nil
      return .confirm(year, entry, source: text(30), note: text(30))
    case ..<7:
      return .correct(entry(year), reason: text(85), source: text(30), note: text(30))
    case ..<9: return .retract(year, reason: text(85))
    default: return .declareMissing(year, random.pick(MissingReason.allCases), note: text(30))
    }
  }

  mutating func indicatorCommand(in model: Model) -> IndicatorCommand {
    switch Int.random(in: 0..<20, using: &random) {
    case ..<6: return .reviseTarget(revision(in: model))
    case 6, 7: return .withdrawTarget(effective: year(), grounds(in: model))
    case 8, 9: return .setBaseline(baseline(), unit: unit(), grounds(in: model))
    case 10, 11: return .restateBaseline(baseline(), unit: unit(), grounds(in: model))
    case 12, 13:
      let department = random.chance(30) ? department(in: model) : nil
      return .declare(
        IndicatorDeclaration(
          direction: random.maybe(60) { $0.pick(Direction.allCases) }, limits: limits(40),
          department: department), grounds(in: model))
    case 14...17:
      return .redefine(
        IndicatorRedefinition(
          name: random.maybe(30) { $0.pick(["新しい名称", "職員の数", " "]) },
          unit: random.maybe(50) { UnitLabel($0.pick(["人", "％", "件", ""])) },
          direction: random.maybe(30) { $0.pick(Direction.allCases) }, limits: limits(20),
          effective: year(), grounds: grounds(in: model)))
    case 18: return .close(effective: closingYear(), grounds(in: model))
    default:
      return .supersede(by: indicator(in: model), effective: closingYear(), grounds(in: model))
    }
  }

  mutating func draft(in model: Model) -> IndicatorDraft {
    let department = random.chance(60) ? department(in: model) : nil
    return IndicatorDraft(
      code: random.chance(20)
        ? random.pick(["05-1", "M05-1", "M05-1.1", "D05", "sato", "plan"])
        : random.pick(["05-7", "05-8", "05-9", "07-7", "07-8", "07-9", "tanaka"]),
      policy: random.chance(8) ? "99" : random.pick(["05", "07"]),
      definition: IndicatorDefinition(
        name: random.pick(["新指標", "新指標", "別の指標", ""]), printedName: text(10),
        unit: UnitLabel(random.pick(["％", "人", "件", "件", ""])),
        direction: random.pick(Direction.allCases), limits: limits(20)),
      department: department, baseline: random.chance(50) ? baseline() : nil,
      target: random.chance(50)
        ? Target(aim: .reach(value()), fiscalYear: random.maybe(40) { $0.pick([2026, 2027]) })
        : nil,
      effective: year(), grounds: grounds(in: model))
  }

  mutating func value() -> Quantity {
    random.pick(["0", "0.0", "24.0", "24.00", "25.1", "30.0", "30", "100", "100.1", "-1.2", "1803"])
  }

  private mutating func entry(_ year: FiscalYear) -> FigureEntry {
    FigureEntry(
      fiscalYear: year, value: value(), unit: unit(), state: random.pick(FigureState.allCases),
      entered: random.maybe(20) { $0.pick(["１，８０３人", "▲1.2"]) },
      measured: random.maybe(30) {
        MeasuredPeriod(from: "2024-10-01", to: $0.pick(["2024-10-01", "2025-03-31"]))
      } ?? nil)
  }

  private mutating func unit() -> String? {
    random.maybe(10) { $0.pick(["％", "%", "人", "㎡", "m2", "件", ""]) }
  }

  private mutating func baseline() -> Baseline {
    Baseline(
      value: random.pick(["24.0", "24.0", "1803", "30"]),
      fiscalYear: random.maybe(50) { $0.pick([2021, 2022]) })
  }

  private mutating func limits(_ percent: Int) -> Limits? {
    random.maybe(percent) {
      let (minimum, maximum): (Quantity?, Quantity?) = $0.pick(
        [("0", "100"), ("0", nil), (nil, "2000"), ("-10", "50.0")])
      return Limits(minimum: minimum, maximum: maximum)
    } ?? nil
  }

  private mutating func closingYear() -> FiscalYear { random.pick([2023, 2025, 2026, 2028, 2029]) }

  private mutating func revision(in model: Model) -> TargetRevision {
    TargetRevision(
      kind: random.maybe(20) { $0.pick(Aim.Kind.allCases) },
      value: random.chance(80) ? value() : nil, upperValue: random.chance(10) ? value() : nil,
      text: random.maybe(8) { $0.pick(["おおむね達成", ""]) },
      fiscalYear: random.chance(30) ? year() : nil, effective: year(),
      grounds: grounds(in: model), units: unit().map { [$0] } ?? [])
  }
}
