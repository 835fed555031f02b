import CanonicalJSON
package import EventLog
package import PlanDomain

/// Events of the domain as events of the log, there and back: the one place where both are spoken.
package enum EventCodec {
  /// The event as the log takes it, with the files it rests on. `row` is the line of an imported
  /// file it came from.
  package static func encode(
    _ event: PlanEvent, evidence: [Evidence] = [], row: Int? = nil
  ) -> NewEvent {
    let payload = event.payload
    var body = BodyWriter()
    payload.write(&body)
    evidence.write(&body)
    return NewEvent(
      stream: event.subject.stream, type: payload.type, body: body.body, texts: body.texts, row: row
    )
  }

  /// The event as the domain knows it; nil for a type or revision of a newer program.
  ///
  /// Throws `UndecodableEvent` when a known type does not hold what it must.
  package static func decode(_ recorded: RecordedEvent) throws -> PlanEvent? {
    guard let payload = EventCatalog.payload(of: recorded) else { return nil }
    guard recorded.content.member("rev")?.integer == 1 else { return nil }
    return try payload.event(reading: BodyReader(recorded))
  }

  /// The files an event rests on, in the order they were handed in; a name that was erased is nil.
  ///
  /// Throws `UndecodableEvent` when the member `evidence` is not what it must be.
  package static func evidence(of recorded: RecordedEvent) throws -> [Evidence] {
    try [Evidence](reading: BodyReader(recorded))
  }

  /// Whether a recorded event says exactly what its decoded form and its evidence say: no member
  /// more, none less, in the stream where it belongs.
  static func isFaithful(_ recorded: RecordedEvent, to event: PlanEvent) -> Bool {
    guard let evidence = try? evidence(of: recorded) else { return false }
    let encoded = encode(event, evidence: evidence)
    return encoded.stream == recorded.stream && encoded.type == recorded.type
      && encoded.body == recorded.body
  }
}

extension Occurrence {
  /// Where and when an event that was just appended happened.
  init(_ receipt: Receipt, by attribution: Attribution) {
    self.init(
      number: EventNumber(receipt.position.number),
      recorded: Instant(seconds: receipt.recorded.seconds),
      actor: ActorID(attribution.actor) ?? .system)
  }

  /// Where and when an event of the log happened; nil when its actor is no actor of ours.
  init?(_ recorded: RecordedEvent) {
    let name = recorded.actor
    guard let actor = name == ActorID.system.text ? .system : ActorID(name) else { return nil }
    self.init(
      number: EventNumber(recorded.position.number),
      recorded: Instant(seconds: recorded.recorded.seconds), actor: actor)
  }
}
