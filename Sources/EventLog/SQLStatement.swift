package import GRDB
import GRDBSQLite

/// A prepared statement, bound and stepped without GRDB's cost per row: appending, scanning and
/// filling the projections are the hot loops, and this room alone knows SQLite's C interface.
///
/// Columns are read as SQLite converts them, so a damaged row gives a wrong value and never a
/// crash; verifying finds it.
package struct SQLStatement {
  private let statement: Statement

  /// Takes a statement that somebody prepared.
  init(_ statement: Statement) { self.statement = statement }

  fileprivate var handle: OpaquePointer { statement.sqliteStatement }

  /// Takes the statement from the connection's cache: for statements that are done when they
  /// return.
  package static func cached(_ sql: String, in database: Database) throws -> SQLStatement {
    SQLStatement(try database.cachedStatement(sql: sql))
  }

  /// Prepares a statement of its own: for a scan, during which the same scan may be begun again.
  static func scan(_ sql: String, in database: Database) throws -> SQLStatement {
    SQLStatement(try database.makeStatement(sql: sql))
  }

  /// Executes a statement that gives no rows.
  func run(_ values: Value...) throws {
    try bind(values)
    defer { reset() }
    while try step() {}
  }

  /// Reads from the first row, or gives nil when there is none.
  func first<R>(_ values: Value..., read: (LogRow) throws -> R) throws -> R? {
    try bind(values)
    defer { reset() }
    return try step() ? read(LogRow(handle: handle)) : nil
  }

  /// Goes through all rows, holding one at a time.
  package func forEach(_ values: Value..., body: (LogRow) throws -> Void) throws {
    try bind(values)
    defer { reset() }
    while try step() { try body(LogRow(handle: handle)) }
  }

  /// Executes with values that are bound one by one, in the order of the parameters: no list of
  /// them is made, and bytes may be lent.
  package func run(_ bind: (inout SQLBindings) -> Void) throws {
    var bindings = SQLBindings(handle: handle)
    bind(&bindings)
    defer { reset() }
    guard bindings.code == SQLITE_OK else { throw error(bindings.code) }
    while try step() {}
  }

  /// Executes with the values of a row of another statement, as they are stored.
  func run(copying row: LogRow) throws {
    defer { reset() }
    for column in 0..<sqlite3_bind_parameter_count(handle) {
      let code = sqlite3_bind_value(handle, column + 1, sqlite3_column_value(row.handle, column))
      guard code == SQLITE_OK else { throw error(code) }
    }
    while try step() {}
  }

  /// Begins to go through the rows; the caller asks for each.
  func rows(_ values: Value...) throws -> LogCursor {
    try bind(values)
    return LogCursor(statement: self)
  }

  private func bind(_ values: [Value]) throws {
    precondition(
      values.count == Int(sqlite3_bind_parameter_count(handle)),
      "every parameter of a statement gets its value")
    var bindings = SQLBindings(handle: handle)
    for value in values { value.bind(to: &bindings) }
    guard bindings.code == SQLITE_OK else { throw error(bindings.code) }
  }

  fileprivate func step() throws -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let code: throw error(code)
    }
  }

  fileprivate func reset() {
    sqlite3_reset(handle)
    sqlite3_clear_bindings(handle)
  }

  private func error(_ code: Int32) -> DatabaseError {
    DatabaseError(
      resultCode: ResultCode(rawValue: code),
      message: String(cString: sqlite3_errmsg(sqlite3_db_handle(handle))), sql: statement.sql)
  }
}

/// Rows that are pulled one by one, so that two scans can walk side by side.
final class LogCursor {
  private let statement: SQLStatement
  /// The row it stands on, nil before the first and after the last.
  private(set) var row: LogRow?

  fileprivate init(statement: SQLStatement) {
    self.statement = statement
  }

  deinit {
    statement.reset()
  }

  /// Steps to the next row; false at the end.
  func next() throws -> Bool {
    row = try statement.step() ? LogRow(handle: statement.handle) : nil
    return row != nil
  }
}
