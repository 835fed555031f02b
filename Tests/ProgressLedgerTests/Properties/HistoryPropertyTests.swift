import EventLog
import PlanDomain
import ProgressLedger
import Testing

/// What holds of every history, tried on random ones. A failure prints its seed; PLANLEDGER_SEED repeats it.
struct HistoryPropertyTests {
  private let years: [FiscalYear?] = [nil, 2022, 2023, 2024, 2025, 2027, 2029]

  @Test(arguments: RandomHistory.seeds)
  func `at every position tables, replay and model give one answer`(seed: UInt64) async throws {
    try await withRandomHistory(seed) { history in
      let ledger = history.sample.ledger
      try ledger.read { view in
        #expect(view.head.number == history.model.log.count)
        // One fold of the log passes through the states of all positions.
        var folded = [PlanState()]
        let end = ReadPoint(asOf: nil, knownAt: view.head)
        _ = try ledger.replay(at: end, in: view.log) { _, _, state in folded.append(state) }
        for position in 0...view.head.number {
          for year in years {
            let expected = history.model.snapshot(asOf: year, known: position)
            let point = ReadPoint(asOf: year, knownAt: Position(position))
            let place = "\(point), PLANLEDGER_SEED=\(seed)"
            let tables = try view.snapshot(at: point)
            #expect(tables == expected, "tables at \(place)")
            #expect(folded[position].snapshot(asOf: year) == expected, "fold at \(place)")
            if position.isMultiple(of: 20) {
              let replay = try ledger.replay(at: point, in: view.log).snapshot
              #expect(replay == expected, "replay at \(place)")
              try expectParts(of: expected, at: point, in: view)
            }
          }
        }
      }
    }
  }

  /// Each thing, read alone, is what it is in the whole.
  private func expectParts(
    of whole: PlanSnapshot, at point: ReadPoint, in view: LedgerView
  ) throws {
    var none = whole
    (none.indicators, none.measures, none.items, none.projects) = ([], [], [], [])
    for indicator in whole.indicators {
      var one = none
      one.indicators = [indicator]
      #expect(try view.snapshot(of: .indicator(indicator.code), at: point) == one, "\(point)")
    }
    for measure in whole.measures {
      var one = none
      one.measures = [measure]
      one.items = whole.items.filter { $0.measure == measure.code }
      #expect(try view.snapshot(of: .measure(measure.code), at: point) == one, "\(point)")
    }
    for project in whole.projects {
      var one = none
      one.projects = [project]
      #expect(try view.snapshot(of: .project(project.code), at: point) == one, "\(point)")
    }
  }

  @Test(arguments: RandomHistory.seeds)
  func `each year of a series is judged by the target that the model finds`(seed: UInt64)
    async throws
  {
    try await withRandomHistory(seed) { history in
      let model = history.model
      try history.sample.ledger.read { view in
        for position in stride(from: view.head.number, through: 0, by: -7) {
          let codes = model.codes(of: model.meanings, known: position)
          for code in codes.compactMap({ IndicatorCode($0) }) {
            let point = ReadPoint(asOf: 2025, knownAt: Position(position))
            let series = try view.series(code, at: point)
            let stated = model.statements.filter {
              $0.number <= position && $0.about == code.text && $0.since <= "2026-03-31"
            }
            #expect(series.years.map(\.fiscalYear) == Set(stated.compactMap(\.year)).sorted())
            for year in series.years {
              let facts = stated.filter { $0.year == year.fiscalYear }
              #expect(year.history.facts.map(\.content) == facts.map(\.content))
              #expect(year.history.facts.map(\.occurrence.number.number) == facts.map(\.number))
              let target = model.targetEntry(of: code, asOf: year.fiscalYear, known: position)
              #expect(year.target?.content.target == target?.content)
              #expect(year.target?.occurrence.number.number == target?.number)
            }
          }
        }
      }
    }
  }

  @Test(arguments: RandomHistory.seeds)
  func `the plan is printed as the model would print it`(seed: UInt64) async throws {
    try await withRandomHistory(seed) { history in
      let ledger = history.sample.ledger
      try ledger.read { view in
        for position in stride(from: view.head.number, through: 0, by: -15) {
          for year in [nil, 2023, 2025] as [FiscalYear?] {
            let point = ReadPoint(asOf: year, knownAt: Position(position))
            let printed = try ledger.document(at: point, in: view.log)
            let expected = history.model.document(asOf: year, known: position)
            #expect(printed == expected, "\(point), PLANLEDGER_SEED=\(seed)")
          }
        }
      }
    }
  }

  @Test(arguments: RandomHistory.seeds)
  func `every event is written by whom and for whom the model says`(seed: UInt64) async throws {
    try await withRandomHistory(seed) { history in
      try history.sample.ledger.log.read { log in
        for (index, written) in history.model.log.enumerated() {
          let event = try #require(try log.event(at: Position(index + 1)))
          #expect(event.recorded.seconds == written.moment.seconds)
          #expect(event.department == written.department, "\(event.position), seed \(seed)")
          #expect(event.onBehalfOf == written.onBehalfOf, "\(event.position), seed \(seed)")
        }
      }
    }
  }

  @Test(arguments: RandomHistory.seeds)
  func `a day, a moment and a position lead to what was recorded by then`(seed: UInt64) async throws
  {
    try await withRandomHistory(seed) { history in
      let ledger = history.sample.ledger
      let recorded = history.model.log.map(\.moment)
      try ledger.read { view in
        for (index, moment) in recorded.enumerated() {
          #expect(try ledger.position(.position(index), in: view) == Position(index))
          for shift: Int64 in [-1, 0, 1] where moment.seconds + shift <= ledger.now.seconds {
            let asked = Instant(seconds: moment.seconds + shift)
            let known = recorded.count { $0 <= asked }
            #expect(try ledger.position(.instant(asked), in: view) == Position(known))
          }
          for shift in [-1, 0, 1] {
            let day = try #require(CivilDate(dayNumber: tokyoDay(of: moment) + shift))
            guard day <= ledger.today else { continue }
            let known = recorded.count { tokyoDay(of: $0) <= day.dayNumber }
            #expect(try ledger.position(.date(day), in: view) == Position(known))
          }
        }
        #expect(try ledger.position(.now, in: view) == view.head)
      }
    }
  }

  @Test(arguments: RandomHistory.seeds)
  func `tables made anew are the tables there were`(seed: UInt64) async throws {
    try await withRandomHistory(seed) { history in
      let before = try history.sample.tables()
      try history.sample.ledger.rebuild()
      #expect(try history.sample.tables() == before)
    }
  }

  @Test(arguments: RandomHistory.seeds)
  func `verify finds nothing in an honest history`(seed: UInt64) async throws {
    try await withRandomHistory(seed) { history in
      let verification = try LedgerAudit.verify(at: history.sample.path)
      #expect(verification.events == history.model.log.count)
      #expect(verification.findings == [])
    }
  }
}
