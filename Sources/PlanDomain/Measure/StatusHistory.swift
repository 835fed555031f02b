/// The states of one undertaking, each from a date on.
package struct StatusHistory: Hashable, Sendable {
  /// What stands, by date.
  package var timeline: Timeline<CivilDate, StatusChanged> = Timeline()

  package init() {}

  package mutating func apply(_ event: PlanEvent, _ occurrence: Occurrence) {
    switch event {
    case .statusChanged(let change):
      timeline.add(change, since: change.effective, occurrence)
    case .statusCorrected(let correction):
      timeline.void(correction.replaces)
      timeline.add(correction.status, since: correction.status.effective, occurrence)
    case .factVoided(let event):
      timeline.void(event.voids)
    default:
      break
    }
  }

  /// The state in force on a day: the latest effective date up to it; among equals, what was
  /// recorded later. Without a day, the last one.
  package func current(on day: CivilDate?) -> Fact<StatusChanged>? {
    timeline.current(at: day)?.fact
  }
}
