/// Everything that was ever published, in order.
package struct Publications: Hashable, Sendable {
  package private(set) var made: [Fact<PublicationTerms>] = []
  package private(set) var withdrawn: [Fact<PublicationWithdrawn>] = []

  package init() {}

  mutating func apply(_ event: PlanEvent, _ occurrence: Occurrence) {
    switch event {
    case .publicationMade(let event): made.append(Fact(event.terms, occurrence))
    case .publicationWithdrawn(let event): withdrawn.append(Fact(event, occurrence))
    default: break
    }
  }

  /// Every name that was given, in order.
  package var names: [PublicationName] { made.map(\.content.name) }

  /// The publication of a name; a name is given once.
  package func named(_ name: PublicationName) -> Fact<PublicationTerms>? {
    made.first { $0.content.name == name }
  }

  /// The publications that show a year at a position by which something was stated of it, in order.
  package func reaching(_ history: YearHistory, of year: FiscalYear) -> [PublicationTerms] {
    guard let first = history.facts.first?.occurrence.number.number else { return [] }
    return made.map(\.content).filter { year <= $0.asOf && first <= $0.position }
  }

  /// Whether a publication was withdrawn, and by what.
  package func withdrawal(of name: PublicationName) -> Fact<PublicationWithdrawn>? {
    withdrawn.first { $0.content.name == name }
  }
}
