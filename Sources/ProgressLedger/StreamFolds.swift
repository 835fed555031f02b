import EventLog
import PlanDomain

/// What decisions see: streams folded up to a position, nothing else.
///
/// A stream that holds an event this program cannot read decides nothing:
/// `LedgerFailure.undecidable`.
struct StreamFolds {
  let reader: LogReader
  /// The last event seen; nil for all.
  let through: Position?

  init(_ reader: LogReader, through: Position? = nil) {
    self.reader = reader
    self.through = through
  }

  func plan() throws -> PlanFacts? {
    var facts: PlanFacts?
    for (event, _) in try events(in: .plan) {
      if case .planAdopted(let adopted) = event { facts = adopted.plan }
    }
    return facts
  }

  func indicator(_ code: IndicatorCode) throws -> Indicator? {
    var indicator: Indicator?
    for (event, occurrence) in try events(in: .indicator(code)) {
      if case .indicatorDefined(let defined) = event {
        indicator = Indicator(defined, occurrence)
      } else {
        indicator?.apply(event, occurrence)
      }
    }
    return indicator
  }

  func measure(_ code: MeasureCode) throws -> Measure? {
    var measure: Measure?
    for (event, occurrence) in try events(in: .measure(code)) {
      if case .measureAdded(let added) = event {
        measure = Measure(added, occurrence)
      } else {
        measure?.apply(event, occurrence)
      }
    }
    return measure
  }

  func project(_ code: ProjectCode) throws -> Project? {
    var project: Project?
    for (event, occurrence) in try events(in: .project(code)) {
      if case .projectAdded(let added) = event {
        project = Project(added, occurrence)
      } else {
        project?.apply(event, occurrence)
      }
    }
    return project
  }

  /// The departments, and the one actor asked for.
  func organisation(with actor: ActorID?) throws -> Organisation {
    var organisation = Organisation()
    for stream in try reader.streams(kind: "department") {
      for (event, occurrence) in try events(in: stream) { organisation.apply(event, occurrence) }
    }
    if let actor {
      for (event, occurrence) in try events(in: .actor(actor)) {
        organisation.apply(event, occurrence)
      }
    }
    return organisation
  }

  /// Whether nobody is registered yet.
  func isWithoutActors() throws -> Bool {
    guard let first = try reader.streams(kind: "actor").first else { return true }
    return try reader.events(in: first, through: through).isEmpty
  }

  /// Every stream, in the order of the log.
  func everything() throws -> PlanState {
    var state = PlanState()
    let end = try through ?? reader.end()
    try reader.forEachEvent(after: .start, through: end) { recorded in
      let (event, occurrence) = try decoded(recorded)
      state.apply(event, occurrence)
    }
    return state
  }

  private func events(in subject: Subject) throws -> [(PlanEvent, Occurrence)] {
    try events(in: subject.stream)
  }

  private func events(in stream: StreamName) throws -> [(PlanEvent, Occurrence)] {
    try reader.events(in: stream, through: through).map(decoded)
  }

  private func decoded(_ recorded: RecordedEvent) throws -> (PlanEvent, Occurrence) {
    guard let event = try? EventCodec.decode(recorded), let occurrence = Occurrence(recorded) else {
      throw LedgerFailure.undecidable(
        stream: recorded.stream, type: recorded.type, position: recorded.position)
    }
    return (event, occurrence)
  }
}
