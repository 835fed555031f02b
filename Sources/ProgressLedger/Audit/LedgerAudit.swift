package import EventLog
package import PlanDomain

/// Something wrong with a ledger: what was checked, at which event, and what is the matter.
package struct LedgerFinding: Sendable, Equatable {
  /// The check's name: one of the log's own, `event`, `signature`, `evidence` or
  /// `projection`.
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
}

/// Checks a ledger whole: its log, the meaning of its events, and that its tables tell the truth.
///
/// Every check runs and every finding is kept; nothing is written and nothing is brought up to
/// date, because that would repair what is to be reported.
package struct LedgerAudit {
  private var findings: [LedgerFinding] = []
  private var notes: [Wording] = []

  private init() {}

  /// Verifies the ledger in a file. Throws `LogFailure` only where there is nothing to verify: no
  /// file, no SQLite database, another program's, or a newer one.
  package static func verify(at path: String) throws -> Verification {
    var audit = LedgerAudit()
    let log = try EventLog.open(at: path, access: .audit)
    let summary = try log.audit(foreignSchema: try ProjectionAudit.schema()) { finding in
      audit.findings.append(
        LedgerFinding(
          check: finding.check, position: finding.position,
          message: Wording(ja: finding.message.ja, en: finding.message.en)))
    }
    audit.notes += summary.notes.map { Wording(ja: $0.ja, en: $0.en) }
    audit.run("event") { audit in try audit.checkEvents(of: log) }
    audit.run("projection") { audit in
      let end = try log.read { try $0.end() }
      audit.findings += try ProjectionAudit(log).findings(atLeast: end)
    }
    return Verification(
      events: summary.events, root: "\(summary.root)", findings: audit.findings,
      notes: audit.notes)
  }

  /// That a check cannot be finished is a finding of its own, and the others go on.
  private mutating func run(_ check: String, _ body: (inout LedgerAudit) throws -> Void) {
    do {
      try body(&self)
    } catch {
      findings.append(
        LedgerFinding(
          check: check, position: nil,
          message: Wording(
            ja: "検査を終えられませんでした: \(error)", en: "the check could not be finished: \(error)")))
    }
  }

  /// Reads every event as the domain would, and says which cannot be what it claims to be.
  private mutating func checkEvents(of log: EventLog) throws {
    var reading = EventReading()
    var evidence = EvidenceAudit(folder: EvidenceFolder(beside: log.path))
    try log.read { reader in
      // Where the first event cannot be read, that is told already; a day is then one of UTC.
      let zone = try? LedgerSettings(reader.event(at: Position(1))).zone
      guard let zone = zone ?? LedgerZone(identifier: "UTC") else { return }
      var signatureAudit = SignatureAudit(zone: zone)
      try reader.forEachEvent(after: .start, through: nil) { recorded in
        findings += signatureAudit.faults(in: recorded).map { fault in
          LedgerFinding(check: "signature", position: recorded.position, message: fault.wording)
        }
        if let fault = reading.fault(in: recorded) {
          findings.append(
            LedgerFinding(check: "event", position: recorded.position, message: fault))
        }
        findings += evidence.findings(in: recorded)
      }
      notes += signatureAudit.notes
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
