import TransparencyLog

/// Compares the tree with the checkpoints and receipts that were kept outside: the one check that
/// whoever owns the file cannot satisfy by rewriting all of it.
final class OutsideAudit {
  private let audit: LogAudit
  private let evidence: OutsideEvidence
  private let sizes: Set<Int>
  private let indexes: Set<Int>
  private var roots: [Int: TreeHash] = [:]
  private var leaves: [Int: TreeHash] = [:]
  private(set) var notes: [BilingualText] = []
  private(set) var verdicts: [EvidenceVerdict] = []
  /// The size of the largest signed checkpoint that holds.
  private(set) var covered = 0

  init(_ audit: LogAudit, _ evidence: OutsideEvidence) {
    self.audit = audit
    self.evidence = evidence
    sizes = Set(evidence.kept.map(\.checkpoint.size))
    indexes = Set(evidence.kept.compactMap(\.event?.index))
  }

  /// Tells what can be told before the log is read, and answers for what lies before the walk.
  func begin(_ earlier: EarlierTree) throws {
    for refused in evidence.refused {
      verdicts.append(
        EvidenceVerdict(name: refused.name, checkpoint: nil, signers: [], holds: false))
      try audit.find(refused.kind.rawValue, ja: refused.message.ja, en: refused.message.en)
    }
    try checkSigner()
    for size in sizes where size <= earlier.size { roots[size] = try earlier.root(at: size) }
    for index in indexes where index < earlier.size {
      leaves[index] = try earlier.leafHash(at: index)
    }
  }

  /// Takes note of a root or a leaf that will be asked for.
  func visit(_ frontier: Frontier, _ leafHash: TreeHash) {
    if indexes.contains(frontier.size - 1) { leaves[frontier.size - 1] = leafHash }
    if sizes.contains(frontier.size) { roots[frontier.size] = frontier.root }
  }

  /// Says which of them hold, once `size` events were seen; `isWhole` when these are all there are.
  func finish(size: Int, isWhole: Bool) throws {
    guard !evidence.isEmpty else { return }
    var firm = 0
    for kept in evidence.kept.sorted(by: { $0.checkpoint.size < $1.checkpoint.size }) {
      let holds = try check(kept, size: size, isWhole: isWhole, unchangedTo: firm)
      verdicts.append(
        EvidenceVerdict(
          name: kept.name, checkpoint: kept.checkpoint, signers: kept.signers, holds: holds))
      guard holds else { continue }
      firm = kept.checkpoint.size
      if !kept.signers.isEmpty { covered = firm }
      notes.append(kept.covering)
    }
    noteRest(of: size)
  }

  /// Two signatures of one key under two histories of one length convict the signer, not the file.
  private func checkSigner() throws {
    var first: [Int: KeptCheckpoint] = [:]
    for kept in evidence.kept where !kept.signers.isEmpty {
      guard let other = first[kept.checkpoint.size] else {
        first[kept.checkpoint.size] = kept
        continue
      }
      guard other.checkpoint.origin == kept.checkpoint.origin,
        other.checkpoint.root != kept.checkpoint.root
      else { continue }
      let signers = Set(other.signers + kept.signers).sorted().joined(separator: ", ")
      try find(
        .equivocation, "\(other.name), \(kept.name)",
        ja: "\(signers) が #\(kept.checkpoint.size) までの異なる二つの履歴に署名しています。"
          + "二つのファイルは署名者に対する証拠です",
        en: "\(signers) signed two histories up to #\(kept.checkpoint.size); "
          + "the two files together are the proof against the signer")
    }
  }

  private func check(
    _ kept: KeptCheckpoint, size: Int, isWhole: Bool, unchangedTo firm: Int
  ) throws -> Bool {
    let (signed, end) = (kept.checkpoint, Position(kept.checkpoint.size))
    if let origin = evidence.origin, origin != signed.origin {
      try find(
        .originMismatch, kept.name, ja: "\(signed.origin) のもので、この台帳は \(origin) です",
        en: "it is of \(signed.origin), and this ledger is \(origin)")
      return false
    }
    guard signed.size <= size || isWhole else {
      try audit.find(
        "checkpoint", ja: "\(kept.name): 台帳を \(end) まで読めないため、比べられません",
        en: "\(kept.name): the ledger cannot be read as far as \(end), so nothing was compared")
      return false
    }
    if let event = kept.event, event.index < size, leaves[event.index] != event.leafHash {
      try find(
        .inclusion, kept.name, at: Position(seq: event.index),
        ja: "受領書の事象 \(Position(seq: event.index)) が台帳では別の事象です",
        en: "the ledger holds another event as \(Position(seq: event.index)) than the receipt")
      return false
    }
    guard signed.size <= size else {
      try find(
        .rollback, kept.name, ja: "台帳は #\(size) で終わりますが、\(end) までありました",
        en: "the ledger ends at #\(size), but it had reached \(end)")
      return false
    }
    guard roots[signed.size] == signed.root else {
      let range =
        firm < signed.size
        ? BilingualText(
          ja: "書き換えは #\(firm + 1) から \(end) の間にあります",
          en: "it was rewritten somewhere from #\(firm + 1) to \(end)")
        : BilingualText(
          ja: "別のチェックポイントはこの履歴のものです", en: "another checkpoint is of this history")
      try find(
        .consistency, kept.name, at: end,
        ja: "\(end) までの履歴が当時のものではありません。" + range.ja,
        en: "the history up to \(end) is not what it was; " + range.en)
      return false
    }
    return true
  }

  private func noteRest(of size: Int) {
    let rest = size - covered
    notes.append(
      rest > 0
        ? BilingualText(
          ja: "新しい事象 \(rest) 件（#\(covered + 1) から #\(size)）は、まだどの署名にも守られていません。",
          en: "No signed checkpoint covers the newest \(rest) event(s) yet, "
            + "#\(covered + 1) to #\(size).")
        : BilingualText(
          ja: "#\(size) までのすべての事象が署名に守られています。",
          en: "A signed checkpoint covers every event up to #\(size)."))
  }

  private func find(
    _ kind: EvidenceFault.Kind, _ name: String, at position: Position? = nil, ja: String, en: String
  ) throws {
    try audit.find(
      kind.rawValue, at: position == .start ? nil : position, ja: "\(name): \(ja)",
      en: "\(name): \(en)")
  }
}

extension KeptCheckpoint {
  /// What it shows, as long as it holds.
  fileprivate var covering: BilingualText {
    let signed = signers.joined(separator: ", ")
    let size = checkpoint.size
    return signers.isEmpty
      ? BilingualText(
        ja: "\(name): #1 から #\(size) は受領したときのままです（署名がないため、他人への証明にはなりません）。",
        en: "\(name): #1 to #\(size) are as they were received "
          + "(unsigned, so it proves nothing to others).")
      : BilingualText(
        ja: "\(name): #1 から #\(size) を守っています（署名: \(signed)）。",
        en: "\(name): covers #1 to #\(size), signed by \(signed).")
  }
}
