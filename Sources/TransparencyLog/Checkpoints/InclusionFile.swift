/// A leaf, the proof that it is in a log, and the signed checkpoint it leads to, in one file that
/// is checked without the log (C2SP tlog-proof).
package struct InclusionFile: Hashable, Sendable {
  /// The leaf's bytes. They prove nothing until their hash is proved.
  package let leaf: [UInt8]?
  /// The leaf's index, from 0.
  package let index: Int
  /// From the leaf's sibling up.
  package let hashes: [TreeHash]
  /// The note as bytes: whether it is one is asked with the keys.
  package let checkpoint: [UInt8]

  /// Takes a proof that was made, and the checkpoint it leads to.
  package init(leaf: [UInt8]?, index: Int, hashes: [TreeHash], checkpoint: [UInt8]) {
    self.leaf = leaf
    self.index = index
    self.hashes = hashes
    self.checkpoint = checkpoint
  }

  /// Reads a file. Throws `proof-malformed`.
  package init(parsing bytes: some Collection<UInt8>) throws(EvidenceFault) {
    var lines = try ProofLines(bytes)
    guard lines.next() == Self.header else {
      throw EvidenceFault(.proofMalformed, "the first line is not \(Self.header)")
    }
    var line = lines.next()
    var leaf: [UInt8]?
    if let text = line, text.hasPrefix("extra ") {
      guard let bytes = StrictBase64.decode(text.dropFirst(6)) else {
        throw EvidenceFault(.proofMalformed, "extra is no base64")
      }
      leaf = bytes
      line = lines.next()
    }
    guard let text = line, text.hasPrefix("index "), let index = Int(decimal: text.dropFirst(6))
    else { throw EvidenceFault(.proofMalformed, "there is no index") }
    self.init(
      leaf: leaf, index: index, hashes: try lines.hashes(), checkpoint: lines.rest)
  }

  /// The bytes of the file.
  package var bytes: [UInt8] {
    let extra = leaf.map { "extra \(StrictBase64.encode($0))\n" } ?? ""
    let path = hashes.map { $0.base64 + "\n" }.joined()
    return Array("\(Self.header)\n\(extra)index \(index)\n\(path)\n".utf8) + checkpoint
  }

  /// The leaf that is proved, and by which checkpoint. Throws what a checkpoint throws and
  /// `inclusion`.
  package func verified(
    trusting keys: [TrustedKey]
  ) throws(EvidenceFault) -> (leaf: [UInt8], checkpoint: SignedCheckpoint) {
    let signed = try SignedCheckpoint(parsing: checkpoint, trusting: keys)
    guard let leaf else { throw EvidenceFault(.inclusion, "the file does not hold the leaf") }
    guard
      MerkleProof.verifyInclusion(
        leafHash: MerkleTree.leafHash(leaf), index: index, size: signed.checkpoint.size,
        proof: hashes, root: signed.checkpoint.root)
    else {
      throw EvidenceFault(
        .inclusion, "the leaf is not at index \(index) of \(signed.checkpoint.size)")
    }
    return (leaf, signed)
  }

  private static let header = "c2sp.org/tlog-proof@v1"
}
