import CanonicalJSON
import EventLog
import PlanDomain
import ProgressLedger

/// What people wrote about a thing, with what was added later, and the files its facts rest on.
struct Remarks {
  private var notes = Table(columns: [
    .init("position", title: Wording(ja: "事象", en: "event"), alignment: .trailing),
    .init("recorded", title: Wording(ja: "記録", en: "recorded")),
    .init("actor", title: Wording(ja: "記録者", en: "by")),
    .init("about", title: Wording(ja: "追記先", en: "adds to")),
    .init("note", title: Wording(ja: "メモ", en: "note"), maximumWidth: 72),
    .init("reason", title: Wording(ja: "理由", en: "reason"), maximumWidth: 40),
  ])
  private var evidence = Table(columns: [
    .init("position", title: Wording(ja: "事象", en: "event"), alignment: .trailing),
    .init("name", title: Wording(ja: "証拠", en: "evidence")),
    .init("size", title: Wording(ja: "バイト", en: "bytes"), alignment: .trailing),
    .init("media_type", title: Wording(ja: "種類", en: "type")),
    .init("sha256", title: Wording(ja: "SHA-256", en: "SHA-256")),
    .init("url", title: Wording(ja: "場所", en: "where")),
  ])

  init(about reference: Reference, _ stream: StreamReading, _ reading: LedgerReading) {
    for entry in stream.entries where entry.event?.reference == reference {
      switch entry.event {
      case .noteAdded?: append(entry, addingTo: nil, reading)
      case .noteAmended(let event)?: append(entry, addingTo: event.amends, reading)
      default: break
      }
      for file in entry.evidence { append(file, of: entry) }
    }
    notes.caption = [say(ja: "メモ", en: "Notes")]
    evidence.caption = [say(ja: "証拠", en: "Evidence")]
  }

  var tables: [Table] { [notes, evidence].filter { !$0.rows.isEmpty } }

  var json: JSONObject {
    [
      "evidence": .array(evidence.objects.map(JSONValue.object)),
      "notes": .array(notes.objects.map(JSONValue.object)),
    ]
  }

  private mutating func append(
    _ entry: HistoryEntry, addingTo number: EventNumber?, _ reading: LedgerReading
  ) {
    let cells = EventCells(entry, reading)
    let note = entry.recorded.texts["note"]
    let withheld = say(ja: "（手元にない文章）", en: "(text not held here)")
    let isWithheld = entry.recorded.texts.count < entry.recorded.digests.count
    notes.append([
      cells.position, cells.recorded, cells.actor,
      number.map { .integer($0.number, display: $0.description) } ?? .missing(),
      note.map { .text($0) } ?? .missing(display: isWithheld ? withheld : ""),
      cells.text("reason"),
    ])
  }

  private mutating func append(_ file: Evidence, of entry: HistoryEntry) {
    evidence.append([
      .event(entry.number),
      file.name.map { .text($0) }
        ?? .missing(display: say(ja: "（名前は手元にない）", en: "(name not held here)")),
      .integer(file.size), .text(file.mediaType), .text(file.sha256),
      file.address.map { .text($0) } ?? .missing(),
    ])
  }
}
