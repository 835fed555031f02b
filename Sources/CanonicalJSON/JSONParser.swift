/// Builds the tree of a document by recursive descent over its bytes.
struct JSONParser {
  private var reader: JSONReader
  private var remainingDepth: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, maximumDepth: Int) {
    precondition(
      (0...512).contains(maximumDepth),
      "a document may be nested at most 512 levels deep: each costs a stack frame")
    reader = JSONReader(bytes)
    remainingDepth = maximumDepth
  }

  mutating func document() throws(JSONError) -> JSONValue {
    try reader.refuseByteOrderMark()
    let value = try value()
    reader.skipWhitespace()
    guard reader.isAtEnd else { throw reader.error(.trailingBytes) }
    return value
  }

  mutating func canonicalDocument() throws(JSONError) -> JSONValue {
    let value = try document()
    if let offset = reader.deviation { throw JSONError(reason: .notCanonical, offset: offset) }
    return value
  }

  private mutating func value() throws(JSONError) -> JSONValue {
    reader.skipWhitespace()
    switch reader.next {
    case UInt8(ascii: "\""): return .string(try reader.string())
    case UInt8(ascii: "{"): return .object(try object())
    case UInt8(ascii: "["): return .array(try array())
    case UInt8(ascii: "t"):
      try reader.literal("true")
      return .bool(true)
    case UInt8(ascii: "f"):
      try reader.literal("false")
      return .bool(false)
    case UInt8(ascii: "n"):
      try reader.literal("null")
      return .null
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"),
      UInt8(ascii: "."):
      return try reader.number()
    default: throw reader.unexpected()
    }
  }

  private mutating func array() throws(JSONError) -> [JSONValue] {
    try descend()
    defer { remainingDepth += 1 }
    var elements: [JSONValue] = []
    if reader.take(UInt8(ascii: "]")) { return elements }
    repeat {
      elements.append(try value())
    } while reader.take(UInt8(ascii: ","))
    try reader.expect(UInt8(ascii: "]"))
    return elements
  }

  private mutating func object() throws(JSONError) -> JSONObject {
    try descend()
    defer { remainingDepth += 1 }
    if reader.take(UInt8(ascii: "}")) { return JSONObject() }
    var members = MemberCollector()
    repeat {
      reader.skipWhitespace()
      let offset = reader.position
      guard reader.next == UInt8(ascii: "\"") else { throw reader.unexpected() }
      let name = try reader.string()
      try reader.expect(UInt8(ascii: ":"))
      members.append(name, try value(), at: offset)
    } while reader.take(UInt8(ascii: ","))
    try reader.expect(UInt8(ascii: "}"))
    if let offset = members.disorder { reader.noteDeviation(at: offset) }
    return try members.object()
  }

  /// Steps over an opening bracket, one level down.
  private mutating func descend() throws(JSONError) {
    guard remainingDepth > 0 else { throw reader.error(.tooDeep) }
    remainingDepth -= 1
    reader.position += 1
  }
}
