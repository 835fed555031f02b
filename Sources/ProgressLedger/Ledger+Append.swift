package import EventLog
package import PlanDomain

/// Events of one author, beside them as the log takes them.
package struct EncodedEvents: Sendable {
  package let attribution: Attribution
  package private(set) var events: [PlanEvent] = []
  package private(set) var encoded: [NewEvent] = []

  package init(by attribution: Attribution) { self.attribution = attribution }

  /// Adds an event, as `EventCodec` encodes it.
  package mutating func append(_ event: PlanEvent, encoded: NewEvent) {
    events.append(event)
    self.encoded.append(encoded)
  }
}

extension Ledger {
  /// Appends events that were decided elsewhere, and lets the tables take them in, in one
  /// transaction.
  ///
  /// Nothing asks here whether the events make sense: `execute` and `batch` do. Throws
  /// `LedgerFailure` and `LogFailure`.
  package func append(_ runs: [EncodedEvents]) throws {
    try write { transaction in
      for run in runs {
        _ = try transaction.append(run.events, encoded: run.encoded, by: run.attribution)
      }
    }
  }
}
