import EventLog
import PlanDomain

extension NoteAdded: EventPayload {
  static let types = ["note.added"]
  var event: PlanEvent { .noteAdded(self) }

  func write(_ body: inout BodyWriter) {
    if case .undertaking(.item(let item, of: _)) = about { body.set("item", item) }
    body.text("note", note)
  }

  init(reading body: BodyReader) throws {
    let item: ItemCode? = try body.optional("item", Convert.code)
    let about: PlanPart
    switch (body.event.stream.kind, item) {
    case ("policy", nil): about = .policy(try body.key(PolicyCode.self))
    case ("indicator", nil): about = .indicator(try body.key(IndicatorCode.self))
    default: about = .undertaking(try body.undertaking(item: item))
    }
    self.init(about: about, note: body.text("note"))
  }
}
