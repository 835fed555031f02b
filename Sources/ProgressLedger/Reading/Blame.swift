package import PlanDomain

/// One fact that holds and the event that says so, with its author and grounds.
package struct BlamedFact: Sendable {
  package let fact: StandingFact
  package let entry: HistoryEntry

  /// From when on it holds. An indicator's first definition holds since ever, whenever it became
  /// part of the plan; here that year counts.
  package var since: StandingFact.Beginning {
    if fact.since == .ever, case .indicatorDefined(let event)? = entry.event,
      let year = event.effective
    {
      return .year(year)
    }
    return fact.since
  }
}

extension LedgerView {
  /// Everything that holds of a thing at a point, each with the event that says so; with `year`,
  /// only what that year is judged by.
  package func blame(
    _ reference: Reference, at point: ReadPoint, in year: FiscalYear? = nil
  ) throws -> [BlamedFact] {
    let stream = try stream(of: reference.subject, through: point.knownAt)
    let entries = Dictionary(uniqueKeysWithValues: stream.entries.map { ($0.number, $0) })
    return stream.state.standingFacts(of: reference, asOf: point.asOf, in: year).compactMap {
      fact in entries[fact.occurrence.number].map { BlamedFact(fact: fact, entry: $0) }
    }
  }
}
