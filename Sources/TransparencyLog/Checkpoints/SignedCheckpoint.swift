/// A checkpoint with the signatures that make it evidence.
package struct SignedCheckpoint: Hashable, Sendable {
  /// What the log says.
  package let checkpoint: Checkpoint
  /// The note as it stands, cosignatures included.
  package let note: SignedNote

  /// Reads a note and trusts it as far as the keys go. Throws what `SignedNote` and `Checkpoint`
  /// throw, `origin-mismatch` and `key-retired`.
  package init(
    parsing bytes: some Collection<UInt8>, trusting keys: [TrustedKey]
  ) throws(EvidenceFault) {
    try self.init(SignedNote(parsing: bytes), trusting: keys)
  }

  /// Trusts a note as far as the keys go: one of them must be of its origin, in use at its size,
  /// and have signed it. A key of a witness is none of a log.
  package init(_ note: SignedNote, trusting keys: [TrustedKey]) throws(EvidenceFault) {
    let checkpoint = try Checkpoint(text: note.text)
    let signers = try note.signers(among: keys.map(\.key).filter { $0.algorithm == .note })
    let own = signers.filter { KeyName.isSame($0.name, checkpoint.origin) }
    guard !own.isEmpty else {
      throw EvidenceFault(.originMismatch, "\(checkpoint.origin) is not the name of the key")
    }
    guard keys.contains(where: { own.contains($0.key) && $0.isGood(at: checkpoint.size) }) else {
      throw EvidenceFault(.keyRetired, "the key was retired before size \(checkpoint.size)")
    }
    self.checkpoint = checkpoint
    self.note = note
  }
}

/// A log's public key and how far it is to be believed.
package struct TrustedKey: Hashable, Sendable {
  /// The key, whose name is the log's origin.
  package let key: VerifierKey
  /// The last size it signed before it was retired; nil while it is in use.
  package let lastSize: Int?

  /// Trusts a key, up to a size if it was retired there.
  package init(_ key: VerifierKey, lastSize: Int? = nil) {
    self.key = key
    self.lastSize = lastSize
  }

  /// Reads a vkey, or `vkey@size` of a retired one. Throws `vkey`, also for a witness's key.
  package init(_ text: some StringProtocol) throws(EvidenceFault) {
    var vkey = text[...]
    var lastSize: Int?
    // A name may hold "@", the base64 after the last "+" cannot.
    if let mark = text.lastIndex(of: "@"), let plus = text.lastIndex(of: "+"), plus < mark {
      guard let size = Int(decimal: text[text.index(after: mark)...]) else {
        throw EvidenceFault(.key, "the last size of a retired key is no number")
      }
      vkey = text[..<mark]
      lastSize = size
    }
    let key = try VerifierKey(vkey)
    guard key.algorithm == .note else {
      throw EvidenceFault(.key, "the key of a witness signs no checkpoints of its own")
    }
    self.init(key, lastSize: lastSize)
  }

  func isGood(at size: Int) -> Bool { lastSize.map { size <= $0 } ?? true }
}
