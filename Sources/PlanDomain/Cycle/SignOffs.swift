/// What was signed off in one stream, by the event that made each statement.
package struct SignOffs: Hashable, Sendable {
  /// The steps about each statement, oldest first.
  package private(set) var steps: [EventNumber: [Fact<SignOffStep>]] = [:]

  package init() {}

  mutating func apply(_ step: SignOffStep, _ occurrence: Occurrence) {
    steps[step.statement, default: []].append(Fact(step, occurrence))
  }
}
