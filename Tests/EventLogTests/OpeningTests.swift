import CanonicalJSON
@testable import EventLog
import Foundation
import GRDB
import Migrations
import Testing

@Suite struct `Opening` {
  /// Opening must fail with `failure`, and must neither change the file nor leave one beside it.
  private func expectRefusal(
    of name: String, in scratch: Scratch, _ isExpected: (LogFailure) -> Bool,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let names = try scratch.names()
    let bytes = names.contains(name) ? try scratch.bytes(name) : []
    for access in [EventLog.Access.readWrite, .readOnly] {
      let failure = #expect(throws: LogFailure.self, sourceLocation: sourceLocation) {
        try EventLog.open(at: scratch.path(name), access: access)
      }
      let isRight = failure.map(isExpected) ?? false
      #expect(isRight, "\(String(describing: failure))", sourceLocation: sourceLocation)
    }
    #expect(try scratch.names() == names, sourceLocation: sourceLocation)
    if names.contains(name) {
      #expect(try scratch.bytes(name) == bytes, sourceLocation: sourceLocation)
    }
  }

  @Test func `a missing file is not made`() throws {
    try withScratch { scratch in
      try expectRefusal(of: "plan.ledger", in: scratch) {
        $0 == .missing(path: scratch.path("plan.ledger"))
      }
      #expect(throws: LogFailure.missing(path: scratch.path("no/plan.ledger"))) {
        try EventLog.open(at: scratch.path("no/plan.ledger"))
      }
    }
  }

  @Test(arguments: [
    Array("計画の一覧\n".utf8),
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + Array(repeating: 7, count: 5_000),
    Array(repeating: 0, count: 4_096), Array("SQLite format 3\0".utf8),
    Array("SQLite format 3".utf8),
  ])
  func `a file that is something else is refused`(bytes: [UInt8]) throws {
    try withScratch { scratch in
      try scratch.write(bytes, to: "plan.ledger")
      try expectRefusal(of: "plan.ledger", in: scratch) {
        if case .notALedger = $0 { true } else { false }
      }
    }
  }

  @Test func `an empty file is refused`() throws {
    try withScratch { scratch in
      try scratch.write([], to: "plan.ledger")
      try expectRefusal(of: "plan.ledger", in: scratch) {
        $0 == .empty(path: scratch.path("plan.ledger"))
      }
    }
  }

  @Test func `a folder is refused`() throws {
    try withScratch { scratch in
      #expect(
        throws: LogFailure.notALedger(path: scratch.folder.path, .notAFile)
      ) {
        try EventLog.open(at: scratch.folder.path)
      }
    }
  }

  @Test(arguments: ["DELETE", "WAL"])
  func `another program's database is refused`(mode: String) throws {
    try withScratch { scratch in
      // Kept open, so that in WAL mode everything is still in the log beside the file.
      let other = try DatabaseQueue(path: scratch.path("other.sqlite"))
      try other.writeWithoutTransaction { database in
        try database.execute(sql: "PRAGMA journal_mode = \(mode); CREATE TABLE event (seq INTEGER)")
      }
      try expectRefusal(of: "other.sqlite", in: scratch) {
        if case .notALedger = $0 { true } else { false }
      }
      try other.close()
      try expectRefusal(of: "other.sqlite", in: scratch) {
        if case .notALedger = $0 { true } else { false }
      }
    }
  }

  @Test(arguments: [100, 4_096, 20_000, -1])
  func `a file that was cut is refused, were it by one byte`(length: Int) throws {
    try withScratch { scratch in
      try Sample.ledger(in: scratch, try TestWorld()).close()
      let whole = try scratch.bytes("plan.ledger")
      let cut = length < 0 ? whole.dropLast(-length) : whole.prefix(length)
      try scratch.write(cut, to: "plan.ledger")
      try expectRefusal(of: "plan.ledger", in: scratch) {
        if case .damaged = $0 { true } else { false }
      }
    }
  }

  @Test func `a first page torn while its log was copied back is read from the log`() throws {
    try withScratch { scratch in
      let log = try Sample.ledger(in: scratch, try TestWorld())
      for number in 1...30 { try log.append(Sample.measured(String(number))) }
      var bytes = try scratch.bytes("plan.ledger")
      bytes.replaceSubrange(..<512, with: repeatElement(0xA5, count: 512))
      try scratch.write(bytes, to: "torn.ledger")
      try scratch.write(try scratch.bytes("plan.ledger-wal"), to: "torn.ledger-wal")
      try log.close()
      let torn = try EventLog.open(at: scratch.path("torn.ledger"))
      #expect(try torn.read { try $0.end() } == Position(31))
      #expect(try torn.audit().findings == [])
    }
  }

  @Test func `what is no database stays none, whatever lies beside it`() throws {
    try withScratch { scratch in
      try scratch.write(Array("a text".utf8), to: "plan.ledger")
      try scratch.write(Array("and its log".utf8), to: "plan.ledger-wal")
      let path = scratch.path("plan.ledger")
      #expect(throws: LogFailure.notALedger(path: path, .notADatabase)) {
        try EventLog.open(at: path)
      }
      #expect(try scratch.names() == ["plan.ledger", "plan.ledger-wal"])
    }
  }

  @Test func `a ledger of a newer program is refused`() throws {
    try withScratch { scratch in
      try Sample.ledger(in: scratch, try TestWorld()).close()
      try scratch.edit("plan.ledger") { try $0.execute(sql: "PRAGMA user_version = 7") }
      try expectRefusal(of: "plan.ledger", in: scratch) { $0 == .newerSchema(found: 7, known: 1) }
    }
  }

  @Test func `a ledger built by another text of a migration is refused`() throws {
    try withScratch { scratch in
      try Sample.ledger(in: scratch, try TestWorld()).close()
      try scratch.edit("plan.ledger") { database in
        try database.execute(
          sql: "DROP TRIGGER migration_update; UPDATE migration SET sql = sql || ' '")
      }
      try expectRefusal(of: "plan.ledger", in: scratch) {
        $0 == .changedMigration(name: "M0001_events")
      }
    }
  }

  @Test func `a ledger whose last event cannot be read is refused`() throws {
    try withScratch { scratch in
      try Sample.ledger(in: scratch, try TestWorld()).close()
      try scratch.edit("plan.ledger") { database in
        try database.execute(sql: "DROP TRIGGER event_update; UPDATE event SET leaf = x'7B7D'")
      }
      try expectRefusal(of: "plan.ledger", in: scratch) {
        if case .damaged = $0 { true } else { false }
      }
    }
  }

  @Test func `a ledger is never made over anything`() throws {
    try withScratch { scratch in
      try scratch.write([], to: "plan.ledger")
      try FileManager.default.createSymbolicLink(
        atPath: scratch.path("link.ledger"), withDestinationPath: scratch.path("nowhere"))
      for name in ["plan.ledger", "link.ledger"] {
        #expect(throws: LogFailure.alreadyExists(path: scratch.path(name))) {
          try EventLog.create(at: scratch.path(name), first: Sample.created(), by: Sample.clerk)
        }
      }
      #expect(try scratch.names() == ["link.ledger", "plan.ledger"])
      #expect(try scratch.bytes("plan.ledger") == [])
    }
  }

  @Test func `a ledger that could not be made leaves nothing behind`() throws {
    try withScratch { scratch in
      var first = try Sample.created()
      first.body["for"] = "D01"
      #expect(throws: LogFailure.refused(event: 0, .reservedMember("for"))) {
        try EventLog.create(at: scratch.path("plan.ledger"), first: first, by: Sample.clerk)
      }
      #expect(try scratch.names() == [])
    }
  }

  @Test func `a new ledger is one whole file until it is used`() throws {
    try withScratch { scratch in
      try Sample.ledger(in: scratch, try TestWorld()).close()
      #expect(try scratch.names() == ["plan.ledger"])
      let log = try EventLog.open(at: scratch.path("plan.ledger"))
      #expect(!log.isReadOnly)
      #expect(try log.read { try $0.end() } == Position(1))
    }
  }

  @Test func `every commit reaches the disk: FULL and WAL are what SQLite itself answers`() throws {
    try withScratch { scratch in
      let log = try Sample.ledger(in: scratch, try TestWorld())
      let settings = try log.write { _, database in
        try ["synchronous", "journal_mode", "cache_size", "trusted_schema"].map {
          try String.fetchOne(database, sql: "PRAGMA \($0)")
        }
      }
      #expect(settings == ["2", "wal", "-16000", "0"])
    }
  }

  @Test func `names with spaces, percent signs and question marks are only names`() throws {
    try withScratch { scratch in
      let path = scratch.path("第7次 100%?mode=memory#1.ledger")
      try EventLog.create(at: path, first: Sample.created(), by: Sample.clerk).close()
      let log = try EventLog.open(at: path, access: .readOnly)
      #expect(try log.read { try $0.end() } == Position(1))
    }
  }

  @Test func `a log opened for reading refuses to append`() throws {
    try withScratch { scratch in
      try Sample.ledger(in: scratch, try TestWorld()).close()
      let log = try EventLog.open(at: scratch.path("plan.ledger"), access: .readOnly)
      #expect(log.isReadOnly)
      #expect(throws: LogFailure.readOnly(path: scratch.path("plan.ledger"))) {
        try log.append(Sample.measured())
      }
    }
  }

  @Test func `another target reads the same file by the log's own address`() throws {
    try withScratch { scratch in
      let log = try Sample.ledger(in: scratch, try TestWorld())
      try log.append(Sample.measured())
      let queue = try DatabaseQueue(
        path: log.readingPath, configuration: LedgerFile.configuration(readonly: true))
      #expect(try queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM event") } == 2)
      #expect(throws: DatabaseError.self) {
        try queue.write { try $0.execute(sql: "CREATE TABLE t (x)") }
      }
    }
  }
}
