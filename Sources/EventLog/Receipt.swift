package import TransparencyLog

/// What the log answers for one appended event: enough to find it again and to prove it later.
package struct Receipt: Sendable, Equatable {
  /// The position the event led to.
  package let position: Position
  /// The stream it was appended to.
  package let stream: StreamName
  /// Its number in the stream, from 1.
  package let version: Int
  /// What happened.
  package let type: String
  /// When it was recorded.
  package let recorded: Timestamp
  /// The RFC 9162 leaf hash of its canonical bytes.
  package let leafHash: TreeHash
  /// Its identity; for the first event of a commit, the request id.
  package let id: EventID
}

/// The log's end at one moment: its size, and the digest that stands for everything before it.
package struct Head: Sendable, Equatable {
  /// The number of events.
  package let position: Position
  /// The RFC 9162 root of all leaves.
  package let root: TreeHash
  /// When the last event was recorded; nil for an empty log.
  package let recorded: Timestamp?
}

extension Receipt {
  /// The receipt that was, or would have been, given for a stored event: what a retry answers.
  package init(_ event: RecordedEvent) {
    self.init(
      position: event.position, stream: event.stream, version: event.version, type: event.type,
      recorded: event.recorded, leafHash: event.leafHash, id: event.id)
  }
}
