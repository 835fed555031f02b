/// A checkpoint of this ledger was vouched for outside: an authority stamped it, a witness signed
/// it. Each of their times says that everything up to `size` existed by then, and that this event
/// and all after it came later.
package struct CheckpointAnchored: Hashable, Sendable {
  /// The last event that the checkpoint covers.
  package var size: EventNumber
  /// The root of the tree of these events, standard base64.
  package var root: String
  /// SHA-256 of the signed note in hexadecimal, 64 digits.
  package var sha256: String
  package var tokens: [Token]
  package var cosignatures: [Cosignature]

  /// A timestamp token (RFC 3161) over the note.
  package struct Token: Hashable, Sendable {
    /// SHA-256 of the authority's answer in hexadecimal.
    package var sha256: String
    /// The token's genTime.
    package var time: Instant

    package init(sha256: String, time: Instant) {
      self.sha256 = sha256
      self.time = time
    }
  }

  /// A witness's signature in the note (C2SP tlog-cosignature).
  package struct Cosignature: Hashable, Sendable {
    /// The name in the witness's key.
    package var witness: String
    /// By the witness's clock.
    package var time: Instant

    package init(witness: String, time: Instant) {
      self.witness = witness
      self.time = time
    }
  }

  package init(
    size: EventNumber, root: String, sha256: String, tokens: [Token], cosignatures: [Cosignature]
  ) {
    self.size = size
    self.root = root
    self.sha256 = sha256
    self.tokens = tokens
    self.cosignatures = cosignatures
  }

  /// When somebody outside saw the checkpoint.
  package var moments: [Instant] { tokens.map(\.time) + cosignatures.map(\.time) }

  /// Whether it may enter a ledger whose own root at that size is `ownRoot`.
  ///
  /// Throws `otherHistory` where the ledger's events are not those of the checkpoint, and
  /// `nothingVouches` where nobody outside has seen it.
  package func decide(ownRoot: String) throws(Rejection) -> Decision {
    guard root == ownRoot else { throw .otherHistory(size) }
    guard !moments.isEmpty else { throw .nothingVouches(size) }
    return Decision([.checkpointAnchored(self)])
  }
}
