import EventLog
import GRDB

/// A connection to tables that stand for one position of the log.
///
/// Usually the ledger file's own. Where these are missing, of another version or behind (a copy
/// that cannot be written, a newer or older program), the log is folded into tables of a
/// temporary database: the same projections, the same questions, only slower. Reading never
/// writes into the ledger.
final class Tables: Sendable {
  private let queue: DatabaseQueue
  /// Whether they had to be made for this reading.
  let areTemporary: Bool

  /// Opens the tables beside a log.
  init(of log: EventLog) throws {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(5)
    // The end first: the tables, read after it, have taken it in unless they lag behind.
    let end = try log.read { try $0.end() }
    let own = try? DatabaseQueue(path: log.readingPath, configuration: configuration)
    if let own, let position = try own.read({ try Projector($0).position() }), end <= position {
      queue = own
      areTemporary = false
    } else {
      queue = try Tables.folded(from: log)
      areTemporary = true
    }
  }

  /// Asks the tables, all questions of one snapshot: they stand for the position handed in.
  func read<Answer>(_ body: (Database, Position) throws -> Answer) throws -> Answer {
    try queue.read { database in
      guard let position = try Projector(database).position() else {
        throw DamagedTable(table: Projector.bookkeeping.name, column: "position")
      }
      return try body(database, position)
    }
  }

  /// All projections folded from the log into a temporary database that SQLite keeps on disk and
  /// deletes.
  static func folded(from log: EventLog) throws -> DatabaseQueue {
    let queue = try DatabaseQueue(path: "")
    try log.read { reader in
      try queue.write { database in try Projector(database).prepareForWriting(from: reader) }
    }
    return queue
  }
}
