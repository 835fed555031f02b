import Crypto

/// By what a signature says whose it is: the RFC 7638 thumbprint of an Ed25519 public key, 43
/// characters of base64url (`kid`).
package struct KeyThumbprint: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// As it stands in a leaf.
  package let text: String

  /// The thumbprint of the 32 bytes of a public key (RFC 8037 appendix A.3).
  package init(of publicKey: [UInt8]) {
    let x = Base64URL.encode(publicKey)
    let jwk = "{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"\(x)\"}"
    text = Base64URL.encode(Array(SHA256.hash(data: Array(jwk.utf8))))
  }

  /// Reads a thumbprint; nil for a text that can be nobody's.
  package init?(_ text: String) {
    guard Base64URL.isDigest(text) else { return nil }
    self.text = text
  }

  package var description: String { text }

  package static func < (left: Self, right: Self) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }
}
