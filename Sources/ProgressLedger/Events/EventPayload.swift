import PlanDomain

/// How one kind of event stands in a leaf: its type names and its body, there and back.
///
/// A released body never changes its meaning. A changed payload takes a new `rev`, and the reader
/// keeps reading the old one for ever.
protocol EventPayload: SendableMetatype {
  /// `noun.verbed`, one for each kind of stream it can stand in.
  static var types: [String] { get }
  var type: String { get }
  /// Whether no state keeps a text of it. True of figures, which are most of a log.
  static var isFoldedWithoutTexts: Bool { get }
  func write(_ body: inout BodyWriter)
  init(reading body: BodyReader) throws
  /// The event of the closed list.
  var event: PlanEvent { get }
  /// The same as it is read: a requirement, so that no payload is boxed on its way.
  static func event(reading body: BodyReader) throws -> PlanEvent
}

extension EventPayload {
  static var isFoldedWithoutTexts: Bool { false }

  static func event(reading body: BodyReader) throws -> PlanEvent {
    try Self(reading: body).event
  }

  /// The one type of a payload that stands in one kind of stream.
  var type: String {
    precondition(Self.types.count == 1, "a payload of several types names its own")
    return Self.types[0]
  }
}
