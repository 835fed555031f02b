import EventLog
import GRDB

/// New tables for projections, folded where nobody looks, until they take the place of the old
/// ones.
///
/// They stand in a temporary database, which SQLite keeps on disk without a name: while it is
/// filled, nobody reads it and nobody is locked out of the ledger; and whenever the program ends,
/// even killed, nothing of it is left.
struct Shadow {
  private let projections: [any Projection.Type]
  private let queue: DatabaseQueue

  /// As many events as are read in one go: a reader that stays longer keeps SQLite from emptying
  /// its write-ahead log, which writers fill meanwhile.
  private static let stretch = 5_000

  init(of projections: [any Projection.Type]) throws {
    self.projections = projections
    queue = try DatabaseQueue(path: "")
    try queue.write { database in try Projector(database).create(projections) }
  }

  /// Folds the log up to its end, also what is appended meanwhile.
  ///
  /// `progress` hears each event that was folded; what it throws ends the folding.
  func catchUp(with log: EventLog, progress: (Position) throws -> Void) throws {
    var reached = Position.start
    var end = Position.start
    repeat {
      (reached, end) = try log.read { reader in
        let end = try reader.end()
        let next = min(Position(reached.number + Self.stretch), end)
        try queue.write { database in
          try Projector(database).catchUp(from: reader, through: next, progress: progress)
        }
        return (next, end)
      }
    } while reached < end
  }

  /// Puts these tables in the place of those of a ledger, in the caller's transaction.
  func replaceTables(in ledger: Database) throws {
    try Projector(ledger).clear(projections)
    try queue.inDatabase { shadow in
      for table in projections.flatMap({ $0.tables }) + [Projector.bookkeeping] {
        try TableCopy.append(table.name, from: shadow, to: ledger)
      }
    }
  }
}
