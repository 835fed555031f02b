/// Facts that are each about one fiscal year; the one recorded last holds. A voided one is gone.
package struct YearlyFacts<Content: Hashable & Sendable>: Hashable, Sendable {
  /// What stands about each year, oldest first.
  package private(set) var years: [FiscalYear: [Fact<Content>]] = [:]

  package init() {}

  mutating func add(_ content: Content, in year: FiscalYear, _ occurrence: Occurrence) {
    years[year, default: []].append(Fact(content, occurrence))
  }

  mutating func void(_ number: EventNumber) {
    for (year, facts) in years where facts.contains(where: { $0.occurrence.number == number }) {
      years[year] = facts.filter { $0.occurrence.number != number }
    }
  }

  /// Only those that stand a test.
  func filter(_ isIncluded: (FiscalYear, Fact<Content>) -> Bool) -> Self {
    var filtered = Self()
    for (year, facts) in years {
      let included = facts.filter { isIncluded(year, $0) }
      if !included.isEmpty { filtered.years[year] = included }
    }
    return filtered
  }

  /// What holds about a year.
  package func current(in year: FiscalYear) -> Fact<Content>? { years[year]?.last }

  /// Whether what an event stated stands.
  package func states(_ number: EventNumber) -> Bool {
    years.values.joined().contains { $0.occurrence.number == number }
  }
}
