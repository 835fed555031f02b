import Exchange
import PlanDomain
import ProgressLedger

/// What a search found: names that things bear or bore, and texts of events.
struct SearchTable {
  private(set) var table = Table(columns: [
    .init("kind", title: Wording(ja: "種別", en: "kind")),
    .init("code", title: Wording(ja: "コード", en: "code")),
    .init("match", title: Wording(ja: "見つかった名称・文", en: "found"), maximumWidth: 60),
    .init("since", title: Wording(ja: "から", en: "from")),
    .init("until", title: Wording(ja: "まで", en: "until")),
    .init("now", title: Wording(ja: "今の名称", en: "now"), maximumWidth: 40),
    .init("position", title: Wording(ja: "事象", en: "event"), alignment: .trailing),
  ])
  private let style: FiscalYearStyle

  init(_ search: SearchFolding, lookingThroughTexts: Bool, _ reading: LedgerReading) throws {
    style = reading.audience.yearStyle
    for name in try reading.view.names(knownAt: reading.point.knownAt)
    where search.matches(name.name) {
      append(name)
    }
    if lookingThroughTexts {
      for text in try reading.view.texts(
        knownAt: reading.point.knownAt, where: search.matches)
      {
        append(text, reading)
      }
    }
    table.cite(reading)
  }

  private mutating func append(_ name: BorneName) {
    table.append([
      .text(name.kind, display: say(Self.noun(name.kind))), .text(name.code), .text(name.name),
      .beginning(name.since, style), .beginning(name.until, style),
      // Said only where it is another one: nothing beside a name means that it still is so.
      .text(name.now, display: name.now == name.name ? "" : name.now), .event(name.statedBy),
    ])
  }

  private mutating func append(_ found: FoundText, _ reading: LedgerReading) {
    let cells = EventCells(found.entry, reading)
    table.append([
      .text(found.field, display: say(Self.noun(found.field))), cells.code, .text(found.text),
      cells.recorded, .missing(), .missing(), cells.position,
    ])
  }

  private static func noun(_ kind: String) -> Wording {
    switch kind {
    case "department": Wording(ja: "部署", en: "department")
    case "policy": Wording(ja: "運営方針", en: "policy")
    case "measure": Wording(ja: "取組", en: "measure")
    case "item": Wording(ja: "細目", en: "item")
    case "project": Wording(ja: "事業", en: "project")
    case "indicator": Wording(ja: "指標", en: "indicator")
    case "revision": Wording(ja: "中間見直し", en: "mid-plan revision")
    case "reason": Wording(ja: "理由", en: "reason")
    case "authority": Wording(ja: "根拠", en: "authority")
    case "source": Wording(ja: "出典", en: "source")
    default: Wording(ja: "メモ", en: "note")
    }
  }
}
