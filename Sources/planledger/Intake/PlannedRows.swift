import CanonicalJSON
import EventLog
import Exchange
import PlanDomain
import ProgressLedger

/// What a rehearsed file would come to: for people the first rows, for programs every event.
struct PlannedRows {
  /// How many a person is shown.
  private static let shown = 20

  let audience: Audience
  /// Whether everything is kept, or only what is shown.
  let isComplete: Bool
  private var rows: [(place: AnswerPlace, event: PlanEvent)] = []
  private var count = 0

  init(audience: Audience, isComplete: Bool) {
    self.audience = audience
    self.isComplete = isComplete
  }

  mutating func add(_ decision: Decision, at place: AnswerPlace) {
    count += decision.events.count
    guard isComplete || rows.count < Self.shown else { return }
    rows += decision.events.map { (place, $0) }
  }

  var isEmpty: Bool { rows.isEmpty }

  var table: Table {
    var table = Table(columns: [
      .init("place", title: Wording(ja: "行", en: "row")),
      .init("code", title: Wording(ja: "対象", en: "about")),
      .init("what", title: Wording(ja: "内容", en: "what"), maximumWidth: 80),
      .init("type", title: Wording(ja: "種類", en: "type")),
    ])
    for row in rows {
      table.append([
        .text(say(row.place.wording)), .text(row.event.code),
        .text(say(row.event.wording(for: audience))), .text(EventCodec.encode(row.event).type),
      ])
    }
    if count > rows.count {
      let rest = count - rows.count
      table.note = [say(ja: "… ほか \(rest) 件", en: "… and \(rest) more")]
    }
    return table
  }

  /// One event as a program is shown it before it exists.
  static func json(_ event: PlanEvent, at place: AnswerPlace) -> JSONValue {
    let encoded = EventCodec.encode(event)
    return .object([
      "body": .object(encoded.body), "row": .integer(Int64(place.row)),
      "sheet": place.sheet.map { .string($0) } ?? .null, "stream": .string(encoded.stream.text),
      "type": .string(encoded.type),
    ])
  }

  var json: JSONValue { .array(rows.map { Self.json($0.event, at: $0.place) }) }
}
