package import EventLog

extension Ledger {
  /// The names of the projections.
  package static var projectionNames: [String] { Projections.all.map { $0.name } }

  /// Folds a projection's tables (or all) again from the log and puts them in the place of the old
  /// ones.
  ///
  /// Others go on reading and writing while it folds; only the exchange at the end is a write,
  /// which takes in what was appended meanwhile. Until then the old tables answer, and they stay
  /// when anything fails or the program is killed.
  ///
  /// - Parameter progress: hears each event that was folded; what it throws ends the rebuild.
  /// - Returns: the position the tables stand for now.
  /// - Throws: `LedgerFailure.unknownProjection`, `newerProjection`, and `LogFailure`.
  @discardableResult
  package func rebuild(
    _ name: String? = nil, progress: (Position) throws -> Void = { _ in }
  ) throws -> Position {
    guard name.map(Self.projectionNames.contains) ?? true else {
      throw LedgerFailure.unknownProjection(name ?? "", known: Self.projectionNames)
    }
    let outdated = Set(try outdatedProjections().map { $0.name })
    let chosen = Projections.all.filter { projection in
      name == nil || projection.name == name || outdated.contains(projection.name)
    }
    return try rebuild(chosen, progress: progress)
  }

  /// Writes in one transaction, to a log whose tables are up to date.
  ///
  /// Tables that an older program left are rebuilt before it begins, so that nobody waits for the
  /// lock as long as a rebuild takes.
  func write<Answer>(_ body: (LedgerTransaction) throws -> Answer) throws -> Answer {
    do {
      return try writeInStep(body)
    } catch is OutdatedTables {
      try rebuild(outdatedProjections())
      return try writeInStep(body)
    }
  }

  /// Throws `OutdatedTables` before anything is done: under the lock this costs nothing where all
  /// is well, which it mostly is.
  private func writeInStep<Answer>(
    _ body: (LedgerTransaction) throws -> Answer
  ) throws -> Answer {
    let (answer, remembered) = try log.write { log, database in
      let folded = FoldedStreams(memory.take())
      // Tables that our own last write left in step are in step while nobody else writes.
      let isInStep = log.isUndisturbed && folded.remembered.position == log.position
      let tables =
        isInStep
        ? TableFold(Projections.all, after: log.position)
        : try Projector(database).tablesInStep(with: log.reader)
      guard let tables else { throw OutdatedTables() }
      let transaction = try LedgerTransaction(
        log, filling: tables, in: database, goingOnFrom: folded)
      let answer = try body(transaction)
      try transaction.finish()
      return (answer, transaction.remembered)
    }
    memory.keep(remembered)
    return answer
  }

  private struct OutdatedTables: Error {}

  @discardableResult
  private func rebuild(
    _ projections: [any Projection.Type], progress: (Position) throws -> Void = { _ in }
  ) throws -> Position {
    let shadow = try Shadow(of: projections)
    try shadow.catchUp(with: log, progress: progress)
    return try log.write { transaction, database in
      let projector = Projector(database)
      // Asked again under the lock: a newer program may have come first, and its tables stay.
      try projector.refuseNewer()
      try shadow.replaceTables(in: database)
      try projector.prepareForWriting(from: transaction.reader)
      return try transaction.reader.end()
    }
  }

  private func outdatedProjections() throws -> [any Projection.Type] {
    // What cannot be put in place in the end is not worth folding.
    guard !log.isReadOnly else { throw LogFailure.readOnly(path: log.path) }
    return try log.readBeside { _, database in try Projector(database).outdated() }
  }
}
