import EventLog
import PlanDomain
import ProgressLedger

/// Everything ever stated about the years of indicators, a row for each statement: what stands,
/// what was replaced by it and why.
struct SeriesHistoryTable {
  private(set) var table = Table(columns: [
    .init("indicator_id", title: Wording(ja: "指標", en: "id")),
    .init("fiscal_year", title: Wording(ja: "年度", en: "year")),
    .init("indicator_version", title: Wording(ja: "版", en: "version")),
    .init("revision_no", title: Wording(ja: "回", en: "no."), alignment: .trailing),
    .init(
      "obs_value", title: Wording(ja: "値", en: "figure"), alignment: .trailing,
      missingKey: "missing_reason"),
    .init("unit_label", title: Wording(ja: "単位", en: "unit")),
    .init("obs_status", title: Wording(ja: "状態", en: "state")),
    .init("standing", title: Wording(ja: "効力", en: "standing")),
    .init("actor", title: Wording(ja: "記録者", en: "by")),
    .init("recorded_at", title: Wording(ja: "記録", en: "recorded")),
    .init("reason", title: Wording(ja: "理由・出典", en: "why, source"), maximumWidth: 60),
    .init("position", title: Wording(ja: "事象", en: "event"), alignment: .trailing),
  ])

  init(_ series: [Series], _ reading: LedgerReading) {
    for one in series {
      for year in one.years {
        for index in year.history.facts.indices { append(index, of: year, in: one, reading) }
      }
    }
    table.caption = series.map { $0.heading(asOf: reading.point.asOf) }
    table.cite(reading)
  }

  private mutating func append(
    _ index: Int, of year: Series.Year, in series: Series, _ reading: LedgerReading
  ) {
    let facts = year.history.facts
    let fact = facts[index]
    let entry = series.entries[fact.occurrence.number]
    let cells = entry.map { EventCells($0, reading) }
    table.append([
      .text(series.indicator.code.text), .year(year.fiscalYear, reading.audience.yearStyle),
      year.versionCell, .integer(index), .value(fact.content),
      .text(fact.content.unit ?? year.version.definition.unit.text), .state(fact.content),
      Standing(of: fact.content, before: index + 1 < facts.count ? facts[index + 1].content : nil)
        .cell,
      cells?.actor ?? .missing(), cells?.recorded ?? .missing(),
      Self.reason(of: entry),
      .event(fact.occurrence.number),
    ])
  }
}

extension SeriesHistoryTable {
  /// For programs the reason alone; for people its source and notes as well.
  fileprivate static func reason(of entry: HistoryEntry?) -> Cell {
    let words = entry?.words.joined(separator: " / ") ?? ""
    guard let reason = entry?.recorded.texts["reason"] else { return .missing(display: words) }
    return .text(reason, display: words)
  }
}

/// Whether a statement about a year still stands.
private enum Standing: String {
  case current, replaced, retracted
  /// It takes the statement before it back.
  case retraction

  init(of statement: Measurement, before next: Measurement?) {
    if statement == .retracted {
      self = .retraction
    } else if next == .retracted {
      self = .retracted
    } else {
      self = next == nil ? .current : .replaced
    }
  }

  var cell: Cell {
    let words =
      switch self {
      case .current: say(ja: "有効", en: "stands")
      case .replaced: say(ja: "差替え済み", en: "replaced")
      case .retracted: say(ja: "取消済み", en: "retracted")
      case .retraction: say(ja: "取消し", en: "retraction")
      }
    return .text(rawValue, display: words)
  }
}
