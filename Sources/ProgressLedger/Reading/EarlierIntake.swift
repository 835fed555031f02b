import EventLog
package import PlanDomain

/// What was taken in from one file before, known by the file's digest.
package struct EarlierIntake: Sendable {
  package var first: Occurrence
  package var last: EventNumber
  package var count: Int
}

extension LedgerView {
  /// What came from a file with this digest, of the events that count; nil when nothing did.
  ///
  /// A look at every leaf's bytes: seldom asked, and so without an index of its own.
  package func intake(
    of digest: String, counting counts: (PlanEvent) -> Bool
  ) throws -> EarlierIntake? {
    var intake: EarlierIntake?
    try log.forEachEvent(fromFile: digest) { recorded in
      guard let occurrence = Occurrence(recorded), let event = try? EventCodec.decode(recorded),
        counts(event)
      else { return }
      intake = EarlierIntake(
        first: intake?.first ?? occurrence, last: occurrence.number,
        count: (intake?.count ?? 0) + 1)
    }
    return intake
  }
}
