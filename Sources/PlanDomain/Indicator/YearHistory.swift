/// Everything ever stated about one fiscal year, oldest first.
package struct YearHistory: Hashable, Sendable {
  package private(set) var facts: [Fact<Measurement>] = []

  package init() {}

  mutating func append(_ fact: Fact<Measurement>) {
    // Most years are stated once, and a list of one is made faster than an empty one grows.
    if facts.isEmpty { facts = [fact] } else { facts.append(fact) }
  }

  /// What the ledger states now; nil when nothing is stated, or what was stated is taken back.
  package var current: Fact<Measurement>? {
    guard let last = facts.last, last.content != .retracted else { return nil }
    return last
  }

  /// How many statements about this year came before the last one.
  package var revisions: Int { max(facts.count - 1, 0) }
}
