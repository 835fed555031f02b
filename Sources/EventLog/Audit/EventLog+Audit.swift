import FoundationEssentials
package import GRDB
import TransparencyLog

extension EventLog {
  /// How many cores an audit uses unless it is told otherwise: two, where the machine has them.
  package static let coresForAudits = min(2, ProcessInfo.processInfo.activeProcessorCount)

  /// Checks everything there is to check, reports every finding as it is found, and never writes.
  ///
  /// Open the log with the access `.audit` to hear about faults that any other opening refuses.
  /// Memory grows with the number of streams and by eight bytes an event (for ids used twice),
  /// with nothing else.
  ///
  /// - Parameters:
  ///   - start: the position after which events are walked. What lies before it is read only where
  ///     a later event rests on it, and proved against the root there; checks that cost the whole
  ///     file are left out. A log that ends before `start` is walked from its end.
  ///   - evidence: what was kept outside of the log, to be compared with it.
  ///   - cores: how many may be busy with it, 1 or 2; what is found is the same.
  ///   - foreignSchema: what others define in the same file, by what they find in it; together
  ///     with the log's own definitions it must be everything that is defined there.
  ///   - erasures: which texts an event says were erased; they are then not missed, and must not
  ///     be there.
  ///   - progress: hears of each event that was walked; what it throws ends the audit.
  ///   - report: called for each finding.
  package func audit(
    after start: Position = .start, against evidence: OutsideEvidence = OutsideEvidence(),
    cores: Int = EventLog.coresForAudits,
    foreignSchema: (Database) throws -> [SchemaObject] = { _ in [] },
    erasures: @escaping ErasureReading = { _, _ in [] },
    progress: (Position) throws -> Void = { _ in },
    report: (Finding) throws -> Void
  ) throws -> AuditSummary {
    try withoutActuallyEscaping(report) { report in
      try readBeside { log, database in
        let pages = PageCount(of: database)
        let audit = LogAudit(database: database, path: path, report: report)
        if start == .start { try audit.run("file") { try audit.checkFile() } }
        try audit.run("schema") { try audit.checkSchema(foreign: foreignSchema(database)) }
        try audit.run("migration") { try audit.checkMigrations() }
        var history = HistoryAudit(
          audit, after: try log.earlier(than: start, evidence), evidence,
          erasures: erasures)
        try audit.run("restoration") { try history.restoration.load() }
        let isWhole = try audit.run("sequence") {
          try history.walk(onCores: cores) { try progress(Position($0)) }
        }
        try history.outside.finish(size: history.frontier.size, isWhole: isWhole)
        // What names there should be, only all events tell.
        if isWhole { try audit.run("name") { try history.names.checkTables() } }
        try audit.run("id") { try history.checkIDs(after: start.number) }
        return AuditSummary(
          events: history.frontier.size, root: history.frontier.root, findings: audit.findings,
          notes: history.restoration.notes + history.outside.notes,
          evidence: history.outside.verdicts, covered: history.outside.covered,
          pages: pages.sinceThen)
      }
    }
  }

  /// The findings of an audit together with its summary, for a log that is expected to have few.
  package func audit(
    after start: Position = .start, against evidence: OutsideEvidence = OutsideEvidence(),
    cores: Int = EventLog.coresForAudits,
    foreignSchema: (Database) throws -> [SchemaObject] = { _ in [] },
    erasures: @escaping ErasureReading = { _, _ in [] },
    progress: (Position) throws -> Void = { _ in }
  ) throws -> (summary: AuditSummary, findings: [Finding]) {
    var findings: [Finding] = []
    let summary = try audit(
      after: start, against: evidence, cores: cores, foreignSchema: foreignSchema,
      erasures: erasures, progress: progress
    ) { findings.append($0) }
    return (summary, findings)
  }
}

extension LogReader {
  /// The tree before a position. Only a checkpoint may name one that the log has not reached: that
  /// it has not is then what the audit tells.
  fileprivate func earlier(
    than start: Position, _ evidence: OutsideEvidence
  ) throws -> EarlierTree {
    // Of a log that is walked whole nothing is read before the checks begin.
    guard start > .start else { return try EarlierTree(size: 0, in: nodes) }
    let end = try end()
    guard start <= end || evidence.kept.contains(where: { $0.checkpoint.size == start.number })
    else { throw LogFailure.beyondEnd(asked: start, end: end) }
    return try EarlierTree(size: min(start, end).number, in: nodes)
  }
}

/// One audit of one log: where findings go.
final class LogAudit {
  let database: Database
  let path: String
  private let report: (Finding) throws -> Void
  private(set) var findings = 0

  init(database: Database, path: String, report: @escaping (Finding) throws -> Void) {
    self.database = database
    self.path = path
    self.report = report
  }

  func find(_ check: String, at position: Position? = nil, ja: String, en: String) throws {
    findings += 1
    try report(
      Finding(check: check, position: position, message: BilingualText(ja: ja, en: en)))
  }

  /// Runs a check and says whether it came to its end; that it did not is a finding of its own, and
  /// the other checks go on.
  @discardableResult
  func run(_ check: String, _ body: () throws -> Void) throws -> Bool {
    do {
      try body()
      return true
    } catch let error as DatabaseError {
      try find(
        check, ja: "ここから先は読み取れません: \(error)", en: "cannot be read further: \(error)")
    } catch LogFailure.damaged(_, let why) {
      try find(check, ja: "ここから先は読み取れません: \(why)", en: "cannot be read further: \(why)")
    }
    return false
  }
}
