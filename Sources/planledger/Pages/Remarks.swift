import CanonicalJSON
import EventLog
import PlanDomain
import ProgressLedger

/// What people wrote about a thing, with what was added later, and the files its facts rest on.
struct Remarks {
  private var notes = Table(
    .notes,
    columns: [
      .init("position", title: Wording(ja: "事象", en: "event"), alignment: .trailing),
      .init("recorded", title: Wording(ja: "記録", en: "recorded")),
      .init("actor", title: Wording(ja: "記録者", en: "by")),
      .init("about", title: Wording(ja: "追記先", en: "adds to")),
      .init("note", title: Wording(ja: "メモ", en: "note"), maximumWidth: 72),
      .init("reason", title: Wording(ja: "理由", en: "reason"), maximumWidth: 40),
    ])
  private var evidence = Table(
    .evidence,
    columns: [
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
      for (place, file) in entry.evidence.enumerated() { append(file, at: place, of: entry) }
    }
    notes.caption = [say(ja: "メモ", en: "Notes")]
    evidence.caption = [say(ja: "証拠", en: "Evidence")]
    notes.leastRows = 1
    evidence.leastRows = 1
  }

  var tables: [Table] { [notes, evidence] }

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
    let isWithheld = entry.recorded.texts["note"] == nil && entry.withheldTexts > 0
    let withheld = say(ja: "（手元にない文章）", en: "(text not held here)")
    notes.append([
      cells.position, cells.recorded, cells.actor,
      number.map { .integer($0.number, display: $0.description) } ?? .missing(),
      isWithheld ? .missing(display: withheld) : cells.text("note"),
      cells.text("reason"),
    ])
  }

  /// `place` is the file's among those of the event, from 0.
  private mutating func append(_ file: Evidence, at place: Int, of entry: HistoryEntry) {
    let erasure = entry.erasure(of: "evidence_\(place + 1)").map { say($0.mark) }
    evidence.append([
      .event(entry.number),
      file.name.map { .text($0) }
        ?? .missing(display: erasure ?? say(ja: "（名前は手元にない）", en: "(name not held here)")),
      .integer(file.size), .text(file.mediaType), .text(file.sha256),
      file.address.map { .text($0) } ?? .missing(),
    ])
  }
}
