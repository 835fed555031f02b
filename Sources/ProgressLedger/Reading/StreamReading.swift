package import EventLog
package import PlanDomain

/// One stream as a reader of history sees it: what it comes to, and every event on the way.
///
/// Events that this program cannot read are left out: a reader is told of them beside the answer,
/// where a decision would be refused.
package struct StreamReading: Sendable {
  package private(set) var state = PlanState()
  /// Oldest first.
  package private(set) var entries: [HistoryEntry] = []

  mutating func take(_ entry: HistoryEntry) {
    guard let event = entry.event, let occurrence = Occurrence(entry.recorded) else { return }
    state.apply(event, occurrence)
    entries.append(entry)
  }
}

extension LedgerView {
  /// What the log tells of one subject up to a position, and nothing of the others.
  package func stream(of subject: Subject, through last: Position) throws -> StreamReading {
    var reading = StreamReading()
    for recorded in try log.events(in: subject.stream, through: last) {
      reading.take(try entry(recorded))
    }
    return reading
  }
}

extension HistoryEntry {
  package var number: EventNumber { EventNumber(recorded.position.number) }
}

extension LedgerView {
  /// The departments and actors by what was known at a position.
  package func organisation(knownAt position: Position) throws -> Organisation {
    var reading = StreamReading()
    for kind in ["department", "actor"] {
      for stream in try log.streams(kind: kind) {
        for recorded in try log.events(in: stream, through: position) {
          reading.take(try entry(recorded))
        }
      }
    }
    return reading.state.organisation
  }
}
