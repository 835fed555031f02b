/// Where a value stands in its document. Alone it says nothing, and it costs nothing to hand on: a
/// value holds its document, and each of them that is made and let go of is counted.
package struct CanonicalPlace: Sendable {
  let index: Int
}

extension CanonicalDocument {
  /// The value at a place of this document.
  package subscript(place: CanonicalPlace) -> CanonicalValue {
    CanonicalValue(document: self, place: place)
  }

  /// Where the value of a member of an object stands; nil where there is none, or no object.
  package func member(_ name: StaticString, of place: CanonicalPlace) -> CanonicalPlace? {
    member(name.bytes, of: place)
  }

  @inline(__always)
  func member(
    _ name: UnsafeBufferPointer<UInt8>, of place: CanonicalPlace
  ) -> CanonicalPlace? {
    let object = nodes[place.index]
    guard object.kind == .object else { return nil }
    var child = place.index + 1
    while child < Int(object.next) {
      let node = nodes[child]
      if node.kind == .string, bytes[node].spells(name) { return CanonicalPlace(index: child + 1) }
      child = Int(nodes[child + 1].next)
    }
    return nil
  }

  /// The members of an object in their order; nil for any other value.
  package func members(of place: CanonicalPlace) -> CanonicalMembers? {
    let object = nodes[place.index]
    guard object.kind == .object else { return nil }
    return CanonicalMembers(from: place.index + 1, to: Int(object.next))
  }

  /// The elements of an array in their order; nil for any other value.
  package func elements(of place: CanonicalPlace) -> CanonicalElements? {
    let array = nodes[place.index]
    guard array.kind == .array else { return nil }
    return CanonicalElements(from: place.index + 1, to: Int(array.next))
  }

  package func isNull(_ place: CanonicalPlace) -> Bool { nodes[place.index].kind == .null }

  /// Whether a value is a text.
  package func isString(_ place: CanonicalPlace) -> Bool {
    let kind = nodes[place.index].kind
    return kind == .string || kind == .escapedString
  }

  /// Whether a value is a text that is not empty.
  package func hasText(_ place: CanonicalPlace) -> Bool {
    isString(place) && nodes[place.index].start < nodes[place.index].end
  }

  /// A whole number that fits 64 bits; nil for any other value.
  package func integer(at place: CanonicalPlace) -> Int64? {
    guard nodes[place.index].kind == .integer else { return nil }
    let digits = lentBytes(at: place)
    let isNegative = digits.first == UInt8(ascii: "-")
    let magnitude = digits.dropFirst(isNegative ? 1 : 0).reduce(Int64(0)) {
      $0 &* 10 &- Int64($1 &- UInt8(ascii: "0"))
    }
    // Counted downwards, so that the smallest integer has a place too.
    return isNegative ? magnitude : 0 &- magnitude
  }

  /// The bytes that spell a value, those of a string between its quotation marks; lent as long as
  /// the document is held.
  ///
  /// Who calls this holds it until the bytes were read. (A closure for them would be generic, and
  /// that is called across targets without being compiled for its caller.)
  package func lentBytes(at place: CanonicalPlace) -> UnsafeBufferPointer<UInt8> {
    bytes[nodes[place.index]]
  }

  /// The same of a string that stands as it is; nil for any other value.
  package func lentText(at place: CanonicalPlace) -> UnsafeBufferPointer<UInt8>? {
    nodes[place.index].kind == .string ? lentBytes(at: place) : nil
  }

  /// Whether a value is a text of just these bytes.
  package func isSpelled(_ text: UnsafeBufferPointer<UInt8>, at place: CanonicalPlace) -> Bool {
    nodes[place.index].kind == .string && lentBytes(at: place).spells(text)
  }
}
