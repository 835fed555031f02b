import EventLog
import PlanDomain

extension StatusChanged: EventPayload {
  static let types = ["measure.status-changed", "item.status-changed", "project.status-changed"]
  var event: PlanEvent { .statusChanged(self) }
  var type: String { undertaking.noun + ".status-changed" }

  func write(_ body: inout BodyWriter) {
    body.set("effective", effective)
    body.set("from", from)
    if case .item(let item, of: _) = undertaking { body.set("item", item) }
    body.set("judgement", judgement)
    body.set("next", next)
    body.set("to", to)
    body.text("reason", reason)
  }

  init(reading body: BodyReader) throws {
    self.init(
      undertaking: try body.undertaking(item: try body.optional("item", Convert.code)),
      from: try body.optional("from", Convert.word), to: try body.required("to", Convert.word),
      effective: try body.required("effective", Convert.date),
      judgement: try body.optional("judgement", Convert.word),
      next: try body.optional("next", Convert.word), reason: body.text("reason"))
  }
}

extension StatusCorrected: EventPayload {
  static let types = [
    "measure.status-corrected", "item.status-corrected", "project.status-corrected",
  ]
  var event: PlanEvent { .statusCorrected(self) }
  var type: String { status.undertaking.noun + ".status-corrected" }

  func write(_ body: inout BodyWriter) {
    status.write(&body)
    body.set("replaces", replaces)
  }

  init(reading body: BodyReader) throws {
    self.init(
      status: try StatusChanged(reading: body),
      replaces: try body.required("replaces", Convert.number))
  }
}

extension Undertaking {
  /// What its types of events begin with: an item's own word, though it stands in the stream of its
  /// measure.
  fileprivate var noun: String {
    switch self {
    case .measure: "measure"
    case .item: "item"
    case .project: "project"
    }
  }
}

extension BodyReader {
  /// The measure, item or project that the event's stream and its `item` name.
  func undertaking(item: ItemCode?) throws -> Undertaking {
    switch (event.stream.kind, item) {
    case ("measure", nil): .measure(try key(MeasureCode.self))
    case ("measure", let item?): .item(item, of: try key(MeasureCode.self))
    case ("project", nil): .project(try key(ProjectCode.self))
    default: throw UndecodableEvent(member: "stream")
    }
  }
}
