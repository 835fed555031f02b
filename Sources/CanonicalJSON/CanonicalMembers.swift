/// The members of an object in their order, taken one by one: for objects whose names are known.
/// Each is asked of the same document.
package struct CanonicalMembers {
  private var child: Int
  private let end: Int

  init(from child: Int, to end: Int) { (self.child, self.end) = (child, end) }

  /// Where the value of the next member stands, if that is its name; then the one after it is next.
  package mutating func take(
    _ name: StaticString, of document: CanonicalDocument
  ) -> CanonicalPlace? {
    guard child < end else { return nil }
    let node = document.nodes[child]
    guard node.kind == .string, document.bytes[node].spells(name.bytes) else { return nil }
    defer { child = Int(document.nodes[child + 1].next) }
    return CanonicalPlace(index: child + 1)
  }

  /// Where the next member's name and value stand, whatever it is called.
  mutating func next(
    of document: CanonicalDocument
  ) -> (name: CanonicalPlace, value: CanonicalPlace)? {
    guard child < end else { return nil }
    defer { child = Int(document.nodes[child + 1].next) }
    return (CanonicalPlace(index: child), CanonicalPlace(index: child + 1))
  }

  /// Whether every member was taken.
  package var isAtEnd: Bool { child == end }
}
