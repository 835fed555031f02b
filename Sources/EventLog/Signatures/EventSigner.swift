package import TransparencyLog

/// Somebody who can sign events: a key in a file, or whatever keeps one.
package protocol EventSigner: Sendable {
  /// Whose signature it will be.
  var kid: KeyThumbprint { get }
  /// Ed25519 over a message, 64 bytes.
  func sign(_ message: [UInt8]) throws -> [UInt8]
}

extension EventSigner {
  /// Signs the RFC 8785 bytes of a leaf's `event`.
  package func signature(of event: [UInt8]) throws -> EventSignature {
    EventSignature(kid: kid, bytes: try sign(PreAuthenticationEncoding.message(event)))
  }
}

/// A signer whose private key is at hand.
package struct KeySigner: EventSigner {
  /// The public half.
  package let publicKey: EventKey
  private let key: SigningKey

  /// Throws `EvidenceFault` for a witness's key, which signs checkpoints only.
  package init(_ key: SigningKey) throws(EvidenceFault) {
    publicKey = try EventKey(key.verifier)
    self.key = key
  }

  package var kid: KeyThumbprint { publicKey.kid }

  package func sign(_ message: [UInt8]) throws -> [UInt8] { try key.signature(over: message) }
}
