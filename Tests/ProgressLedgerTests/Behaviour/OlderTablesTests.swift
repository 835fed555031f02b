import EventLog
import GRDB
import PlanDomain
import ProgressLedger
import Testing

/// What `verify` says where a program of another version made the tables, and where somebody
/// changed them in a way that looks like it.
struct OlderTablesTests {
  /// As an older program might have left it: fewer columns, other rows.
  private static let older = [
    "UPDATE projection SET version = version - 1 WHERE name = 'status_history'",
    "DROP TABLE status_history",
    "CREATE TABLE status_history (something TEXT) STRICT",
    "CREATE INDEX something_first ON status_history (something)",
    "INSERT INTO status_history VALUES ('as it was then')",
  ]

  /// As a program left it that knew nothing of this projection yet.
  private static let missing = [
    "DELETE FROM projection WHERE name = 'status_history'", "DROP TABLE status_history",
  ]

  @Test(arguments: [older, missing, ["UPDATE projection SET version = 0"]])
  func `tables of an older program are a note that names rebuild, and no finding`(
    changes: [String]
  ) throws {
    try withBusyLedger { sample in
      let names = changes.count == 1 ? Ledger.projectionNames : ["status_history"]
      try sample.change(changes)
      let verification = try LedgerAudit.verify(at: sample.path)
      #expect(verification.findings == [])
      let note = try #require(verification.notes.only)
      #expect(names.allSatisfy(note.en.contains) && note.en.contains("planledger rebuild"))

      try sample.ledger.rebuild()
      let after = try LedgerAudit.verify(at: sample.path)
      #expect(after.findings == [] && after.notes.isEmpty)
    }
  }

  @Test func `a backup can be made before the tables are brought up to date`() throws {
    try withBusyLedger { sample in
      try sample.change(Self.older)
      let copy = sample.path + ".backup"
      let head = try sample.ledger.backup(to: copy)
      #expect(try head.position.number == sample.head())
      #expect(try LedgerAudit.verify(at: copy).findings == [])
    }
  }

  @Test func `the tables of this version are compared all the same`() throws {
    try withBusyLedger { sample in
      try sample.change(Self.older + ["UPDATE measurement_history SET value = '99.9'"])
      let verification = try LedgerAudit.verify(at: sample.path)
      #expect(Set(verification.findings.map(\.check)) == ["projection"])
      #expect(verification.findings.allSatisfy { $0.message.en.hasPrefix("measurement_history") })
    }
  }

  @Test(arguments: [
    // The table is there, and what is said of it is gone.
    ["DELETE FROM projection WHERE name = 'status_history'"],
    // A version that no program has written yet.
    ["UPDATE projection SET version = 99 WHERE name = 'status_history'"],
    older + [
      "CREATE TRIGGER song AFTER INSERT ON status_history BEGIN DELETE FROM disclosure; END"
    ],
    older + ["DROP TABLE status_history", "CREATE VIEW status_history AS SELECT 1 AS something"],
    // Columns by other names, and words where numbers were.
    [
      "ALTER TABLE measurement_history RENAME COLUMN known_from TO known",
      "UPDATE measurement_history SET value = '99.9'",
    ],
    [
      "CREATE TABLE copy AS SELECT * FROM projection", "DROP TABLE projection",
      "ALTER TABLE copy RENAME TO projection", "UPDATE projection SET position = 'late'",
    ],
    [
      "CREATE TABLE copy AS SELECT * FROM target_history", "DROP TABLE target_history",
      "ALTER TABLE copy RENAME TO target_history", "UPDATE target_history SET known_from = 'early'",
    ],
    [
      "CREATE TABLE copy AS SELECT * FROM projection", "DROP TABLE projection",
      "ALTER TABLE copy RENAME TO projection", "UPDATE projection SET version = 'old'",
    ],
  ])
  func `what only looks like an older program's work is found`(changes: [String]) throws {
    try withBusyLedger { sample in
      try sample.change(changes)
      #expect(try LedgerAudit.verify(at: sample.path).findings != [])
    }
  }
}

extension SampleLedger {
  fileprivate func change(_ statements: [String]) throws {
    try edit { database in
      for statement in statements { try database.execute(sql: statement) }
    }
  }
}

extension Array {
  fileprivate var only: Element? { count == 1 ? self[0] : nil }
}
