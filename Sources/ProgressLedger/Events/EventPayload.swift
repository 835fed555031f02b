import PlanDomain

/// How one kind of event stands in a leaf: its type names and its body, there and back.
///
/// A released body never changes its meaning. A changed payload takes a new `rev`, and the reader
/// keeps reading the old one for ever.
protocol EventPayload: SendableMetatype {
  /// `noun.verbed`, one for each kind of stream it can stand in.
  static var types: [String] { get }
  var type: String { get }
  func write(_ body: inout BodyWriter)
  init(reading body: BodyReader) throws
  /// The event of the closed list.
  var event: PlanEvent { get }
}

extension EventPayload {
  /// The one type of a payload that stands in one kind of stream.
  var type: String {
    precondition(Self.types.count == 1, "a payload of several types names its own")
    return Self.types[0]
  }
}
