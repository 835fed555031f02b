import PlanDomain
import ProgressLedger

/// Indicators in one year: what was to be reached, what was, and how that is rated.
struct RatingTable {
  /// One indicator's year, with its rating by another rule set where somebody asks what if.
  struct Row {
    let indicator: IndicatorReport
    let year: YearReport
    let whatIf: Assessment?
  }

  /// For people: what fits beside each other.
  static func forPeople(_ rows: [Row], _ report: PlanReport, whatIf: RuleSetID?) -> Table {
    let isSigned = report.signOffPolicy != nil && report.moment.readers == .staff
    var columns = people
    if let whatIf {
      columns.append(
        .init(
          "what_if_rating", title: Wording(ja: "\(whatIf)なら", en: "by \(whatIf)")))
    }
    if isSigned { columns.append(signOffColumn) }
    var table = Table(columns: columns)
    for row in rows {
      var cells = cells(row, report)
      if whatIf != nil { cells.append(row.whatIf.map(Cell.rating) ?? .missing(display: "－")) }
      if isSigned { cells.append(.signOff(of: row.year)) }
      table.append(cells)
    }
    return table
  }

  private static let signOffColumn = Table.Column(
    "sign_off", title: Wording(ja: "承認", en: "sign-off"))

  private static let people: [Table.Column] = [
    .init("indicator_id", title: Wording(ja: "指標", en: "id")),
    .init("indicator_name", title: Wording(ja: "名称", en: "indicator"), maximumWidth: 36),
    .init("unit_label", title: Wording(ja: "単位", en: "unit")),
    .init("baseline_value", title: Wording(ja: "基準値", en: "baseline"), alignment: .trailing),
    .init("target", title: Wording(ja: "目標", en: "target"), alignment: .trailing, maximumWidth: 20),
    .init("target_fiscal_year", title: Wording(ja: "目標年度", en: "due")),
    .init("obs_value", title: Wording(ja: "実績", en: "figure"), alignment: .trailing),
    .init("obs_status", title: Wording(ja: "状態", en: "state")),
    .init("distance", title: Wording(ja: "達成率・余裕", en: "rate, headroom"), alignment: .trailing),
    .init("rating", title: Wording(ja: "判定", en: "rating")),
  ]

  private static func cells(_ row: Row, _ report: PlanReport) -> [Cell] {
    let style = report.plan?.labelStyle ?? .era
    let assessment = row.year.assessment
    let definition = row.indicator.definition
    return [
      .text(row.indicator.code.text),
      .named(definition.name, ended: row.indicator.closedAfter.map { .short($0, style) }),
      .text(assessment.unit.text), .quantity(assessment.baseline?.content.baseline.value),
      .target(assessment), .shortYear(assessment.dueYear, style), .value(row.year),
      .state(assessment.measurement?.content), .distance(assessment), .rating(assessment),
    ]
  }

  /// For programs: every part of a rating under a key of its own.
  static func forPrograms(_ rows: [Row], explained: FiscalYearStyle?, whatIf: RuleSetID?) -> Table {
    var columns = programs
    if whatIf != nil {
      columns += ["what_if_rule_set", "what_if_rating", "what_if_reason_code"].map { column($0) }
    }
    if explained != nil { columns.append(column("explanation")) }
    var table = Table(columns: columns)
    for row in rows {
      var cells = cells(row)
      if whatIf != nil {
        cells += [
          row.whatIf.map { .text($0.ruleSet.text) } ?? .missing(),
          row.whatIf.map { .text($0.rating.rawValue) } ?? .missing(),
          row.whatIf?.reason.map { .text($0.rawValue) } ?? .missing(),
        ]
      }
      if let explained { cells.append(.text(say(row.year.assessment.explanation(explained)))) }
      table.append(cells)
    }
    return table
  }

  private static func column(_ key: String) -> Table.Column {
    .init(key, title: Wording(ja: key, en: key))
  }

  private static let programs: [Table.Column] = [
    column("indicator_id"), column("indicator_name"), column("policy_id"),
    column("department_id"), column("unit_label"), column("fiscal_year"),
    .init(
      "obs_value", title: Wording(ja: "obs_value", en: "obs_value"), missingKey: "missing_reason"),
    column("obs_status"), column("baseline_value"), column("target_kind"),
    column("target_value"), column("target_fiscal_year"), column("method"), column("rate"),
    column("headroom"), column("rating"), column("reason_code"), column("rule_set"),
    column("sign_off"), column("position"),
  ]

  private static func cells(_ row: Row) -> [Cell] {
    let assessment = row.year.assessment
    let target = assessment.target?.content.target
    return [
      .text(row.indicator.code.text), .text(row.indicator.definition.name),
      .text(row.indicator.policy.text),
      row.indicator.department.map { .text($0.text) } ?? .missing(),
      .text(assessment.unit.text), .integer(assessment.fiscalYear.number), .value(row.year),
      .state(assessment.measurement?.content),
      .quantity(assessment.baseline?.content.baseline.value),
      target.map { .text($0.aim.kind.rawValue) } ?? .missing(), .quantity(target?.aim.value),
      assessment.dueYear.map { .integer($0.number) } ?? .missing(),
      .text(assessment.method.rawValue), .rate(assessment), .headroom(assessment),
      .text(assessment.rating.rawValue),
      assessment.reason.map { .text($0.rawValue) } ?? .missing(),
      .text(assessment.ruleSet.text), .signOff(of: row.year),
      .event(assessment.measurement?.occurrence.number),
    ]
  }
}

extension Cell {
  /// The target that judges the year, in words for people.
  static func target(_ assessment: Assessment) -> Cell {
    guard let fact = assessment.target else { return .missing(display: "－") }
    guard let target = fact.content.target else {
      return .missing(display: say(ja: "取下げ", en: "withdrawn"))
    }
    return .text(
      target.aim.value?.text ?? target.aim.text ?? "",
      display: say(target.wording(unit: UnitLabel(""))) + say(fact.content.retroactiveMark))
  }
}
