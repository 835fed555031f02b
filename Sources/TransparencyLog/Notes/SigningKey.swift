import Crypto

/// A private Ed25519 key as signed notes write it:
/// `PRIVATE+KEY+name+id+base64(algorithm || seed)`.
package struct SigningKey: Sendable {
  /// What everybody may know of it.
  package let verifier: VerifierKey
  private let key: Curve25519.Signing.PrivateKey

  /// Takes 32 unpredictable bytes. Throws `vkey` for a name that is not allowed.
  package init(
    name: String, algorithm: VerifierKey.Algorithm = .note, seed: [UInt8]
  ) throws(EvidenceFault) {
    guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed) else {
      throw EvidenceFault(.key, "a seed has 32 bytes")
    }
    verifier = try VerifierKey(
      name: name, algorithm: algorithm, publicKey: Array(key.publicKey.rawRepresentation))
    self.key = key
  }

  /// Reads the text form, without a line break. Throws `vkey`.
  package init(_ text: some StringProtocol) throws(EvidenceFault) {
    let parts = text.split(separator: "+", maxSplits: 4, omittingEmptySubsequences: false)
    guard parts.count == 5, parts[0] == "PRIVATE", parts[1] == "KEY" else {
      throw EvidenceFault(.key, "this is no private key")
    }
    guard let data = StrictBase64.decode(parts[4]), data.count == 33,
      let algorithm = VerifierKey.Algorithm(rawValue: data[0])
    else { throw EvidenceFault(.key, "the key is not 33 bytes of base64 of a known algorithm") }
    try self.init(name: String(parts[2]), algorithm: algorithm, seed: Array(data.dropFirst()))
    guard verifier.hexadecimalID == parts[3] else {
      throw EvidenceFault(.key, "the id does not fit")
    }
  }

  /// The text form: the content of a key file, without a line break.
  package var secretText: String {
    let data = StrictBase64.encode([verifier.algorithm.rawValue] + key.rawRepresentation)
    return "PRIVATE+KEY+\(verifier.name)+\(verifier.hexadecimalID)+\(data)"
  }

  /// Ed25519 over a message, 64 bytes.
  package func signature(over message: [UInt8]) throws -> [UInt8] {
    Array(try key.signature(for: message))
  }
}

// What is printed or dumped by accident must not be the secret.
extension SigningKey: CustomStringConvertible, CustomReflectable {
  package var description: String { "the private key of \(verifier.text)" }

  package var customMirror: Mirror { Mirror(self, children: ["verifier": verifier]) }
}
