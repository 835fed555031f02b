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
  ///
  /// The array need not be canonical: the digest is over the characters as they were disclosed.
  init?(encoded: String) {
    self.init(encoded: encoded, digest: Self.digest(of: encoded))
  }

  /// The same, where the digest of the characters was computed already.
  init?(encoded: String, digest: [UInt8]) {
    guard let bytes = Base64URL.decode(encoded), let parts = Self.parts(of: bytes) else {
      return nil
    }
    self.encoded = encoded
    name = parts[1]
    value = parts[2]
    self.digest = digest
  }

  /// Three strings: read in place where they are spelled as we spell them.
  private static func parts(of bytes: [UInt8]) -> [String]? {
    let strings =
      CanonicalDocument(bytes)?.root.array?.map(\.string)
      ?? (try? JSONValue(parsing: bytes))?.array?.map(\.string)
    let parts = strings?.compactMap { $0 } ?? []
    return strings?.count == 3 && parts.count == 3 ? parts : nil
  }

  /// The digest of characters that may not even be a disclosure.
  static func digest(of encoded: String) -> [UInt8] {
    Array(SHA256.hash(data: Array(encoded.utf8)))
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
