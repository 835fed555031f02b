/// Facts that are each about one fiscal year; the one recorded last holds. A voided one is gone.
package struct YearlyFacts<Content: Sendable>: Sendable {
  /// What stands about each year, oldest first.
  package private(set) var years: [FiscalYear: [Fact<Content>]] = [:]
  /// What was taken back, oldest first.
  package private(set) var voidings: [Voiding] = []

  package init() {}

  /// A fact that was taken back, and the event that did.
  package struct Voiding: Sendable {
    package let fiscalYear: FiscalYear
    package let fact: Fact<Content>
    package let occurrence: Occurrence
  }

  mutating func add(_ content: Content, in year: FiscalYear, _ occurrence: Occurrence) {
    years[year, default: []].append(Fact(content, occurrence))
  }

  mutating func void(_ number: EventNumber, by occurrence: Occurrence) {
    for (year, facts) in years {
      guard let fact = facts.first(where: { $0.occurrence.number == number }) else { continue }
      years[year] = facts.filter { $0.occurrence.number != number }
      voidings.append(Voiding(fiscalYear: year, fact: fact, occurrence: occurrence))
    }
  }

  /// As if some of it had not been taken back.
  func restoring(_ voidings: [Voiding]) -> Self {
    var restored = self
    for voiding in voidings {
      restored.years[voiding.fiscalYear, default: []].append(voiding.fact)
      restored.years[voiding.fiscalYear]?.sort { $0.occurrence.number < $1.occurrence.number }
    }
    return restored
  }

  /// Only those that stand a test; nothing of what was taken back.
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

extension YearlyFacts: Hashable, Equatable where Content: Hashable {}

extension YearlyFacts.Voiding: Hashable, Equatable where Content: Hashable {}
