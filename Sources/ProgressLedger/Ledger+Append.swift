package import EventLog

extension Ledger {
  /// Appends events that were decided elsewhere, and lets the tables take them in, in one
  /// transaction.
  ///
  /// Nothing asks here whether the events make sense: `execute` and `batch` do. Throws what `body`
  /// throws, `LedgerFailure` and `LogFailure`.
  package func append<Answer>(_ body: (LogTransaction) throws -> Answer) throws -> Answer {
    try write { transaction, projector in
      let answer = try body(transaction)
      try projector.catchUp(from: transaction.reader)
      return answer
    }
  }
}
