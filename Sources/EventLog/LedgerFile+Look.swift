import GRDB
import Migrations

extension LedgerFile {
  /// What a look at a ledger tells before it is opened.
  struct Identity {
    /// The number of migrations it was built by.
    let schema: Int
  }

  /// Looks at the file without writing one byte, and refuses what is no ledger of this program.
  ///
  /// A plain SQLite connection leaves files behind, so nothing but this look is done to a file
  /// before it is known.
  func look() throws -> Identity {
    try examine { database in
      try checkIdentity(database)
      try checkLength()
      let schema = try checkSchema(database)
      try LogReader(database: database, path: path).checkEnd()
      return Identity(schema: schema)
    }
  }

  /// Looks no closer than an audit needs: it wants to tell everything else itself.
  func glance() throws {
    try examine { database in
      // By name only: a view in the place of the table is for the audit to tell.
      let sql = "SELECT name FROM sqlite_schema WHERE name = 'event'"
      guard try String.fetchOne(database, sql: sql) != nil else {
        throw LogFailure.notALedger(path: path, .withoutEvents)
      }
      try checkVersion(database)
    }
  }

  private func examine<R>(_ body: (Database) throws -> R) throws -> R {
    guard exists else { throw LogFailure.missing(path: path) }
    guard let size else { throw LogFailure.notALedger(path: path, .notAFile) }
    guard size > 0 else { throw LogFailure.empty(path: path) }
    guard !hasWriteAheadLog else {
      // First the file alone, so that another program's file gets no company from us. While a
      // write-ahead log is being copied back, the file alone may look cut, or, when the power
      // failed in the middle of its first piece, like no database; the log then tells.
      do {
        try look(through: immutablePath) { try checkIdentity($0) }
      } catch LogFailure.damaged {
      } catch LogFailure.notALedger(_, .notADatabase) where isLogOfSQLite {
      }
      return try look(through: path, body)
    }
    let before = changeMark
    do {
      return try look(through: immutablePath, body)
    } catch LogFailure.damaged where before != changeMark || hasWriteAheadLog {
      // Another program wrote while we looked, without a lock, at what it was writing.
      return try look(through: path, body)
    }
  }

  private func look<R>(through address: String, _ body: (Database) throws -> R) throws -> R {
    try LogFailure.translating(path: path) {
      let queue = try DatabaseQueue(
        path: address, configuration: Self.configuration(readonly: true))
      defer { try? queue.close() }
      return try queue.read(body)
    }
  }

  private func checkIdentity(_ database: Database) throws {
    let application = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    guard application == Migrations.applicationID else {
      throw LogFailure.notALedger(path: path, .ofAnotherProgram(applicationID: application))
    }
  }

  /// Refuses a file that ends before its last page: SQLite reads on in what is left of it.
  private func checkLength() throws {
    guard !hasWriteAheadLog, let header = SQLiteHeader(of: path), let size else { return }
    guard size >= header.length else {
      throw LogFailure.damaged(
        path: path, why: "\(size) bytes of \(header.length)")
    }
  }

  @discardableResult
  private func checkVersion(_ database: Database) throws -> Int {
    let known = Migrations.eventLog.count
    let found = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    guard found <= known else { throw LogFailure.newerSchema(found: found, known: known) }
    return found
  }

  /// The version of the schema, once it is known and its texts are those that were released.
  private func checkSchema(_ database: Database) throws -> Int {
    let found = try checkVersion(database)
    guard found > 0 else {
      throw LogFailure.damaged(path: path, why: "user_version is \(found)")
    }
    var applied: [String: String] = [:]
    try SQLStatement.cached("SELECT name, sql FROM migration", in: database)
      .forEach { applied[$0.text(0)] = $0.text(1) }
    for step in Migrations.eventLog.prefix(found)
    where applied.removeValue(forKey: step.name) != step.sql {
      throw LogFailure.changedMigration(name: step.name)
    }
    if let unknown = applied.keys.sorted().first {
      throw LogFailure.changedMigration(name: unknown)
    }
    return found
  }
}

extension LogReader {
  /// Refuses a log whose last event cannot be read: nothing may be appended to it.
  fileprivate func checkEnd() throws {
    let end = try end()
    guard try event(at: end) != nil else {
      throw LogFailure.damaged(path: path, why: "it has no first event")
    }
    _ = try root(at: end)
  }
}
