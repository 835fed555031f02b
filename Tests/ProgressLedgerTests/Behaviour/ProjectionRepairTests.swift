import EventLog
import GRDB
import PlanDomain
import ProgressLedger
import Testing

/// The tables can always be made again from the log.
struct ProjectionRepairTests {
  @Test func `without its tables the ledger still answers`() throws {
    try withBusyLedger { sample in
      let before = try sample.snapshot(asOf: 2024)
      try sample.dropProjections()
      #expect(try sample.snapshot(asOf: 2024) == before)
      #expect(try sample.opened(.readOnly).snapshot(asOf: 2024) == before)
    }
  }

  @Test func `around damaged tables the events answer, and the answer says so`() throws {
    try withBusyLedger { sample in
      let before = try sample.snapshot(asOf: 2024)
      try sample.edit { try $0.execute(sql: "UPDATE target_history SET kind = 'wish'") }
      let (after, wentAround) = try sample.ledger.read { view in
        let snapshot = try view.snapshot(at: ReadPoint(asOf: 2024, knownAt: view.head))
        return (snapshot, view.wentAroundTables)
      }
      #expect(after == before)
      #expect(wentAround)
    }
  }

  @Test func `reading repairs nothing`() throws {
    try withBusyLedger { sample in
      try sample.dropProjections()
      _ = try sample.snapshot()
      let exists = try sample.edit { try $0.tableExists("projection") }
      #expect(!exists)
    }
  }

  @Test func `the next write makes the tables again`() throws {
    try withBusyLedger { sample in
      try sample.ledger.log.close()
      try sample.dropProjections()
      let ledger = try sample.opened()
      _ = try ledger.execute(.record("05-1", 2023, "1790"), by: Author(actor: "sato"))
      #expect(try ledger.snapshot() == ledger.replayed())
      #expect(try ledger.snapshot().measurement("05-1", 2023)?.content == .figure("1790", .final))
    }
  }

  @Test func `the next write of a ledger that is open makes the tables again`() throws {
    try withBusyLedger { sample in
      try sample.dropProjections()
      try sample.execute(.record("05-1", 2023, "1790"))
      #expect(try sample.snapshot() == sample.ledger.replayed())
      #expect(try sample.snapshot().measurement("05-1", 2023)?.content == .figure("1790", .final))
    }
  }

  @Test func `one projection alone is made again`() throws {
    try withBusyLedger { sample in
      let before = try sample.tables()
      try sample.edit { database in
        try database.execute(sql: "UPDATE measurement_history SET value = '99.9'")
      }
      #expect(try sample.tables() != before)
      try sample.ledger.rebuild("measurement_history")
      #expect(try sample.tables() == before)
    }
  }

  @Test func `a rebuild says how far it is`() throws {
    try withBusyLedger { sample in
      var seen: [Int] = []
      try sample.ledger.rebuild { position in seen.append(position.number) }
      #expect(try seen == Array(1...sample.head()))
    }
  }

  @Test func `an unknown projection is refused and the known ones are named`() throws {
    try withSampleLedger { sample in
      let refused = try failure { try sample.ledger.rebuild("forecast") }
      guard case .unknownProjection("forecast", let known)? = refused else {
        Issue.record("expected unknownProjection, not \(String(describing: refused))")
        return
      }
      #expect(known == Ledger.projectionNames)
    }
  }

  @Test func `tables of an older program are made again at the next write`() throws {
    try withBusyLedger { sample in
      let before = try sample.snapshot()
      let versions = try sample.projectionVersions()
      try sample.edit { database in
        try database.execute(sql: "UPDATE projection SET version = 0 WHERE name = 'status_history'")
        try database.execute(sql: "DROP TABLE status_history")
        try database.execute(sql: "CREATE TABLE status_history (something TEXT)")
      }
      #expect(try sample.snapshot() == before)
      try sample.execute(.addNote(.policy("05"), note: "メモ"))
      #expect(try sample.snapshot() == before)
      #expect(try sample.projectionVersions() == versions)
    }
  }

  @Test(arguments: [
    "UPDATE projection SET version = 99 WHERE name = 'target_history'",
    "INSERT INTO projection (name, version, position, skipped) VALUES ('appraisal', 1, 0, 0)",
  ])
  func `with tables of a newer program the ledger is read by replay and not written`(
    sql: String
  ) throws {
    try withBusyLedger { sample in
      let before = try sample.snapshot()
      let head = try sample.head()
      try sample.edit { try $0.execute(sql: sql) }
      let bytes = try sample.tables()

      #expect(try sample.snapshot() == before)
      for write in [
        { try sample.execute(.record("05-1", 2023, "1790")) as Any },
        { try sample.ledger.rebuild() as Any },
      ] {
        let refused = try failure { try write() }
        guard case .newerProjection? = refused else {
          Issue.record("expected newerProjection, not \(String(describing: refused))")
          continue
        }
      }
      #expect(try sample.head() == head)
      #expect(try sample.tables() == bytes)
    }
  }

  @Test func `events that the tables have not taken in yet are answered all the same`() throws {
    // As an older program leaves it that knows nothing of these tables.
    try withBusyLedger { sample in
      let event = EventCodec.encode(
        .measurementRecorded(
          MeasurementRecorded(
            indicator: "05-1", fiscalYear: 2023,
            figure: Figure(value: "1790", unit: UnitLabel("人"), state: .final), source: nil,
            note: nil)))
      let clerk = Attribution(actor: "sato", department: "D01", channel: "cli")
      try sample.ledger.log.write { log, _ in try log.append([event], by: clerk) }

      #expect(try sample.snapshot().measurement("05-1", 2023)?.content == .figure("1790", .final))
      #expect(try sample.ledger.read { $0.head.number } == sample.head())
    }
  }

  @Test func `a ledger opened for reading answers and refuses to write`() throws {
    try withBusyLedger { sample in
      let auditor = try sample.opened(.readOnly)
      #expect(try auditor.snapshot() == sample.snapshot())
      #expect(throws: LogFailure.readOnly(path: sample.path)) {
        try auditor.execute(.record("05-1", 2023, "1790"), by: Author(actor: "sato"))
      }
      #expect(throws: LogFailure.readOnly(path: sample.path)) { try auditor.rebuild() }
    }
  }
}

/// A ledger in which every projection has several rows, some of them closed.
func withBusyLedger(_ body: (SampleLedger) throws -> Void) throws {
  try withSampleLedger { sample in
    try sample.execute(.record("05-2", 2023, "25.1"))
    try sample.execute(.correct("05-2", 2023, "25.3", reason: "誤記"))
    try sample.execute(.record("07-1", 2023, "88.0", state: .provisional), by: "suzuki")
    try sample.execute(.confirm("07-1", 2023), by: "suzuki")
    try sample.execute(.record("07-4", 2023, "1030000"))
    try sample.execute(.retract("07-4", 2023, reason: "指標違い"))
    try sample.execute(.revise("05-2", to: "35.0", from: 2026))
    try sample.execute(.revise("05-2", to: "34.0", from: 2026))
    try sample.execute(.status(.measure("M05-1"), .inProgress, from: "2024-04-01"))
    try sample.execute(.status(.measure("M05-1"), .continuing, from: "2024-04-01"))
    try sample.execute(.status(.item("M05-1.1", of: "M05-1"), .done, from: "2024-05-01"))
    try body(sample)
  }
}

extension SampleLedger {
  fileprivate func projectionVersions() throws -> [Int] {
    try edit { database in
      try Int.fetchAll(database, sql: "SELECT version FROM projection ORDER BY name")
    }
  }
}
