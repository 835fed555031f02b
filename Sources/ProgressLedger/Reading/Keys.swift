package import EventLog
package import PlanDomain

extension LedgerView {
  /// The ledger and everybody who writes, with their keys and what is demanded of them, by what was
  /// known at a position.
  package func signing(knownAt last: Position) throws -> PlanState {
    try StreamFolds(log, through: last).signing()
  }
}
