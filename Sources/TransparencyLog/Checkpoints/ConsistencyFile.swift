/// The proof that a log only grew, with the checkpoint it grew to: what is posted to a witness and
/// to the signer (C2SP tlog-witness, body of add-checkpoint).
package struct ConsistencyFile: Hashable, Sendable {
  /// The size that is the beginning.
  package let old: Int
  /// None from size 0, and none between equal sizes.
  package let hashes: [TreeHash]
  /// The note as bytes; towards the signer without a signature yet.
  package let checkpoint: [UInt8]

  /// Takes a proof that was made, and the checkpoint it leads to.
  package init(old: Int, hashes: [TreeHash], checkpoint: [UInt8]) {
    self.old = old
    self.hashes = hashes
    self.checkpoint = checkpoint
  }

  /// Reads a file. Throws `proof-malformed`.
  package init(parsing bytes: some Collection<UInt8>) throws(EvidenceFault) {
    var lines = try ProofLines(bytes)
    guard let text = lines.next(), text.hasPrefix("old "), let old = Int(decimal: text.dropFirst(4))
    else { throw EvidenceFault(.proofMalformed, "the first line is no old size") }
    self.init(old: old, hashes: try lines.hashes(), checkpoint: lines.rest)
  }

  /// The bytes of the file.
  package var bytes: [UInt8] {
    Array("old \(old)\n\(hashes.map { $0.base64 + "\n" }.joined())\n".utf8) + checkpoint
  }

  /// Whether the tree that somebody remembers is the beginning of `new`. Throws `rollback`,
  /// `equivocation` and `consistency`.
  package func check(
    from remembered: Checkpoint, to new: Checkpoint
  ) throws(EvidenceFault) {
    try remembered.expectGrowth(to: new)
    guard old == remembered.size,
      MerkleProof.verifyConsistency(
        from: old, to: new.size, oldRoot: remembered.root, newRoot: new.root, proof: hashes)
    else {
      throw EvidenceFault(
        .consistency, "size \(remembered.size) is not the beginning of size \(new.size)")
    }
  }
}

extension Checkpoint {
  /// What can be told without any proof. Throws `origin-mismatch`, `rollback` and `equivocation`.
  package func expectGrowth(to new: Checkpoint) throws(EvidenceFault) {
    guard KeyName.isSame(new.origin, origin) else {
      throw EvidenceFault(.originMismatch, "\(new.origin) is not \(origin)")
    }
    guard new.size >= size else {
      throw EvidenceFault(.rollback, "size \(new.size) after size \(size)")
    }
    guard new.size > size || new.root == root else {
      throw EvidenceFault(.equivocation, "two roots of size \(size)")
    }
  }
}
