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

  @Test func `finds the same as on one in a file that cannot be read to its end`() throws {
    try withScratch { scratch in
      try makeLedger(in: scratch)
      let original = try scratch.bytes("plan.ledger")
      var unreadable = 0
      for page in stride(from: original.count / 8, to: original.count, by: original.count / 8) {
        var damaged = original
        let start = page / 4_096 * 4_096
        damaged.replaceSubrange(start..<start + 4_096, with: repeatElement(0xA5, count: 4_096))
        try scratch.write(damaged, to: "damaged.ledger")
        guard let findings = try? compare("damaged.ledger", in: scratch) else { continue }
        if findings.contains(where: { $0.message.en.contains("cannot be read further") }) {
          unreadable += 1
        }
      }
      #expect(unreadable > 0)
    }
  }

  /// Six hundred events, every third with a text: several times what is handed over at once.
  private func makeLedger(in scratch: Scratch) throws {
    let world = try TestWorld()
    let log = try Sample.ledger(in: scratch, world)
    let events = try (0..<600).map { number in
      try Sample.measured(
        "05-\(number % 23)", reason: number % 3 == 0 ? "\(number) 番目の訂正" : nil)
    }
    try log.write { transaction, _ in
      try transaction.append(events, by: Sample.clerk)
    }
    try log.close()
  }

  /// Throws where the file cannot even be opened.
  private func compare(_ name: String, in scratch: Scratch) throws -> [Finding] {
    let log = try EventLog.open(at: scratch.path(name), access: .audit)
    defer { try? log.close() }
    let one = try log.audit(cores: 1)
    let two = try log.audit(cores: 2)
    #expect(one.findings == two.findings)
    #expect(one.summary == two.summary)
    return one.findings
  }
}
