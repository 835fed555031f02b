import CanonicalJSON
import Crypto

/// Checks the texts beside the leaves: each matches a digest of its event, and each digest has
/// its text, or a later event that says it was erased, or the mark of a ledger that was restored
/// without texts. What was erased must be a text of its event, and gone.
struct TextAudit {
  private let audit: LogAudit
  private let restoration: RestorationAudit
  private let erasures: ErasureAudit
  private var reached: [ExaminedText] = []
  /// The names of an event's texts; here, so that the next event takes the same memory.
  private var names: [String] = []
  private var missing: [String: Position] = [:]

  init(
    _ audit: LogAudit, restoration: RestorationAudit,
    erasures: @escaping ErasureReading
  ) {
    self.audit = audit
    self.restoration = restoration
    self.erasures = ErasureAudit(audit, reading: erasures)
  }

  /// Takes a text that the walk has come to; what is said of it is said with the next event.
  mutating func add(_ text: ExaminedText) { reached.append(text) }

  /// Visits an event whose texts are known to be whole.
  mutating func visitSound(seq: Int, hasTexts: Bool) throws {
    while !reached.isEmpty { try findOrphan(reached.removeFirst()) }
    _ = try restoration.covers(seq: seq, hasDigests: hasTexts, hasTexts: hasTexts)
  }

  mutating func visit(_ leaf: StoredLeaf, seq: Int) throws {
    let position = Position(seq: seq)
    var open = leaf.digestValues
    let digests = open.count
    for text in reached {
      if text.seq < seq {
        try findOrphan(text)
      } else {
        try check(text, &open, of: leaf, at: position)
      }
    }
    // Emptied so that the memory stays for the next event, as cheaply as one text allows.
    while reached.popLast() != nil {}
    while names.popLast() != nil {}
    let isDisclosed = open.count < digests
    if try restoration.covers(seq: seq, hasDigests: digests > 0, hasTexts: isDisclosed) {
      open = []
    }
    for digest in open.compactMap(\.string) { missing[digest] = position }
    for digest in try erasures.visit(leaf, at: position) { missing[digest] = nil }
  }

  func finish() throws {
    for text in reached { try findOrphan(text) }
    for (digest, position) in missing.sorted(by: { ($0.value, $0.key) < ($1.value, $1.key) }) {
      try audit.find(
        "text", at: position, ja: "ダイジェスト \(digest) の文章がなく、消去の記録もありません",
        en: "the text of the digest \(digest) is missing, and no event says it was erased")
    }
  }

  private mutating func check(
    _ examined: ExaminedText, _ open: inout [CanonicalValue], of leaf: StoredLeaf,
    at position: Position
  ) throws {
    if !examined.isUnderItsDigest {
      try find("its digest is not the stored one", ja: "保存されたダイジェストと一致しません", at: position)
    }
    if let place = Self.place(of: examined.digest, in: open) {
      open.remove(at: place)
    } else {
      try find("the event has no such digest", ja: "事象にこのダイジェストがありません", at: position)
    }
    guard let text = examined.text else {
      return try find("it is no disclosure", ja: "RFC 9901 の形式ではありません", at: position)
    }
    if names.contains(text.name) || leaf.body[text.name] != nil {
      try find("there are two \(text.name)", ja: "\(text.name) が二つあります", at: position)
    }
    names.append(text.name)
    if let violation = text.violation { try find("\(violation)", ja: "\(violation)", at: position) }
  }

  private static func place(of digest: SHA256Digest, in digests: [CanonicalValue]) -> Int? {
    digest.withUnsafeBytes { digest in
      Base64URL.withSpelling(of: digest) { spelling in
        digests.firstIndex { $0.isSpelled(spelling) }
      }
    }
  }

  private func findOrphan(_ text: ExaminedText) throws {
    try find(
      "no event it could belong to", ja: "対応する事象がありません", at: Position(seq: text.seq))
  }

  private func find(_ detail: String, ja: String, at position: Position) throws {
    try audit.find("text", at: position, ja: "文章の異常: \(ja)", en: "a text is wrong: \(detail)")
  }
}
