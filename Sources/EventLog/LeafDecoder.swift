import CanonicalJSON
import TransparencyLog

/// Why bytes are not a leaf: a short technical detail, such as `no JSON: duplicateName at byte 12`.
struct LeafError: Error, Equatable {
  let reason: String

  init(_ reason: String) {
    self.reason = reason
  }
}

extension Leaf {
  /// Reads the envelope of a leaf, any valid one: names need not be ours, and whose the
  /// signatures are is another question.
  ///
  /// Whether the bytes are canonical is another question, asked when verifying and restoring.
  init(decoding bytes: UnsafeBufferPointer<UInt8>) throws(LeafError) {
    let value: JSONValue
    do {
      value = try JSONValue(parsing: bytes)
    } catch {
      throw LeafError("no JSON: \(error)")
    }
    try self.init(value)
  }

  /// Reads the envelope from a parsed leaf.
  init(_ value: JSONValue) throws(LeafError) {
    let leaf = try value.object(at: "the leaf")
    let event = try leaf.object("event")
    try leaf.expectMembers(Self.leafMembers, optional: "clock")
    try event.expectMembers(Self.eventMembers)
    guard try leaf.text("v") == Self.format else { throw LeafError("v is not \(Self.format)") }
    guard let signatures = leaf["sigs"].flatMap({ [EventSignature]($0) }) else {
      throw LeafError("sigs is no list of signatures sorted by key")
    }
    self.signatures = signatures
    seq = try leaf.count("seq")
    recorded = try leaf.read("recorded") { Timestamp(text: $0) }
    clockBehind = leaf["clock"] == nil ? nil : try leaf.count("clock")
    actor = try event.text("actor")
    department = try event.text("dept")
    id = try event.read("id") { EventID(lowerCase: $0) }
    previous = event["prev"]?.isNull == true ? nil : try event.read("prev") { TreeHash(base64: $0) }
    stream = try event.read("stream") { StreamName($0) }
    type = try event.read("type") { Self.isReadable(type: $0) ? $0 : nil }
    body = try event.object("body")
    try Self.check(body)
  }

  private static let leafMembers = ["event", "recorded", "seq", "sigs", "v"]
  private static let eventMembers = ["actor", "body", "dept", "id", "prev", "stream", "type"]

  /// Types that others wrote may be shaped differently, so reading takes any printable ASCII.
  private static func isReadable(type: String) -> Bool {
    (1...200).contains(type.utf8.count) && type.utf8.allSatisfy { (0x21...0x7E).contains($0) }
  }

  /// Looks at the members of a body that belong to the log.
  private static func check(_ body: JSONObject) throws(LeafError) {
    if let digests = body["_sd"] {
      guard let texts = digests.array?.map({ $0.string ?? "" }), !texts.isEmpty,
        texts.allSatisfy(Base64URL.isDigest), zip(texts, texts.dropFirst()).allSatisfy({ $0 < $1 })
      else { throw LeafError("_sd is no sorted list of digests") }
    }
    if body["for"] != nil { _ = try body.text("for") }
    guard body["via"] != nil else { return }
    let via = try body.object("via")
    _ = try via.text("channel")
    if via["file_sha256"] != nil { _ = try via.text("file_sha256") }
    if via["row"] != nil { _ = try via.count("row") }
    guard via.allSatisfy({ ["channel", "file_sha256", "row"].contains($0.name) }) else {
      throw LeafError("via has a member of its own")
    }
  }
}

extension JSONObject {
  fileprivate func expectMembers(
    _ expected: [String], optional: String? = nil
  ) throws(LeafError) {
    guard lazy.map(\.name).filter({ $0 != optional }).elementsEqual(expected) else {
      throw LeafError("the members are \(names.joined(separator: ", "))")
    }
  }

  fileprivate func text(_ name: String) throws(LeafError) -> String {
    guard let text = self[name]?.string, !text.isEmpty else {
      throw LeafError("\(name) is no text")
    }
    return text
  }

  fileprivate func count(_ name: String) throws(LeafError) -> Int {
    guard let integer = self[name]?.integer, integer >= 0 else {
      throw LeafError("\(name) is no count")
    }
    return Int(integer)
  }

  fileprivate func object(_ name: String) throws(LeafError) -> JSONObject {
    guard let value = self[name] else { throw LeafError("\(name) is missing") }
    return try value.object(at: name)
  }

  fileprivate func read<Value>(
    _ name: String, _ make: (String) -> Value?
  ) throws(LeafError) -> Value {
    guard let value = make(try text(name)) else { throw LeafError("\(name) is malformed") }
    return value
  }
}

extension JSONValue {
  fileprivate func object(at place: String) throws(LeafError) -> JSONObject {
    guard let object else { throw LeafError("\(place) is no object") }
    return object
  }
}
