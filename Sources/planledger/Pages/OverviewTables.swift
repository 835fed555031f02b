import PlanDomain

/// The plan at a glance: every indicator with its newest figure, every measure and project with its
/// state.
struct OverviewTables {
  private let indicators: Table
  private let measures: Table
  private let projects: Table

  init(_ snapshot: PlanSnapshot, _ reading: LedgerReading) {
    let style = reading.audience.yearStyle
    var indicators = Self.indicatorTable
    for indicator in snapshot.indicators { indicators.append(Self.row(indicator, style)) }
    indicators.cite(reading)
    if let plan = snapshot.plan { indicators.caption = [plan.heading] }
    var measures = Self.measureTable
    let measuresOf = Dictionary(grouping: snapshot.measures, by: \.policy)
    let itemsOf = Dictionary(grouping: snapshot.items, by: \.measure)
    for measure in snapshot.policies.flatMap({ measuresOf[$0.code] ?? [] }) {
      measures.append(Self.row(measure, items: itemsOf[measure.code] ?? [], snapshot))
    }
    var projects = Self.projectTable
    for project in snapshot.projects { projects.append(Self.row(project, snapshot)) }
    measures.cite(reading)
    projects.cite(reading)
    self.indicators = indicators
    self.measures = measures
    self.projects = projects
  }

  /// One below the other; the last line says which moment it is.
  var all: [Table] { [indicators, measures, projects] }

  private static let indicatorTable = Table(
    .indicators,
    columns: [
      .init("indicator_id", title: Wording(ja: "指標", en: "id")),
      .init("indicator_name", title: Wording(ja: "名称", en: "indicator"), maximumWidth: 40),
      .init("unit_label", title: Wording(ja: "単位", en: "unit")),
      .init("baseline_value", title: Wording(ja: "基準値", en: "baseline"), alignment: .trailing),
      .init(
        "target", title: Wording(ja: "目標", en: "target"), alignment: .trailing, maximumWidth: 24),
      .init("target_fiscal_year", title: Wording(ja: "目標年度", en: "due")),
      .init("obs_value", title: Wording(ja: "実績", en: "latest"), alignment: .trailing),
      .init("fiscal_year", title: Wording(ja: "年度", en: "year")),
      .init("obs_status", title: Wording(ja: "状態", en: "state")),
      .init("position", title: Wording(ja: "事象", en: "event"), alignment: .trailing),
    ])

  private static func row(
    _ indicator: PlanSnapshot.Indicator, _ style: FiscalYearStyle
  ) -> [Cell] {
    // A forecast is shown only where nothing else is known yet: it is no result.
    let latest = indicator.measurements.last { !$0.isForecast } ?? indicator.measurements.last
    return [
      .text(indicator.code.text),
      .named(indicator.definition.name, ended: indicator.closedAfter.map { .short($0, style) }),
      .text(indicator.definition.unit.text), .quantity(indicator.baseline?.baseline.value),
      indicator.target?.cell(indicator.definition.unit) ?? .missing(display: "－"),
      .shortYear(indicator.target?.target.fiscalYear, style),
      latest?.value ?? .missing(display: "…"),
      .shortYear(latest?.fiscalYear, style), latest?.state ?? .missing(display: "－"),
      .event(latest?.number),
    ]
  }

  private static let measureTable = Table(
    .measures,
    columns: [
      .init("measure_id", title: Wording(ja: "取組", en: "id")),
      .init("title", title: Wording(ja: "名称", en: "measure"), maximumWidth: 40),
      .init("departments", title: Wording(ja: "担当", en: "departments")),
      .init("status", title: Wording(ja: "状況", en: "state")),
      .init("effective", title: Wording(ja: "から", en: "from")),
      .init("judgement", title: Wording(ja: "判定", en: "judgement")),
      .init("items", title: Wording(ja: "細目の状況", en: "items")),
      .init("position", title: Wording(ja: "事象", en: "event"), alignment: .trailing),
    ])

  private static func row(
    _ measure: PlanSnapshot.Measure, items: [PlanSnapshot.Item], _ snapshot: PlanSnapshot
  ) -> [Cell] {
    let status = measure.status
    return [
      .text(measure.code.text), .named(measure.title, ended: measure.closed?.iso),
      .text(snapshot.names(of: measure.departments)),
      .word(status?.status, \.wording),
      status.map { .text($0.effective.iso) } ?? .missing(display: "－"),
      .word(status?.judgement, \.wording), counts(of: items), .event(status?.number),
    ]
  }

  private static let projectTable = Table(
    .projects,
    columns: [
      .init("project_id", title: Wording(ja: "事業", en: "id")),
      .init("name", title: Wording(ja: "名称", en: "project"), maximumWidth: 48),
      .init("department", title: Wording(ja: "担当", en: "department")),
      .init("status", title: Wording(ja: "状況", en: "state")),
      .init("effective", title: Wording(ja: "から", en: "from")),
      .init("judgement", title: Wording(ja: "判定", en: "judgement")),
      .init("position", title: Wording(ja: "事象", en: "event"), alignment: .trailing),
    ])

  private static func row(
    _ project: PlanSnapshot.Project, _ snapshot: PlanSnapshot
  ) -> [Cell] {
    let status = project.status
    return [
      .text(project.code.text), .named(project.name, ended: project.closed?.iso),
      .text(snapshot.names(of: project.departments)), .word(status?.status, \.wording),
      status.map { .text($0.effective.iso) } ?? .missing(display: "－"),
      .word(status?.judgement, \.wording), .event(status?.number),
    ]
  }

  /// How many items are in which state: counts, never an average that nobody reported.
  private static func counts(of items: [PlanSnapshot.Item]) -> Cell {
    let items = items.filter { $0.closed == nil }
    let counts = Status.allCases.compactMap { status in
      let count = items.filter { $0.status?.status == status }.count
      return count == 0 ? nil : "\(say(status.wording)) \(count)"
    }
    return counts.isEmpty ? .missing(display: "－") : .text(counts.joined(separator: " "))
  }
}

extension PlanSnapshot {
  /// The names of departments as of the year, in the order given.
  func names(of codes: [DepartmentCode]) -> String {
    codes.map { code in departments.first { $0.code == code }?.name ?? code.text }
      .joined(separator: "、")
  }
}

extension Cell {
  /// A name; of what is no more, with its end before it, where no narrow column cuts it off.
  static func named(_ name: String, ended: String?) -> Cell {
    guard let ended else { return .text(name) }
    return .text(name, display: say(ja: "（終了 \(ended)）\(name)", en: "(ended \(ended)) \(name)"))
  }
}

extension String {
  /// The short form that plan tables print: R9, H27.
  static func short(_ year: FiscalYear, _ style: FiscalYearStyle) -> String {
    style == .era ? year.shortEra : String(year.number)
  }
}

extension PlanFacts {
  /// The plan's title with the edition and section that it covers.
  var heading: String {
    [title, edition, section].compactMap { $0 }.joined(separator: " ")
  }
}

extension PlanSnapshot.YearlyMeasurement {
  /// The figure, or the word that stands for its absence.
  var value: Cell {
    switch content {
    case .figure(let value, _): .quantity(value)
    case .missing(let reason): .missing(reason.rawValue, display: "－")
    }
  }

  var isForecast: Bool {
    if case .figure(_, .forecast) = content { true } else { false }
  }

  /// How firm it is, or why it is missing.
  var state: Cell {
    let base =
      switch content {
      case .figure(_, let state): (state.rawValue, say(state.wording))
      case .missing(let reason): ("missing", say(reason.wording))
      }
    let changed = revisions > 0 ? say(ja: "（改 \(revisions)）", en: " (rev. \(revisions))") : ""
    return .text(base.0, display: base.1 + changed)
  }
}
