import CanonicalJSON
import EventLog
import Foundation
import GRDB
import Testing

/// Whatever is changed in the file, an audit says so.
@Suite struct `Tampering` {
  @Test func `an untouched ledger has no findings and no notes`() throws {
    try withScratch { scratch in
      try Sample.fullLedger(in: scratch)
      let log = try EventLog.open(at: scratch.path("plan.ledger"), access: .audit)
      let (summary, findings) = try log.audit()
      #expect(findings == [])
      #expect(summary.findings == 0)
      #expect(summary.events == 11)
      #expect(summary.root == (try log.read { try $0.head().root }))
      #expect(summary.notes == [])
    }
  }

  @Test func `every changed value and every removed row of every table is found`() throws {
    try withScratch { scratch in
      try Sample.fullLedger(in: scratch)
      try scratch.markAsRestored("plan.ledger")
      let original = try scratch.bytes("plan.ledger")
      var edits = 0
      for edit in try scratch.allEdits(of: "plan.ledger") {
        try scratch.write(original, to: "edited.ledger")
        try scratch.tamper("edited.ledger") { try edit.apply(to: $0) }
        #expect(try scratch.verdict("edited.ledger") != [], "\(edit)")
        edits += 1
      }
      // 11 events of 6 columns, 4 streams, 3 types, 6 nodes, and so on: far more than 150 edits.
      #expect(edits > 150)
    }
  }

  @Test(arguments: [
    ("INSERT INTO stream VALUES (6, 'year/2024')", "name"),
    ("INSERT INTO event_type VALUES (4, 'year.closed')", "name"),
    ("INSERT INTO node VALUES (7, zeroblob(32))", "tree"),
    ("INSERT INTO node VALUES (-1, zeroblob(32))", "tree"),
    ("INSERT INTO disclosure VALUES (0, zeroblob(32), 'WyJhIiwiYiIsImMiXQ')", "text"),
    ("INSERT INTO disclosure VALUES (99, zeroblob(32), 'WyJhIiwiYiIsImMiXQ')", "text"),
    ("INSERT INTO restoration VALUES (3, zeroblob(32))", "restoration"),
    ("INSERT INTO restoration VALUES (99, zeroblob(32))", "restoration"),
    ("INSERT INTO migration VALUES ('M0002_more', '')", "migration"),
    ("INSERT INTO grdb_migrations VALUES ('M0002_more')", "migration"),
    ("UPDATE grdb_migrations SET identifier = CAST(identifier AS BLOB)", "migration"),
    ("INSERT INTO event SELECT 11, 1, 2, 1, recorded, leaf FROM event WHERE seq = 0", "column #12"),
    ("UPDATE event SET seq = 50 WHERE seq = 10", "sequence #51"),
    ("UPDATE event SET stream = 2, version = 9 WHERE seq = 10", "stream #11"),
    (
      "UPDATE event SET seq = 70 - seq WHERE seq IN (4, 5); UPDATE event SET seq = seq - 61 WHERE seq > 60",
      "column #5"
    ),
    ("PRAGMA application_id = 1", "migration"), ("PRAGMA user_version = 0", "migration"),
    ("DELETE FROM disclosure WHERE seq = 1", "text #2"),
    ("DELETE FROM node; DELETE FROM event WHERE seq > 0", "text"),
  ])
  func `an edit is found where it was made`(sql: String, expected: String) throws {
    try withScratch { scratch in
      try Sample.fullLedger(in: scratch)
      try scratch.tamper("plan.ledger") { try $0.execute(sql: sql) }
      let verdict = try scratch.verdict("plan.ledger")
      #expect(verdict.contains { $0.hasPrefix(expected) }, "\(verdict)")
    }
  }

  @Test(arguments: [
    "DROP TRIGGER event_update",
    "DROP TRIGGER event_update; CREATE TRIGGER event_update BEFORE UPDATE ON event BEGIN SELECT 1; END",
    "CREATE TRIGGER extra AFTER INSERT ON event BEGIN DELETE FROM node; END",
    "CREATE TABLE extra (x)", "CREATE INDEX extra ON event (type)",
    "CREATE VIEW extra AS SELECT * FROM event",
    "ALTER TABLE node RENAME TO hidden; CREATE VIEW node AS SELECT * FROM hidden",
    "ALTER TABLE event RENAME TO hidden; CREATE VIEW event AS SELECT * FROM hidden",
    "ALTER TABLE event ADD COLUMN extra INTEGER",
    "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, ' STRICT', '') WHERE name = 'stream'",
  ])
  func `case 38: a definition that is not the log's is found`(sql: String) throws {
    try withScratch { scratch in
      try Sample.fullLedger(in: scratch)
      try scratch.edit("plan.ledger") { try $0.execute(sql: sql) }
      let verdict = try scratch.verdict("plan.ledger")
      #expect(verdict.contains { $0.hasPrefix("schema") || $0.contains("damaged") }, "\(verdict)")
    }
  }

  @Test func `tables of others are expected only as they describe them`() throws {
    try withScratch { scratch in
      try Sample.fullLedger(in: scratch)
      let sql = "CREATE TABLE projection (name TEXT PRIMARY KEY) STRICT"
      try scratch.edit("plan.ledger") { try $0.execute(sql: sql) }
      let log = try EventLog.open(at: scratch.path("plan.ledger"), access: .audit)
      #expect(try log.audit().findings.map(\.check) == ["schema", "schema"])
      let table = SchemaObject(type: "table", name: "projection", table: "projection", sql: sql)
      let index = SchemaObject(
        type: "index", name: "sqlite_autoindex_projection_1", table: "projection", sql: nil)
      #expect(try log.audit(foreignSchema: { _ in [table, index] }).findings == [])
      let other = SchemaObject(type: "table", name: "other", table: "other", sql: "CREATE …")
      #expect(try log.audit(foreignSchema: { _ in [table, index, other] }).findings.count == 1)
    }
  }

  @Test func `an edit that is consistent in itself changes the root`() throws {
    try withScratch { scratch in
      try Sample.fullLedger(in: scratch)
      let before = try scratch.root()
      var leaves = try scratch.leaves("plan.ledger")
      leaves[10] = Array(
        String(decoding: leaves[10], as: UTF8.self).replacing("\"25.1\"", with: "\"25.2\"").utf8)
      let export = Array(leaves.map { $0 + [0x0A] }.joined())
      try EventLog.restore(at: scratch.path("forged.ledger"), leaves: source(export)).close()
      // Nothing inside a file can show this; the checkpoint that left the machine does.
      #expect(try scratch.root("forged.ledger") != before)
    }
  }

  @Test func `case 45: an erased text is not missed once an event says so`() throws {
    try withScratch { scratch in
      try Sample.fullLedger(in: scratch)
      let log = try EventLog.open(at: scratch.path("plan.ledger"))
      try log.write { log, _ in
        let texts = Array(try log.reader.textAddresses(at: Position(2)).values)
        try log.append([try Sample.erasure(of: texts)], by: Sample.clerk)
        try log.erase(texts)
      }
      #expect(try log.audit().findings.map(\.position) == [Position(2)])
      #expect(try log.audit(erasures: Sample.erasures).findings == [])
    }
  }

  @Test func `case 42: an id used twice is found`() throws {
    try withScratch { scratch in
      try Sample.ledger(in: scratch, try TestWorld()).close()
      // A log refuses an id it has; one without luck or chance makes the same twice.
      let moment = ClockReading(milliseconds: 4_102_444_800_000)
      let log = try EventLog.open(
        at: scratch.path("plan.ledger"),
        environment: EventLogEnvironment(
          clock: { moment }, randomBytes: { [UInt8](repeating: 7, count: $0) }))
      try log.append(Sample.measured("05-2"))
      try log.append(Sample.measured("06-1"))
      let findings = try log.audit().findings
      #expect(findings.map(\.check) == ["id"])
      #expect(findings.map(\.position) == [Position(3)])
    }
  }

  @Test func `a page that cannot be read is a finding beside the others`() throws {
    try withScratch { scratch in
      _ = try Sample.ledgerOfPages(in: scratch)
      let original = try scratch.bytes("plan.ledger")
      var audited = 0
      for page in stride(from: 4_096, to: original.count, by: 4_096) {
        var damaged = original
        damaged.replaceSubrange(page..<page + 4_096, with: repeatElement(0xFF, count: 4_096))
        try scratch.write(damaged, to: "damaged.ledger")
        // Without the page in which the tables are defined there is no ledger to audit.
        guard let log = try? EventLog.open(at: scratch.path("damaged.ledger"), access: .audit)
        else { continue }
        defer { try? log.close() }
        let (summary, findings) = try log.audit()
        #expect(summary.findings == findings.count)
        #expect(!findings.isEmpty, "page \(page / 4_096 + 1)")
        audited += 1
      }
      #expect(audited > original.count / 4_096 - 5, "\(audited) of \(original.count / 4_096)")
    }
  }

  @Test func `no flipped bit changes what is read without being noticed`() throws {
    try withScratch { scratch in
      try Sample.fullLedger(in: scratch)
      let original = try scratch.bytes("plan.ledger")
      let contents = try scratch.contents("plan.ledger")
      // Every 359th byte, each time another bit: prime, so that all columns of a page are met.
      for (round, offset) in stride(from: 0, to: original.count, by: 359).enumerated() {
        var flipped = original
        flipped[offset] ^= 1 << UInt8(round % 8)
        try scratch.write(flipped, to: "flipped.ledger")
        guard try scratch.verdict("flipped.ledger") == [] else { continue }
        let read = try? scratch.contents("flipped.ledger")
        #expect(read == contents, "byte \(offset), bit \(round % 8)")
      }
    }
  }
}

/// One change of one value, or the removal of one row.
private struct Edit: CustomStringConvertible {
  let table: String
  let column: String?
  let row: Int
  let value: String

  func apply(to database: Database) throws {
    let key = try Row.fetchAll(database, sql: "SELECT * FROM \(table)")[row]
    let columns = Array(key.columnNames)
    let condition = columns.map { "\($0) IS ?" }.joined(separator: " AND ")
    let arguments = StatementArguments(columns.map { key[$0] as DatabaseValue })
    if let column {
      try database.execute(
        sql: "UPDATE \(table) SET \(column) = \(value) WHERE \(condition)", arguments: arguments)
    } else {
      try database.execute(sql: "DELETE FROM \(table) WHERE \(condition)", arguments: arguments)
    }
    guard database.changesCount == 1 else { throw TestFailure("\(self) changed nothing") }
  }

  var description: String {
    column.map { "UPDATE \(table) SET \($0) = \(value), row \(row)" } ?? "DELETE \(table) \(row)"
  }
}

extension Scratch {
  /// Every edit of one value or row in the file.
  fileprivate func allEdits(of name: String) throws -> [Edit] {
    try edit(name) { database in
      let tables = try String.fetchAll(
        database, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
      return try tables.flatMap { table in
        try Row.fetchAll(database, sql: "SELECT * FROM \(table)").enumerated()
          .flatMap { index, row in
            [Edit(table: table, column: nil, row: index, value: "")]
              + row.columnNames.flatMap { column in
                Self.values(for: column, holding: row[column] as DatabaseValue)
                  .map { Edit(table: table, column: column, row: index, value: $0) }
              }
          }
      }
    }
  }

  private static func values(for column: String, holding value: DatabaseValue) -> [String] {
    switch value.storage {
    // Far away, so that it meets no other row; and a near one of the opposite sign.
    case .int64: ["\(column) + 1000", "-1 - \(column)"]
    case .string: ["\(column) || 'x'", "''", "substr(\(column), 2)"]
    case .blob: ["zeroblob(32)", "substr(\(column), 1, length(\(column)) - 1)"]
    case .null, .double: ["1"]
    }
  }

  /// Takes the texts out and sets the mark, as a restore without texts does.
  fileprivate func markAsRestored(_ name: String) throws {
    let export = try export(name)
    try FileManager.default.removeItem(atPath: path(name))
    try EventLog.restore(at: path(name), leaves: source(export)).close()
    // Two texts come back behind the mark, so that the table of texts is not empty.
    let log = try EventLog.open(at: path(name))
    try log.append(Sample.measured(reason: "後の訂正"), Sample.measured(reason: "もう一つ"))
    try log.close()
  }
}
