@testable import EventLog
import Foundation
import GRDB
import Testing

/// An auditor's copy: a file, and a folder, that this user may only read.
@Suite struct `Reading without the right to write` {
  @Test func `every reading and verifying call works and leaves no trace`() async throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try Sample.fullLedger(in: scratch)
    let bytes = try scratch.bytes("plan.ledger")
    let path = scratch.path("plan.ledger")
    try await withoutPermission(to: scratch) {
      await #expect(processExitsWith: .success) { [path = path as String] in
        try becomeNobody()
        let log = try EventLog.open(at: path)
        #expect(log.isReadOnly)
        #expect(try log.read { try $0.end() } == Position(11))
        #expect(try log.audit().findings == [])
        #expect(throws: LogFailure.readOnly(path: path)) { try log.append(Sample.measured()) }
        let queue = try DatabaseQueue(
          path: log.readingPath, configuration: LedgerFile.configuration(readonly: true))
        #expect(try queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM event") } == 11)
      }
    }
    #expect(try scratch.names() == ["plan.ledger"])
    #expect(try scratch.bytes("plan.ledger") == bytes)
  }

  @Test func `events that are still in the write-ahead log are not hidden`() async throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try Sample.fullLedger(in: scratch)
    let path = scratch.path("plan.ledger")
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
      let log = try EventLog.open(at: path)
      try log.append(Sample.measured())
      kill(getpid(), SIGKILL)
    }
    try await withoutPermission(to: scratch) {
      await #expect(processExitsWith: .success) { [path = path as String] in
        try becomeNobody()
        for access in [EventLog.Access.readOnly, .audit] {
          let log = try EventLog.open(at: path, access: access)
          #expect(try log.read { try $0.end() } == Position(12))
          #expect(try log.audit().findings == [])
        }
      }
    }
  }

  @Test func `an audit leaves nothing beside a file that it could write`() throws {
    try withScratch { scratch in
      try Sample.fullLedger(in: scratch)
      let bytes = try scratch.bytes("plan.ledger")
      for access in [EventLog.Access.readOnly, .audit] {
        let log = try EventLog.open(at: scratch.path("plan.ledger"), access: access)
        #expect(try log.audit().findings == [])
        try log.close()
      }
      #expect(try scratch.names() == ["plan.ledger"])
      #expect(try scratch.bytes("plan.ledger") == bytes)
    }
  }

  @Test func `a reader beside a writer sees one moment and leaves the writer its files`() throws {
    try withScratch { scratch in
      let writer = try Sample.ledger(in: scratch, try TestWorld())
      let reader = try EventLog.open(at: scratch.path("plan.ledger"), access: .readOnly)
      try reader.read { log in
        let before = try log.end()
        try writer.append(Sample.measured())
        let after = try log.end()
        #expect(before == after)
      }
      #expect(try reader.read { try $0.end() } == Position(2))
      try reader.close()
      try writer.append(Sample.measured())
      #expect(try writer.audit().findings == [])
    }
  }
}

/// Takes the right to write from everybody, runs `body`, and gives it back to the owner.
private func withoutPermission(to scratch: Scratch, _ body: () async throws -> Void) async throws {
  func set(_ file: Int, _ folder: Int) throws {
    let manager = FileManager.default
    for name in try scratch.names() {
      try manager.setAttributes([.posixPermissions: file], ofItemAtPath: scratch.path(name))
    }
    try manager.setAttributes([.posixPermissions: folder], ofItemAtPath: scratch.folder.path)
  }
  try set(0o444, 0o555)
  try await body()
  try set(0o644, 0o755)
}

/// Permissions do not bind root, so a process of root becomes the user that owns nothing.
private func becomeNobody() throws {
  guard geteuid() == 0 else { return }
  guard setgid(65_534) == 0, setuid(65_534) == 0 else { throw TestFailure("still root") }
}
