import TransparencyLog

/// Compares the stored nodes of the tree with those recomputed from the leaves: none changed,
/// none missing, none too many. Both come in the order of completion, so one walk beside the
/// events is enough.
final class NodeAudit {
  private let audit: LogAudit
  private var cursor: LogCursor?
  private var nextID = 0

  init(_ audit: LogAudit) {
    self.audit = audit
  }

  /// Begins after the nodes of the first `size` leaves.
  func begin(after size: Int) throws {
    nextID = NodeTable.count(size: size)
    // From 0 on also the rows that no tree has, below the first.
    cursor = try SQLStatement.scan(
      "SELECT id, hash FROM node WHERE id >= ? ORDER BY id", in: audit.database
    ).rows(.integer(size == 0 ? .min : nextID))
    _ = try cursor?.next()
  }

  func visit(_ hash: TreeHash, at address: NodeAddress, completedBy position: Position) throws {
    guard NodeTable.isStored(level: address.level) else { return }
    let id = nextID
    nextID += 1
    while let row = cursor?.row, row.integer(0) < id {
      try findExtra(row)
      _ = try cursor?.next()
    }
    guard let row = cursor?.row, row.integer(0) == id else {
      return try audit.find(
        "tree", at: position, ja: "木の節 \(id) がありません", en: "the node \(id) of the tree is missing")
    }
    if !row.withBytes(1, { stored in hash.withUnsafeBytes { $0.isSame(as: stored) } }) {
      try audit.find(
        "tree", at: position, ja: "木の節 \(id) が事象の内容と一致しません",
        en: "the node \(id) of the tree does not agree with the leaves")
    }
    _ = try cursor?.next()
  }

  func finish() throws {
    while let row = cursor?.row {
      try findExtra(row)
      _ = try cursor?.next()
    }
    cursor = nil
  }

  private func findExtra(_ row: LogRow) throws {
    let id = row.integer(0)
    try audit.find("tree", ja: "木に余分な節 \(id) があります", en: "the tree has a node too many: \(id)")
  }
}
