package import EventLog
package import PlanDomain

extension Ledger {
  /// Folds the log itself, without the tables, and answers in the same form as they do.
  ///
  /// `trace` is called after each event that was folded. Events of a newer program are skipped
  /// and counted.
  package func replay(
    at point: ReadPoint, in log: LogReader,
    trace: ((RecordedEvent, PlanEvent, PlanState) throws -> Void)? = nil
  ) throws -> (snapshot: PlanSnapshot, unknownEvents: Int) {
    var (state, unknown) = try fold(through: point.knownAt, in: log, trace: trace)
    return (state.takeSnapshot(asOf: point.asOf), unknown)
  }

  /// The plan as a plan file would hold it, at both times; nil before any adoption.
  package func document(at point: ReadPoint, in log: LogReader) throws -> PlanDocument? {
    try fold(through: point.knownAt, in: log).state.document(asOf: point.asOf)
  }

  private func fold(
    through end: Position, in log: LogReader,
    trace: ((RecordedEvent, PlanEvent, PlanState) throws -> Void)? = nil
  ) throws -> (state: PlanState, unknownEvents: Int) {
    var state = PlanState()
    var unknown = 0
    // Who is shown each event sees all of it; a state keeps few texts.
    let isTold = trace == nil ? EventCatalog.isFoldedWithTexts : { _ in true }
    try log.forEachEvent(after: .start, through: end, ofTypes: isTold) { recorded in
      guard let event = try? EventCodec.decode(recorded), let occurrence = Occurrence(recorded)
      else {
        unknown += 1
        return
      }
      state.apply(event, occurrence)
      try trace?(recorded, event, state)
    }
    return (state, unknown)
  }
}
