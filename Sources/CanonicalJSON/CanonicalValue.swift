/// One value of a canonical document, read where it stands. It holds its document.
package struct CanonicalValue: Sendable {
  let document: CanonicalDocument
  let place: CanonicalPlace

  package var isNull: Bool { document.isNull(place) }

  /// `true` or `false`; nil for any other value.
  package var bool: Bool? {
    let node = document.nodes[place.index]
    return node.kind == .bool ? document.bytes[Int(node.start)] == UInt8(ascii: "t") : nil
  }

  /// A whole number that fits 64 bits; nil for any other value.
  package var integer: Int64? { document.integer(at: place) }

  /// A text; nil for any other value.
  package var string: String? {
    switch document.nodes[place.index].kind {
    case .string: String(decoding: document.lentBytes(at: place), as: UTF8.self)
    case .escapedString: json.string
    default: nil
    }
  }

  /// Whether it is a text.
  package var isString: Bool { document.isString(place) }

  /// Whether it is a text that is not empty.
  package var hasText: Bool { document.hasText(place) }

  /// The elements of an array; nil for any other value.
  package var array: [CanonicalValue]? {
    guard var places = document.elements(of: place) else { return nil }
    var elements: [CanonicalValue] = []
    while let place = places.next(of: document) { elements.append(document[place]) }
    return elements
  }

  /// The object that the value is; nil for any other value.
  package var object: CanonicalObject? {
    document.nodes[place.index].kind == .object
      ? CanonicalObject(document: document, place: place) : nil
  }

  /// Whether it is a text of just these bytes.
  package func isSpelled(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    document.isSpelled(text, at: place)
  }

  /// Whether it is just this text.
  package func isSpelled(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { document.isSpelled($0, at: place) }
  }

  /// The value as a tree of its own.
  package var json: JSONValue {
    let node = document.nodes[place.index]
    var spelling = Int(node.start)..<Int(node.end)
    if isString { spelling = (spelling.lowerBound - 1)..<(spelling.upperBound + 1) }
    do {
      return try JSONValue(parsing: UnsafeBufferPointer(rebasing: document.bytes[spelling]))
    } catch {
      preconditionFailure("a canonical document holds nothing but JSON: \(error)")
    }
  }
}
