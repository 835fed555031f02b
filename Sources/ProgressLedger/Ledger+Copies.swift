package import EventLog
import PlanDomain

extension Ledger {
  /// Copies the ledger, verifies the copy with its tables, and only then gives it its name.
  ///
  /// Works while others write; `progress` as in `EventLog.backup`. Returns the end of the copy, its
  /// receipt. Throws `LogFailure`.
  package func backup(
    to path: String, progress: (Position) throws -> Void = { _ in }
  ) throws -> Head {
    try log.backup(
      to: path, foreignSchema: ProjectionAudit.schema, erasures: Erasure.addresses,
      progress: progress)
  }

  /// Builds a ledger from an export, with its tables: the same bytes, the same root, the same
  /// state. `leavingOut` hears how many of the texts were erased and so did not come back.
  ///
  /// It ends where the export stood at `knownAt`, a publication excepted; a text that was erased
  /// later stays out all the same. Signatures are checked as an audit does. Throws `LogFailure`,
  /// with the line of a fault, and `LedgerFailure.beyondHead` for what the export does not reach;
  /// then nothing is left at the path.
  package static func restore(
    at path: String, leaves: @escaping ByteSource, texts: ByteSource?, knownAt: KnownAt = .now,
    leavingOut: (Int) -> Void = { _ in }, environment: EventLogEnvironment = .system
  ) throws -> Ledger {
    let bound = RestoreBound(
      knownAt, now: Instant(seconds: environment.clock().timestamp.seconds))
    let log = try EventLog.restore(
      at: path, leaves: leaves, texts: texts, through: bound.last,
      while: knownAt == .now ? nil : bound.isWanted,
      erasures: Erasure.addresses, leavingOut: leavingOut, environment: environment,
      followedBy: RestoredTables(within: bound))
    return try Ledger(made: log, environment)
  }

  /// What can still be read of a damaged ledger; a text that a readable event says was erased is
  /// not among it. `progress` and what is thrown as in `Salvage`.
  package static func salvage(
    at path: String, progress: (_ done: Int, _ total: Int) throws -> Void
  ) throws -> Salvage {
    try Salvage(ofFileAt: path, erasures: Erasure.addresses, progress: progress)
  }
}
