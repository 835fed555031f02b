/// The members of an object in their order, taken one by one: for objects whose names are known.
package struct CanonicalMembers {
  private let document: CanonicalDocument
  private let end: Int
  private var child: Int

  init(document: CanonicalDocument, index: Int) {
    self.document = document
    child = index + 1
    end = Int(document.nodes[index].next)
  }

  /// The value of the next member, if that is its name; then the one after it is next.
  package mutating func take(_ name: StaticString) -> CanonicalValue? {
    guard child < end else { return nil }
    let node = document.nodes[child]
    let isNamed = document.bytes.withUnsafeBufferPointer { bytes in
      node.kind == .string && bytes[node].spells(name.bytes)
    }
    guard isNamed else { return nil }
    defer { child = Int(document.nodes[child + 1].next) }
    return CanonicalValue(document: document, index: child + 1)
  }

  /// Whether every member was taken.
  package var isAtEnd: Bool { child == end }
}
