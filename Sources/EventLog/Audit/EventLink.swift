import TransparencyLog

/// What an event says of its place among the others: numbers, and no memory of their own.
struct EventLink: Sendable {
  let time: LeafTime
  /// Eight bytes that stand for the event's id.
  let id: Int
  /// The leaf hash of the stream's event before it; nil for the first.
  let previous: TreeHash?
  /// Whether it has texts of its own.
  let hasTexts: Bool

  init(_ leaf: StoredLeaf) {
    time = leaf.time
    id = leaf.id.hashValue
    previous = leaf.previous
    hasTexts = leaf.digestCount > 0
  }
}
