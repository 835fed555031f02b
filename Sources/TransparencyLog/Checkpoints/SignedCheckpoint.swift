/// A checkpoint with the signatures that make it evidence.
package struct SignedCheckpoint: Hashable, Sendable {
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

  /// Trusts a note as far as the keys go.
  package init(_ note: SignedNote, trusting keys: [TrustedKey]) throws(EvidenceFault) {
    let signers = try note.signers(among: keys.map(\.key).filter { $0.algorithm == .note })
    let checkpoint = try Checkpoint(text: note.text)
    let own = signers.filter { $0.name == checkpoint.origin }
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
  package let key: VerifierKey
  /// The last size it signed before it was retired; nil while it is in use.
  package let lastSize: Int?

  package init(_ key: VerifierKey, lastSize: Int? = nil) {
    self.key = key
    self.lastSize = lastSize
  }

  /// Reads a vkey, or `vkey@size` of a retired one. Throws `vkey`.
  package init(_ text: some StringProtocol) throws(EvidenceFault) {
    // The base64 at the end of a vkey has no "@".
    guard let mark = text.lastIndex(of: "@"), text.lastIndex(of: "+").map({ $0 < mark }) ?? false
    else {
      self.init(try VerifierKey(text))
      return
    }
    guard let size = Int(decimal: text[text.index(after: mark)...]) else {
      throw EvidenceFault(.key, "the last size of a retired key is no number")
    }
    self.init(try VerifierKey(text[..<mark]), lastSize: size)
  }

  func isGood(at size: Int) -> Bool { lastSize.map { size <= $0 } ?? true }
}
