import CanonicalJSON
import EventLog
import PlanDomain
import ProgressLedger
import Testing

/// A listing finds its events by streams, by an index of years and page by page; a plain look at every event
/// must find the same.
struct ListingPropertyTests {
  @Test(arguments: RandomHistory.seeds)
  func `a listing is what a look at every event finds`(seed: UInt64) async throws {
    try await withRandomHistory(seed) { history in
      var random = SeededSource(seed)
      let ledger = history.sample.ledger
      try ledger.read { view in
        var all: [RecordedEvent] = []
        try view.log.forEachEvent { all.append($0) }
        for _ in 0..<200 {
          let filter = randomFilter(over: all, &random)
          var expected = try all.filter { try isAskedFor($0, by: filter) }
          if !filter.isAscending { expected.reverse() }
          if let limit = filter.limit { expected = Array(expected.prefix(limit)) }
          var found: [Position] = []
          try ledger.history(filter, in: view) { entry in
            found.append(entry.recorded.position)
            return true
          }
          #expect(found == expected.map(\.position), "\(filter), PLANLEDGER_SEED=\(seed)")
        }
      }
    }
  }

  private func randomFilter(
    over events: [RecordedEvent], _ random: inout SeededSource
  ) -> HistoryFilter {
    var filter = HistoryFilter(knownAt: Position(.random(in: 0...events.count, using: &random)))
    let keys = events.compactMap(\.stream.key)
    let items = events.compactMap { $0.body["item"]?.string }
    let codes = Set(keys + items).sorted() + ["plan", "ledger"]
    filter.code = random.maybe(40) { $0.pick(codes) }
    let actors = events.filter { $0.stream.kind == "actor" }.compactMap(\.stream.key)
    filter.actor = random.maybe(20) { $0.pick(actors) }.flatMap { ActorID($0) }
    filter.department = random.maybe(20) { $0.pick(["D01", "D02"]) }
    filter.type = random.maybe(20) { $0.pick(["measurement.recorded", "note.added"]) }
    filter.fiscalYear = random.maybe(30) { $0.pick([2022, 2023, 2024, 2025]) }
    filter.since = random.maybe(20) { $0.pick(["2023-04-01", "2024-01-15", "2099-01-01"]) }
    filter.until = random.maybe(20) { $0.pick(["2023-06-30", "2024-06-15", "2000-01-01"]) }
    filter.limit = random.maybe(30) { $0.pick([0, 1, 3, 10]) }
    filter.isAscending = random.chance(50)
    return filter
  }

  private func isAskedFor(_ event: RecordedEvent, by filter: HistoryFilter) throws -> Bool {
    let day = tokyoDay(of: Instant(seconds: event.recorded.seconds))
    let codes = [event.stream.key ?? event.stream.text, event.body["item"]?.string]
    let isOfCode = filter.code.map { codes.contains($0) } ?? true
    let year = try EventCodec.decode(event)?.fiscalYear
    return event.position <= filter.knownAt && isOfCode
      && (filter.actor.map { $0.text == event.actor } ?? true)
      && (filter.department.map { belongs(event, to: $0) } ?? true)
      && (filter.type.map { $0 == event.type } ?? true)
      && (filter.fiscalYear.map { $0 == year } ?? true)
      && (filter.since.map { $0.dayNumber <= day } ?? true)
      && (filter.until.map { day <= $0.dayNumber } ?? true)
  }

  /// A department said so, had it said, or is what it is about.
  private func belongs(_ event: RecordedEvent, to department: String) -> Bool {
    [event.department, event.onBehalfOf].contains(department)
      || event.stream.text == "department/\(department)"
  }
}
