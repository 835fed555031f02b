import EventLog
import Foundation
import GRDB
import PlanDomain
import ProgressLedger
import Testing

/// New tables are folded beside the ledger while others use it, and take the place of the old ones
/// in one step.
struct RebuildTests {
  @Test func `who began to read before a rebuild is answered the same during and after it`() throws
  {
    try withBusyLedger { sample in
      let before = try sample.snapshot()
      try sample.ledger.read { view in
        let point = ReadPoint(asOf: nil, knownAt: view.head)
        #expect(try view.snapshot(at: point) == before)
        let other = try sample.opened()
        try other.rebuild { _ in
          let during = try view.snapshot(at: point)
          #expect(during == before)
        }
        #expect(try view.snapshot(at: point) == before)
      }
    }
  }

  @Test func `during a rebuild the old tables answer whoever begins to read`() throws {
    try withBusyLedger { sample in
      let falsified = try sample.falsify()
      try sample.ledger.rebuild { _ in
        let during = try sample.tables()
        #expect(during == falsified)
      }
      #expect(try sample.tables() != falsified)
      #expect(try LedgerAudit.verify(at: sample.path).findings == [])
    }
  }

  @Test func `what others write during a rebuild is in the new tables`() throws {
    try withBusyLedger { sample in
      let other = try sample.opened()
      let end = try sample.head()
      var notes = 0
      let reached = try sample.ledger.rebuild { position in
        guard position.number % 10 == 0, position.number <= end else { return }
        _ = try other.execute(
          .addNote(.policy("05"), note: "作り直しの間に"), by: Author(actor: "suzuki"))
        notes += 1
      }
      #expect(notes > 0)
      #expect(try sample.head() == end + notes)
      #expect(reached == Position(end + notes))
      #expect(try sample.snapshot() == sample.ledger.replayed())
      #expect(try LedgerAudit.verify(at: sample.path).findings == [])
    }
  }

  @Test(arguments: ["first", "middle", "last"])
  func `a rebuild that fails leaves the old tables and nothing else`(moment: String) throws {
    struct Failure: Error {}
    try withBusyLedger { sample in
      let falsified = try sample.falsify()
      let files = try sample.files()
      let end = try sample.head()
      let last = ["first": 1, "middle": end / 2, "last": end][moment]
      #expect(throws: Failure.self) {
        try sample.ledger.rebuild { if $0.number == last { throw Failure() } }
      }
      #expect(try sample.tables() == falsified)
      #expect(try sample.files() == files)

      try sample.execute(.record("05-1", 2023, "1790"))
      try sample.ledger.rebuild()
      #expect(try LedgerAudit.verify(at: sample.path).findings == [])
    }
  }

  @Test func `two rebuilds at once do each other no harm`() throws {
    try withBusyLedger { sample in
      try sample.falsify()
      let other = try sample.opened()
      try sample.ledger.rebuild { position in
        if position == Position(7) { try other.rebuild("measurement_history") }
      }
      #expect(try LedgerAudit.verify(at: sample.path).findings == [])
    }
  }

  @Test(arguments: Ledger.projectionNames)
  func `any projection alone is exchanged and stays in step with the others`(name: String) throws {
    try withBusyLedger { sample in
      let other = try sample.opened()
      try sample.ledger.rebuild(name) { position in
        guard position == Position(7) else { return }
        _ = try other.execute(
          .addNote(.policy("05"), note: "作り直しの間に"), by: Author(actor: "suzuki"))
      }
      #expect(try LedgerAudit.verify(at: sample.path).findings == [])
    }
  }

  @Test func `a newer program's tables that came meanwhile are not replaced`() throws {
    try withBusyLedger { sample in
      let refused = try failure {
        try sample.ledger.rebuild { position in
          guard position == Position(7) else { return }
          try sample.edit { database in
            try database.execute(
              sql: "UPDATE projection SET version = 99 WHERE name = 'target_history'")
          }
        }
      }
      guard case .newerProjection(name: "target_history", found: 99, _)? = refused else {
        Issue.record("expected newerProjection, not \(String(describing: refused))")
        return
      }
      let version = try sample.edit { database in
        try Int.fetchOne(
          database, sql: "SELECT version FROM projection WHERE name = 'target_history'")
      }
      #expect(version == 99)
    }
  }

  @Test func `a long log is folded stretch by stretch, each event once and in order`() throws {
    try withBusyLedger { sample in
      let clerk = Attribution(actor: "sato", department: "D01", channel: "cli")
      let notes = (1...12_000).map { number in
        EventCodec.encode(.noteAdded(NoteAdded(about: .policy("05"), note: "メモ \(number)")))
      }
      try sample.ledger.log.write { log, _ in try log.append(notes, by: clerk) }
      var seen: [Int] = []
      try sample.ledger.rebuild { seen.append($0.number) }
      #expect(try seen == Array(1...sample.head()))
      #expect(try LedgerAudit.verify(at: sample.path).findings == [])
    }
  }
}

extension SampleLedger {
  /// Makes the tables say what no event said, and gives them as they then are.
  @discardableResult
  fileprivate func falsify() throws -> String {
    try edit { try $0.execute(sql: "UPDATE measurement_history SET value = '99.9'") }
    return try tables()
  }

  /// What lies in the ledger's folder.
  fileprivate func files() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }
}
