import CanonicalJSON
import Crypto
import GRDB

/// A text that stands outside its leaf, and the salted digest that stands in it (RFC 9901 section
/// 4.2).
///
/// Erasing the text leaves every hash valid, and without the salt the digest cannot be searched
/// back.
struct Disclosure: Equatable {
  /// What is stored and exported: base64url of the JSON array [salt, name, value].
  let encoded: String
  /// The name of the member the text stands for.
  let name: String
  /// The text.
  let value: String
  /// SHA-256 over the ASCII characters of the disclosure, as the database keeps it.
  let digest: [UInt8]

  /// Salts a text; `salt` is 16 unpredictable bytes, never used twice.
  init(name: String, value: String, salt: [UInt8]) {
    self.name = name
    self.value = value
    let parts: JSONValue = .array([.string(Base64URL.encode(salt)), .string(name), .string(value)])
    encoded = Base64URL.encode(parts.canonicalBytes)
    digest = Self.digest(of: encoded)
  }

  /// Reads a stored disclosure; nil when it is not base64url of an array of three strings.
  init?(encoded: String) {
    var spelling = encoded
    guard let text = spelling.withUTF8({ DisclosedText(encoded: $0) }) else { return nil }
    self.encoded = encoded
    name = text.name
    value = text.value
    digest = Self.digest(of: encoded)
  }

  /// The digest of characters that may not even be a disclosure.
  static func digest(of encoded: String) -> [UInt8] {
    var encoded = encoded
    return encoded.withUTF8 { text in digest(of: text).withUnsafeBytes { Array($0) } }
  }

  /// The same of their bytes.
  static func digest(of encoded: UnsafeBufferPointer<UInt8>) -> SHA256Digest {
    var hasher = SHA256()
    hasher.update(bufferPointer: UnsafeRawBufferPointer(encoded))
    return hasher.finalize()
  }
}

extension Disclosure {
  /// Stores the text beside the event with the leaf index `seq`.
  func insert(seq: Int, into database: Database) throws {
    try SQLStatement.cached(
      "INSERT INTO disclosure (seq, digest, disclosure) VALUES (?, ?, ?)", in: database
    ).run(.integer(seq), .bytes(digest), .text(encoded))
  }
}
