import PlanDomain
import ProgressLedger

/// The years of indicators, each with the target that judges it, who said so and what was replaced.
struct SeriesTable {
  private(set) var table = Table(columns: [
    .init("indicator_id", title: Wording(ja: "指標", en: "id")),
    .init("fiscal_year", title: Wording(ja: "年度", en: "year")),
    .init(
      "obs_value", title: Wording(ja: "実績", en: "figure"), alignment: .trailing,
      missingKey: "missing_reason"),
    .init("unit_label", title: Wording(ja: "単位", en: "unit")),
    .init("obs_status", title: Wording(ja: "状態", en: "state")),
    .init("replaced", title: Wording(ja: "前の値", en: "replaced")),
    .init("target", title: Wording(ja: "その年度の目標", en: "target then"), alignment: .trailing),
    .init("actor", title: Wording(ja: "記録者", en: "by")),
    .init("recorded_at", title: Wording(ja: "記録", en: "recorded")),
    .init("position", title: Wording(ja: "事象", en: "event"), alignment: .trailing),
  ])

  init(_ series: [Series], _ reading: LedgerReading) {
    for one in series {
      for year in one.years { table.append(Self.row(year, of: one.indicator, reading.audience)) }
    }
    table.caption = series.map { "\($0.indicator.code) \($0.indicator.definition.content.name)" }
    table.note = [reading.note]
    table.meta = reading.meta
  }

  private static func row(
    _ year: Series.Year, of indicator: Indicator, _ audience: Audience
  ) -> [Cell] {
    let unit = indicator.definition.content.unit
    let last = year.history.facts.last
    let target = year.target?.content.target
    return [
      .text(indicator.code.text), .year(year.fiscalYear, audience.yearStyle),
      value(last?.content), .text(unit.text), state(last?.content), replaced(year.history),
      target.map { target in
        .text(
          target.aim.value?.text ?? target.aim.text ?? "",
          display: say(target.wording(unit: UnitLabel(""))))
      } ?? .missing(display: "－"),
      last.map { .text($0.occurrence.actor.text, display: audience.name($0.occurrence.actor)) }
        ?? .missing(),
      last.map {
        .text($0.occurrence.recorded.text, display: audience.time($0.occurrence.recorded))
      } ?? .missing(),
      .event(last?.occurrence.number),
    ]
  }

  private static func value(_ measurement: Measurement?) -> Cell {
    switch measurement {
    case .figure(let figure): .quantity(figure.value)
    case .missing(let reason): .missing(reason.rawValue, display: "－")
    case .retracted: .missing("retracted", display: "－")
    case nil: .missing(display: "…")
    }
  }

  private static func state(_ measurement: Measurement?) -> Cell {
    switch measurement {
    case .figure(let figure): .text(figure.state.rawValue, display: say(figure.state.wording))
    case .missing(let reason): .text("missing", display: say(reason.wording))
    case .retracted: .text("retracted", display: say(ja: "取消", en: "retracted"))
    case nil: .missing()
    }
  }

  /// Everything that stood before, oldest first: a correction cannot hide.
  private static func replaced(_ history: YearHistory) -> Cell {
    let earlier = history.facts.dropLast().map { fact in
      let words: String =
        switch fact.content {
        case .figure(let figure): figure.value.grouped(CommandLanguage.current)
        case .missing(let reason): say(reason.wording)
        case .retracted: say(ja: "取消", en: "retracted")
        }
      let number = fact.occurrence.number
      return say(ja: "\(words)（\(number)）", en: "\(words) (\(number))")
    }
    return earlier.isEmpty ? .missing() : .text(earlier.joined(separator: " → "))
  }
}
