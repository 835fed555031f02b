import CanonicalJSON
import TransparencyLog

extension RecordedEvent {
  /// The event of a leaf, with what the leaf does not hold: its place, its texts, its hash.
  init(
    _ leaf: Leaf, at position: Position, version: Int, texts: [String: String], leafHash: TreeHash
  ) {
    self.init(
      position: position, stream: leaf.stream, version: version, type: leaf.type,
      actor: leaf.actor, department: leaf.department, id: leaf.id, previous: leaf.previous,
      recorded: leaf.recorded, clockBehind: leaf.clockBehind, onBehalfOf: leaf.onBehalfOf,
      channel: leaf.channel, fileDigest: leaf.fileDigest, row: leaf.row, body: leaf.authoredBody,
      digests: leaf.digests, texts: texts, signatures: leaf.signatures,
      signedBytes: leaf.signatures.isEmpty ? [] : leaf.eventBytes, leafHash: leafHash)
  }
}
