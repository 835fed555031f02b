package import GRDB

/// Copies rows from one database to another as they are stored, for tables that others keep in the
/// log's file.
package enum TableCopy {
  /// Adds every row of a table to the table of the same name and columns in another database,
  /// holding one row at a time.
  ///
  /// A table without rowids gives its rows in the order of its key, so the other one grows only at
  /// its end: the fastest way to fill it. Throws `DatabaseError`.
  package static func append(
    _ table: String, from source: Database, to target: Database
  ) throws {
    let rows = try source.makeStatement(sql: "SELECT * FROM \(table)")
    let places = Array(repeating: "?", count: rows.columnCount).joined(separator: ", ")
    let insert = SQLStatement(
      try target.makeStatement(sql: "INSERT INTO \(table) VALUES (\(places))"))
    try SQLStatement(rows).forEach { row in try insert.run(copying: row) }
  }
}
