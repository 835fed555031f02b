package import TransparencyLog

/// A public key that events may be signed with, known by its text form (a vkey of signed notes).
package struct EventKey: Hashable, Sendable {
  private let key: VerifierKey
  /// By what a signature names it.
  package let kid: KeyThumbprint

  /// Throws `EvidenceFault` for a witness's key, which signs checkpoints only.
  package init(_ key: VerifierKey) throws(EvidenceFault) {
    guard key.algorithm == .note else {
      throw EvidenceFault(.key, "a witness's key signs checkpoints only")
    }
    self.key = key
    kid = KeyThumbprint(of: key.publicKey)
  }

  /// Reads the text form. Throws `EvidenceFault`.
  package init(_ text: String) throws(EvidenceFault) { try self.init(VerifierKey(text)) }

  /// Whose it says it is: an actor's id, or a ledger's origin.
  package var name: String { key.name }

  /// The text form.
  package var text: String { key.text }

  /// Whether a signature is this key's over the RFC 8785 bytes of a leaf's `event`.
  package func isSignature(_ signature: EventSignature, of event: [UInt8]) -> Bool {
    signature.kid == kid
      && key.isSignature(signature.bytes, over: PreAuthenticationEncoding.message(event))
  }
}
