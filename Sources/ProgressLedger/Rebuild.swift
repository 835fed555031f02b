package import EventLog

extension Ledger {
  /// The names of the projections.
  package static var projectionNames: [String] { Projections.all.map { $0.name } }

  /// Drops a projection's tables (or all) and folds them again from the log, in one transaction:
  /// afterwards either the old or the new ones are there, never a mixture.
  ///
  /// `progress` hears the last event folded. Throws
  /// `LedgerFailure.unknownProjection`, `newerProjection`, and `LogFailure`.
  package func rebuild(
    _ name: String? = nil, progress: (Position) -> Void = { _ in }
  ) throws {
    let chosen = Projections.all.filter { name == nil || $0.name == name }
    guard !chosen.isEmpty else {
      throw LedgerFailure.unknownProjection(name ?? "", known: Self.projectionNames)
    }
    try log.write { transaction, database in
      let projector = Projector(database)
      try projector.rebuild(chosen, from: transaction.reader, progress: progress)
      try projector.prepareForWriting(from: transaction.reader)
    }
  }
}
