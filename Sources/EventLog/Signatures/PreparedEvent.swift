package import CanonicalJSON
import GRDB
import TransparencyLog

/// An event that was decided and encoded, but not appended: somebody else is to sign these very
/// bytes first.
package struct PreparedEvent: Sendable, Equatable {
  /// The event's identity; in the first one of a commit, the request's.
  package let id: EventID
  /// The RFC 8785 bytes of `event`, which every signature is over.
  package let bytes: [UInt8]
  /// The texts, salted, as the ledger will keep them.
  package let disclosures: [String]
  /// Who has signed so far, in the order of keys.
  package private(set) var signatures: [EventSignature]

  /// Reads `{"disclosures":[…],"event":"…","sigs":[…]}`, `event` being the canonical text of one.
  ///
  /// Nil for any other value, and where a text is not one that the event has the digest of: what is
  /// shown before it is signed must be what is signed.
  package init?(_ value: JSONValue) {
    guard let object = value.object, object.names == ["disclosures", "event", "sigs"],
      let text = object["event"]?.string, let event = Self.event(Array(text.utf8)),
      let id = event["id"]?.string.flatMap({ EventID(lowerCase: $0) }),
      let listed = object["disclosures"]?.array, let signatures = object["sigs"]
    else { return nil }
    let disclosures = listed.compactMap { $0.string.flatMap(Disclosure.init(encoded:)) }
    let digests = disclosures.map { Base64URL.encode($0.digest) }
    let stated = event["body"]?.object?["_sd"]?.array?.compactMap(\.string) ?? []
    guard disclosures.count == listed.count, digests.sorted() == stated,
      Set(disclosures.map(\.name)).count == disclosures.count,
      let signatures = [EventSignature](signatures)
    else { return nil }
    self.id = id
    bytes = Array(text.utf8)
    self.disclosures = disclosures.map(\.encoded)
    self.signatures = signatures
    guard recorded(at: Position(1), Timestamp(seconds: 0)) != nil else { return nil }
  }

  init(_ leaf: StoredLeaf, disclosures: [String]) {
    id = leaf.id
    bytes = leaf.eventBytes
    self.disclosures = disclosures
    signatures = leaf.signatures
  }

  /// As it stands in a file.
  package var json: JSONValue {
    .object([
      "disclosures": .array(disclosures.map { .string($0) }),
      "event": .string(String(decoding: bytes, as: UTF8.self)),
      "sigs": .array(signatures.map(\.json)),
    ])
  }

  /// What is to be signed, as it will stand in the leaf.
  package var event: JSONObject { Self.event(bytes) ?? [:] }

  /// The texts by name, each vouched for by a digest of the event.
  package var texts: [String: String] {
    disclosures.compactMap(Disclosure.init(encoded:)).reduce(into: [:]) { $0[$1.name] = $1.value }
  }

  /// Adds a signature over the very bytes; one by the same key is replaced.
  package mutating func sign(by signer: any EventSigner) throws {
    signatures = ([try signer.signature(of: bytes)] + signatures).inOrder()
  }

  private static func event(_ bytes: [UInt8]) -> JSONObject? {
    try? JSONValue(parsingCanonical: bytes).object
  }
}

extension PreparedEvent {
  /// The event as it would be read back once it stood at a position, to be shown beforehand; nil
  /// for what could stand in no leaf.
  package func recorded(at position: Position, _ moment: Timestamp) -> RecordedEvent? {
    guard let event = Self.event(bytes) else { return nil }
    let value: JSONValue = .object([
      "event": .object(event), "recorded": .string(moment.text),
      "seq": .integer(Int64(position.seq)), "sigs": .array([]), "v": .string(Leaf.format),
    ])
    guard let leaf = try? StoredLeaf(value) else { return nil }
    return RecordedEvent(leaf, at: position, version: 1, texts: texts)
  }

  /// The salted text under a name, where it says the same.
  func disclosure(_ name: String, _ value: String) -> Disclosure? {
    disclosures.compactMap(Disclosure.init(encoded:)).first { $0.name == name && $0.value == value }
  }
}

extension LogReader {
  /// An event of a transaction that will be taken back, to be appended another time.
  package func preparedEvent(at position: Position) throws -> PreparedEvent? {
    var disclosures: [String] = []
    try SQLStatement.cached("SELECT disclosure FROM disclosure WHERE seq = ?", in: database)
      .forEach(.integer(position.seq)) { row in disclosures.append(row.text(0)) }
    return try SQLStatement.cached("SELECT leaf FROM event WHERE seq = ?", in: database)
      .first(.integer(position.seq)) { row in
        PreparedEvent(try StoredLeaf(decoding: row.bytes(0)), disclosures: disclosures)
      }
  }
}
