import CanonicalJSON
import TransparencyLog

/// A leaf that was read: its bytes, the envelope's numbers and names, and the rest where it stands.
///
/// Any valid envelope is read: names need not be ours, and whose the signatures are is another
/// question. A class, because every event that is handed on carries its leaf along.
final class StoredLeaf: Sendable {
  let document: CanonicalDocument
  /// The leaf index, from 0.
  let seq: Int
  let recorded: Timestamp
  let clockBehind: Int?
  let id: EventID
  /// The leaf hash of the stream's event before it; nil for the first.
  let previous: TreeHash?
  let stream: StreamName
  /// The whole body, `_sd`, `for` and `via` included.
  let body: CanonicalObject
  /// Those who signed the event, sorted by key.
  let signatures: [EventSignature]
  /// The event, over whose bytes the signatures are, and some of what it holds.
  private let eventPlace, actorPlace, bodyPlace, departmentPlace, typePlace: CanonicalPlace

  /// Reads the envelope. Throws the first thing that is wrong with it.
  init(_ document: CanonicalDocument) throws(LeafError) {
    self.document = document
    // Walked and not looked up: the names and their order are known, and every leaf comes here.
    let root = document.rootPlace
    guard var members = document.members(of: root) else { throw LeafError("the leaf is no object") }
    let clock = members.take("clock", of: document)
    guard let event = document.member("event", of: root) else {
      throw LeafError("event is missing")
    }
    guard var inner = document.members(of: event) else { throw LeafError("event is no object") }
    guard members.take("event", of: document) != nil,
      let recorded = members.take("recorded", of: document),
      let seq = members.take("seq", of: document),
      let signatures = members.take("sigs", of: document),
      let format = members.take("v", of: document), members.isAtEnd
    else { throw LeafError("the members are \(document.names(at: root))") }
    guard let actor = inner.take("actor", of: document),
      let body = inner.take("body", of: document),
      let department = inner.take("dept", of: document), let id = inner.take("id", of: document),
      let previous = inner.take("prev", of: document),
      let stream = inner.take("stream", of: document), let type = inner.take("type", of: document),
      inner.isAtEnd
    else { throw LeafError("the members are \(document.names(at: event))") }
    guard document[format].isSpelled(Leaf.format) else {
      throw LeafError("v is not \(Leaf.format)")
    }
    guard let signatures = [EventSignature](signatures, of: document) else {
      throw LeafError("sigs is no list of signatures sorted by key")
    }
    self.signatures = signatures
    self.seq = try document.count(at: seq, "seq")
    self.recorded = try document.read(recorded, "recorded") { Timestamp(bytes: $0) }
    clockBehind = if let clock { try document.count(at: clock, "clock") } else { nil }
    self.id = try document.read(id, "id") { EventID(lowerCase: $0) }
    self.previous =
      document.isNull(previous)
      ? nil : try document.read(previous, "prev") { TreeHash(base64: $0) }
    self.stream = try document.read(stream, "stream") { StreamName(bytes: $0) }
    guard let content = document[body].object else { throw LeafError("body is no object") }
    self.body = content
    try document.checkText(at: actor, "actor")
    try document.checkText(at: department, "dept")
    try document.read(type, "type") { Self.isReadable(type: $0) ? () : nil }
    (eventPlace, actorPlace, bodyPlace) = (event, actor, body)
    (departmentPlace, typePlace) = (department, type)
    try document.checkReserved(in: body)
  }
}

extension StoredLeaf {
  var actor: String { document[actorPlace].string ?? "" }
  var department: String { document[departmentPlace].string ?? "" }
  var type: String { document[typePlace].string ?? "" }

  /// The bytes of the type, which holds nothing that has to be escaped; lent as long as the leaf is
  /// held.
  var lentType: UnsafeBufferPointer<UInt8> { document.lentBytes(at: typePlace) }

  /// Whether the type is just this, found without taking it out.
  func isOf(type: UnsafeBufferPointer<UInt8>) -> Bool { document.isSpelled(type, at: typePlace) }

  /// The body as its author gave it.
  var authoredBody: JSONObject {
    var authored = body.value.json.object ?? [:]
    for name in Leaf.reservedMembers { authored[name] = nil }
    return authored
  }

  /// The digests of the texts where they stand in the leaf, each in base64url.
  var digestValues: [CanonicalValue] { body.member("_sd")?.array ?? [] }

  /// How many they are.
  var digestCount: Int {
    guard let list = document.member("_sd", of: bodyPlace),
      var digests = document.elements(of: list)
    else { return 0 }
    var count = 0
    while digests.next(of: document) != nil { count += 1 }
    return count
  }

  /// The same, taken out of it.
  var digests: [String] { digestValues.compactMap(\.string) }

  /// Whether a digest of these letters stands in the leaf.
  func hasDigest(_ spelling: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let list = document.member("_sd", of: bodyPlace),
      var digests = document.elements(of: list)
    else { return false }
    while let digest = digests.next(of: document) {
      if document.isSpelled(spelling, at: digest) { return true }
    }
    return false
  }

  var onBehalfOf: String? { body.member("for")?.string }
  var channel: String? { via?.member("channel")?.string }
  var fileDigest: String? { via?.member("file_sha256")?.string }
  var row: Int? { via?.member("row")?.integer.map { Int($0) } }

  private var via: CanonicalObject? { body.member("via")?.object }

  /// The RFC 8785 bytes of the event alone: what its actor signs.
  var eventBytes: [UInt8] {
    withExtendedLifetime(self) { Array(document.lentBytes(at: eventPlace)) }
  }

  var leafHash: TreeHash {
    withExtendedLifetime(self) {
      MerkleTree.leafHash(UnsafeRawBufferPointer(document.lentBytes(at: document.rootPlace)))
    }
  }
}

extension StoredLeaf {
  /// Types that others wrote may be shaped differently, so reading takes any printable ASCII.
  private static func isReadable(type: UnsafeBufferPointer<UInt8>) -> Bool {
    (1...200).contains(type.count) && type.allSatisfy { (0x21...0x7E).contains($0) }
  }
}

extension CanonicalDocument {
  /// Looks at the members of a body that belong to the log.
  fileprivate func checkReserved(in body: CanonicalPlace) throws(LeafError) {
    if let digests = member("_sd", of: body), !isListOfDigests(digests) {
      throw LeafError("_sd is no sorted list of digests")
    }
    if let named = member("for", of: body) { try checkText(at: named, "for") }
    guard let via = member("via", of: body) else { return }
    guard var members = members(of: via) else { throw LeafError("via is no object") }
    guard let channel = members.take("channel", of: self) else {
      throw LeafError("channel is no text")
    }
    try checkText(at: channel, "channel")
    if let file = members.take("file_sha256", of: self) { try checkText(at: file, "file_sha256") }
    if let row = members.take("row", of: self) { _ = try count(at: row, "row") }
    guard members.isAtEnd else { throw LeafError("via has a member of its own") }
  }

  /// Whether a value is a list of digests, sorted, none twice, and not empty.
  private func isListOfDigests(_ list: CanonicalPlace) -> Bool {
    guard var digests = elements(of: list), !digests.isAtEnd else { return false }
    var last: UnsafeBufferPointer<UInt8>?
    while let place = digests.next(of: self) {
      guard let digest = lentText(at: place), Base64URL.isDigest(digest),
        last?.lexicographicallyPrecedes(digest) ?? true
      else { return false }
      last = digest
    }
    return true
  }

  fileprivate func checkText(at place: CanonicalPlace, _ name: StaticString) throws(LeafError) {
    guard hasText(place) else { throw LeafError("\(name) is no text") }
  }

  fileprivate func count(
    at place: CanonicalPlace, _ name: StaticString
  ) throws(LeafError) -> Int {
    guard let count = integer(at: place), count >= 0 else { throw LeafError("\(name) is no count") }
    return Int(count)
  }

  /// Reads a text from its bytes; what is read so holds nothing that has to be escaped.
  @inline(__always)
  fileprivate func read<Value>(
    _ place: CanonicalPlace, _ name: StaticString,
    _ make: (UnsafeBufferPointer<UInt8>) -> Value?
  ) throws(LeafError) -> Value {
    try checkText(at: place, name)
    guard let text = lentText(at: place), let value = make(text) else {
      throw LeafError("\(name) is malformed")
    }
    return value
  }

  fileprivate func names(at place: CanonicalPlace) -> String {
    self[place].object?.names.joined(separator: ", ") ?? ""
  }
}
