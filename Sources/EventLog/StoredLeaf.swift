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
    // Walked and not looked up: the names and their order are known, and every leaf comes here.
    var members = leaf.walk
    let clock = members.take("clock")
    guard members.take("event") != nil, let recorded = members.take("recorded"),
      let seq = members.take("seq"), let signatures = members.take("sigs"),
      let format = members.take("v"), members.isAtEnd
    else { throw LeafError("the members are \(leaf.names.joined(separator: ", "))") }
    members = event.walk
    guard let actor = members.take("actor"), let body = members.take("body"),
      let department = members.take("dept"), let id = members.take("id"),
      let previous = members.take("prev"), let stream = members.take("stream"),
      let type = members.take("type"), members.isAtEnd
    else { throw LeafError("the members are \(event.names.joined(separator: ", "))") }
    guard try format.text(of: "v").string == Leaf.format else {
      throw LeafError("v is not \(Leaf.format)")
    }
    guard let signatures = [EventSignature](signatures) else {
      throw LeafError("sigs is no list of signatures sorted by key")
    }
    self.signatures = signatures
    self.seq = try seq.count(of: "seq")
    self.recorded = try recorded.read("recorded") { Timestamp(bytes: $0) }
    clockBehind = try clock?.count(of: "clock")
    self.id = try id.read("id") { EventID(lowerCase: $0) }
    self.previous = previous.isNull ? nil : try previous.read("prev") { TreeHash(base64: $0) }
    self.stream = try stream.read("stream") { StreamName(bytes: $0) }
    self.body = try body.object(at: "body")
    _ = try actor.text(of: "actor")
    _ = try department.text(of: "dept")
    try type.read("type") { Self.isReadable(type: $0) ? () : nil }
    try Self.check(self.body)
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

  /// The digests of the texts where they stand in the leaf, each in base64url.
  var digestValues: [CanonicalValue] { body["_sd"]?.array ?? [] }

  /// The same, taken out of it.
  var digests: [String] { digestValues.compactMap(\.string) }

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
        zip(texts, texts.dropFirst()).allSatisfy(isInOrder)
      else { throw LeafError("_sd is no sorted list of digests") }
    }
    _ = try body["for"]?.text(of: "for")
    guard let via = try body["via"]?.object(at: "via") else { return }
    var members = via.walk
    guard let channel = members.take("channel") else { throw LeafError("channel is no text") }
    _ = try channel.text(of: "channel")
    _ = try members.take("file_sha256")?.text(of: "file_sha256")
    _ = try members.take("row")?.count(of: "row")
    guard members.isAtEnd else { throw LeafError("via has a member of its own") }
  }

  private static func isInOrder(_ digest: CanonicalValue, before other: CanonicalValue) -> Bool {
    digest.withBytes { digest in
      other.withBytes { digest.lexicographicallyPrecedes($0) }
    }
  }
}

extension CanonicalObject {
  fileprivate func object(_ name: String) throws(LeafError) -> CanonicalObject {
    guard let value = self[name] else { throw LeafError("\(name) is missing") }
    return try value.object(at: name)
  }
}

extension CanonicalValue {
  fileprivate func object(at place: String) throws(LeafError) -> CanonicalObject {
    guard let object else { throw LeafError("\(place) is no object") }
    return object
  }

  fileprivate func text(of name: String) throws(LeafError) -> CanonicalValue {
    guard hasText else { throw LeafError("\(name) is no text") }
    return self
  }

  fileprivate func count(of name: String) throws(LeafError) -> Int {
    guard let integer, integer >= 0 else { throw LeafError("\(name) is no count") }
    return Int(integer)
  }

  /// Reads a text from its bytes; what is read so holds nothing that has to be escaped.
  fileprivate func read<Value>(
    _ name: String, _ make: (UnsafeBufferPointer<UInt8>) -> Value?
  ) throws(LeafError) -> Value {
    guard let value = try text(of: name).withPlainText(make) ?? nil else {
      throw LeafError("\(name) is malformed")
    }
    return value
  }
}
