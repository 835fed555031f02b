import CanonicalJSON

/// Checks the texts beside the leaves: each matches a digest of its event, and each digest has
/// its text, or a later event that says it was erased, or the mark of a ledger that was restored
/// without texts. What was erased must be a text of its event, and gone.
final class TextAudit {
  private let audit: LogAudit
  private let restoration: RestorationAudit
  private let erasures: ErasureAudit
  private var cursor: LogCursor?
  private var missing: [String: Position] = [:]

  init(
    _ audit: LogAudit, restoration: RestorationAudit,
    erasures: @escaping ErasureReading
  ) {
    self.audit = audit
    self.restoration = restoration
    self.erasures = ErasureAudit(audit, reading: erasures)
  }

  /// Begins after the texts of the first `size` events.
  func begin(after size: Int) throws {
    cursor = try SQLStatement.scan(
      """
      SELECT seq, digest, disclosure FROM disclosure WHERE seq >= ? ORDER BY seq, digest
      """, in: audit.database
    ).rows(.integer(size == 0 ? .min : size))
    _ = try cursor?.next()
  }

  func visit(_ leaf: StoredLeaf, seq: Int) throws {
    let position = Position(seq: seq)
    let digests = leaf.digests
    var open = Set(digests)
    var names: Set<String> = []
    while let row = cursor?.row, row.integer(0) <= seq {
      if row.integer(0) < seq {
        try findOrphan(row)
      } else {
        try check(row, &open, &names, of: leaf, at: position)
      }
      _ = try cursor?.next()
    }
    let isDisclosed = open.count < digests.count
    if try restoration.covers(seq: seq, hasDigests: !digests.isEmpty, hasTexts: isDisclosed) {
      open = []
    }
    for digest in open { missing[digest] = position }
    for digest in try erasures.visit(leaf, at: position) { missing[digest] = nil }
  }

  func finish() throws {
    while let row = cursor?.row {
      try findOrphan(row)
      _ = try cursor?.next()
    }
    cursor = nil
    for (digest, position) in missing.sorted(by: { ($0.value, $0.key) < ($1.value, $1.key) }) {
      try audit.find(
        "text", at: position, ja: "ダイジェスト \(digest) の文章がなく、消去の記録もありません",
        en: "the text of the digest \(digest) is missing, and no event says it was erased")
    }
  }

  private func check(
    _ row: LogRow, _ open: inout Set<String>, _ names: inout Set<String>, of leaf: StoredLeaf,
    at position: Position
  ) throws {
    let encoded = row.text(2)
    let digest = Disclosure.digest(of: encoded)
    if row.bytes(1) != digest {
      try find("its digest is not the stored one", ja: "保存されたダイジェストと一致しません", at: position)
    }
    if open.remove(Base64URL.encode(digest)) == nil {
      try find("the event has no such digest", ja: "事象にこのダイジェストがありません", at: position)
    }
    guard let disclosure = Disclosure(encoded: encoded, digest: digest) else {
      return try find("it is no disclosure", ja: "RFC 9901 の形式ではありません", at: position)
    }
    if !names.insert(disclosure.name).inserted || leaf.body[disclosure.name] != nil {
      try find(
        "there are two \(disclosure.name)", ja: "\(disclosure.name) が二つあります", at: position)
    }
    if let violation = TextProfile.violation(in: disclosure.value, allowingLineFeed: true) {
      try find("\(violation)", ja: "\(violation)", at: position)
    }
  }

  private func findOrphan(_ row: LogRow) throws {
    try find(
      "no event it could belong to", ja: "対応する事象がありません", at: Position(seq: row.integer(0)))
  }

  private func find(_ detail: String, ja: String, at position: Position) throws {
    try audit.find("text", at: position, ja: "文章の異常: \(ja)", en: "a text is wrong: \(detail)")
  }
}
