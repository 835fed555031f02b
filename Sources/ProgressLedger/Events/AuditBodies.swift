import PlanDomain

extension NoteAmended: EventPayload {
  static let types = ["note.amended"]
  var event: PlanEvent { .noteAmended(self) }

  func write(_ body: inout BodyWriter) {
    body.set("amends", amends)
    body.set("item", about.item)
    body.text("note", note)
    body.text("reason", reason)
  }

  init(reading body: BodyReader) throws {
    self.init(
      about: try Reference(reading: body), amends: try body.required("amends", Convert.number),
      note: body.text("note"), reason: body.text("reason"))
  }
}

extension FactVoided: EventPayload {
  static let types = ["fact.voided"]
  var event: PlanEvent { .factVoided(self) }

  func write(_ body: inout BodyWriter) {
    body.set("item", about.item)
    body.set("voids", voids)
    body.text("reason", reason)
  }

  init(reading body: BodyReader) throws {
    self.init(
      about: try Reference(reading: body), voids: try body.required("voids", Convert.number),
      reason: body.text("reason"))
  }
}

extension Reference {
  /// What the event's stream and its `item` name; only a measure has items.
  init(reading body: BodyReader) throws {
    let subject = try body.subject()
    let item: ItemCode? = try body.optional("item", Convert.code)
    if item != nil {
      guard case .measure = subject else { throw UndecodableEvent(member: "item") }
    }
    self.init(subject, item: item)
  }
}
