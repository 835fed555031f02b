package import EventLog
package import PlanDomain

/// Where in the two times a question is asked.
package struct ReadPoint: Sendable, Equatable {
  /// The fiscal year whose end is looked at; nil: everything, future facts included.
  package var asOf: FiscalYear?
  /// The last event that counts.
  package var knownAt: Position

  package init(asOf: FiscalYear?, knownAt: Position) {
    self.asOf = asOf
    self.knownAt = knownAt
  }
}

/// How people say up to when the ledger's knowledge counts.
package enum KnownAt: Sendable, Equatable {
  case now
  /// Until the next local midnight.
  case date(CivilDate)
  /// Up to and with this whole second.
  case instant(Instant)
  /// The first N events.
  case position(Int)
  /// What a named publication was made from.
  case publication(String)
}
