import GRDB
import GRDBSQLite

/// How many pages a connection has asked for, whether they came from its cache or from the file: a
/// measure of work that is the same on every machine.
struct PageCount {
  private let database: Database
  private let begin: Int

  /// Begins to count.
  init(of database: Database) {
    self.database = database
    begin = Self.total(database)
  }

  /// The pages since the beginning.
  var sinceThen: Int { Self.total(database) - begin }

  private static func total(_ database: Database) -> Int {
    [SQLITE_DBSTATUS_CACHE_HIT, SQLITE_DBSTATUS_CACHE_MISS].reduce(0) { total, counter in
      var count: Int32 = 0
      var highest: Int32 = 0
      sqlite3_db_status(database.sqliteConnection, counter, &count, &highest, 0)
      return total + Int(count)
    }
  }
}
