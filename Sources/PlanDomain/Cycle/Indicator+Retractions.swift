// A figure that everybody sees is not taken away by one person: its retraction is a statement that
// is signed off like the figure it takes back (decision 0020).

extension Indicator {
  /// What everybody may see of some statements of a year, oldest first.
  func disclosed(
    _ facts: some Sequence<Fact<Measurement>>, of year: FiscalYear, under policies: SignOffPolicies
  ) -> YearHistory {
    var shown = YearHistory()
    for fact in facts
    where (fact.content != .retracted || shown.current != nil)
      && signOff(of: fact.occurrence.number, in: year, under: policies).counts
    {
      shown.append(fact)
    }
    return shown
  }

  /// Whether a retraction takes something away that everybody sees: one of what was never shown
  /// needs nobody's approval.
  func takesFromEverybody(
    _ retraction: EventNumber, in year: FiscalYear, under policies: SignOffPolicies
  ) -> Bool {
    let earlier = (years[year]?.facts ?? []).prefix { $0.occurrence.number < retraction }
    return policies.demanding(in: year) != nil
      && disclosed(earlier, of: year, under: policies).current != nil
  }

  /// The retraction with which a year's statements end, and which everybody is not told of until
  /// it is signed off; nil where there is none.
  package func waitingRetraction(
    in year: FiscalYear, under policies: SignOffPolicies
  ) -> Fact<Measurement>? {
    guard let last = years[year]?.facts.last, last.content == .retracted,
      takesFromEverybody(last.occurrence.number, in: year, under: policies),
      !signOff(of: last.occurrence.number, in: year, under: policies).counts
    else { return nil }
    return last
  }

  /// What stands is taken back; a person is told where that waits for approval.
  func retracted(
    _ present: Fact<Measurement>, in year: FiscalYear, because reason: String,
    under policies: SignOffPolicies
  ) -> Decision {
    let isShown = disclosed(years[year]?.facts ?? [], of: year, under: policies).current != nil
    let waits = isShown && policies.demanding(in: year) != nil
    return Decision(
      [
        .measurementRetracted(
          MeasurementRetracted(
            indicator: code, fiscalYear: year, retracts: present.occurrence.number, reason: reason))
      ], notices: waits ? [.retractionWaits(code, year)] : [])
  }
}
