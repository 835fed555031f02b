import EventLog
import GRDB

/// The tables that answer for one moment of the log; opened when first asked.
///
/// Usually the ledger file's own. Where these are missing, of another version, behind (a copy
/// that cannot be written, a newer or older program) or damaged, the log is folded into tables of
/// a temporary database: the same projections, the same questions, only slower. Reading never
/// writes into the ledger.
///
/// A row says from which event until which it was known, so what was asked of a moment is
/// answered the same although a writer goes on meanwhile.
final class Tables {
  private let log: EventLog
  private let reader: LogReader
  private let end: Position
  private var queue: DatabaseQueue?
  /// Whether the ledger's own tables could not answer and others had to be made.
  private(set) var areTemporary = false
  /// Whether that was because they could not be read: damaged, or no way to open the file again.
  private(set) var areUnreadable = false

  /// The tables of `log`, for what `reader` sees of it; they must have taken in all events up to
  /// `end`.
  init(of log: EventLog, for reader: LogReader, end: Position) {
    self.log = log
    self.reader = reader
    self.end = end
  }

  /// Asks the tables; goes around damaged ones.
  func ask<Answer>(_ question: (Database) throws -> Answer) throws -> Answer {
    do {
      return try opened().read(question)
    } catch  where !areTemporary && (error is DatabaseError || error is DamagedTable) {
      areUnreadable = true
      return try folded().read(question)
    }
  }

  private func opened() throws -> DatabaseQueue {
    if let queue { return queue }
    let own = try log.openBeside()
    guard let position = try own.read({ try Projector($0).position() }), end <= position else {
      return try folded()
    }
    queue = own
    return own
  }

  /// All projections folded from the log into a temporary database that SQLite keeps on disk and
  /// deletes.
  private func folded() throws -> DatabaseQueue {
    let temporary = try DatabaseQueue(path: "")
    try temporary.write { database in try Projector(database).prepareForWriting(from: reader) }
    queue = temporary
    areTemporary = true
    return temporary
  }
}
