import EventLog
import Foundation
import GRDB
import Testing

/// What an audit finds, and in which order, does not depend on how many cores it has.
@Suite struct `An audit on two cores` {
  @Test(arguments: [
    "SELECT 1",
    "DELETE FROM event WHERE seq BETWEEN 125 AND 130",
    // Unreadable leaves on both sides of where rows are handed over; their texts belong to nothing.
    "UPDATE event SET leaf = x'7b7d' WHERE seq IN (126, 127, 128, 129, 255, 256)",
    "UPDATE event SET leaf = CAST(replace(CAST(leaf AS TEXT), '25.1', '25.2') AS BLOB) WHERE seq % 97 = 5",
    "UPDATE event SET version = version + 1000, recorded = recorded + 1 WHERE seq % 61 = 3",
    """
    UPDATE disclosure SET disclosure = 'x' || disclosure WHERE seq % 50 = 0;
    DELETE FROM disclosure WHERE seq % 40 = 7;
    INSERT INTO disclosure VALUES (-5, zeroblob(32), 'WyJhIiwiYiIsImMiXQ');
    INSERT INTO disclosure VALUES (9999, zeroblob(32), 'WyJhIiwiYiIsImMiXQ')
    """,
    "DELETE FROM node WHERE id % 60 = 9; UPDATE node SET hash = zeroblob(32) WHERE id % 70 = 1",
    "DELETE FROM event WHERE seq > 1; DELETE FROM node",
  ])
  func `finds the same as on one`(damage: String) throws {
    try withScratch { scratch in
      try makeLedger(in: scratch)
      try scratch.tamper("plan.ledger") { try $0.execute(sql: damage) }
      let findings = try compare("plan.ledger", in: scratch)
      #expect(findings.isEmpty == (damage == "SELECT 1"))
    }
  }

  /// Three hundred events, every third with a text: more than twice what is handed over at once.
  private func makeLedger(in scratch: Scratch) throws {
    let world = try TestWorld()
    let log = try Sample.ledger(in: scratch, world)
    let events = try (0..<300).map { number in
      try Sample.measured(
        "05-\(number % 23)", reason: number % 3 == 0 ? "\(number) 番目の訂正" : nil)
    }
    try log.write { transaction, _ in
      try transaction.append(events, by: Sample.clerk)
    }
    try log.close()
  }

  private func compare(_ name: String, in scratch: Scratch) throws -> [Finding] {
    let (one, two) = (
      try audit(name, in: scratch, cores: 1), try audit(name, in: scratch, cores: 2)
    )
    #expect(one.findings == two.findings)
    #expect(one.summary == two.summary)
    return one.findings
  }

  /// Opens the log anew: what a connection has read before would not be counted again.
  private func audit(
    _ name: String, in scratch: Scratch, cores: Int
  ) throws -> (summary: AuditSummary, findings: [Finding]) {
    let log = try EventLog.open(at: scratch.path(name), access: .audit)
    defer { try? log.close() }
    return try log.audit(cores: cores)
  }
}
