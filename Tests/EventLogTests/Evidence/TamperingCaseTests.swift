import EventLog
import GRDB
import Testing
import TransparencyLog

/// What an audit of the file alone finds, case by case.
@Suite struct `Tampering with the file` {
  @Test func `case 34: a changed node is found, and proofs made with it prove nothing`() throws {
    try withScratch { scratch in
      try Sample.fullLedger(in: scratch)
      let root = try scratch.root()
      let leafHash = MerkleTree.leafHash(try scratch.leaves("plan.ledger")[0])
      try scratch.tamper("plan.ledger") {
        try $0.execute(sql: "UPDATE node SET hash = zeroblob(32) WHERE id = 1")
      }
      #expect(try scratch.audit().findings.map(\.check) == ["tree"])
      let log = try EventLog.open(at: scratch.path("plan.ledger"), access: .audit)
      let proof = try log.read { try $0.inclusionProof(of: Position(1), at: Position(11)) }
      #expect(
        !MerkleProof.verifyInclusion(
          leafHash: leafHash, index: 0, size: 11, proof: proof, root: root)
      )
    }
  }

  @Test func `case 42: an event that names another one before it breaks its stream`() throws {
    try withScratch { scratch in
      try Sample.fullLedger(in: scratch)
      let other = MerkleTree.leafHash(try scratch.leaves("plan.ledger")[0])
      try scratch.changeLastLeaf { leaf in
        leaf.replacing(/"prev":"[^"]*"/, with: "\"prev\":\"\(other)\"")
      }
      let findings = try scratch.audit().findings
      #expect(findings.map(\.check) == ["stream"])
      #expect(findings.map(\.position) == [Position(11)])
    }
  }

  @Test func `case 43: a recorded time that runs backwards is found`() throws {
    try withScratch { scratch in
      try Sample.fullLedger(in: scratch)
      try scratch.changeLastLeaf { leaf in
        leaf.replacing(/"recorded":"2026/, with: "\"recorded\":\"2025")
      }
      let findings = try scratch.audit().findings.map(\.check)
      #expect(findings.contains("time"))
    }
  }
}

extension Scratch {
  /// Rewrites the newest leaf, on which no stored node rests yet.
  fileprivate func changeLastLeaf(_ change: (String) -> String) throws {
    let leaf = String(decoding: try #require(try leaves("plan.ledger").last), as: UTF8.self)
    let changed = change(leaf)
    try #require(changed != leaf)
    try tamper("plan.ledger") { database in
      try database.execute(
        sql: "UPDATE event SET leaf = CAST(? AS BLOB) WHERE seq = 10", arguments: [changed])
    }
  }
}
