import CanonicalJSON
package import TransparencyLog

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

  /// The event of a leaf that a proof has shown to stand at `position`, read without the ledger.
  ///
  /// There are no texts, and no version: the leaf does not say it, so it is 0. Throws `inclusion`
  /// where the proved bytes are no leaf of this format, or call themselves another event.
  package init(provedLeaf bytes: [UInt8], at position: Position) throws(EvidenceFault) {
    let (leaf, faults) = bytes.withUnsafeBufferPointer { Leaf.examine($0) }
    guard let leaf, faults.isEmpty else {
      throw EvidenceFault(.inclusion, "the leaf: \(faults.joined(separator: ", "))")
    }
    guard leaf.seq == position.seq else {
      throw EvidenceFault(.inclusion, "the leaf calls itself \(Position(seq: leaf.seq))")
    }
    self.init(leaf, at: position, version: 0, texts: [:], leafHash: MerkleTree.leafHash(bytes))
  }
}
