import EventLog
import Foundation
import GRDB
import Testing
import TransparencyLog

/// What leaves the machine tells what no look inside the file can.
@Suite struct `Evidence kept outside` {
  @Test func `what was signed still holds, and the newest events are counted`() throws {
    try withScratch { scratch in
      try Sample.fullLedger(in: scratch)
      let five = try kept(scratch.checkpoint(at: 5), as: "five")
      let eight = try kept(scratch.checkpoint(at: 8), as: "eight")
      let (summary, findings) = try scratch.audit(against: eight, five)
      #expect(findings == [])
      #expect(summary.covered == 8)
      #expect(summary.evidence.map(\.holds) == [true, true])
      let id = try Sample.key().verifier.text.split(separator: "+")[1]
      #expect(
        summary.notes.map(\.en) == [
          "five: covers #1 to #5, signed by \(Sample.origin)+\(id).",
          "eight: covers #1 to #8, signed by \(Sample.origin)+\(id).",
          "No signed checkpoint covers the newest 3 event(s) yet, #9 to #11.",
        ])
    }
  }

  @Test func `case 1: a figure changed in the middle is another history than was signed`() throws {
    try withScratch { scratch in
      try Sample.fullLedger(in: scratch)
      let five = try kept(scratch.checkpoint(at: 5), as: "five")
      let whole = try kept(scratch.checkpoint())
      try scratch.tamper("plan.ledger") { database in
        try database.execute(
          sql: """
            UPDATE event SET leaf = CAST(replace(CAST(leaf AS TEXT), '"25.1"', '"25.2"') AS BLOB)
            WHERE seq = 6
            """)
      }
      let (summary, findings) = try scratch.audit(against: five, whole)
      #expect(findings.map(\.check).contains("consistency"))
      #expect(summary.evidence.map(\.holds) == [true, false])
      let finding = try #require(findings.first { $0.check == "consistency" })
      #expect(finding.message.en.hasSuffix("rewritten somewhere from #6 to #11"))
    }
  }

  @Test(arguments: [
    ("case 3: an event deleted in the middle", "DELETE FROM event WHERE seq = 5", "sequence"),
    (
      "case 4: two events swapped",
      "UPDATE event SET seq = 70 - seq WHERE seq IN (4, 5); UPDATE event SET seq = seq - 61 WHERE seq > 60",
      "column"
    ),
  ])
  func `case 3: case 4: a missing or a swapped event is found, and is not what was signed`(
    what: String, sql: String, check: String
  ) throws {
    try withScratch { scratch in
      try Sample.fullLedger(in: scratch)
      let whole = try kept(scratch.checkpoint())
      try scratch.tamper("plan.ledger") { try $0.execute(sql: sql) }
      let findings = try scratch.audit(against: whole).findings.map(\.check)
      #expect(findings.contains(check), "\(what)")
      #expect(!Set(findings).isDisjoint(with: ["consistency", "rollback"]), "\(what)")
    }
  }

  @Test func `case 5: an event put in, all after it made anew, is whole inside and not outside`()
    throws
  {
    try withScratch { scratch in
      let world = try TestWorld()
      let log = try Sample.ledger(in: scratch, world)
      try log.append(Sample.measured("05-2"))
      try log.append(Sample.measured("07-3"))
      try log.close()
      let signed = try kept(scratch.checkpoint(at: 2))
      try Sample.ledger(in: scratch, TestWorld(), as: "forged.ledger").close()
      let forged = try EventLog.open(
        at: scratch.path("forged.ledger"), environment: world.environment)
      try forged.append(Sample.measured("06-1"))
      try forged.append(Sample.measured("05-2"))
      try forged.append(Sample.measured("07-3"))
      try forged.close()
      #expect(try scratch.audit("forged.ledger").findings == [])
      let findings = try scratch.audit("forged.ledger", against: signed).findings
      #expect(findings.map(\.check) == ["consistency"])
    }
  }

  @Test(
    arguments: [
      ("case 6: the newest two deleted", 9, 11, "rollback"),
      ("case 7: and the newest checkpoint with them", 9, 10, "rollback"),
      ("case 7: cut exactly to what an older one covers", 8, 8, nil),
      ("case 8: all of them deleted", 1, 11, "rollback"),
      ("case 49: a backup of last week restored", 6, 8, "rollback"),
    ] as [(String, Int, Int, String?)])
  func `case 6: case 7: case 8: case 49: a ledger shorter than it was is a rollback`(
    what: String, left: Int, signed: Int, expected: String?
  ) throws {
    try withScratch { scratch in
      try Sample.fullLedger(in: scratch)
      let checkpoint = try kept(scratch.checkpoint(at: signed))
      let leaves = try scratch.leaves("plan.ledger").prefix(left)
      try EventLog.restore(
        at: scratch.path("cut.ledger"), leaves: source(Array(leaves.map { $0 + [0x0A] }.joined()))
      ).close()
      #expect(try scratch.audit("cut.ledger").findings == [])
      let findings = try scratch.audit("cut.ledger", against: checkpoint).findings
      #expect(findings.map(\.check) == [expected].compactMap { $0 }, "\(what)")
    }
  }

  /// The administrator has everything: the file, the clock, the ids, the salts and the log's key.
  @Test func `case 9: a ledger rewritten from scratch and signed again is not what was published`()
    throws
  {
    try withScratch { scratch in
      try Sample.fullLedger(in: scratch)
      try Sample.fullLedger(in: scratch, as: "forged.ledger", figure: "99.9")
      let published = try kept(scratch.checkpoint(at: 9), as: "published")
      let again = try kept(scratch.checkpoint(of: "forged.ledger"), as: "again")
      #expect(try scratch.leaves("forged.ledger").count == scratch.leaves("plan.ledger").count)

      #expect(try scratch.audit("forged.ledger").findings == [])
      #expect(try scratch.audit("forged.ledger", against: again).findings == [])

      let (summary, findings) = try scratch.audit("forged.ledger", against: published, again)
      #expect(findings.map(\.check) == ["consistency"])
      #expect(findings.map(\.position) == [Position(9)])
      #expect(summary.evidence.map(\.holds) == [false, true])
    }
  }

  @Test func `case 10: two signatures under one length convict the signer`() throws {
    try withScratch { scratch in
      try Sample.fullLedger(in: scratch)
      try Sample.fullLedger(in: scratch, as: "forged.ledger", figure: "99.9")
      let citizens = try kept(scratch.checkpoint(), as: "citizens")
      let auditors = try kept(scratch.checkpoint(of: "forged.ledger"), as: "auditors")
      let (summary, findings) = try scratch.audit(against: citizens, auditors)
      #expect(findings.map(\.check) == ["equivocation", "consistency"])
      #expect(findings[0].message.en.hasPrefix("citizens, auditors: \(Sample.origin)+"))
      #expect(summary.evidence.map(\.holds) == [true, false])
    }
  }

  @Test func `case 13: a checkpoint of another ledger says nothing about this one`() throws {
    try withScratch { scratch in
      try Sample.fullLedger(in: scratch)
      let other = try Sample.key(name: "ledger.other.example.jp/plan")
      let checkpoint = try kept(
        scratch.checkpoint(by: other), trusting: TrustedKey(other.verifier))
      let findings = try scratch.audit(against: checkpoint).findings
      #expect(findings.map(\.check) == ["origin-mismatch"])
    }
  }

  @Test func `case 20: a retired key is good up to its last size and no further`() throws {
    try withScratch { scratch in
      try Sample.fullLedger(in: scratch)
      let retired = TrustedKey(try Sample.key().verifier, lastSize: 8)
      let good = try kept(scratch.checkpoint(at: 8), trusting: retired)
      #expect(try scratch.audit(against: good).findings == [])
      let late = try scratch.checkpoint(at: 9)
      let fault = #expect(throws: EvidenceFault.self) { try kept(late, trusting: retired) }
      #expect(fault?.kind == .keyRetired)
    }
  }

  @Test func `a refused file is a finding, and the others are compared all the same`() throws {
    try withScratch { scratch in
      try Sample.fullLedger(in: scratch)
      let log = try EventLog.open(at: scratch.path("plan.ledger"), access: .audit)
      let refused = RefusedEvidence(
        name: "odd", kind: .noteUntrusted, message: BilingualText(ja: "だれの署名か", en: "whose?"))
      let (summary, findings) = try log.audit(
        against: OutsideEvidence(kept: [try kept(scratch.checkpoint())], refused: [refused]))
      #expect(findings.map(\.check) == ["note-untrusted"])
      #expect(summary.evidence.map(\.holds) == [false, true])
    }
  }
}
