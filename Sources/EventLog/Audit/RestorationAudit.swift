import TransparencyLog

/// Checks the mark of a ledger that was restored without its texts, and applies it: up to there,
/// digests without texts are said once, as a note.
final class RestorationAudit {
  private struct Mark {
    let size: Int
    let root: [UInt8]
  }

  private let audit: LogAudit
  private let earlier: Frontier
  private var mark: Mark?
  private var withheld = 0
  private(set) var notes: [BilingualText] = []

  /// Takes where the walk begins.
  init(_ audit: LogAudit, after earlier: Frontier) {
    self.audit = audit
    self.earlier = earlier
  }

  func load() throws {
    try SQLStatement.scan("SELECT size, root FROM restoration ORDER BY size", in: audit.database)
      .forEach { row in
        if mark != nil { try find("there are two", ja: "復元の印が二つあります") }
        mark = Mark(size: row.integer(0), root: row.bytes(1))
      }
    try visit(earlier)
  }

  /// Whether the texts of an event may be missing because of the mark.
  func covers(seq: Int, hasDigests: Bool, hasTexts: Bool) throws -> Bool {
    guard let mark, seq < mark.size else { return false }
    if hasTexts {
      try find("\(Position(seq: seq)) has a text", ja: "\(Position(seq: seq)) に文章があります")
    }
    if hasDigests { withheld += 1 }
    return true
  }

  func visit(_ frontier: Frontier) throws {
    guard let mark, mark.size == frontier.size, mark.root != frontier.root.bytes else { return }
    try find("its root is another", ja: "ルートハッシュが異なります")
  }

  func finish(size: Int) throws {
    guard let mark else { return }
    if mark.size > size { try find("it lies beyond the end", ja: "末尾より先を指しています") }
    // The texts before the beginning were not looked for.
    guard mark.size > earlier.size else { return }
    guard withheld > 0 else { return try find("no text is missing", ja: "欠けた文章がありません") }
    notes.append(
      BilingualText(
        ja: "#\(mark.size) まで文章なしで復元された台帳です（文章のない事象: \(withheld) 件）。",
        en: "Restored without its texts up to #\(mark.size); \(withheld) events lack theirs."))
  }

  private func find(_ detail: String, ja: String) throws {
    try audit.find(
      "restoration", ja: "復元の印が台帳と合いません: \(ja)",
      en: "the mark of a restoration does not fit the ledger: \(detail)")
  }
}
