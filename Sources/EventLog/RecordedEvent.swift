package import CanonicalJSON
package import TransparencyLog

/// An event as it stands in the log.
package struct RecordedEvent: Sendable {
  /// The position the event led to.
  package let position: Position
  /// The stream it belongs to.
  package let stream: StreamName
  /// Its number in the stream, from 1.
  package let version: Int
  /// What happened, as `noun.verbed`.
  package let type: String
  /// The opaque id of who did it.
  package let actor: String
  /// The actor's department.
  package let department: String
  /// Its identity; for the first event of a commit, the request id.
  package let id: EventID
  /// The leaf hash of the stream's event before it; nil for the first.
  package let previous: TreeHash?
  /// When it was recorded, never earlier than the event before it.
  package let recorded: Timestamp
  /// By how many seconds the clock was behind the event before it, when that was more than five
  /// minutes.
  package let clockBehind: Int?
  /// The department spoken for.
  package let onBehalfOf: String?
  /// The way it came in.
  package let channel: String?
  /// SHA-256 of the imported file, in hexadecimal digits.
  package let fileDigest: String?
  /// The line of the imported file, from 1.
  package let row: Int?
  /// What the author said in clear: the body without `_sd`, `for` and `via`.
  package let body: JSONObject
  /// The digests of its texts, as they stand in the leaf, sorted.
  package let digests: [String]
  /// The texts that are present, by name; an erased or withheld one is missing.
  package let texts: [String: String]
  /// Those who signed it, sorted by key.
  package let signatures: [EventSignature]
  /// The RFC 8785 bytes of `event` that they signed; empty when nobody did.
  package let signedBytes: [UInt8]
  /// The RFC 9162 leaf hash of its canonical bytes.
  package let leafHash: TreeHash
}
