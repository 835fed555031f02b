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

  /// Creates what is missing, rebuilds what is older and takes in what came since.
  ///
  /// Throws `LedgerFailure.newerProjection`, before anything is touched, for tables of a newer
  /// program.
  func prepareForWriting(from reader: LogReader) throws {
    try refuseNewer()
    let rows = try rows()
    let outdated = Projections.all.filter { rows[$0.name]?.version != $0.version }
    if !outdated.isEmpty { try rebuild(outdated, from: reader) }
    try catchUp(from: reader)
  }

  /// Takes in the events after the tables' position.
  func catchUp(from reader: LogReader) throws {
    let head = try reader.end()
    let rows = try rows()
    for (position, group) in grouped(by: rows) where position < head {
      try apply(to: group, after: position, through: head, from: reader)
    }
  }

  /// Drops projections and folds them again from the first event, all in one pass and in the
  /// caller's transaction.
  func rebuild(
    _ projections: [any Projection.Type], from reader: LogReader,
    progress: (Position) -> Void = { _ in }
  ) throws {
    try refuseNewer()
    try database.execute(sql: Self.bookkeeping.creationIfMissing)
    for table in projections.flatMap({ $0.tables }) {
      try database.execute(sql: "DROP TABLE IF EXISTS \(table.name)")
      try database.execute(sql: table.sql)
    }
    try apply(
      to: projections, after: .start, through: try reader.end(), from: reader,
      progress: progress)
  }

  /// Fills empty tables from the first event up to a position.
  func fold(from reader: LogReader, through position: Position) throws {
    for table in [Self.bookkeeping] + Projections.all.flatMap({ $0.tables }) {
      try database.execute(sql: table.sql)
    }
    try apply(to: Projections.all, after: .start, through: position, from: reader)
  }

  private func refuseNewer() throws {
    let rows = try rows()
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

  private func apply(
    to projections: [any Projection.Type], after: Position, through: Position,
    from reader: LogReader, progress: (Position) -> Void = { _ in }
  ) throws {
    var skipped = 0
    try reader.forEachEvent(after: after, through: through) { recorded in
      if let event = try? EventCodec.decode(recorded), let occurrence = Occurrence(recorded) {
        for projection in projections { try projection.take(event, occurrence, into: database) }
      } else {
        skipped += 1
      }
      progress(recorded.position)
    }
    for projection in projections {
      try database.execute(
        sql: """
          INSERT INTO projection (name, version, position, skipped) VALUES (?1, ?2, ?3, ?4)
          ON CONFLICT (name) DO UPDATE
          SET version = ?2, position = ?3, skipped = ?4 + iif(?5 = 0, 0, skipped)
          """,
        arguments: [projection.name, projection.version, through.number, skipped, after.number])
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
    let exists = try Bool.fetchOne(
      database, sql: "SELECT EXISTS (SELECT 1 FROM main.sqlite_schema WHERE name = 'projection')")
    guard exists == true else { return [:] }
    let rows = try GRDB.Row.fetchAll(
      database, sql: "SELECT name, version, position, skipped FROM projection")
    return Dictionary(
      uniqueKeysWithValues: rows.map { row in
        (
          row["name"],
          Row(
            version: row["version"], position: Position(max(0, row["position"])),
            skipped: row["skipped"])
        )
      })
  }
}

extension ProjectionTable {
  var creationIfMissing: String {
    sql.replacing("CREATE TABLE ", with: "CREATE TABLE IF NOT EXISTS ", maxReplacements: 1)
  }
}
