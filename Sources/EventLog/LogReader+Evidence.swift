package import TransparencyLog

/// The files by which others check the log without it.
extension LogReader {
  /// What the log says of itself at a position.
  package func checkpoint(of origin: String, at position: Position) throws -> Checkpoint {
    Checkpoint(origin: origin, size: position.number, root: try root(at: position))
  }

  /// What a signer is asked to sign: the log as it ends now, with the proof that it continues what
  /// it was when it had `old` events.
  ///
  /// The root is computed from the leaves since then. A bit that flipped in a stored hash would
  /// otherwise be signed, and no root of the true leaves ever be consistent with it. Throws
  /// `rollback` of `EvidenceFault` when the log is shorter than `old`, and `LogFailure`.
  package func signingRequest(from old: Int, of origin: String) throws -> ConsistencyFile {
    let end = try end()
    guard old <= end.number else {
      throw EvidenceFault(.rollback, "the ledger has \(end.number) events, \(old) were signed")
    }
    var tree = try Frontier(size: old, in: nodes)
    try forEachLeaf(after: Position(old), through: end) { _, leaf in
      tree.append(MerkleTree.leafHash(leaf))
    }
    guard tree.size == end.number, tree.root == (try root(at: end)) else {
      throw LogFailure.damaged(path: path, why: "the tree is not that of the leaves")
    }
    return ConsistencyFile(
      old: old, hashes: try consistencyProof(from: Position(old), to: end),
      checkpoint: Checkpoint(origin: origin, size: end.number, root: tree.root).unsignedBytes)
  }

  /// Checks that a checkpoint is one of this log. Throws `origin-mismatch`, `rollback` and
  /// `consistency` of `EvidenceFault`.
  package func expect(_ checkpoint: Checkpoint, of origin: String) throws {
    guard checkpoint.origin == origin else {
      throw EvidenceFault(.originMismatch, "\(checkpoint.origin) is not \(origin)")
    }
    let end = try end()
    guard checkpoint.size <= end.number else {
      throw EvidenceFault(
        .rollback, "the ledger has \(end.number) events, \(checkpoint.size) were signed")
    }
    guard try root(at: Position(checkpoint.size)) == checkpoint.root else {
      throw EvidenceFault(
        .consistency, "the first \(checkpoint.size) events have another root than was signed")
    }
  }

  /// Whether an event, as it was read, is the one that the tree of the log at `end` holds.
  package func proves(_ event: RecordedEvent, at end: Position) throws -> Bool {
    MerkleProof.verifyInclusion(
      leafHash: event.leafHash, index: event.position.seq, size: end.number,
      proof: try inclusionProof(of: event.position, at: end), root: try root(at: end))
  }

  /// The event that led to a position, with the proof that it is in the log of `size` events;
  /// `checkpoint` are the bytes that say which root this has.
  package func inclusionFile(
    of position: Position, size: Int, checkpoint: [UInt8]
  ) throws -> InclusionFile {
    let hashes = try inclusionProof(of: position, at: Position(size))
    var bytes: [UInt8]?
    try forEachLeaf(after: Position(position.seq), through: position) { bytes = $1 }
    return InclusionFile(
      leaf: bytes, index: position.seq, hashes: hashes, checkpoint: checkpoint)
  }
}
