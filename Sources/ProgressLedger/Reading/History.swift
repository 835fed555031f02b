package import EventLog
package import PlanDomain

/// Which events a listing asks for; what is nil asks for nothing.
package struct HistoryFilter: Sendable {
  /// A policy, measure, item, project, indicator or department code, or an actor's id.
  package var code: String?
  package var actor: ActorID?
  /// The department that an event's actor belonged to, that was spoken for, or that the event is
  /// about: code or name.
  package var department: String?
  package var type: String?
  package var fiscalYear: FiscalYear?
  /// The first and the last civil day of recording, in the ledger's zone.
  package var since: CivilDate?
  package var until: CivilDate?
  package var knownAt: Position
  package var limit: Int?
  /// Oldest first; otherwise newest first.
  package var isAscending = false

  package init(knownAt: Position) { self.knownAt = knownAt }
}

/// One event of a listing.
package struct HistoryEntry: Sendable {
  package let recorded: RecordedEvent
  /// Nil for an event of a newer program.
  package let event: PlanEvent?
  /// What was erased of it by now, whatever moment is looked at; oldest first.
  package let erasures: [KnownErasure]
}

extension HistoryEntry {
  /// Reads an event as the domain does, without asking what was erased of it.
  package init(_ recorded: RecordedEvent) {
    self.init(recorded: recorded, event: try? EventCodec.decode(recorded), erasures: [])
  }
}

extension Ledger {
  /// Goes through the events that a filter asks for, holding a page of them at a time.
  ///
  /// `body` answers whether to go on.
  package func history(
    _ filter: HistoryFilter, in view: LedgerView, _ body: (HistoryEntry) throws -> Bool
  ) throws {
    let selection = try HistorySelection(
      filter, in: view, zone: settings.zone, today: today)
    var left = filter.limit ?? .max
    guard left > 0 else { return }
    try view.forEachPage(
      of: selection, isAscending: filter.isAscending, first: min(left, 256)
    ) { page in
      for recorded in page where selection.contains(recorded) {
        guard try body(view.entry(recorded)) else { return false }
        left -= 1
        if left == 0 { return false }
      }
      return true
    }
  }
}

extension LedgerView {
  /// Hands out the candidates of a selection page by page, in the order asked for: a short listing
  /// reads a short `first` page, each one after it is twice as long.
  fileprivate func forEachPage(
    of selection: HistorySelection, isAscending: Bool, first pageSize: Int,
    _ body: ([RecordedEvent]) throws -> Bool
  ) throws {
    if let stream = selection.stream {
      let events = try log.events(in: stream, through: selection.last)
      _ = try body(isAscending ? events : events.reversed())
      return
    }
    if let year = selection.fiscalYear {
      let positions = try positions(speakingOf: year).filter { $0 <= selection.last }
      for position in isAscending ? positions : positions.reversed() {
        guard let event = try log.event(at: position), try body([event]) else { return }
      }
      return
    }
    var pageSize = pageSize
    var bounds = selection.first..<max(selection.first, selection.last)
    while !bounds.isEmpty {
      let page =
        isAscending
        ? bounds.lowerBound..<min(bounds.lowerBound.advanced(by: pageSize), bounds.upperBound)
        : max(bounds.upperBound.advanced(by: -pageSize), bounds.lowerBound)..<bounds.upperBound
      var events: [RecordedEvent] = []
      try log.forEachEvent(after: page.lowerBound, through: page.upperBound) { events.append($0) }
      guard try body(isAscending ? events : events.reversed()) else { return }
      pageSize = min(2 * pageSize, 256)
      bounds =
        isAscending
        ? page.upperBound..<bounds.upperBound : bounds.lowerBound..<page.lowerBound
    }
  }
}

extension Position {
  /// So many events on, never before the first.
  fileprivate func advanced(by count: Int) -> Position { Position(max(0, number + count)) }
}
