import EventLog
import GRDB

/// The projections that an older program left in a ledger: of an older version, or not there yet.
///
/// Nobody reads their tables, and the next write folds them anew (`Projector`): what they hold and
/// how they were defined only that program knew, and it misleads nobody.
struct OlderTables {
  let projections: [any Projection.Type]

  /// Looks into a database attached by this name.
  init(in schema: String, _ database: Database) throws {
    let tables = try Self.tables(in: schema, database)
    guard tables.contains(Projector.bookkeeping.name) else {
      projections = []
      return
    }
    // What is no whole number is no version; that the table is ours is checked elsewhere.
    let rows = try? Row.fetchAll(
      database,
      sql: """
        SELECT name, version FROM \(schema).projection
        WHERE typeof(name) = 'text' AND typeof(version) = 'integer'
        """)
    let versions = Dictionary(
      (rows ?? []).map { ($0["name"] as String, $0["version"] as Int) }, uniquingKeysWith: max)
    projections = Projections.all.filter { projection in
      if let version = versions[projection.name] { return version < projection.version }
      return tables.isDisjoint(with: projection.tables.map(\.name))
    }
  }

  var names: [String] { projections.map { $0.name } }

  func contains(_ projection: any Projection.Type) -> Bool { names.contains(projection.name) }

  /// How they are defined in a ledger's file. A trigger or a view is nobody's table.
  func schema(in ledger: Database) throws -> [SchemaObject] {
    let tables = Set(projections.flatMap { $0.tables }.map(\.name))
    return try SchemaObject.all(in: ledger).filter {
      tables.contains($0.table) && ["table", "index"].contains($0.type)
    }
  }

  /// The projections of this program's own version.
  var others: [any Projection.Type] { Projections.all.filter { !contains($0) } }

  private static func tables(in schema: String, _ database: Database) throws -> Set<String> {
    try Set(
      String.fetchAll(
        database,
        sql: """
          SELECT name FROM \(schema).sqlite_schema WHERE type = 'table' AND typeof(name) = 'text'
          """))
  }
}
