/// Checks the events that say a text was erased: it was a text of an earlier event of the same
/// stream, nobody had erased it before, and it is gone.
final class ErasureAudit {
  private let audit: LogAudit
  private let reading: ErasureReading
  private var erased: Set<TextAddress> = []

  init(_ audit: LogAudit, reading: @escaping ErasureReading) {
    self.audit = audit
    self.reading = reading
  }

  /// The digests whose texts are rightly missing because of this event.
  func visit(_ leaf: StoredLeaf, at position: Position) throws -> [String] {
    var digests: [String] = []
    for text in leaf.erased(by: reading) {
      guard try isText(text, of: leaf, at: position) else {
        try find(
          "\(text.digest) is no digest of \(text.position)",
          ja: "\(text.digest) は \(text.position) のダイジェストではありません", at: position)
        continue
      }
      guard erased.insert(text).inserted else {
        try find(
          "\(text.digest) was erased before", ja: "\(text.digest) はすでに消去されています", at: position)
        continue
      }
      digests.append(text.digest)
      if try isPresent(text) {
        try audit.find(
          "text", at: text.position, ja: "\(position) で消去された文章が残っています: \(text.digest)",
          en: "a text is there although \(position) says it was erased: \(text.digest)")
      }
    }
    return digests
  }

  private func isText(
    _ text: TextAddress, of erasure: StoredLeaf, at position: Position
  ) throws -> Bool {
    guard text.position < position else { return false }
    let target = try SQLStatement.cached("SELECT leaf FROM event WHERE seq = ?", in: audit.database)
      .first(.integer(text.position.seq)) { try? StoredLeaf(decoding: $0.bytes(0)) }
    guard let target = target ?? nil else { return false }
    return target.stream == erasure.stream && target.digests.contains(text.digest)
  }

  private func isPresent(_ text: TextAddress) throws -> Bool {
    guard let digest = Base64URL.decode(text.digest) else { return false }
    let row = try SQLStatement.cached(
      "SELECT 1 FROM disclosure WHERE seq = ? AND digest = ?", in: audit.database
    ).first(.integer(text.position.seq), .bytes(digest)) { $0.integer(0) }
    return row != nil
  }

  private func find(_ detail: String, ja: String, at position: Position) throws {
    try audit.find(
      "text", at: position, ja: "消去の記録の異常: \(ja)", en: "an erasure is wrong: \(detail)")
  }
}
