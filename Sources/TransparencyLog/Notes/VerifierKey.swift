import Crypto

/// A public Ed25519 key as signed notes write it (C2SP signed-note):
/// `name+hash+base64(algorithm || key)`.
package struct VerifierKey: Hashable, Sendable {
  /// What the key signs under: a log's origin, a witness's name, an actor's id.
  package let name: String
  /// What its signatures are over.
  package let algorithm: Algorithm
  /// The 32 bytes of RFC 8032.
  package let publicKey: [UInt8]
  /// The first four bytes of SHA-256(name || LF || algorithm || key), as one big-endian number.
  package let id: UInt32

  /// What a signature is over.
  package enum Algorithm: UInt8, Sendable {
    /// The text of the note: a log's own signature.
    case note = 0x01
    /// The text with the time before it: a witness's cosignature (C2SP tlog-cosignature).
    case cosignature = 0x04
  }

  /// Throws `vkey` for a name or a key that cannot be one: a point that is not canonical, or of low
  /// order, for which a signature proves nothing.
  package init(
    name: String, algorithm: Algorithm = .note, publicKey: [UInt8]
  ) throws(EvidenceFault) {
    guard KeyName.isValid(name) else { throw EvidenceFault(.key, "the name is not allowed") }
    guard Ed25519Point.isAcceptable(publicKey) else {
      throw EvidenceFault(.key, "the key is no point that a signature can be trusted with")
    }
    self.name = name
    self.algorithm = algorithm
    self.publicKey = publicKey
    let identified = Array(name.utf8) + [0x0A, algorithm.rawValue] + publicKey
    id = SHA256.hash(data: identified).prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// Reads the text form. Throws `vkey`.
  package init(_ text: some StringProtocol) throws(EvidenceFault) {
    let parts = text.split(separator: "+", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3 else { throw EvidenceFault(.key, "there are not three parts") }
    guard let data = StrictBase64.decode(parts[2]), data.count == 33 else {
      throw EvidenceFault(.key, "the key is not 33 bytes of base64")
    }
    guard let algorithm = Algorithm(rawValue: data[0]) else {
      throw EvidenceFault(.key, "the algorithm \(data[0]) is not known")
    }
    try self.init(
      name: String(parts[0]), algorithm: algorithm, publicKey: Array(data.dropFirst()))
    guard hexadecimalID == parts[1] else { throw EvidenceFault(.key, "the id does not fit") }
  }

  /// The text form: what is printed in the plan document.
  package var text: String {
    "\(name)+\(hexadecimalID)+\(StrictBase64.encode([algorithm.rawValue] + publicKey))"
  }

  /// The id as eight lower-case digits: the part of the text form in the middle.
  var hexadecimalID: String {
    let digits = String(id, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}

extension VerifierKey {
  /// Whether these bytes are the key's signature over a message; only 64 bytes can be one.
  package func isSignature(_ signature: some Collection<UInt8>, over message: [UInt8]) -> Bool {
    guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey) else {
      return false
    }
    return key.isValidSignature(Array(signature), for: message)
  }
}
