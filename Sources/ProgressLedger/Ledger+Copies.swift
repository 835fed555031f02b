package import EventLog
import PlanDomain

extension Ledger {
  /// Copies the ledger, verifies the copy with its tables, and only then gives it its name.
  ///
  /// Works while others write. Returns the end of the copy, its receipt. Throws `LogFailure`.
  package func backup(to path: String) throws -> Head {
    try log.backup(
      to: path, foreignSchema: ProjectionAudit.schema(), erasures: Erasure.addresses)
  }

  /// Builds a ledger from an export, with its tables: the same bytes, the same root, the same
  /// state. `leavingOut` hears how many of the texts were erased and so did not come back.
  ///
  /// Signatures are checked as an audit does. Throws `LogFailure`, with the line of a fault; then
  /// nothing is left at the path.
  package static func restore(
    at path: String, leaves: @escaping ByteSource, texts: ByteSource?,
    leavingOut: (Int) -> Void = { _ in }, environment: EventLogEnvironment = .system
  ) throws -> Ledger {
    let follower = RestoredTables()
    let log = try EventLog.restore(
      at: path, leaves: leaves, texts: texts, erasures: Erasure.addresses,
      leavingOut: leavingOut, environment: environment, followedBy: follower)
    return try Ledger(made: log, environment)
  }
}
