import PlanDomain

// Plan files: the plan as it stands or as it once was, changed in some places.

extension RandomAttempts {
  mutating func edition(in model: Model) -> PlanCommand {
    var document = base(in: model)
    let count = random.chance(20) ? 0 : Int.random(in: 1...4, using: &random)
    for _ in 0..<count { alter(&document, in: model) }
    if random.chance(10) { return .adopt(document) }
    var change = EditionChange(grounds: grounds(in: model))
    switch Int.random(in: 0..<10, using: &random) {
    case ..<2: change = EditionChange(effective: day(), grounds: change.grounds)
    case ..<5:
      let day: CivilDate = random.pick(["2023-04-01", "2023-10-01", "2024-04-01", "2025-01-15"])
      change = EditionChange(effective: day, grounds: change.grounds)
    case ..<9: change = EditionChange(effectiveYear: year(), grounds: change.grounds)
    default: break
    }
    return .adopt(document, change)
  }

  /// What somebody changes a file from: the plan of today, the last edition, or the first.
  private mutating func base(in model: Model) -> PlanDocument {
    switch Int.random(in: 0..<10, using: &random) {
    case ..<5: model.document() ?? plan
    case ..<9: model.lastEdition ?? plan
    default: plan
    }
  }

  private mutating func alter(_ document: inout PlanDocument, in model: Model) {
    guard !document.policies.isEmpty, random.chance(85) else {
      return alterWhole(&document)
    }
    let place = document.policies.indices.randomElement(using: &random) ?? 0
    switch Int.random(in: 0..<4, using: &random) {
    case 0: alterPolicy(&document.policies[place])
    case 1: alterMeasures(&document.policies[place].measures, in: model)
    case 2: alterProjects(&document.policies[place].projects, in: model)
    default: alterIndicators(&document.policies[place].indicators, in: model)
    }
  }

  private mutating func alterWhole(_ document: inout PlanDocument) {
    switch Int.random(in: 0..<5, using: &random) {
    case 0: document.title = random.pick(["見本の計画（改）", "見本の計画"])
    case 1: document.lastFiscalYear = random.pick([2027, 2028])
    case 2:
      document.policies.append(
        PolicyDocument(code: random.pick(["08", "09", "05", "P05-1"]), title: "新しい方針"))
    case 3 where document.policies.count > 1: document.policies.swapAt(0, 1)
    default: if document.policies.count > 2 { document.policies.removeLast() }
    }
  }

  private mutating func alterPolicy(_ policy: inout PolicyDocument) {
    switch Int.random(in: 0..<3, using: &random) {
    case 0: policy.title = random.pick(["行政組織の活性化", "組織の改革"])
    case 1: policy.issues = [random.pick(texts)]
    default: policy.page = random.maybe(70) { $0.pick([48, 50]) }
    }
  }

  private mutating func alterMeasures(_ measures: inout [MeasureDocument], in model: Model) {
    let place = measures.indices.randomElement(using: &random)
    guard let place, random.chance(85) else {
      let new = MeasureDocument(
        code: random.pick(["M05-7", "M05-8", "M05-9", "07-1"]), number: 9, title: "新しい取組",
        departments: [department()])
      return measures.append(new)
    }
    switch Int.random(in: 0..<7, using: &random) {
    case 0:
      measures.remove(at: place)
      return
    case 1: measures[place].title = random.pick(["人材の育成", "人材の確保"])
    case 2: if !measures[place].items.isEmpty { measures[place].items.removeLast() }
    case 3:
      let home: MeasureCode = random.chance(85) ? measures[place].code : "M07-1"
      let code = "\(home).\(Int.random(in: 1...4, using: &random))"
      measures[place].items.append(MeasureItem(code: ItemCode(stringLiteral: code), text: "追加"))
    case 4: measures[place].departments.append(department())
    case 5: if !measures[place].departments.isEmpty { measures[place].departments.removeFirst() }
    default: measures[place].departments = [department(), department()]
    }
    let names = measures[place].departments
    measures[place].departments = names.indices.filter { !names[..<$0].contains(names[$0]) }
      .map { names[$0] }
  }

  private mutating func alterProjects(_ projects: inout [ProjectDocument], in model: Model) {
    let place = projects.indices.randomElement(using: &random)
    guard let place, random.chance(80) else {
      let new = ProjectDocument(
        code: random.pick(["P05-7", "P05-8", "P05-9"]), department: department(), name: "新しい事業")
      return projects.append(new)
    }
    switch Int.random(in: 0..<3, using: &random) {
    case 0: projects.remove(at: place)
    case 1: projects[place].name = random.pick(["職員研修事業", "研修の充実"])
    default: projects[place].department = department()
    }
  }

  private mutating func alterIndicators(_ indicators: inout [IndicatorDocument], in model: Model) {
    let place = indicators.indices.randomElement(using: &random)
    guard let place, random.chance(85) else {
      let draft = draft(in: model)
      let code: IndicatorCode = random.pick(["05-6", "05-7", "07-7"])
      let new = IndicatorDocument(
        code: code, definition: draft.definition, department: random.maybe(50) { _ in "企画部" },
        baseline: draft.baseline, target: draft.target)
      return indicators.append(new)
    }
    switch Int.random(in: 0..<9, using: &random) {
    case 0: indicators.remove(at: place)
    case 1: indicators[place].definition.name = random.pick(["職員の数", "割合"])
    case 2: indicators[place].definition.unit = UnitLabel(random.pick(["人", "％", "件"]))
    case 3: indicators[place].definition.tracks = random.maybe(70) { _ in TrackedPlan(name: "別計画") }
    case 4: indicators[place].department = random.maybe(80) { _ in "財政部" }
    case 5: indicators[place].baseline?.fiscalYear = random.pick([2021, 2022])
    case 6:
      indicators[place].baseline = random.maybe(90) {
        Baseline(value: $0.pick(["24.0", "25.0"]), printed: $0.maybe(30) { _ in "二十四" })
      }
    default:
      indicators[place].target = random.maybe(80) {
        Target(aim: .reach($0.pick(["30.0", "31"])), fiscalYear: $0.pick([2026, 2027]))
      }
    }
  }

  private mutating func department() -> String { random.pick(Self.names + ["港湾部"]) }
}
