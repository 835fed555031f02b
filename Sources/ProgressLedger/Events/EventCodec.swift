import CanonicalJSON
package import EventLog
package import PlanDomain

/// Events of the domain as events of the log, there and back: the one place where both are spoken.
package enum EventCodec {
  /// The event as the log takes it. `row` is the line of an imported file it came from.
  package static func encode(_ event: PlanEvent, row: Int? = nil) -> NewEvent {
    let payload = event.payload
    var body = BodyWriter()
    payload.write(&body)
    return NewEvent(
      stream: event.subject.stream, type: payload.type, body: body.body, texts: body.texts, row: row
    )
  }

  /// The event as the domain knows it; nil for a type or revision of a newer program.
  ///
  /// Throws `UndecodableEvent` when a known type does not hold what it must.
  package static func decode(_ recorded: RecordedEvent) throws -> PlanEvent? {
    guard let payload = EventCatalog.payload(of: recorded.type) else { return nil }
    guard recorded.body["rev"]?.integer == 1 else { return nil }
    return try payload.init(reading: BodyReader(recorded)).event
  }

  /// Whether a recorded event says exactly what its decoded form says: no member more, none less,
  /// in the stream where it belongs.
  static func isFaithful(_ recorded: RecordedEvent, to event: PlanEvent) -> Bool {
    let encoded = encode(event)
    return encoded.stream == recorded.stream && encoded.type == recorded.type
      && encoded.body == recorded.body
  }
}

extension Occurrence {
  /// Where and when an event of the log happened; nil when its actor is no actor of ours.
  init?(_ recorded: RecordedEvent) {
    let actor = recorded.actor == ActorID.system.text ? .system : ActorID(recorded.actor)
    guard let actor else { return nil }
    self.init(
      number: EventNumber(recorded.position.number),
      recorded: Instant(seconds: recorded.recorded.seconds), actor: actor)
  }
}
