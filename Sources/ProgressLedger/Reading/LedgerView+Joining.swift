package import EventLog
package import PlanDomain

extension LedgerView {
  /// The plan at the end of a fiscal year without what joins it later: what of that year can be
  /// asked for.
  package func snapshot(joinedBy year: FiscalYear, knownAt position: Position) throws
    -> PlanSnapshot
  {
    var snapshot = try snapshot(at: ReadPoint(asOf: year, knownAt: position))
    let end = year.lastDay
    snapshot.measures.removeAll { $0.since.map { end < $0 } ?? false }
    snapshot.items.removeAll { $0.since.map { end < $0 } ?? false }
    snapshot.projects.removeAll { $0.since.map { end < $0 } ?? false }
    try snapshot.indicators.removeAll { try joiningYear(of: $0.code).map { year < $0 } ?? false }
    return snapshot
  }

  /// The fiscal year in which an indicator joins the plan; nil: since the plan began. The tables
  /// hold a first definition since ever, because it may have figures of the years before; the event
  /// that defines the indicator says.
  private func joiningYear(of code: IndicatorCode) throws -> FiscalYear? {
    let defined = try log.events(
      in: Subject.indicator(code).stream, ofTypes: IndicatorDefined.types)
    guard let first = defined.first,
      case .indicatorDefined(let event)? = try entry(first).event
    else { return nil }
    return event.effective
  }
}
