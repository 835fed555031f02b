import EventLog
import PlanDomain

/// Looks whether the ledger agrees with what was vouched for outside.
///
/// Each time of an anchor is a bracket: what the checkpoint covers was written before it, and the
/// anchor and all after it were written later, because nobody knew the token's digest earlier.
struct AnchorAudit {
  /// By how many seconds a clock may be wrong before it is a finding.
  static let tolerance: Int64 = 3_600

  private var anchors: [(RecordedEvent, CheckpointAnchored)] = []

  /// Takes in an event; whatever is no anchor passes by, and a malformed one is told elsewhere.
  mutating func take(_ recorded: RecordedEvent) {
    guard case .checkpointAnchored(let anchor)? = try? EventCodec.decode(recorded) else { return }
    anchors.append((recorded, anchor))
  }

  /// What is wrong, in the order of the anchors.
  func findings(in log: LogReader) throws -> [LedgerFinding] {
    try anchors.flatMap { recorded, anchor in
      let size = Position(anchor.size.number)
      guard size < recorded.position else {
        return [
          finding(
            "anchor", recorded.position,
            ja: "自分より後の \(size) までを証明したとしています",
            en: "it claims to vouch for what came after it, up to \(size)")
        ]
      }
      return try bytes(of: anchor, recorded) + root(of: anchor, at: size, recorded, log)
        + anchor.moments.flatMap { try bracket($0, around: size, recorded.position, log) }
    }
  }

  /// The files that the anchor speaks of must be those it rests on.
  private func bytes(
    of anchor: CheckpointAnchored, _ recorded: RecordedEvent
  ) throws -> [LedgerFinding] {
    let kept = Set(((try? EventCodec.evidence(of: recorded)) ?? []).map(\.sha256))
    let named = [anchor.sha256] + anchor.tokens.map(\.sha256)
    return named.filter { !kept.contains($0) }.map { digest in
      finding(
        "anchor", recorded.position, ja: "\(digest) が証拠に挙げられていません",
        en: "\(digest) is not among its evidence")
    }
  }

  private func root(
    of anchor: CheckpointAnchored, at size: Position, _ recorded: RecordedEvent, _ log: LogReader
  ) throws -> [LedgerFinding] {
    guard "\(try log.root(at: size))" != anchor.root else { return [] }
    return [
      finding(
        "anchor", recorded.position, ja: "\(size) までの記録が、証明されたときの記録ではありません",
        en: "the events up to \(size) are not those that were vouched for")
    ]
  }

  /// Recorded times never run backwards, so those outside the bracket are one run of events.
  private func bracket(
    _ moment: PlanDomain.Instant, around size: Position, _ anchor: Position, _ log: LogReader
  ) throws -> [LedgerFinding] {
    var findings: [LedgerFinding] = []
    let intime = try log.position(recordedUpTo: timestamp(moment.seconds + Self.tolerance))
    if intime < size {
      let first = Position(intime.number + 1)
      findings.append(
        finding(
          "time", first,
          ja: "\(first) から \(size) までの記録日時は、\(moment.text) の証明より後です",
          en: "\(first) to \(size) are recorded later than \(moment.text), when they were seen"))
    }
    let early = try log.position(recordedUpTo: timestamp(moment.seconds - Self.tolerance - 1))
    if early >= anchor {
      findings.append(
        finding(
          "time", anchor,
          ja: "\(anchor) から \(early) までの記録日時は、それらが引く \(moment.text) の証明より前です",
          en: "\(anchor) to \(early) are recorded earlier than \(moment.text), which they follow"))
    }
    return findings
  }

  private func timestamp(_ seconds: Int64) -> Timestamp {
    Timestamp(seconds: min(seconds, 253_402_300_799))
  }

  private func finding(
    _ check: String, _ position: Position, ja: String, en: String
  ) -> LedgerFinding {
    LedgerFinding(check: check, position: position, message: Wording(ja: ja, en: en))
  }
}
