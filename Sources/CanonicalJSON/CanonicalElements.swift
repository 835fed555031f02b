/// The elements of an array in their order, taken one by one. Each is asked of the same document.
package struct CanonicalElements {
  private var child: Int
  private let end: Int

  init(from child: Int, to end: Int) { (self.child, self.end) = (child, end) }

  /// Where the next element stands; nil behind the last.
  package mutating func next(of document: CanonicalDocument) -> CanonicalPlace? {
    guard child < end else { return nil }
    defer { child = Int(document.nodes[child].next) }
    return CanonicalPlace(index: child)
  }

  /// Whether none is left.
  package var isAtEnd: Bool { child == end }
}
