/// The states of one undertaking, each from a date on.
package struct StatusHistory: Hashable, Sendable {
  /// In order of recording.
  package private(set) var facts: [Fact<StatusChanged>] = []

  package init() {}

  package mutating func apply(_ event: StatusChanged, _ occurrence: Occurrence) {
    facts.append(Fact(event, occurrence))
  }

  /// The state in force on a day: the latest effective date up to it; among equals, what was
  /// recorded later.
  package func current(on day: CivilDate?) -> Fact<StatusChanged>? {
    var found: Fact<StatusChanged>?
    for fact in facts {
      if let day, day < fact.content.effective { continue }
      if let found, fact.content.effective < found.content.effective { continue }
      found = fact
    }
    return found
  }
}
