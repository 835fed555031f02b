package import CanonicalJSON
package import TransparencyLog

/// An event as it stands in the log.
package struct RecordedEvent: Sendable {
  /// The position the event led to.
  package let position: Position
  /// Its number in the stream, from 1.
  package let version: Int
  /// The texts that are present, by name; an erased or withheld one is missing.
  package let texts: [String: String]
  private let leaf: StoredLeaf

  /// The event of a leaf, with what the leaf does not hold: its place and its texts.
  init(_ leaf: StoredLeaf, at position: Position, version: Int, texts: [String: String]) {
    self.leaf = leaf
    self.position = position
    self.version = version
    self.texts = texts
  }
}

extension RecordedEvent {
  /// The stream it belongs to.
  package var stream: StreamName { leaf.stream }
  /// What happened, as `noun.verbed`.
  package var type: String { leaf.type }
  /// The bytes of the type, lent as long as the event is held: of most nobody needs it as a text.
  package var lentType: UnsafeBufferPointer<UInt8> { leaf.lentType }
  /// The opaque id of who did it.
  package var actor: String { leaf.actor }
  /// The actor's department.
  package var department: String { leaf.department }
  /// Its identity; for the first event of a commit, the request id.
  package var id: EventID { leaf.id }
  /// The leaf hash of the stream's event before it; nil for the first.
  package var previous: TreeHash? { leaf.previous }
  /// When it was recorded, never earlier than the event before it.
  package var recorded: Timestamp { leaf.recorded }
  /// By how many seconds the clock was behind the event before it, when that was more than five
  /// minutes.
  package var clockBehind: Int? { leaf.clockBehind }
  /// The department spoken for.
  package var onBehalfOf: String? { leaf.onBehalfOf }
  /// The way it came in.
  package var channel: String? { leaf.channel }
  /// SHA-256 of the imported file, in hexadecimal digits.
  package var fileDigest: String? { leaf.fileDigest }
  /// The line of the imported file, from 1.
  package var row: Int? { leaf.row }
  /// What the author said in clear: the body without `_sd`, `for` and `via`; put together anew.
  package var body: JSONObject { leaf.authoredBody }
  /// The whole body where it stands in the leaf.
  package var content: CanonicalObject { leaf.body }
  /// The digests of its texts, as they stand in the leaf, sorted.
  package var digests: [String] { leaf.digests }
  /// Those who signed it, sorted by key.
  package var signatures: [EventSignature] { leaf.signatures }
  /// The RFC 8785 bytes of `event` that they signed; empty when nobody did.
  package var signedBytes: [UInt8] { leaf.signatures.isEmpty ? [] : leaf.eventBytes }
  /// The RFC 9162 leaf hash of its canonical bytes.
  package var leafHash: TreeHash { leaf.leafHash }
}

extension RecordedEvent {
  /// The event of a leaf that a proof has shown to stand at `position`, read without the ledger.
  ///
  /// There are no texts, and no version: the leaf does not say it, so it is 0. Throws `inclusion`
  /// where the proved bytes are no leaf of this format, or call themselves another event.
  package init(provedLeaf bytes: [UInt8], at position: Position) throws(EvidenceFault) {
    let (leaf, faults) = StoredLeaf.examine(bytes)
    guard let leaf, faults.isEmpty else {
      throw EvidenceFault(.inclusion, "the leaf: \(faults.joined(separator: ", "))")
    }
    guard leaf.seq == position.seq else {
      throw EvidenceFault(.inclusion, "the leaf calls itself \(Position(seq: leaf.seq))")
    }
    self.init(leaf, at: position, version: 0, texts: [:])
  }
}
