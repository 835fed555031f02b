import PlanDomain

extension ActorRegistered: EventPayload {
  static let types = ["actor.registered"]
  var event: PlanEvent { .actorRegistered(self) }

  func write(_ body: inout BodyWriter) {
    body.set("dept", department)
    body.set("role", role)
    body.text("name", name)
  }

  init(reading body: BodyReader) throws {
    self.init(
      actor: try body.key(ActorID.self), department: try body.required("dept", Convert.code),
      role: try body.required("role", Convert.word), name: body.text("name"))
  }
}

extension ActorMoved: EventPayload {
  static let types = ["actor.moved"]
  var event: PlanEvent { .actorMoved(self) }

  func write(_ body: inout BodyWriter) {
    body.set("dept", department)
    body.set("effective", effective)
    body.text("reason", reason)
  }

  init(reading body: BodyReader) throws {
    self.init(
      actor: try body.key(ActorID.self), department: try body.required("dept", Convert.code),
      effective: try body.required("effective", Convert.date), reason: body.text("reason"))
  }
}

extension ActorRetired: EventPayload {
  static let types = ["actor.retired"]
  var event: PlanEvent { .actorRetired(self) }

  func write(_ body: inout BodyWriter) {
    body.set("effective", effective)
    body.text("reason", reason)
  }

  init(reading body: BodyReader) throws {
    self.init(
      actor: try body.key(ActorID.self), effective: try body.required("effective", Convert.date),
      reason: body.text("reason"))
  }
}
