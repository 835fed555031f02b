import EventLog
import PlanDomain
import ProgressLedger

/// The figures as a tidy table, one row for each indicator and fiscal year; current statements
/// only.
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
    .init("revision_no", title: Wording(ja: "改訂", en: "revision"), alignment: .trailing),
    .init("position", title: Wording(ja: "事象", en: "event"), alignment: .trailing),
    .init("recorded_at", title: Wording(ja: "記録", en: "recorded")),
    .init("source", title: Wording(ja: "出典", en: "source")),
    .init("comment", title: Wording(ja: "メモ", en: "comment")),
    .init("correction_reason", title: Wording(ja: "訂正理由", en: "reason")),
  ])

  init(_ reading: LedgerReading) throws {
    let snapshot = try reading.snapshot()
    table.note = [reading.note]
    table.meta = reading.meta
    for indicator in snapshot.indicators {
      let definitions = try Self.definitions(of: indicator, reading)
      for measurement in indicator.measurements {
        let definition = definitions[measurement.version] ?? indicator.definition
        table.append(try Self.row(measurement, definition, of: indicator, snapshot, reading))
      }
    }
  }

  /// What an indicator meant, by version: a figure keeps the name and unit of its own year.
  private static func definitions(
    of indicator: PlanSnapshot.Indicator, _ reading: LedgerReading
  ) throws -> [Int: IndicatorDefinition] {
    guard indicator.measurements.contains(where: { $0.version != indicator.version }) else {
      return [:]
    }
    let stream = try reading.view.stream(
      of: .indicator(indicator.code), through: reading.point.knownAt)
    let versions = stream.state.indicators[indicator.code]?.definitions.entries.map(\.content)
    return (versions ?? []).reduce(into: [:]) { $0[$1.number] = $1.definition }
  }

  private static func row(
    _ measurement: PlanSnapshot.YearlyMeasurement, _ definition: IndicatorDefinition,
    of indicator: PlanSnapshot.Indicator,
    _ snapshot: PlanSnapshot, _ reading: LedgerReading
  ) throws -> [Cell] {
    let event = try reading.view.log.event(at: Position(measurement.number.number))
    func text(_ name: String) -> Cell { event?.texts[name].map { .text($0) } ?? .missing() }
    var decimals = Cell.missing()
    if case .figure(let value, _) = measurement.content { decimals = .integer(value.scale) }
    return [
      snapshot.plan.map { .text($0.id) } ?? .missing(), .text(indicator.policy.text),
      .text(indicator.code.text), .integer(measurement.version), .text(definition.name),
      .text(definition.unit.text), .integer(measurement.fiscalYear.number),
      .text(measurement.fiscalYear.label(.western, language: .ja)), measurement.value, decimals,
      measurement.state, .integer(measurement.revisions), .event(measurement.number),
      event.map { .text($0.recorded.text) } ?? .missing(), text("source"), text("note"),
      text("reason"),
    ]
  }
}
