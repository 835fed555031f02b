import EventLog
import GRDB
import PlanDomain

/// Compares every table of every projection with a replay of the log.
struct ProjectionAudit {
  private let log: EventLog

  init(_ log: EventLog) { self.log = log }

  /// The schema that the projections add to a ledger's file.
  static func schema() throws -> [SchemaObject] {
    let scratch = try DatabaseQueue()
    return try scratch.write { database in
      for table in allTables { try database.execute(sql: table.sql) }
      return try Row.fetchAll(
        database, sql: "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY name"
      ).map { row in
        SchemaObject(type: row["type"], name: row["name"], table: row["tbl_name"], sql: row["sql"])
      }
    }
  }

  private static let allTables =
    [Projector.bookkeeping] + Projections.all.flatMap { $0.tables }

  /// Every row that is in the ledger and not in the replay, or the other way round.
  ///
  /// `end` is an event that the tables must have taken in. The log is folded up to exactly the
  /// position that the tables claim, so a writer at work meanwhile is no finding.
  func findings(
    atLeast end: Position, progress: (Position) -> Void = { _ in }
  ) throws -> [LedgerFinding] {
    let scratch = try DatabaseQueue(path: "")
    return try scratch.inDatabase { database in
      try database.execute(sql: "ATTACH DATABASE ? AS ledger", arguments: [log.attachablePath])
      var findings: [LedgerFinding] = []
      try database.inTransaction {
        findings = try compare(database, atLeast: end, progress)
        return .rollback
      }
      return findings
    }
  }

  private func compare(
    _ database: Database, atLeast end: Position, _ progress: (Position) -> Void
  ) throws -> [LedgerFinding] {
    guard let claimed = try claimedPosition(database), end <= claimed else {
      return [
        LedgerFinding(
          check: "projection", position: nil,
          message: Wording(
            ja: "表が事象 \(end) まで進んでいません（planledger rebuild で作り直せます）",
            en: "the tables have not taken in the events up to \(end) (planledger rebuild mends it)"
          ))
      ]
    }
    try log.read { reader in
      let projector = Projector(database)
      try projector.create(Projections.all)
      try projector.catchUp(from: reader, through: claimed, progress: progress)
    }
    return try Self.allTables.flatMap { table in try differences(in: table, database) }
  }

  /// The position that all projections of our versions stand for.
  private func claimedPosition(_ database: Database) throws -> Position? {
    let rows = try? Row.fetchAll(
      database, sql: "SELECT DISTINCT position FROM ledger.projection WHERE position >= 0")
    return rows?.map { Position($0["position"]) }.max()
  }

  private func differences(
    in table: ProjectionTable, _ database: Database
  ) throws -> [LedgerFinding] {
    let more = try rows(of: table, in: "ledger", notIn: "main", database)
    let less = try rows(of: table, in: "main", notIn: "ledger", database)
    return more.map { row in
      finding(
        row, table, ja: "表にあるが、事象からは出てこない行", en: "a row that no event accounts for")
    }
      + less.map { row in
        finding(row, table, ja: "事象にあるが、表にない行", en: "a row missing from the table")
      }
  }

  private func rows(
    of table: ProjectionTable, in one: String, notIn other: String, _ database: Database
  ) throws -> [Row] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT * FROM \(one).\(table.name) EXCEPT SELECT * FROM \(other).\(table.name)
        ORDER BY \(table.key.joined(separator: ", "))
        """)
  }

  private func finding(
    _ row: Row, _ table: ProjectionTable, ja: String, en: String
  ) -> LedgerFinding {
    let key = table.key.map { "\($0)=\((row[$0] as DatabaseValue).description)" }
      .joined(separator: " ")
    let known = (row["known_from"] as Int?) ?? (row["position"] as Int?)
    return LedgerFinding(
      check: "projection", position: known.flatMap { $0 >= 1 ? Position($0) : nil },
      message: Wording(ja: "\(table.name): \(ja)（\(key)）", en: "\(table.name): \(en) (\(key))"))
  }
}
