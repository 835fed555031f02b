package import EventLog
package import PlanDomain

/// Something wrong with a ledger: what was checked, at which event, and what is the matter.
package struct LedgerFinding: Sendable, Equatable {
  /// The check's name: one of the log's own, `event`, `signature`, `evidence`, `anchor`,
  /// `publication` or `projection`.
  package let check: String
  package let position: Position?
  package let message: Wording
}

/// What a verification went through and found.
package struct Verification: Sendable {
  package let events: Int
  /// The root recomputed from the leaves, standard base64.
  package let root: String
  package let findings: [LedgerFinding]
  /// What a reader should know although nothing is wrong.
  package let notes: [Wording]
  /// What became of each checkpoint and receipt that was given.
  package let evidence: [EvidenceVerdict]
  /// How many of the newest events no signed checkpoint covers; nil when none was given.
  package let uncovered: Int?
  /// The position after which events were walked.
  package let since: Position
}

/// Checks a ledger whole: its log, the meaning of its events, and that its tables tell the truth.
///
/// Every check runs and every finding is kept; nothing is written and nothing is brought up to
/// date, because that would repair what is to be reported.
package struct LedgerAudit {
  private var findings: [LedgerFinding] = []
  private var notes: [Wording] = []

  private init() {}

  /// Verifies the ledger in a file, against itself and against what was kept outside of it.
  ///
  /// After a `start`, only what was recorded since is walked, at a cost that does not grow with
  /// what lies before; what costs the whole file is left out and named in the notes. Throws
  /// `LogFailure` only where there is nothing to verify: no file, no SQLite database, another
  /// program's, a newer one, or one that ends before `start`. `progress` hears of each event in
  /// each round through them.
  package static func verify(
    at path: String, after start: Position = .start,
    against evidence: OutsideEvidence = OutsideEvidence(),
    progress: @escaping (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws -> Verification {
    var audit = LedgerAudit()
    let log = try EventLog.open(at: path, access: .audit)
    let rounds = AuditRounds(of: log, after: start, progress)
    var evidence = evidence
    evidence.origin = origin(of: log)
    let isCompared = !(evidence.kept.isEmpty && evidence.refused.isEmpty)
    let summary = try log.audit(
      after: start, against: evidence, foreignSchema: ProjectionAudit.schema,
      erasures: Erasure.addresses, progress: { rounds.show($0, in: 0) }
    ) { finding in
      audit.findings.append(
        LedgerFinding(
          check: finding.check, position: finding.position,
          message: Wording(ja: finding.message.ja, en: finding.message.en)))
    }
    audit.notes += summary.notes.map { Wording(ja: $0.ja, en: $0.en) }
    audit.run("key-retired") { audit in
      audit.findings += try retiredKeys(under: summary.evidence, in: log)
    }
    audit.run("event") { audit in
      try audit.checkEvents(of: log, after: start) { rounds.show($0, in: 1) }
    }
    if start > .start {
      audit.noteBeginning(start, covered: summary.covered)
    } else {
      audit.run("projection") { audit in
        let end = try log.read { try $0.end() }
        var projections = ProjectionAudit(log)
        audit.findings += try projections.findings(atLeast: end) { rounds.show($0, in: 2) }
        audit.notes += projections.notes
      }
      audit.run("publication") { audit in
        let publications = try PublicationAudit(Ledger(log, .system))
        audit.findings += publications.findings
        audit.notes += publications.notes
      }
    }
    return Verification(
      events: summary.events, root: "\(summary.root)", findings: audit.findings,
      notes: audit.notes, evidence: summary.evidence,
      uncovered: isCompared ? summary.events - summary.covered : nil, since: start)
  }

  /// The name the ledger was made under; nil where its first event cannot be read.
  private static func origin(of log: EventLog) -> String? {
    guard let first = try? log.read({ try $0.event(at: Position(1)) }),
      case .ledgerCreated(let created)? = try? EventCodec.decode(first)
    else { return nil }
    return created.origin
  }

  /// What the reader of a partial verification has to know.
  private mutating func noteBeginning(_ start: Position, covered: Int) {
    if covered < start.number {
      notes.append(
        Wording(
          ja: "\(start) までは正しいものとして受け入れました（\(start) 以後のチェックポイントがありません）。",
          en: "Everything up to \(start) was taken on trust: "
            + "no checkpoint of \(start) or later holds."))
    }
    notes.append(
      Wording(
        ja: "\(start) までの事象と文章、ファイルの検査（integrity_check）、表と再生の比較、"
          + "公表の作り直し、以前の事象への参照は省きました。すべて調べるには --since なしで verify を実行してください。",
        en: "Left out: events and texts up to \(start), SQLite's integrity_check, tables against a "
          + "replay, publications made again, references to earlier events. "
          + "All of it: verify without --since."))
  }

  /// That a check cannot be finished is a finding of its own, and the others go on; where it is
  /// because a page cannot be read, nobody wrote a wrong event, and it is a finding of the file.
  private mutating func run(_ check: String, _ body: (inout LedgerAudit) throws -> Void) {
    do {
      try body(&self)
    } catch LogFailure.damaged(_, let why) {
      findings.append(
        LedgerFinding(
          check: "file", position: nil,
          message: Wording(
            ja: "\(check) の検査は、ここから先を読み取れません: \(why)",
            en: "the check of \(check) cannot read further: \(why)")))
    } catch {
      findings.append(
        LedgerFinding(
          check: check, position: nil,
          message: Wording(
            ja: "検査を終えられませんでした: \(error)", en: "the check could not be finished: \(error)")))
    }
  }

  /// Reads every event as the domain would, and says which cannot be what it claims to be.
  private mutating func checkEvents(
    of log: EventLog, after start: Position, _ progress: (Position) -> Void
  ) throws {
    var reading = EventReading(isWhole: start == .start)
    var evidence = EvidenceAudit(folder: EvidenceFolder(beside: log.path))
    var anchors = AnchorAudit()
    try log.read { reader in
      // Where the first event cannot be read, that is told already; a day is then one of UTC.
      let zone = try? LedgerSettings(reader.event(at: Position(1))).zone
      guard let zone = zone ?? LedgerZone(identifier: "UTC") else { return }
      var signatures = SignatureAudit(zone: zone)
      findings += try signatures.begin(after: start, in: reader)
      try reader.forEachEvent(after: start) { recorded in
        findings += signatures.faults(in: recorded).map { fault in
          LedgerFinding(check: "signature", position: recorded.position, message: fault.wording)
        }
        if let fault = reading.fault(in: recorded) {
          findings.append(
            LedgerFinding(check: "event", position: recorded.position, message: fault))
        }
        findings += evidence.findings(in: recorded)
        anchors.take(recorded)
        progress(recorded.position)
      }
      findings += try anchors.findings(in: reader)
      notes += signatures.notes
    }
    notes += evidence.notes
    if reading.lateClocks > 0 {
      notes.append(
        Wording(
          ja: "時計が遅れたまま記録された事象が \(reading.lateClocks) 件あります（順序は番号どおりです）。",
          en: "\(reading.lateClocks) event(s) were recorded with a clock that was behind; "
            + "their order is their number."))
    }
    for (type, count) in reading.unknownTypes.sorted(by: { $0.key < $1.key }) {
      notes.append(
        Wording(
          ja: "この版の planledger が知らない種類の事象が \(count) 件あります: \(type)",
          en: "\(count) event(s) of a type that this version does not know: \(type)"))
    }
  }
}

/// How far an audit has come: it goes through the events more than once, each time about as long.
private struct AuditRounds {
  private let start: Int
  private let events: Int
  private let count: Int
  private let progress: (Int, Int) -> Void

  init(of log: EventLog, after start: Position, _ progress: @escaping (Int, Int) -> Void) {
    self.start = start.number
    let end = (try? log.read { try $0.end().number }) ?? 0
    events = max(0, end - start.number)
    // The tables are folded only where all of it is verified.
    count = start == .start ? 3 : 2
    self.progress = progress
  }

  func show(_ position: Position, in round: Int) {
    progress(round * events + position.number - start, count * events)
  }
}
