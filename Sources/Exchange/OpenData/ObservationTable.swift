package import PlanDomain
package import ProgressLedger

/// One statement about a year, as a row of the tidy table.
package struct ObservationRow: Sendable {
  let plan: PlanFacts?
  let year: ObservedYear
  let statement: ObservedStatement

  package init(plan: PlanFacts?, year: ObservedYear, statement: ObservedStatement) {
    self.plan = plan
    self.year = year
    self.statement = statement
  }

  var definition: IndicatorDefinition { year.version.definition }
  var aim: Aim? { year.target?.target?.aim }
  var figure: Figure? { statement.measurement.statedFigure }
}

extension OpenTable<ObservationRow> {
  /// The columns of domain 5.1 that the ledger can fill, in its order, and the event last. What it
  /// does not know yet (the municipality's code, snapshots, ratings) has no column,
  /// rather than one that is always empty.
  package static let observations = OpenTable(
    columns: indicator + goals + period + figures + origin,
    key: ["indicator_id", "indicator_version", "fiscal_year", "revision_no"])

  private static let indicator: [OpenColumn<ObservationRow>] = [
    .init("plan_id", "計画ID", "Plan", .text, required: true) { $0.plan?.id },
    .init("policy_code", "運営方針", "Policy", .word, required: true) {
      $0.year.version.policy.text
    },
    .init("indicator_id", "指標ID", "Indicator", .code, required: true) { $0.year.indicator.text },
    .init("indicator_version", "版", "Version of the definition", .integer, required: true) {
      String($0.year.version.number)
    },
    .init("indicator_name", "指標名", "Name of the indicator", .text, required: true) {
      $0.definition.name
    },
    .init("unit_code", "単位コード", "Unit, as a word", .word) {
      UnitCode($0.definition.unit)?.rawValue
    },
    .init("unit_label", "単位", "Unit, as printed", .text) { $0.definition.unit.text },
    .init("direction", "望ましい向き", "Direction wanted", .word, required: true) {
      $0.definition.direction.rawValue
    },
  ]

  private static let goals: [OpenColumn<ObservationRow>] = [
    .init("baseline_value", "基準値", "Baseline", .decimal) { $0.year.baseline?.value.text },
    .init("baseline_fiscal_year", "基準年度", "Fiscal year of the baseline", .integer) {
      $0.year.baseline?.fiscalYear.map { String($0.number) }
    },
    .init("target_kind", "目標の種類", "Kind of target", .word) { row in
      row.year.target.map { $0.target?.aim.kind.rawValue ?? CodeWords.withdrawn }
    },
    .init("target_value", "目標値", "Target", .decimal) { $0.aim?.value?.text },
    .init("target_value_max", "目標値（上限）", "Upper end of the target", .decimal) {
      $0.aim?.upperValue?.text
    },
    .init("target_text", "目標（文章）", "Target in words", .text) { $0.aim?.text },
    .init("target_fiscal_year", "目標年度", "Fiscal year of the target", .integer) {
      $0.year.target?.target?.fiscalYear.map { String($0.number) }
    },
    .init("target_revision", "目標の改定回数", "Earlier targets", .integer) {
      $0.year.target.map { String($0.revision) }
    },
  ]

  private static let period: [OpenColumn<ObservationRow>] = [
    .init("fiscal_year", "年度（4月の西暦年）", "Fiscal year (of its April)", .integer, required: true) {
      String($0.year.fiscalYear.number)
    },
    .init("fiscal_year_label", "年度表示", "Fiscal year, as printed", .text, required: true) {
      $0.year.fiscalYear.label(.western, language: .ja)
    },
    .init("period_start", "年度の初日", "First day of the fiscal year", .date, required: true) {
      $0.year.fiscalYear.firstDay.iso
    },
    .init("period_end", "年度の末日", "Last day of the fiscal year", .date, required: true) {
      $0.year.fiscalYear.lastDay.iso
    },
    .init("measured_from", "測定期間の初日", "First day of measuring", .date) {
      $0.figure?.measured?.from.iso
    },
    .init("measured_to", "測定期間の末日", "Last day of measuring", .date) {
      $0.figure?.measured?.to.iso
    },
  ]

  private static let figures: [OpenColumn<ObservationRow>] = [
    .init("obs_value", "実績値", "Figure", .decimal) { $0.figure?.value.text },
    .init("obs_text", "実績値（記入のまま）", "Figure, as it was typed", .text) { $0.figure?.entered },
    .init("decimals", "小数点以下の桁数", "Decimals", .integer) { row in
      row.figure.map { String($0.value.scale) }
    },
    .init("obs_status", "実績区分", "State of the figure", .word, required: true) {
      $0.statement.measurement.statusWord
    },
    .init("missing_reason", "未把握理由", "Why there is no figure", .word) {
      $0.statement.measurement.missingReason?.rawValue
    },
    .init("revision_no", "改訂番号", "Earlier statements", .integer, required: true) {
      String($0.statement.revision)
    },
    .init("is_current", "現在の値か", "Whether it stands", .flag, required: true) {
      $0.statement.isCurrent ? "true" : "false"
    },
  ]

  private static let origin: [OpenColumn<ObservationRow>] = [
    .init("recorded_at", "記録日時", "When it was recorded", .moment, required: true) {
      $0.statement.recorded.text
    },
    .init("approval", "承認の段階", "How far its approval has come", .word) {
      $0.statement.signOff?.approvalWord
    },
    .init("approved_at", "承認日時", "When it was approved", .moment) {
      $0.statement.approved?.text
    },
    .init("department_id", "担当部コード", "Department in charge", .code) {
      $0.year.department?.code.text
    },
    .init("department_name", "担当部（当時）", "Its name in that year", .text) {
      $0.year.department?.name
    },
    .init("comment", "説明", "Comment", .text) { $0.statement.note },
    .init("source", "出典", "Source", .text) { $0.statement.source },
    .init("source_url", "出典の場所", "Where the source is", .text) { $0.statement.sourceAddress },
    .init("correction_reason", "訂正理由", "Reason of a correction", .text) { $0.statement.reason },
    .init("position", "事象番号", "Event in the ledger", .integer, required: true) {
      String($0.statement.number.number)
    },
  ]
}

extension Measurement {
  var statedFigure: Figure? {
    if case .figure(let figure) = self { figure } else { nil }
  }

  var missingReason: MissingReason? {
    if case .missing(let reason) = self { reason } else { nil }
  }

  /// `obs_status` of files.
  var statusWord: String {
    switch self {
    case .figure(let figure): figure.state.rawValue
    case .missing: CodeWords.missing
    case .retracted: CodeWords.retracted
    }
  }
}
