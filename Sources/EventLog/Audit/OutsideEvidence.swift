package import TransparencyLog

/// What an audit compares a log with: checkpoints and receipts that were kept outside of it.
package struct OutsideEvidence: Sendable {
  /// The log's own name, which every checkpoint must bear; nil where nobody knows it.
  package var origin: String?
  /// What can be compared, in the order in which it was given.
  package var kept: [KeptCheckpoint]
  /// What could be read but is not to be believed: a finding each.
  package var refused: [RefusedEvidence]

  /// Takes nothing, or what was read; the origin is the log's own.
  package init(
    origin: String? = nil, kept: [KeptCheckpoint] = [],
    refused: [RefusedEvidence] = []
  ) {
    self.origin = origin
    self.kept = kept
    self.refused = refused
  }

  var isEmpty: Bool { kept.isEmpty && refused.isEmpty }
}

/// A file that could be read and whose claim does not hold.
package struct RefusedEvidence: Sendable, Equatable {
  /// The name of the file.
  package let name: String
  package let kind: EvidenceFault.Kind
  /// What is the matter, the file named.
  package let message: BilingualText

  /// Takes what somebody found out who read the file.
  package init(name: String, kind: EvidenceFault.Kind, message: BilingualText) {
    self.name = name
    self.kind = kind
    self.message = message
  }
}

/// What the first events of a log came to when somebody took note of it.
package struct KeptCheckpoint: Sendable, Equatable {
  /// What people call it: the name of its file.
  package let name: String
  /// The log, its size and its root.
  package let checkpoint: Checkpoint
  /// The keys that signed it, as `name+hash`. Without one it convinces nobody but its keeper.
  package let signers: [String]
  /// The event whose receipt it came with.
  package let event: Event?

  /// One leaf at its place.
  package struct Event: Sendable, Equatable {
    /// The leaf's index, from 0.
    package let index: Int
    package let leafHash: TreeHash
  }

  /// Reads a signed checkpoint. Throws what `SignedCheckpoint` throws.
  package init(
    checkpoint bytes: [UInt8], named name: String, trusting keys: [TrustedKey]
  ) throws(EvidenceFault) {
    let signed = try SignedCheckpoint(parsing: bytes, trusting: keys)
    self.init(name, signed.checkpoint, signers: signed.signers(among: keys))
  }

  /// Reads a receipt: an inclusion proof under a signed checkpoint, or under the bare text of one.
  ///
  /// Throws what `InclusionFile` and a signed checkpoint throw.
  package init(
    receipt bytes: [UInt8], named name: String, trusting keys: [TrustedKey]
  ) throws(EvidenceFault) {
    let file = try InclusionFile(parsing: bytes)
    guard let checkpoint = try? Checkpoint(unsigned: file.checkpoint) else {
      let (leaf, signed) = try file.verified(trusting: keys)
      self.init(
        name, signed.checkpoint, signers: signed.signers(among: keys),
        event: Event(index: file.index, leafHash: MerkleTree.leafHash(leaf)))
      return
    }
    guard let leafHash = file.leaf.map({ MerkleTree.leafHash($0) }),
      MerkleProof.verifyInclusion(
        leafHash: leafHash, index: file.index, size: checkpoint.size, proof: file.hashes,
        root: checkpoint.root)
    else { throw EvidenceFault(.inclusion, "the receipt does not prove its own event") }
    self.init(
      name, checkpoint, signers: [], event: Event(index: file.index, leafHash: leafHash))
  }

  /// Whether a receipt can only be believed with a key. Throws `proof-malformed`.
  package static func isSigned(receipt bytes: [UInt8]) throws(EvidenceFault) -> Bool {
    let file = try InclusionFile(parsing: bytes)
    return (try? Checkpoint(unsigned: file.checkpoint)) == nil
  }

  private init(_ name: String, _ checkpoint: Checkpoint, signers: [String], event: Event? = nil) {
    self.name = name
    self.checkpoint = checkpoint
    self.signers = signers
    self.event = event
  }
}

extension SignedCheckpoint {
  /// Which of the trusted keys made it evidence, as `name+hash`.
  fileprivate func signers(among keys: [TrustedKey]) -> [String] {
    keys.filter { known in
      known.key.name == checkpoint.origin
        && known.lastSize.map { checkpoint.size <= $0 } ?? true
        && (try? note.signers(among: [known.key])) != nil
    }.map { $0.key.text.split(separator: "+").prefix(2).joined(separator: "+") }
  }
}
