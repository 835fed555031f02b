import PlanDomain
import ProgressLedger

/// What a finding means to whoever keeps the ledger: many findings are one alarm.
enum Alarm: String, CaseIterable {
  case damagedFile = "damaged-file"
  case changedEvents = "changed-events"
  case changedSchema = "changed-schema"
  case changedTexts = "changed-texts"
  case impossibleEvents = "impossible-events"
  case wrongTables = "wrong-tables"
  case changedEvidence = "changed-evidence"
  case changedPublications = "changed-publications"
  case rollback
  case rewrittenHistory = "rewritten-history"
  case equivocation
  case doubtfulCheckpoint = "doubtful-checkpoint"
  case other

  /// The alarm that a check gives.
  init(check: String) {
    self = Self.allCases.first { $0.checks.contains(check) } ?? .other
  }

  /// The checks whose findings give this alarm.
  var checks: Set<String> {
    switch self {
    case .damagedFile: ["file", "checkpoint"]
    case .changedEvents: ["sequence", "leaf", "column", "time", "stream", "name", "id", "tree"]
    case .changedSchema: ["schema", "migration"]
    case .changedTexts: ["text", "restoration"]
    case .impossibleEvents: ["event"]
    case .wrongTables: ["projection"]
    case .changedEvidence: ["evidence"]
    case .changedPublications: ["publication"]
    case .rollback: ["rollback"]
    case .rewrittenHistory: ["consistency", "inclusion"]
    case .equivocation: ["equivocation"]
    case .doubtfulCheckpoint:
      ["note-untrusted", "note-bad-signature", "origin-mismatch", "key-retired", "quorum"]
    case .other: []
    }
  }

  /// Who or what it was, as far as the other alarms of the same audit tell.
  func cause(beside others: Set<Alarm>) -> Cause {
    switch self {
    case .damagedFile: .hardware
    // A disk that fails seldom spares the rest of the file, and never repairs the tree.
    case .changedEvents: others.contains(.damagedFile) ? .hardware : .either
    case .rewrittenHistory:
      others.isDisjoint(with: [.damagedFile, .changedEvents]) ? .hand : .either
    case .changedEvidence, .changedPublications, .rollback: .either
    case .changedSchema, .changedTexts, .impossibleEvents, .equivocation: .hand
    case .wrongTables: others == [.wrongTables] ? .harmless : .either
    case .doubtfulCheckpoint: .checkpoint
    case .other: .unknown
    }
  }

  /// What is behind an alarm.
  enum Cause: String, CaseIterable {
    case hardware
    case hand
    case either
    case harmless
    case checkpoint
    case unknown
  }
}

/// An alarm with what gave it.
struct RaisedAlarm {
  let alarm: Alarm
  let cause: Alarm.Cause
  let findings: [LedgerFinding]

  /// The alarms of an audit, in the order of their list.
  static func all(of verification: Verification) -> [RaisedAlarm] {
    let findings = Dictionary(grouping: verification.findings) { Alarm(check: $0.check) }
    return Alarm.allCases.compactMap { alarm in
      findings[alarm].map {
        RaisedAlarm(alarm: alarm, cause: alarm.cause(beside: Set(findings.keys)), findings: $0)
      }
    }
  }
}
