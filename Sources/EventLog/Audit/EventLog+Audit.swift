import GRDB
import TransparencyLog

extension EventLog {
  /// Checks everything there is to check, reports every finding as it is found, and never writes.
  ///
  /// Open the log with the access `.audit` to hear about faults that any other opening refuses.
  /// Memory grows with the number of streams and by eight bytes an event (for ids used twice),
  /// with nothing else.
  ///
  /// - Parameters:
  /// - foreignSchema: what others define in the same file; together with the log's own
  /// definitions it
  ///     must be everything that is defined there.
  ///   - erasures: which texts an event says were erased; they are then not missed, and must not
  ///     be there.
  ///   - report: called for each finding.
  package func audit(
    foreignSchema: [SchemaObject] = [],
    erasures: ErasureReading = { _, _ in [] },
    report: (Finding) throws -> Void
  ) throws -> AuditSummary {
    try withoutActuallyEscaping(report) { report in
      try withoutActuallyEscaping(erasures) { erasures in
        try readBeside { log, database in
          let audit = LogAudit(database: database, path: path, report: report)
          try audit.run("file") { try audit.checkFile() }
          try audit.run("schema") { try audit.checkSchema(foreign: foreignSchema) }
          try audit.run("migration") { try audit.checkMigrations() }
          let history = HistoryAudit(audit, erasures: erasures)
          try audit.run("restoration") { try history.restoration.load() }
          try audit.run("sequence") { try history.walk() }
          try audit.run("name") { try history.names.checkTables() }
          try audit.run("id") { try history.ids.checkDuplicates() }
          return AuditSummary(
            events: history.frontier.size, root: history.frontier.root, findings: audit.findings,
            notes: history.restoration.notes)
        }
      }
    }
  }

  /// The findings of an audit together with its summary, for a log that is expected to have few.
  package func audit(
    foreignSchema: [SchemaObject] = [],
    erasures: ErasureReading = { _, _ in [] }
  ) throws -> (summary: AuditSummary, findings: [Finding]) {
    var findings: [Finding] = []
    let summary = try audit(foreignSchema: foreignSchema, erasures: erasures) {
      findings.append($0)
    }
    return (summary, findings)
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

  /// Runs a check; that it cannot be finished is a finding of its own, and the other checks go on.
  func run(_ check: String, _ body: () throws -> Void) throws {
    do {
      try body()
    } catch let error as DatabaseError {
      try find(
        check, ja: "ここから先は読み取れません: \(error)", en: "cannot be read further: \(error)")
    }
  }
}
