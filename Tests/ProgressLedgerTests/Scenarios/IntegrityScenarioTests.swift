import EventLog
import GRDB
import PlanDomain
import ProgressLedger
import Testing

/// Scenarios of `domain/domain.md` section 6 about what an administrator, a crash or a newer program can do.
struct IntegrityScenarioTests {
  @Test func `scenario 57: one byte of an old event altered is found at that event`() throws {
    try withBusyLedger { sample in
      #expect(try LedgerAudit.verify(at: sample.path).findings == [])
      let head = try sample.head()
      let altered = Position(head - 10)
      try sample.edit { database in
        let trigger = try #require(
          try String.fetchOne(
            database, sql: "SELECT sql FROM sqlite_schema WHERE name = 'event_update'"))
        try database.execute(sql: "DROP TRIGGER event_update")
        try database.execute(
          sql: """
            UPDATE event
            SET leaf = CAST(replace(CAST(leaf AS TEXT), '"25.1"', '"25.2"') AS BLOB) WHERE seq = ?
            """, arguments: [altered.seq])
        #expect(database.changesCount == 1)
        try database.execute(sql: trigger)
      }

      let verification = try LedgerAudit.verify(at: sample.path)

      #expect(!verification.findings.isEmpty)
      #expect(verification.findings.compactMap(\.position).min() == altered)
    }
  }

  @Test func `case 35: a row changed in a table is named by its table and its key`() throws {
    try withBusyLedger { sample in
      try sample.edit { database in
        try database.execute(
          sql: "UPDATE measurement_history SET value = '99.9' WHERE value = '25.1'")
        #expect(database.changesCount > 0)
      }
      let findings = try LedgerAudit.verify(at: sample.path).findings
      #expect(Set(findings.map(\.check)) == ["projection"])
      #expect(
        findings.contains { $0.message.en.contains("measurement_history: a row that no event") })
      #expect(findings.contains { $0.message.en.contains("05-2") })
    }
  }

  @Test func `scenario 58: made again from the log, the tables are what they were`() throws {
    try withBusyLedger { sample in
      let before = try sample.tables()
      try sample.ledger.log.close()
      try sample.dropProjections()
      let ledger = try sample.opened()
      try ledger.rebuild()
      try ledger.log.close()
      #expect(try sample.tables() == before)
      #expect(try LedgerAudit.verify(at: sample.path).findings == [])
    }
  }

  @Test func `scenario 58: before an event of a newer type a decision stops and says which`() throws
  {
    try withBusyLedger { sample in
      let position = try sample.appendFromNewerProgram(to: "indicator/05-2")
      let refused = try failure {
        try sample.execute(.correct("05-2", 2023, "25.4", reason: "誤記"))
      }
      guard case .undecidable("indicator/05-2", "indicator.reviewed", position)? = refused else {
        Issue.record("expected undecidable, not \(String(describing: refused))")
        return
      }
    }
  }

  @Test func `scenario 59: what dies between event and tables leaves neither`() throws {
    struct PowerFailure: Error {}
    try withBusyLedger { sample in
      let (head, tables) = (try sample.head(), try sample.tables())
      let event = EventCodec.encode(
        .noteAdded(NoteAdded(about: .policy("05"), note: "書きかけ")))
      let clerk = Attribution(actor: "sato", department: "D01", channel: "cli")
      #expect(throws: PowerFailure.self) {
        try sample.ledger.log.write { log, _ in
          try log.append([event], by: clerk)
          throw PowerFailure()
        }
      }
      #expect(try sample.opened().log.read { try $0.end().number } == head)
      #expect(try sample.tables() == tables)
    }
  }

  @Test func `scenario 59: tables that are behind catch up with the next write`() throws {
    try withBusyLedger { sample in
      let event = EventCodec.encode(
        .measurementRetracted(
          MeasurementRetracted(
            indicator: "05-2", fiscalYear: 2023, retracts: EventNumber(2), reason: nil)))
      let clerk = Attribution(actor: "sato", department: "D01", channel: "cli")
      try sample.ledger.log.write { log, _ in try log.append([event], by: clerk) }
      try sample.ledger.log.close()

      let ledger = try sample.opened()
      _ = try ledger.execute(.addNote(.policy("05"), note: "メモ"), by: Author(actor: "sato"))

      #expect(try ledger.snapshot().measurement("05-2", 2023) == nil)
      #expect(try ledger.snapshot() == ledger.replayed())
    }
  }
}
