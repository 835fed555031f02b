import EventLog
import GRDB
import Testing
import TransparencyLog

/// An audit that continues from a verified checkpoint walks what came after it, and nothing else.
@Suite struct `A continued audit` {
  @Test func `it walks from any event on, with nothing found and the same root`() throws {
    try withScratch { scratch in
      try Sample.fullLedger(in: scratch)
      let whole = try scratch.audit().summary
      for start in 0...11 {
        let signed = try kept(scratch.checkpoint(at: start))
        let (summary, findings) = try scratch.audit(after: start, against: signed)
        #expect(findings == [], "after \(start)")
        #expect(summary.root == whole.root)
        #expect(summary.events == 11)
        #expect(summary.covered == start)
      }
    }
  }

  @Test func `every change after its beginning is found that a whole audit finds`() throws {
    try withScratch { scratch in
      try Sample.fullLedger(in: scratch)
      let original = try scratch.bytes("plan.ledger")
      let signed = try kept(scratch.checkpoint(at: 7))
      let edits = [
        "UPDATE event SET leaf = CAST(replace(CAST(leaf AS TEXT), '25.1', '25.2') AS BLOB) "
          + "WHERE seq = 8",
        "DELETE FROM event WHERE seq = 8", "UPDATE event SET version = 9 WHERE seq = 10",
        "UPDATE event SET recorded = recorded + 1 WHERE seq = 9",
        "UPDATE event SET stream = 1 WHERE seq = 8", "UPDATE event SET type = 1 WHERE seq = 8",
        "UPDATE node SET hash = zeroblob(32) WHERE id = (SELECT max(id) FROM node)",
        "INSERT INTO node VALUES (7, zeroblob(32))",
        "INSERT INTO disclosure VALUES (9, zeroblob(32), 'WyJhIiwiYiIsImMiXQ')",
        "UPDATE stream SET name = 'year/2024' WHERE id = 5", "DROP TRIGGER event_update",
        "INSERT INTO stream VALUES (9, 'year/2024')",
      ]
      for sql in edits {
        try scratch.write(original, to: "edited.ledger")
        try scratch.edit("edited.ledger") { database in
          for name in ["event_update", "event_delete", "node_update", "stream_update"]
          where !sql.hasPrefix("DROP") {
            try database.execute(sql: "DROP TRIGGER \(name)")
          }
          try database.execute(sql: "PRAGMA ignore_check_constraints = ON")
          for guarded in ["stream_insert"] where sql.hasPrefix("INSERT INTO stream") {
            try database.execute(sql: "DROP TRIGGER \(guarded)")
          }
          try database.execute(sql: sql)
        }
        // The dropped guards are findings of their own: what counts is one more.
        let guards = sql.hasPrefix("DROP") ? 0 : sql.hasPrefix("INSERT INTO stream") ? 5 : 4
        let findings = try scratch.audit("edited.ledger", after: 7, against: signed).findings
        #expect(findings.count > guards, "\(sql)")
      }
    }
  }

  @Test func `a beginning that is not what was signed is found`() throws {
    try withScratch { scratch in
      try Sample.fullLedger(in: scratch)
      try Sample.fullLedger(in: scratch, as: "forged.ledger", figure: "99.9")
      let signed = try kept(scratch.checkpoint(at: 7))
      let findings = try scratch.audit("forged.ledger", after: 7, against: signed).findings
      #expect(findings.map(\.check) == ["consistency"])
      let newer = try kept(scratch.checkpoint(at: 9))
      #expect(
        try scratch.audit("forged.ledger", after: 7, against: newer).findings.map(\.check)
          == ["consistency"])
      let older = try kept(scratch.checkpoint(at: 4))
      #expect(
        try scratch.audit("forged.ledger", after: 7, against: older).findings.map(\.check)
          == ["consistency"])
    }
  }

  @Test func `an earlier event that a later one rests on is proved, not believed`() throws {
    try withScratch { scratch in
      try Sample.fullLedger(in: scratch)
      let signed = try kept(scratch.checkpoint(at: 8))
      // #7 is the event of 07-3 that #11 names as the one before it.
      try scratch.tamper("plan.ledger") { database in
        try database.execute(
          sql: """
            UPDATE event SET leaf = CAST(replace(CAST(leaf AS TEXT), '25.1', '25.2') AS BLOB)
            WHERE seq = 6
            """)
      }
      let findings = try scratch.audit(after: 8, against: signed).findings
      #expect(findings.contains { $0.check == "tree" && $0.position == Position(7) })
    }
  }

  @Test func `a ledger that ends before its beginning is a rollback, or a question about nothing`()
    throws
  {
    try withScratch { scratch in
      try Sample.fullLedger(in: scratch)
      let signed = try kept(scratch.checkpoint())
      let leaves = try scratch.leaves("plan.ledger").prefix(6)
      try EventLog.restore(
        at: scratch.path("cut.ledger"), leaves: source(Array(leaves.map { $0 + [0x0A] }.joined()))
      ).close()
      let findings = try scratch.audit("cut.ledger", after: 11, against: signed).findings
      #expect(findings.map(\.check) == ["rollback"])
      #expect(throws: LogFailure.beyondEnd(asked: Position(11), end: Position(6))) {
        try scratch.audit("cut.ledger", after: 11)
      }
    }
  }

  @Test func `it costs what came after its beginning, however much lies before`() throws {
    try withScratch { scratch in
      let small = try cost(of: 40, after: 200, in: scratch, as: "small.ledger")
      let large = try cost(of: 40, after: 6_400, in: scratch, as: "large.ledger")
      let whole = try scratch.audit("large.ledger", after: 0).summary.pages
      // Thirty-two times the past: five more levels of every tree, and no more.
      #expect(large < 4 * small, "\(small), \(large)")
      #expect(whole > 5 * large, "\(large), \(whole)")
    }
  }

  /// The pages of an audit after `past` events of many streams, of those that came since.
  private func cost(
    of new: Int, after past: Int, in scratch: Scratch, as name: String
  ) throws -> Int {
    let log = try Sample.ledger(in: scratch, TestWorld(), as: name)
    for count in [past, new] {
      try log.write { log, _ in
        try log.append(
          try (0..<count).map { try Sample.measured("K\($0 % 20)", value: "\($0).0") },
          by: Sample.clerk)
      }
    }
    try log.close()
    let signed = try kept(scratch.checkpoint(of: name, at: past + 1))
    let (summary, findings) = try scratch.audit(name, after: past + 1, against: signed)
    #expect(findings == [])
    return summary.pages
  }
}
