package import GRDB

extension EventLog {
  /// Copies the whole file, verifies the copy, and gives it its name only then.
  ///
  /// Writers go on meanwhile; the copy is the log at one moment. A log with findings is not
  /// copied: a backup that cannot be trusted is worse than the message that there is none.
  ///
  /// - Parameters:
  ///   - path: a name that nothing has yet; nothing is left there when anything fails.
  ///   - foreignSchema: as in `audit`.
  ///   - erasures: as in `audit`.
  ///   - progress: hears of each event of the copy that was verified; what it throws ends it.
  /// - Returns: the end of the copied log; keep it elsewhere as the copy's receipt.
  package func backup(
    to path: String, foreignSchema: (Database) throws -> [SchemaObject] = { _ in [] },
    erasures: @escaping ErasureReading = { _, _ in [] },
    environment: EventLogEnvironment = .system,
    progress: (Position) throws -> Void = { _ in }
  ) throws -> Head {
    let copy = try LedgerFile(at: path)
    return try copy.build(environment: environment) { unfinished in
      try LogFailure.translating(path: unfinished.path) {
        let queue = try DatabaseQueue(path: unfinished.path)
        defer { try? queue.close() }
        try copyPages(to: queue)
      }
      let log = try EventLog.open(
        at: unfinished.path, access: .audit, environment: environment)
      defer { try? log.close() }
      let (_, findings) = try log.audit(
        foreignSchema: foreignSchema, erasures: erasures, progress: progress)
      if let finding = findings.first {
        throw LogFailure.damaged(path: self.path, why: finding.message.en)
      }
      return try log.read { try $0.head() }
    }
  }
}
