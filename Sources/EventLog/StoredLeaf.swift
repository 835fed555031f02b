import CanonicalJSON
import TransparencyLog

/// A leaf that was read: its bytes, the envelope's numbers and names, and the rest where it stands.
///
/// Any valid envelope is read: names need not be ours, and whose the signatures are is another
/// question.
struct StoredLeaf: Sendable {
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
  /// The event, over whose bytes the signatures are.
  private let event: CanonicalObject

  /// Reads the envelope. Throws the first thing that is wrong with it.
  init(_ document: CanonicalDocument) throws(LeafError) {
    self.document = document
    let leaf = try document.root.object(at: "the leaf")
    event = try leaf.object("event")
    let hasClock = leaf.isMade(of: "clock", "event", "recorded", "seq", "sigs", "v")
    guard hasClock || leaf.isMade(of: "event", "recorded", "seq", "sigs", "v") else {
      throw LeafError("the members are \(leaf.names.joined(separator: ", "))")
    }
    guard event.isMade(of: "actor", "body", "dept", "id", "prev", "stream", "type") else {
      throw LeafError("the members are \(event.names.joined(separator: ", "))")
    }
    guard try leaf.text("v").string == Leaf.format else {
      throw LeafError("v is not \(Leaf.format)")
    }
    guard let signatures = leaf["sigs"].flatMap({ [EventSignature]($0) }) else {
      throw LeafError("sigs is no list of signatures sorted by key")
    }
    self.signatures = signatures
    seq = try leaf.count("seq")
    recorded = try leaf.read("recorded") { Timestamp(bytes: $0) }
    clockBehind = hasClock ? try leaf.count("clock") : nil
    id = try event.read("id") { EventID(lowerCase: $0) }
    previous =
      event["prev"]?.isNull == true ? nil : try event.read("prev") { TreeHash(base64: $0) }
    stream = try event.read("stream") { StreamName(bytes: $0) }
    body = try event.object("body")
    _ = try event.text("actor")
    _ = try event.text("dept")
    try event.read("type") { Self.isReadable(type: $0) ? () : nil }
    try Self.check(body)
  }
}

extension StoredLeaf {
  var actor: String { event["actor"]?.string ?? "" }
  var department: String { event["dept"]?.string ?? "" }
  var type: String { event["type"]?.string ?? "" }

  /// Whether the type is just this, found without taking it out.
  func isOf(type: String?) -> Bool {
    guard var type else { return false }
    return type.withUTF8 { name in event["type"]?.withPlainText { $0.elementsEqual(name) } ?? false
    }
  }

  /// The body as its author gave it.
  var authoredBody: JSONObject {
    var authored = body.value.json.object ?? [:]
    for name in Leaf.reservedMembers { authored[name] = nil }
    return authored
  }

  /// The digests of the texts, as they stand in the leaf.
  var digests: [String] { body["_sd"]?.array?.compactMap(\.string) ?? [] }

  var onBehalfOf: String? { body["for"]?.string }
  var channel: String? { via?["channel"]?.string }
  var fileDigest: String? { via?["file_sha256"]?.string }
  var row: Int? { via?["row"]?.integer.map { Int($0) } }

  private var via: CanonicalObject? { body["via"]?.object }

  /// The RFC 8785 bytes of the event alone: what its actor signs.
  var eventBytes: [UInt8] { event.value.withBytes { Array($0) } }

  var leafHash: TreeHash { MerkleTree.leafHash(document.bytes) }

  /// Whether the recorded time does not run backwards.
  func isRecordedInOrder(after last: Timestamp?) -> Bool {
    last.map { recorded >= $0 } ?? true
  }

  /// Whether the mark of a clock that was behind, if there is one, fits: such a commit took over
  /// the time of the event before it.
  func hasPlausibleClock(after last: Timestamp?) -> Bool {
    clockBehind.map { $0 > CommitTime.tolerated && recorded == last } ?? true
  }
}

extension StoredLeaf {
  /// Types that others wrote may be shaped differently, so reading takes any printable ASCII.
  private static func isReadable(type: UnsafeBufferPointer<UInt8>) -> Bool {
    (1...200).contains(type.count) && type.allSatisfy { (0x21...0x7E).contains($0) }
  }

  /// Looks at the members of a body that belong to the log.
  private static func check(_ body: CanonicalObject) throws(LeafError) {
    if let digests = body["_sd"] {
      guard let texts = digests.array, !texts.isEmpty,
        texts.allSatisfy({ $0.withPlainText(Base64URL.isDigest) == true }),
        zip(texts, texts.dropFirst()).allSatisfy({ ($0.string ?? "") < ($1.string ?? "") })
      else { throw LeafError("_sd is no sorted list of digests") }
    }
    if body["for"] != nil { _ = try body.text("for") }
    guard body["via"] != nil else { return }
    let via = try body.object("via")
    _ = try via.text("channel")
    if via.isMade(of: "channel") { return }
    if via["file_sha256"] != nil { _ = try via.text("file_sha256") }
    if via["row"] != nil { _ = try via.count("row") }
    guard via.names.allSatisfy({ ["channel", "file_sha256", "row"].contains($0) }) else {
      throw LeafError("via has a member of its own")
    }
  }
}

extension CanonicalObject {
  fileprivate func text(_ name: String) throws(LeafError) -> CanonicalValue {
    guard let value = self[name], value.hasText else { throw LeafError("\(name) is no text") }
    return value
  }

  fileprivate func count(_ name: String) throws(LeafError) -> Int {
    guard let integer = self[name]?.integer, integer >= 0 else {
      throw LeafError("\(name) is no count")
    }
    return Int(integer)
  }

  fileprivate func object(_ name: String) throws(LeafError) -> CanonicalObject {
    guard let value = self[name] else { throw LeafError("\(name) is missing") }
    return try value.object(at: name)
  }

  /// Reads a text from its bytes; what is read so holds nothing that has to be escaped.
  fileprivate func read<Value>(
    _ name: String, _ make: (UnsafeBufferPointer<UInt8>) -> Value?
  ) throws(LeafError) -> Value {
    guard let value = try text(name).withPlainText(make) ?? nil else {
      throw LeafError("\(name) is malformed")
    }
    return value
  }
}

extension CanonicalValue {
  fileprivate func object(at place: String) throws(LeafError) -> CanonicalObject {
    guard let object else { throw LeafError("\(place) is no object") }
    return object
  }

}
