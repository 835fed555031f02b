import EventLog
import PlanDomain
import ProgressLedger

/// Every fact that holds of a thing, with the event that says so.
struct BlamePage {
  /// For people: the words of each fact.
  private(set) var table = Table(columns: [
    .init("code", title: Wording(ja: "対象", en: "about")),
    .init("fact", title: Wording(ja: "項目", en: "fact")),
    .init("value", title: Wording(ja: "内容", en: "value"), maximumWidth: 48),
    .init("since", title: Wording(ja: "いつから", en: "since")),
    .init("actor", title: Wording(ja: "記録者", en: "by")),
    .init("dept", title: Wording(ja: "部署", en: "department")),
    .init("recorded", title: Wording(ja: "記録", en: "recorded")),
    .init("grounds", title: Wording(ja: "根拠・理由", en: "grounds"), maximumWidth: 60),
    .init("position", title: Wording(ja: "事象", en: "event"), alignment: .trailing),
  ])
  /// For programs: each value and each text in a column of its own.
  private(set) var records = Table(
    columns: [
      "kind", "code", "fact", "value", "detail", "since", "position", "type", "actor", "dept",
      "dept_name", "for", "recorded", "authority", "reason", "source", "note",
    ].map { Table.Column($0, title: Wording(ja: "", en: "")) })

  init(_ facts: [BlamedFact], _ snapshot: PlanSnapshot, _ reading: LedgerReading) {
    let names = Dictionary(
      uniqueKeysWithValues: snapshot.departments.map { ($0.code, $0.name) })
    let audience = reading.audience.calling(names)
    let style = audience.yearStyle
    for blamed in facts where blamed.fact.what != .existence {
      let fact = blamed.fact
      let cells = EventCells(blamed.entry, reading)
      let words =
        fact.value.map { say($0.wording(for: audience)) } ?? say(ja: "取下げ", en: "withdrawn")
      table.append([
        .text(fact.about.code), .text(fact.what.rawValue, display: say(fact.what.wording)),
        .fact(fact.value, display: words), .beginning(blamed.since, style), cells.actor,
        cells.department, cells.recorded, cells.grounds(), cells.position,
      ])
      records.append([
        .text(fact.about.kind), .text(fact.about.code), .text(fact.what.rawValue),
        .fact(fact.value, display: ""), .detail(fact.value), .beginning(blamed.since, style),
        cells.position, .text(blamed.entry.recorded.type), cells.actor,
        .text(blamed.entry.recorded.department), .text(cells.department.display), cells.spokenFor,
        cells.recorded, cells.text("authority"), cells.text("reason"), cells.text("source"),
        cells.text("note"),
      ])
    }
    table.cite(reading)
    records.cite(reading)
  }
}
