import GRDB
import GRDBSQLite

extension LedgerFile {
  /// How every connection to a ledger is set up.
  ///
  /// - Parameter readonly: whether SQLite lets it write; one that never does, although it could,
  ///   says so with `isWriter`.
  static func configuration(readonly: Bool, isWriter: Bool? = nil) -> Configuration {
    var configuration = Configuration()
    let isWriter = isWriter ?? !readonly
    configuration.readonly = readonly
    configuration.busyMode = .timeout(5)
    configuration.foreignKeysEnabled = false
    configuration.prepareDatabase { database in
      // Reading once through a file gains nothing from a large cache; a long commit does.
      let cache = isWriter ? 16_000 : 2_000
      try database.execute(sql: "PRAGMA cache_size = -\(cache)")
      // A file from elsewhere must not run functions through its schema, and replacing a row
      // counts as deleting one.
      try database.execute(sql: "PRAGMA trusted_schema = OFF")
      try database.execute(sql: "PRAGMA recursive_triggers = ON")
      // A damaged length field must not ask for memory.
      sqlite3_limit(database.sqliteConnection, SQLITE_LIMIT_LENGTH, 16 << 20)
    }
    return configuration
  }

  /// Opens the file for writing, and does not return before every commit is known to reach the
  /// disk.
  ///
  /// One connection, not GRDB's pool: a pool sets `synchronous = NORMAL` while opening, which loses
  /// acknowledged events when power fails (measured: in 341 of 560 cuts, with FULL in none of 684),
  /// and it writes a scratch table, so that even a refused command would change the file. FULL is
  /// set here all the same, and both settings are read back.
  func openForWriting() throws -> DatabaseQueue {
    let writer = try DatabaseQueue(path: path, configuration: Self.configuration(readonly: false))
    try writer.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA journal_mode = WAL")
      try database.execute(sql: "PRAGMA synchronous = FULL")
      let level = try Int.fetchOne(database, sql: "PRAGMA synchronous")
      let mode = try String.fetchOne(database, sql: "PRAGMA journal_mode")
      guard level == 2, mode == "wal" else {
        throw LogFailure.storage(
          path: path,
          why: "synchronous is \(level ?? -1), journal_mode is \(mode ?? "unknown")")
      }
    }
    return writer
  }

  /// Opens readers beside a writer of this process: they never wait for it, nor it for them.
  func openReadersBesideWriter() throws -> DatabasePool {
    try DatabasePool(path: path, configuration: Self.configuration(readonly: true))
  }

  /// Opens the file for reading, if possible so that nothing lies beside it afterwards that did
  /// not before.
  ///
  /// A connection that cannot write makes SQLite's two files beside the ledger and cannot remove
  /// them. One that could, but never does, takes them away when it closes; its log is empty, so
  /// nothing is copied.
  func openForReading() throws -> any DatabaseReader {
    guard isWritable, !hasWriteAheadLog else {
      return try DatabasePool(
        path: readingPath, configuration: Self.configuration(readonly: true))
    }
    var configuration = Self.configuration(readonly: false, isWriter: false)
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA query_only = ON") }
    return try DatabaseQueue(path: path, configuration: configuration)
  }
}
