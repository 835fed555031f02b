import EventLog
import PlanDomain

/// What a report is made of: the folded plan, and every event it was folded from with its texts,
/// gathered in one way through the log.
struct ReportSources {
  private(set) var state = PlanState()
  /// Oldest first. What is said of people and of the ledger itself is no part of a report.
  private(set) var events: [ReportedEvent] = []
  private(set) var unknownEvents = 0
  private var places: [EventNumber: Int] = [:]

  /// Reads the whole log, or the streams of some parts and of what all parts share; of those where
  /// `year` is given, the figures of that year alone.
  init(
    _ view: LedgerView, through last: Position, parts: Set<Subject>?,
    figuresOf year: FiscalYear? = nil
  ) throws {
    if let parts {
      let isPassedOver = try SparseReading(
        passingOver: year == nil ? [] : EventCatalog.typesOfFigures,
        exceptAt: year.map(view.positions(speakingOf:)) ?? [], in: view.log)
      let shared = try ["plan", "department", "year", "publications"].flatMap { kind in
        try view.log.streams(kind: kind)
      }
      for stream in shared + parts.map(\.stream) {
        for recorded in try view.log.events(
          in: stream, through: last, passingOver: isPassedOver)
        {
          try take(recorded, in: view)
        }
      }
      events.sort { $0.number < $1.number }
    } else {
      try view.log.forEachEvent(after: .start, through: last) { try take($0, in: view) }
    }
    count()
  }

  /// Events that stand in no log, oldest first.
  init(_ events: [ReportedEvent]) {
    for event in events { add(event) }
    count()
  }

  private mutating func count() {
    for (place, event) in events.enumerated() { places[event.number] = place }
  }

  private mutating func take(_ recorded: RecordedEvent, in view: LedgerView) throws {
    let entry = try view.entry(recorded)
    guard let event = entry.event, let occurrence = Occurrence(recorded) else {
      unknownEvents += 1
      return
    }
    let erased = entry.erasures.flatMap { $0.content.texts.map(\.name) }.sorted()
    add(
      ReportedEvent(
        number: occurrence.number, recorded: occurrence.recorded, actor: occurrence.actor,
        department: recorded.spokenFor, event: event, erased: erased,
        missing: recorded.digests.count - recorded.texts.count - erased.count))
  }

  private mutating func add(_ reported: ReportedEvent) {
    state.apply(reported.event, reported.occurrence)
    switch reported.event.subject {
    case .ledger, .actor: return
    default: events.append(reported)
    }
  }

  /// What happened at a number; nil for what the report does not read.
  func event(_ number: EventNumber) -> ReportedEvent? { places[number].map { events[$0] } }

  /// What a change rests on.
  func grounds(of number: EventNumber) -> Grounds? { event(number)?.event.grounds }
}
