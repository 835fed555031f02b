import EventLog
import PlanDomain

extension StreamFolds {
  /// The notices about publications in which figures that events change are shown otherwise.
  func noticesOfPublications(showing events: [PlanEvent]) throws -> [Notice] {
    let publications = try read(.publications) { $0.publications }
    guard !publications.made.isEmpty else { return [] }
    return try events.compactMap { event in
      guard case .indicator(let code) = event.subject, let year = event.fiscalYear,
        FactKind.figure.isStated(by: event), let history = try indicator(code)?.years[year]
      else { return nil }
      let names = try publications.reaching(history, of: year)
        .filter { publications.withdrawal(of: $0.name) == nil }
        .filter { try shows(code, in: year, by: $0) }.map(\.name)
      return names.isEmpty ? nil : .publishedFigure(code, year, names)
    }
  }

  /// Whether a publication shows something of an indicator's year: what counted when it was made,
  /// whatever was stated since.
  private func shows(
    _ code: IndicatorCode, in year: FiscalYear, by terms: PublicationTerms
  ) throws -> Bool {
    let then = StreamFolds(reader, through: Position(terms.position))
    let shown = try then.indicator(code)?
      .disclosed(under: then.state(of: .plan).signOffPolicies)
    return shown?.years[year]?.current != nil
  }
}
