import EventLog
import GRDB
import PlanDomain

/// Compares every table of every projection with a replay of the log.
///
/// Tables that an older program left are not compared, and a note says so.
struct ProjectionAudit {
  private let log: EventLog
  private(set) var notes: [Wording] = []

  init(_ log: EventLog) { self.log = log }

  /// The schema that the projections add to a ledger's file; what an older program left of it is
  /// right as it is.
  static func schema(in ledger: Database) throws -> [SchemaObject] {
    let older = try OlderTables(in: "main", ledger)
    let scratch = try DatabaseQueue()
    let own = try scratch.write { database in
      try database.execute(sql: Projector.bookkeeping.sql)
      for table in older.others.flatMap({ $0.tables }) { try database.execute(sql: table.sql) }
      return try SchemaObject.all(in: database)
    }
    return own + (try older.schema(in: ledger))
  }

  /// Every row that is in the ledger and not in the replay, or the other way round.
  ///
  /// `end` is an event that the tables must have taken in. The log is folded up to exactly the
  /// position that the tables claim, so a writer at work meanwhile is no finding.
  mutating func findings(
    atLeast end: Position, progress: (Position) -> Void = { _ in }
  ) throws -> [LedgerFinding] {
    let scratch = try DatabaseQueue(path: "")
    var findings: [LedgerFinding] = []
    try scratch.inDatabase { database in
      try database.execute(sql: "ATTACH DATABASE ? AS ledger", arguments: [log.attachablePath])
      try database.inTransaction {
        findings = try compare(database, atLeast: end, progress)
        return .rollback
      }
    }
    return findings
  }

  private mutating func compare(
    _ database: Database, atLeast end: Position, _ progress: (Position) -> Void
  ) throws -> [LedgerFinding] {
    let older = try OlderTables(in: "ledger", database)
    note(older)
    let compared = older.others
    guard !compared.isEmpty else { return [] }
    guard let claimed = try claimedPosition(of: compared, database), end <= claimed else {
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
      try projector.create(compared)
      try projector.catchUp(from: reader, through: claimed, progress: progress)
    }
    // What is said of the others is theirs.
    try database.execute(
      sql: """
        INSERT INTO projection
        SELECT * FROM ledger.projection WHERE name IN (\(list(older.projections)))
        """)
    let tables = [Projector.bookkeeping] + compared.flatMap { $0.tables }
    return try tables.flatMap { table in try differences(in: table, database) }
  }

  private mutating func note(_ older: OlderTables) {
    guard !older.projections.isEmpty else { return }
    let names = older.names.joined(separator: ", ")
    notes.append(
      Wording(
        ja: "古い版の planledger の表は事象と比べていません: \(names)。"
          + "読むのには使われず、次の書き込みか planledger rebuild で新しくなります。",
        en: "Tables of an older planledger were not compared with the events: \(names). "
          + "Nothing is read from them; the next write, or planledger rebuild, makes them anew."))
  }

  /// The position that all these projections stand for.
  private func claimedPosition(
    of projections: [any Projection.Type], _ database: Database
  ) throws -> Position? {
    let rows = try? Int.fetchAll(
      database,
      sql: """
        SELECT DISTINCT position FROM ledger.projection
        WHERE typeof(position) = 'integer' AND position >= 0 AND name IN (\(list(projections)))
        """)
    return rows?.max().map { Position($0) }
  }

  /// Names for SQL; they are words of this program.
  private func list(_ projections: [any Projection.Type]) -> String {
    projections.map { "'\($0.name)'" }.joined(separator: ", ")
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
    // Whoever changed a table may have renamed its columns, and put words where numbers were.
    let values = Dictionary(Array(row), uniquingKeysWith: { first, _ in first })
    let key = table.key.map { "\($0)=\(values[$0]?.description ?? "?")" }.joined(separator: " ")
    let known = (values["known_from"] ?? values["position"]).flatMap(Int.fromDatabaseValue)
    return LedgerFinding(
      check: "projection", position: known.flatMap { $0 >= 1 ? Position($0) : nil },
      message: Wording(ja: "\(table.name): \(ja)（\(key)）", en: "\(table.name): \(en) (\(key))"))
  }
}
