package import CanonicalJSON
import TransparencyLog

/// One member of a leaf's `sigs`: who signed the event, and the signature.
package struct EventSignature: Hashable, Sendable {
  /// Whose key.
  package let kid: KeyThumbprint
  /// Ed25519, 64 bytes.
  package let bytes: [UInt8]

  package init(kid: KeyThumbprint, bytes: [UInt8]) {
    self.kid = kid
    self.bytes = bytes
  }

  /// Reads `{"kid":…,"sig":…}`; nil for any other value.
  package init?(_ value: JSONValue) {
    guard let object = value.object, object.names == ["kid", "sig"],
      let kid = object["kid"]?.string.flatMap(KeyThumbprint.init),
      let bytes = object["sig"]?.string.flatMap({ StrictBase64.decode($0) }), bytes.count == 64
    else { return nil }
    self.init(kid: kid, bytes: bytes)
  }

  /// As it stands in a leaf.
  package var json: JSONValue {
    .object(["kid": .string(kid.text), "sig": .string(StrictBase64.encode(bytes))])
  }
}

extension [EventSignature] {
  /// Reads `sigs`: sorted by key, no key twice. Nil for any other value.
  package init?(_ value: JSONValue) {
    guard let elements = value.array else { return nil }
    self = elements.compactMap { EventSignature($0) }
    guard count == elements.count, zip(self, dropFirst()).allSatisfy({ $0.kid < $1.kid }) else {
      return nil
    }
  }

  /// The same where it stands in a leaf; most have none.
  init?(_ place: CanonicalPlace, of document: CanonicalDocument) {
    guard let elements = document.elements(of: place) else { return nil }
    if elements.isAtEnd { self = [] } else { self.init(document[place].json) }
  }

  /// As they stand in a leaf; of two by one key the first counts.
  func inOrder() -> [EventSignature] {
    var seen: Set<KeyThumbprint> = []
    return filter { seen.insert($0.kid).inserted }.sorted { $0.kid < $1.kid }
  }
}
