import PlanDomain
import ProgressLedger

/// The years of indicators, each with the target that judges it, who said so and what was replaced.
struct SeriesTable {
  private(set) var table = Table(columns: [
    .init("indicator_id", title: Wording(ja: "指標", en: "id")),
    .init("fiscal_year", title: Wording(ja: "年度", en: "year")),
    .init("indicator_version", title: Wording(ja: "版", en: "version")),
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
    table.caption = series.map { $0.heading(asOf: reading.point.asOf) }
    if series.contains(where: { $0.years.contains(where: \.isAfterBreak) }) {
      table.note.append(
        say(
          ja: "｜のある年度から定義が変わっています。その前の値とは比べられません。",
          en: "From the year marked | on the definition is another: do not compare across it."))
    }
    table.cite(reading)
  }

  private static func row(
    _ year: Series.Year, of indicator: Indicator, _ audience: Audience
  ) -> [Cell] {
    let last = year.history.facts.last
    return [
      .text(indicator.code.text), .year(year.fiscalYear, audience.yearStyle), year.versionCell,
      .value(last?.content), .text(last?.content.unit ?? year.version.definition.unit.text),
      .state(last?.content), replaced(year.history), year.targetCell,
      last.map { .text($0.occurrence.actor.text, display: audience.name($0.occurrence.actor)) }
        ?? .missing(),
      last.map {
        .text($0.occurrence.recorded.text, display: audience.time($0.occurrence.recorded))
      } ?? .missing(),
      .event(last?.occurrence.number),
    ]
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

extension Series {
  /// The code and the name as of the end of a year.
  func heading(asOf year: FiscalYear?) -> String {
    "\(indicator.code) \(indicator.version(in: year).content.definition.name)"
  }
}

extension Series.Year {
  /// Which definition the year is measured by; marked where the year before it had another.
  var versionCell: Cell {
    .integer(
      version.number, display: (isAfterBreak ? say(ja: "｜", en: "|") : "") + String(version.number))
  }

  /// The target in force for the year, or that it was withdrawn.
  var targetCell: Cell {
    guard let target else { return .missing(display: "－") }
    guard let aim = target.content.target else {
      return .missing(
        display: say(ja: "取下げ", en: "withdrawn") + say(target.content.retroactiveMark))
    }
    return .text(
      aim.aim.value?.text ?? aim.aim.text ?? "",
      display: say(aim.wording(unit: UnitLabel(""))) + say(target.content.retroactiveMark))
  }
}

extension TargetInForce {
  /// Behind a target that was decided after a year that it judges.
  var retroactiveMark: Wording {
    isRetroactive
      ? Wording(ja: "（遡及）", en: " (retroactive)") : Wording(ja: "", en: "")
  }
}

extension Measurement {
  /// The unit it was stated in.
  var unit: String? {
    if case .figure(let figure) = self { figure.unit.text } else { nil }
  }
}

extension Cell {
  static func value(_ measurement: Measurement?) -> Cell {
    switch measurement {
    case .figure(let figure): .quantity(figure.value)
    case .missing(let reason): .missing(reason.rawValue, display: "－")
    case .retracted: .missing("retracted", display: "－")
    case nil: .missing(display: "…")
    }
  }

  static func state(_ measurement: Measurement?) -> Cell {
    switch measurement {
    case .figure(let figure): .text(figure.state.rawValue, display: say(figure.state.wording))
    case .missing(let reason): .text("missing", display: say(reason.wording))
    case .retracted: .text("retracted", display: say(ja: "取消", en: "retracted"))
    case nil: .missing()
    }
  }
}
