import TransparencyLog

/// Single events before the beginning of an audit, each proved to be in the tree.
struct EarlierEvents {
  private let audit: LogAudit
  private let tree: EarlierTree

  init(_ audit: LogAudit, _ tree: EarlierTree) {
    self.audit = audit
    self.tree = tree
  }

  /// An earlier event and its hash; nil, and a finding, when it is not what the tree holds.
  func leaf(at seq: Int) throws -> (leaf: StoredLeaf, hash: TreeHash)? {
    // Proved only when the statement is done: the proof reads leaves by the same one.
    let found = try SQLStatement.cached("SELECT leaf FROM event WHERE seq = ?", in: audit.database)
      .first(.integer(seq)) { row in
        (leaf: StoredLeaf.examine(row.bytes(0)).leaf, hash: row.leafHash(0))
      }
    guard let found, try tree.proves(found.hash, at: seq), let leaf = found.leaf else {
      try audit.find(
        "tree", at: Position(seq: seq), ja: "以前の事象が木と一致しません",
        en: "the earlier event does not agree with the tree")
      return nil
    }
    return (leaf, found.hash)
  }

  /// Where a stream stood at the beginning; its columns lead to the event, and the event is proved.
  func end(of stream: Int, named name: String) throws -> StreamTable.End {
    let last = try SQLStatement.cached(
      """
      SELECT version, seq FROM event WHERE stream = ? AND seq < ? ORDER BY version DESC LIMIT 1
      """, in: audit.database
    ).first(.integer(stream), .integer(tree.size)) { ($0.integer(0), $0.integer(1)) }
    guard let (version, seq) = last else { return StreamTable.End() }
    guard let (leaf, hash) = try leaf(at: seq) else { return StreamTable.End(version: version) }
    if leaf.stream.text != name {
      try audit.find(
        "column", at: Position(seq: seq), ja: "列 stream が事象の内容と一致しません",
        en: "the column stream does not agree with the leaf")
    }
    return StreamTable.End(version: version, lastLeaf: hash)
  }

  /// How many streams had begun: they are numbered in the order of their first events.
  func streamCount() throws -> Int {
    let begun = try SQLStatement.cached(
      "SELECT seq < ? FROM event WHERE stream = ? AND version = 1", in: audit.database)
    var low = 0
    var high =
      try SQLStatement.scan("SELECT max(id) FROM stream", in: audit.database)
      .first { $0.integer(0) } ?? 0
    while low < high {
      let middle = low + (high - low + 1) / 2
      let isEarlier =
        try begun.first(.integer(tree.size), .integer(middle)) { $0.integer(0) == 1 } ?? false
      if isEarlier { low = middle } else { high = middle - 1 }
    }
    return low
  }
}
