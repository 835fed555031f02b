/// A witness's signature under a checkpoint, with the time it saw it (C2SP tlog-cosignature, 0x04).
package struct Cosignature: Hashable, Sendable {
  /// Seconds since 1970, by the witness's clock.
  package let time: UInt64
  /// Ed25519, 64 bytes.
  package let signature: [UInt8]

  /// Reads the bytes of a signature line: eight of time, big-endian, and 64 of signature.
  package init?(_ line: NoteSignature) {
    guard line.bytes.count == 72 else { return nil }
    time = line.bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    signature = Array(line.bytes.dropFirst(8))
  }

  /// Whether a witness has signed this text at this time.
  package func isValid(of key: VerifierKey, under text: String) -> Bool {
    key.algorithm == .cosignature && time <= UInt64(Int64.max)
      && key.isSignature(signature, over: Self.message(text, at: time))
  }

  /// What is signed: the text below a line that says what it is and one that says when.
  static func message(_ text: String, at time: UInt64) -> [UInt8] {
    Array("cosignature/v1\ntime \(time)\n\(text)".utf8)
  }
}

extension SigningKey {
  /// The line of a witness's key under a checkpoint's text, at a time in seconds since 1970.
  package func cosign(_ text: String, at time: UInt64) throws -> NoteSignature {
    precondition(verifier.algorithm == .cosignature, "a log signs without a time")
    let bytes = (0..<8).map { UInt8(truncatingIfNeeded: time >> (56 - 8 * UInt64($0))) }
    return NoteSignature(
      name: verifier.name, keyID: verifier.id,
      bytes: bytes + (try signature(over: Cosignature.message(text, at: time))))
  }
}
