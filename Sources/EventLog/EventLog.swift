package import GRDB
import Synchronization

/// An append-only log of events in one SQLite file: append with an expected version, read from a
/// position, prove what was read.
///
/// It owns the envelope of an event and has never heard of what the events are about. One writer
/// at a time, whatever the number of threads and processes; readers see one committed prefix and
/// never wait.
package final class EventLog: Sendable {
  /// Whether a log is opened to append or only to read.
  package enum Access: Sendable {
    case readOnly
    /// Falls back to reading when the file or its folder cannot be written.
    case readWrite
    /// Opens for reading whatever has the tables of a log, so that an audit can tell what is
    /// wrong with it.
    case audit
  }

  /// The file, absolute and free of symbolic links.
  package let path: String

  /// Whether appending is impossible: asked for, or forced by the file's permissions.
  package var isReadOnly: Bool { writer == nil }

  let file: LedgerFile
  private let readers: any DatabaseReader
  private let writer: DatabaseQueue?
  private let environment: EventLogEnvironment
  /// Set once a commit has failed: what the file then holds is known only after opening it again.
  private let hasFailedCommit = Mutex(false)
  /// Where the last write left the log; nil while one is under way, and behind one that failed.
  private let lastEnd = Mutex<LogEnd?>(nil)

  init(file: LedgerFile, writer: DatabaseQueue, environment: EventLogEnvironment) throws {
    self.file = file
    self.path = file.path
    self.readers = try file.openReadersBesideWriter()
    self.writer = writer
    self.environment = environment
  }

  init(file: LedgerFile, reader: any DatabaseReader, environment: EventLogEnvironment) {
    self.file = file
    self.path = file.path
    self.readers = reader
    self.writer = nil
    self.environment = environment
  }

  /// Reads from one consistent snapshot of the log; the reader is valid only inside `body`.
  package func read<R>(_ body: (LogReader) throws -> R) throws -> R {
    try readBeside { log, _ in try body(log) }
  }

  /// Reads from one consistent snapshot of the log and of whatever tables others keep in the same
  /// file.
  package func readBeside<R>(_ body: (LogReader, Database) throws -> R) throws -> R {
    try LogFailure.translating(path: path) {
      try readers.unsafeRead { database in
        // Nothing was written, so there is nothing to commit; and where a page could not be read,
        // a commit fails, and would take with it what the audit found.
        try database.beginTransaction(.deferred)
        defer { try? database.rollback() }
        return try body(LogReader(database: database, path: path), database)
      }
    }
  }

  /// Writes in one transaction, to the log and to whatever tables others keep in the same file.
  ///
  /// When `body` throws, nothing is stored. When the commit itself fails, the outcome is unknown:
  /// repeat with the same request id after opening the log again. Waits at most five seconds for
  /// another writer.
  @discardableResult
  package func write<R>(_ body: (LogTransaction, Database) throws -> R) throws -> R {
    guard let writer else { throw LogFailure.readOnly(path: path) }
    return try LogFailure.translating(path: path) {
      try writer.writeWithoutTransaction { database in
        guard !hasFailedCommit.withLock({ $0 }) else { throw LogFailure.needsReopening(path: path) }
        // BEGIN IMMEDIATE: take the write lock before reading, so that the versions that are
        // compared are those that are written after. A deferred transaction would fail at once
        // when another wrote.
        try database.beginTransaction(.immediate)
        let (result, request, end) = try rollingBack(database) {
          let log = try LogTransaction(
            reader: LogReader(database: database, path: path), environment: environment,
            after: lastEnd.withLock { end in
              defer { end = nil }
              return end
            })
          let result = try body(log, database)
          if let failure = log.failure { throw failure }
          return (result, log.request, log.end)
        }
        try commit(database, request: request)
        lastEnd.withLock { $0 = end }
        return result
      }
    }
  }

  /// Rewrites the file without the bytes of what was deleted from it, and empties the write-ahead
  /// log.
  ///
  /// Deleting a row is not enough: copies of it may lie in pages that were split since, in pages
  /// that were freed, and in the log beside the file. Throws `LogFailure.busy` after five seconds
  /// when another program writes, or still reads an older state, which keeps that state's bytes in
  /// the file; nothing is lost then, and asking again finishes it.
  package func clean() throws {
    guard let writer else { throw LogFailure.readOnly(path: path) }
    try LogFailure.translating(path: path) {
      try writer.writeWithoutTransaction { database in
        try database.execute(sql: "VACUUM")
        try database.checkpoint(.truncate)
      }
    }
  }

  /// How another target opens connections of its own for reading.
  package var readingPath: String { file.readingPath }

  /// A connection of its own that only reads, for another target: it may be asked in the middle of
  /// a reading.
  package func openBeside() throws -> DatabaseQueue {
    try DatabaseQueue(
      path: file.readingPath, configuration: LedgerFile.configuration(readonly: true))
  }

  /// The log as such a connection sees it.
  package func reader(in database: Database) -> LogReader {
    LogReader(database: database, path: path)
  }

  /// How another target attaches the file to a connection of its own, for reading.
  package var attachablePath: String { file.attachablePath }

  deinit { try? close() }

  /// Closes the connections; the last one to close copies the write-ahead log back into the file.
  package func close() throws {
    // A connection that cannot write would leave the write-ahead log where it is, so readers go
    // first.
    try LogFailure.translating(path: path) {
      try readers.close()
      try writer?.close()
    }
  }

  /// Copies every page of the file to another, as they are at one moment.
  func copyPages(to target: DatabaseQueue) throws {
    try readers.backup(to: target)
  }

  private func rollingBack<R>(_ database: Database, _ body: () throws -> R) throws -> R {
    do {
      return try body()
    } catch {
      // The first error is the one to tell; SQLite may have rolled back by itself already.
      try? database.rollback()
      throw error
    }
  }

  private func commit(_ database: Database, request: EventID?) throws {
    do {
      try database.commit()
    } catch {
      // A failed sync is never retried in place: the pages may be gone from the cache yet marked
      // clean.
      try? database.rollback()
      hasFailedCommit.withLock { $0 = true }
      // Without an event, only tables that can be rebuilt were at stake.
      guard let request else { throw error }
      throw LogFailure.unknownOutcome(request: request)
    }
  }
}
