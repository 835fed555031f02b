import CanonicalJSON
import EventLog
import PlanDomain
import ProgressLedger

/// The figures as a tidy table, one row for each indicator and fiscal year; current statements
/// only, and for everybody only those that count.
struct MeasurementTable {
  private(set) var table = Table(columns: [
    .init("plan_id", title: Wording(ja: "計画ID", en: "plan")),
    .init("policy_code", title: Wording(ja: "運営方針", en: "policy")),
    .init("indicator_id", title: Wording(ja: "指標ID", en: "indicator")),
    .init("indicator_version", title: Wording(ja: "版", en: "version"), alignment: .trailing),
    .init("indicator_name", title: Wording(ja: "指標名", en: "name")),
    .init("unit_label", title: Wording(ja: "単位", en: "unit")),
    .init("fiscal_year", title: Wording(ja: "年度", en: "year"), alignment: .trailing),
    .init("fiscal_year_label", title: Wording(ja: "年度表示", en: "year label")),
    .init(
      "obs_value", title: Wording(ja: "実績値", en: "figure"), alignment: .trailing,
      missingKey: "missing_reason"),
    .init("decimals", title: Wording(ja: "小数桁", en: "decimals"), alignment: .trailing),
    .init("obs_status", title: Wording(ja: "実績区分", en: "state")),
    .init("approval", title: Wording(ja: "承認", en: "approval")),
    .init("revision_no", title: Wording(ja: "改訂", en: "revision"), alignment: .trailing),
    .init("position", title: Wording(ja: "事象", en: "event"), alignment: .trailing),
    .init("recorded_at", title: Wording(ja: "記録", en: "recorded")),
    .init("source", title: Wording(ja: "出典", en: "source")),
    .init("comment", title: Wording(ja: "メモ", en: "comment")),
    .init("correction_reason", title: Wording(ja: "訂正理由", en: "reason")),
  ])

  init(_ reading: LedgerReading, for readers: ReportReaders) throws {
    let plan = try reading.view.stream(of: .plan, through: reading.point.knownAt).state.plan
    table.cite(reading)
    table.meta["readers"] = .string(readers.rawValue)
    try reading.ledger.forEachObservedYear(at: reading.point, for: readers, in: reading.view) {
      year in
      for statement in year.statements where statement.isCurrent {
        table.append(Self.row(statement, of: year, in: plan))
      }
    }
  }

  private static func row(
    _ statement: ObservedStatement, of year: ObservedYear, in plan: PlanFacts?
  ) -> [Cell] {
    func text(_ text: String?) -> Cell { text.map { .text($0) } ?? .missing() }
    let definition = year.version.definition
    let figure: Figure? =
      if case .figure(let figure) = statement.measurement { figure } else { nil }
    return [
      text(plan?.id), .text(year.version.policy.text), .text(year.indicator.text),
      .integer(year.version.number), .text(definition.name), .text(definition.unit.text),
      .integer(year.fiscalYear.number), .text(year.fiscalYear.label(.western, language: .ja)),
      statement.value, figure.map { .integer($0.value.scale) } ?? .missing(), statement.state,
      statement.signOff.map { .signOff($0) } ?? .missing(), .integer(statement.revision),
      .event(statement.number), .text(statement.recorded.text), text(statement.source),
      text(statement.note), text(statement.reason),
    ]
  }
}

extension ObservedStatement {
  /// The figure, or the word that stands for its absence.
  fileprivate var value: Cell {
    switch measurement {
    case .figure(let figure): .quantity(figure.value)
    case .missing(let reason): .missing(reason.rawValue, display: "－")
    case .retracted: .missing(display: "－")
    }
  }

  /// How firm it is, or why it is missing.
  fileprivate var state: Cell {
    let changed = revision > 0 ? say(ja: "（改 \(revision)）", en: " (rev. \(revision))") : ""
    switch measurement {
    case .figure(let figure):
      return .text(figure.state.rawValue, display: say(figure.state.wording) + changed)
    case .missing(let reason): return .text("missing", display: say(reason.wording) + changed)
    case .retracted: return .missing()
    }
  }
}
