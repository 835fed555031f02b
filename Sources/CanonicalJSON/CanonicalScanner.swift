/// Finds the values of a canonical document in one pass, and stops at the first byte that RFC 8785
/// would not have written there.
///
/// The hot loop of every replay and audit: it allocates the list of nodes and nothing else, and
/// goes over plain text eight bytes at a time.
struct CanonicalScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  private var remainingDepth = 64
  private(set) var nodes = CanonicalNodeList()
  private(set) var fitsLeaf = true
  /// Whether the string read last is ASCII without escapes.
  private var isLastPlain = true

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// Whether the bytes are one canonical document; call it once.
  mutating func scan() -> Bool { value() && position == bytes.count }

  /// The byte at the position, or 0 at the end: no JSON token contains 0.
  @inline(__always) private var next: UInt8 {
    position < bytes.count ? bytes[position] : 0
  }

  @inline(__always) private mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    position += 1
    return true
  }

  private mutating func value() -> Bool {
    switch next {
    case UInt8(ascii: "\""): string()
    case UInt8(ascii: "{"): object()
    case UInt8(ascii: "["): array()
    case UInt8(ascii: "t"): literal("true", .bool)
    case UInt8(ascii: "f"): literal("false", .bool)
    case UInt8(ascii: "n"): literal("null", .null)
    default: number()
    }
  }

  private mutating func literal(_ word: StaticString, _ kind: CanonicalNode.Kind) -> Bool {
    let start = position
    for offset in 0..<word.utf8CodeUnitCount {
      guard take(word.utf8Start[offset]) else { return false }
    }
    add(kind, from: start, to: position)
    return true
  }

  private mutating func array() -> Bool {
    guard let opening = open(.array) else { return false }
    if take(UInt8(ascii: "]")) { return close(opening) }
    repeat {
      guard value() else { return false }
    } while take(UInt8(ascii: ","))
    return take(UInt8(ascii: "]")) && close(opening)
  }

  private mutating func object() -> Bool {
    guard let opening = open(.object) else { return false }
    if take(UInt8(ascii: "}")) { return close(opening) }
    var last: CanonicalNode?
    repeat {
      let name = nodes.count
      guard next == UInt8(ascii: "\""), string(), isInOrder(nodes[name], after: last) else {
        return false
      }
      last = nodes[name]
      guard take(UInt8(ascii: ":")), value() else { return false }
    } while take(UInt8(ascii: ","))
    return take(UInt8(ascii: "}")) && close(opening)
  }

  private mutating func open(_ kind: CanonicalNode.Kind) -> Int? {
    guard remainingDepth > 0 else { return nil }
    remainingDepth -= 1
    add(kind, from: position, to: position)
    position += 1
    return nodes.count - 1
  }

  private mutating func close(_ opening: Int) -> Bool {
    remainingDepth += 1
    nodes[opening].end = UInt32(truncatingIfNeeded: position)
    nodes[opening].next = UInt32(truncatingIfNeeded: nodes.count)
    return true
  }

  @inline(__always)
  private mutating func add(_ kind: CanonicalNode.Kind, from start: Int, to end: Int) {
    nodes.append(
      CanonicalNode(
        kind: kind, start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end),
        next: UInt32(truncatingIfNeeded: nodes.count + 1)))
  }

  private func content(of node: CanonicalNode) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[Int(node.start)..<Int(node.end)])
  }
}

extension CanonicalScanner {
  /// Whether a name comes behind the one before it, which also tells that it comes once. In a leaf
  /// it is ASCII and one line.
  private mutating func isInOrder(_ name: CanonicalNode, after last: CanonicalNode?) -> Bool {
    if !isLastPlain { fitsLeaf = false }
    guard let last else { return true }
    if name.kind == .string && last.kind == .string {
      // Most names differ in their first letter.
      let (letter, lastLetter) = (bytes[Int(name.start)], bytes[Int(last.start)])
      if name.start < name.end, lastLetter < letter, letter < 0x80 { return true }
      return NameOrder.relation(of: content(of: last), to: content(of: name)) == .before
    }
    guard let first = try? JSONValue(parsing: quoted(last)).string,
      let second = try? JSONValue(parsing: quoted(name)).string
    else { return false }
    return NameOrder.relation(of: first, to: second) == .before
  }

  private func quoted(_ name: CanonicalNode) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[(Int(name.start) - 1)..<(Int(name.end) + 1)])
  }

  private mutating func string() -> Bool {
    position += 1
    let start = position
    var isASCII = true
    var isOrdinary = true
    var hasEscapes = false
    while true {
      skipPlainText()
      let byte = next
      switch byte {
      case UInt8(ascii: "\""):
        let end = position
        position += 1
        add(hasEscapes ? .escapedString : .string, from: start, to: end)
        isLastPlain = isASCII && !hasEscapes
        return (isOrdinary && !hasEscapes) || isText(nodes[nodes.count - 1])
      case UInt8(ascii: "\\"):
        hasEscapes = true
        // Whatever follows is not the end: `\"` least of all. Its spelling is looked at below.
        position += 2
      case 0x00..<0x20: return false
      case 0x7F:
        fitsLeaf = false
        position += 1
      case 0x80...:
        isASCII = false
        let width = TextProfile.ordinaryWidth(in: bytes, at: position)
        if width == 0 { isOrdinary = false }
        position += max(width, 1)
      default:
        position += 1
      }
    }
  }

  /// Goes on to the next byte that is not printable ASCII, or is a quotation mark or a backslash:
  /// eight bytes at a time, as long as there are as many.
  @inline(__always) private mutating func skipPlainText() {
    guard let base = bytes.baseAddress else { return }
    while position + 8 <= bytes.count {
      let word = UInt64(
        littleEndian: UnsafeRawPointer(base + position).loadUnaligned(as: UInt64.self))
      // Each term sets the highest bit of a byte that is no such letter: one above 0x7E, one below
      // 0x20, the quotation mark, the backslash. A carry can only come from a byte that is marked,
      // so the first mark is where it should be.
      let marks =
        word | (word &+ Self.each(0x01)) | (word &- Self.each(0x20))
        | ((word ^ Self.each(0x22)) &- Self.each(0x01))
        | ((word ^ Self.each(0x5C)) &- Self.each(0x01))
      let stops = marks & Self.each(0x80)
      guard stops == 0 else {
        position += stops.trailingZeroBitCount / 8
        return
      }
      position += 8
    }
  }

  @inline(__always) private static func each(_ byte: UInt64) -> UInt64 {
    byte &* 0x0101_0101_0101_0101
  }

  /// Whether a string that is not plain ASCII is UTF-8 and escaped as it must be.
  private mutating func isText(_ node: CanonicalNode) -> Bool {
    let spelled = quoted(node)
    guard let value = try? JSONValue(parsingCanonical: spelled), let text = value.string else {
      return false
    }
    if TextProfile.violation(in: text, allowingLineFeed: true) != nil { fitsLeaf = false }
    return true
  }

  /// A number: digits without a needless zero are counted here, every other spelling is compared
  /// with the canonical one.
  private mutating func number() -> Bool {
    let start = position
    let isNegative = take(UInt8(ascii: "-"))
    let first = position
    while next &- UInt8(ascii: "0") < 10 { position += 1 }
    let count = position - first
    let isWhole = next != UInt8(ascii: ".") && next != UInt8(ascii: "e")
    // Fifteen digits are below 2^53 whatever they are.
    if isWhole, (1...15).contains(count),
      bytes[first] != UInt8(ascii: "0") || (count == 1 && !isNegative)
    {
      add(.integer, from: start, to: position)
      return true
    }
    while isNumberByte(next) { position += 1 }
    let spelled = UnsafeBufferPointer(rebasing: bytes[start..<position])
    guard let value = try? JSONValue(parsingCanonical: spelled) else { return false }
    if LeafProfile.violation(in: value) != nil { fitsLeaf = false }
    add(value.integer == nil ? .number : .integer, from: start, to: position)
    return true
  }

  private func isNumberByte(_ byte: UInt8) -> Bool {
    byte &- UInt8(ascii: "0") < 10 || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "e")
      || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
  }
}
