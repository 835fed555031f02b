/// One value of a canonical document, read where it stands.
package struct CanonicalValue: Sendable {
  let document: CanonicalDocument
  let index: Int

  @inline(__always) private var node: CanonicalNode { document.nodes[index] }

  package var isNull: Bool { node.kind == .null }

  /// `true` or `false`; nil for any other value.
  package var bool: Bool? {
    node.kind == .bool ? document.bytes[Int(node.start)] == UInt8(ascii: "t") : nil
  }

  /// A whole number that fits 64 bits; nil for any other value.
  package var integer: Int64? {
    guard node.kind == .integer else { return nil }
    return withBytes { digits in
      let isNegative = digits.first == UInt8(ascii: "-")
      let magnitude = digits.dropFirst(isNegative ? 1 : 0).reduce(Int64(0)) {
        $0 &* 10 &- Int64($1 &- UInt8(ascii: "0"))
      }
      // Counted downwards, so that the smallest integer has a place too.
      return isNegative ? magnitude : 0 &- magnitude
    }
  }

  /// A text; nil for any other value.
  package var string: String? {
    switch node.kind {
    case .string: withBytes { String(decoding: $0, as: UTF8.self) }
    case .escapedString: json.string
    default: nil
    }
  }

  /// Whether it is a text.
  package var isString: Bool { node.kind == .string || node.kind == .escapedString }

  /// Whether it is a text that is not empty.
  package var hasText: Bool { isString && node.start < node.end }

  /// The elements of an array; nil for any other value.
  package var array: [CanonicalValue]? {
    guard node.kind == .array else { return nil }
    var elements: [CanonicalValue] = []
    var child = index + 1
    while child < Int(node.next) {
      elements.append(CanonicalValue(document: document, index: child))
      child = Int(document.nodes[child].next)
    }
    return elements
  }

  /// The object that the value is; nil for any other value.
  package var object: CanonicalObject? {
    node.kind == .object ? CanonicalObject(document: document, index: index) : nil
  }

  /// Lends the bytes that spell the value, those of a string between its quotation marks.
  @inline(__always)
  package func withBytes<R>(_ body: (UnsafeBufferPointer<UInt8>) throws -> R) rethrows -> R {
    let node = node
    return try document.bytes.withUnsafeBufferPointer {
      try body(UnsafeBufferPointer(rebasing: $0[Int(node.start)..<Int(node.end)]))
    }
  }

  /// Lends the bytes of a string that stands as it is; nil for any other value.
  @inline(__always)
  package func withPlainText<R>(_ body: (UnsafeBufferPointer<UInt8>) throws -> R) rethrows -> R? {
    node.kind == .string ? try withBytes(body) : nil
  }

  /// The value as a tree of its own.
  package var json: JSONValue {
    var spelling = Int(node.start)..<Int(node.end)
    if node.kind == .string || node.kind == .escapedString {
      spelling = (spelling.lowerBound - 1)..<(spelling.upperBound + 1)
    }
    do {
      return try JSONValue(parsing: document.bytes[spelling])
    } catch {
      preconditionFailure("a canonical document holds nothing but JSON: \(error)")
    }
  }
}
