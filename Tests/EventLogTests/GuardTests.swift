import EventLog
import GRDB
import Testing

/// The tables guard themselves, even against a program that is not this one.
@Suite struct `Guards` {
  @Test(arguments: [
    "UPDATE event SET recorded = recorded + 1", "UPDATE event SET leaf = x'7B7D' WHERE seq = 0",
    "DELETE FROM event WHERE seq = 1", "DELETE FROM event",
    "INSERT OR REPLACE INTO event SELECT * FROM event WHERE seq = 1",
    "INSERT OR REPLACE INTO event SELECT seq + 2, stream, version, type, recorded, leaf FROM event WHERE seq = 1",
    "REPLACE INTO event SELECT 2, stream, version, type, recorded, leaf FROM event WHERE seq = 1",
    "INSERT INTO event SELECT 5, stream, 2, type, recorded, leaf FROM event WHERE seq = 1",
    "INSERT INTO event SELECT 2, stream, 3, type, recorded, leaf FROM event WHERE seq = 1",
    "INSERT INTO event SELECT -1, stream, 2, type, recorded, leaf FROM event WHERE seq = 1",
    "INSERT INTO event (stream, version, type, recorded, leaf) VALUES (1, 2, 1, 0, x'00')",
    "UPDATE stream SET name = 'x'", "DELETE FROM stream", "INSERT INTO stream VALUES (9, 'x')",
    "INSERT OR REPLACE INTO stream VALUES (1, 'x')",
    "INSERT OR REPLACE INTO stream VALUES (3, 'ledger')",
    "UPDATE event_type SET name = 'x'", "DELETE FROM event_type",
    "INSERT INTO event_type VALUES (9, 'x')", "INSERT OR REPLACE INTO event_type VALUES (1, 'x')",
    "UPDATE node SET hash = zeroblob(32)", "DELETE FROM node",
    "UPDATE disclosure SET disclosure = 'x'", "UPDATE OR REPLACE disclosure SET seq = 0",
    "INSERT OR REPLACE INTO disclosure SELECT seq, digest, 'x' FROM disclosure",
    "UPDATE migration SET sql = 'x'", "DELETE FROM migration",
    "INSERT OR REPLACE INTO migration SELECT name, 'x' FROM migration",
    "INSERT INTO event VALUES (2, 2, 2, 2, 0, 'text')",
    "INSERT INTO node VALUES (7, x'00')",
  ])
  func `the tables refuse`(sql: String) throws {
    try withScratch { scratch in
      let log = try Sample.ledger(in: scratch, try TestWorld())
      try log.append(Sample.measured(reason: "訂正"))
      let before = try log.read { try $0.head() }
      try log.close()
      let error = try scratch.edit("plan.ledger") { database in
        #expect(throws: DatabaseError.self) { try database.execute(sql: sql) }
      }
      #expect(error?.resultCode == .SQLITE_CONSTRAINT)
      let reopened = try EventLog.open(at: scratch.path("plan.ledger"))
      #expect(try reopened.read { try $0.head() } == before)
      #expect(try reopened.audit().findings == [])
    }
  }

  @Test func `a text may be erased, and every hash stays valid`() throws {
    try withScratch { scratch in
      let log = try Sample.ledger(in: scratch, try TestWorld())
      try log.append(Sample.measured(reason: "訂正"))
      let before = try log.read { try $0.head() }
      try log.write { _, database in try database.execute(sql: "DELETE FROM disclosure") }
      #expect(try log.read { try $0.head() } == before)
      #expect(try log.read { try $0.event(at: Position(2)) }?.texts == [:])
    }
  }
}
