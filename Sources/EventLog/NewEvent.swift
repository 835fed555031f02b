package import CanonicalJSON

/// An event as its author hands it over: the log adds position, version, time, identity and
/// evidence.
package struct NewEvent: Sendable, Equatable {
  /// The stream it is appended to.
  package var stream: StreamName
  /// What happened, as `noun.verbed`.
  package var type: String
  /// What stands in the leaf in clear, for ever; `_sd`, `for` and `via` are the log's own members.
  package var body: JSONObject
  /// What stands in the leaf only as a salted digest, by name, because it may have to be erased.
  package var texts: [String: String]
  /// The line of the imported file it came from, counted from 1 (`body.via.row`).
  package var row: Int?

  /// Takes the parts of an event.
  package init(
    stream: StreamName, type: String, body: JSONObject, texts: [String: String] = [:],
    row: Int? = nil
  ) {
    self.stream = stream
    self.type = type
    self.body = body
    self.texts = texts
    self.row = row
  }
}
