import EventLog
import GRDB
import PlanDomain

/// Keeps the projections of one database in step with a log.
///
/// The table `projection` says of each: its version, the position up to which it has taken in
/// events, and how many of them it had to leave out.
struct Projector {
  private let database: Database

  init(_ database: Database) { self.database = database }

  static let bookkeeping = ProjectionTable(
    name: "projection", key: ["name"],
    sql: """
      CREATE TABLE projection (
        name TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL,
        position INTEGER NOT NULL,
        -- events of a newer program, which were left out
        skipped INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID
      """)

  /// The position the tables stand for, when they are all there, of our version and in step with
  /// each other.
  func position() throws -> Position? {
    let rows = try rows()
    let positions = Projections.all.map { projection in
      rows[projection.name].flatMap { $0.version == projection.version ? $0.position : nil }
    }
    guard let first = positions.first, let position = first, positions.allSatisfy({ $0 == first })
    else { return nil }
    return position
  }

  /// How many events a newer program wrote, which the tables leave out.
  func skippedEvents() throws -> Int { try rows().values.map(\.skipped).max() ?? 0 }

  /// The projections whose tables are missing or of an older version.
  ///
  /// Throws `LedgerFailure.newerProjection` for tables of a newer program.
  func outdated() throws -> [any Projection.Type] {
    let rows = try rows()
    try refuseNewer(rows)
    return outdated(by: rows)
  }

  private func outdated(by rows: [String: Row]) -> [any Projection.Type] {
    Projections.all.filter { rows[$0.name]?.version != $0.version }
  }

  /// Creates what is missing, folds anew what is older and takes in what came since, all in the
  /// caller's transaction.
  ///
  /// `Ledger.write` has folded what takes long beforehand. Throws
  /// `LedgerFailure.newerProjection`, before anything is touched, for tables of a newer program.
  func prepareForWriting(from reader: LogReader) throws {
    let outdated = try outdated()
    if !outdated.isEmpty { try create(outdated) }
    try catchUp(from: reader)
  }

  /// Takes in what came since, and gives the tables to go on with; nil where some are missing or
  /// older and have to be folded anew.
  ///
  /// Throws `LedgerFailure.newerProjection`.
  func tablesInStep(with reader: LogReader) throws -> TableFold? {
    let rows = try rows()
    try refuseNewer(rows)
    guard outdated(by: rows).isEmpty else { return nil }
    let end = try reader.end()
    try catchUp(by: rows, from: reader, through: end)
    return TableFold(Projections.all, after: end)
  }

  /// Takes in the events after the tables' position, up to another or to the end.
  ///
  /// `progress` hears each event that was folded; what it throws ends the folding.
  func catchUp(
    from reader: LogReader, through last: Position? = nil,
    progress: (Position) throws -> Void = { _ in }
  ) throws {
    try catchUp(
      by: rows(), from: reader, through: last ?? reader.end(), progress: progress)
  }

  private func catchUp(
    by rows: [String: Row], from reader: LogReader, through last: Position,
    progress: (Position) throws -> Void = { _ in }
  ) throws {
    for (position, group) in grouped(by: rows) where position < last {
      var tables = TableFold(group, after: position)
      try reader.forEachEvent(after: position, through: last, withTexts: false) { recorded in
        try tables.take(recorded, into: database)
        try progress(recorded.position)
      }
      tables.move(to: last)
      try tables.finish(in: database)
    }
  }

  /// Gives projections new tables that have taken in nothing yet.
  func create(_ projections: [any Projection.Type]) throws {
    try clear(projections)
    for projection in projections {
      try database.execute(
        sql: "INSERT INTO projection (name, version, position, skipped) VALUES (?, ?, 0, 0)",
        arguments: [projection.name, projection.version])
    }
  }

  /// Gives projections new tables of which nothing is said yet: whoever fills them says what they
  /// stand for.
  func clear(_ projections: [any Projection.Type]) throws {
    try database.execute(sql: Self.bookkeeping.creationIfMissing)
    for table in projections.flatMap({ $0.tables }) {
      // Never the table of that name in an attached database.
      try database.execute(sql: "DROP TABLE IF EXISTS main.\(table.name)")
      try database.execute(sql: table.sql)
    }
    for projection in projections {
      try database.execute(
        sql: "DELETE FROM main.projection WHERE name = ?", arguments: [projection.name])
    }
  }

  /// Throws `LedgerFailure.newerProjection` for tables of a newer program.
  func refuseNewer() throws { try refuseNewer(rows()) }

  private func refuseNewer(_ rows: [String: Row]) throws {
    for projection in Projections.all {
      if let found = rows[projection.name]?.version, found > projection.version {
        throw LedgerFailure.newerProjection(
          name: projection.name, found: found, known: projection.version)
      }
    }
    for name in rows.keys.sorted() where !Projections.all.contains(where: { $0.name == name }) {
      throw LedgerFailure.newerProjection(name: name, found: rows[name]?.version ?? 0, known: 0)
    }
  }

  private func grouped(
    by rows: [String: Row]
  ) -> [(position: Position, projections: [any Projection.Type])] {
    let positions = Set(Projections.all.compactMap { rows[$0.name]?.position })
    return positions.sorted().map { position in
      (position, Projections.all.filter { rows[$0.name]?.position == position })
    }
  }

  private struct Row {
    let version: Int
    let position: Position
    let skipped: Int
  }

  private func rows() throws -> [String: Row] {
    // Asked of the file, not of the connection's cache: another program may have dropped the table.
    var exists = false
    try SQLStatement.cached(
      "SELECT 1 FROM main.sqlite_schema WHERE name = 'projection'", in: database
    ).forEach { _ in exists = true }
    guard exists else { return [:] }
    var rows: [String: Row] = [:]
    try SQLStatement.cached(
      "SELECT name, version, position, skipped FROM projection", in: database
    ).forEach { row in
      rows[row.text(0)] = Row(
        version: row.integer(1), position: Position(max(0, row.integer(2))),
        skipped: row.integer(3))
    }
    return rows
  }
}

extension ProjectionTable {
  var creationIfMissing: String {
    sql.replacing("CREATE TABLE ", with: "CREATE TABLE IF NOT EXISTS ", maxReplacements: 1)
  }
}
