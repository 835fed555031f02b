import EventLog
import Testing
import TransparencyLog

/// A receipt is all that tells of events no checkpoint had left the house with.
@Suite struct `A receipt` {
  @Test(arguments: [true, false])
  func `case 7: it finds a tail that was cut behind the last checkpoint`(isSigned: Bool) throws {
    try withScratch { scratch in
      try Sample.fullLedger(in: scratch)
      let key = try isSigned ? Sample.key() : nil
      let receipt = try read(scratch.receipt(for: 10, by: key))
      let published = try kept(scratch.checkpoint(at: 8))
      #expect(try scratch.audit(against: receipt, published).findings == [])

      let leaves = try scratch.leaves("plan.ledger").prefix(8)
      try EventLog.restore(
        at: scratch.path("cut.ledger"), leaves: source(Array(leaves.map { $0 + [0x0A] }.joined()))
      ).close()
      #expect(try scratch.audit("cut.ledger", against: published).findings == [])
      let findings = try scratch.audit("cut.ledger", against: receipt).findings
      #expect(findings.map(\.check) == ["rollback"])
    }
  }

  @Test func `it names the event that was exchanged`() throws {
    try withScratch { scratch in
      try Sample.fullLedger(in: scratch)
      try Sample.fullLedger(in: scratch, as: "forged.ledger", figure: "99.9")
      let third = try read(scratch.receipt(for: 3))
      let fifth = try read(scratch.receipt(for: 4))
      let findings = try scratch.audit("forged.ledger", against: third, fifth).findings
      #expect(findings.map(\.check) == ["inclusion", "consistency"])
      #expect(findings.map(\.position) == [Position(3), Position(4)])
    }
  }

  @Test func `without a signature it serves its keeper and covers nothing for others`() throws {
    try withScratch { scratch in
      try Sample.fullLedger(in: scratch)
      let (summary, _) = try scratch.audit(against: read(scratch.receipt(for: 10)))
      #expect(summary.covered == 0)
      #expect(summary.notes.count == 2)
      #expect(summary.notes[0].en.contains("proves nothing to others"))
    }
  }

  @Test func `case 52: with any byte flipped it is refused or contradicts the ledger`() throws {
    try withScratch { scratch in
      try Sample.fullLedger(in: scratch)
      let log = try EventLog.open(at: scratch.path("plan.ledger"), access: .audit)
      for key in [nil, try Sample.key()] {
        let receipt = try scratch.receipt(for: 5, by: key)
        for byte in receipt.indices {
          var flipped = receipt
          flipped[byte] ^= 1 << UInt8(byte % 7)
          guard let kept = try? read(flipped) else { continue }
          let evidence = OutsideEvidence(origin: Sample.origin, kept: [kept])
          #expect(try log.audit(against: evidence).findings != [], "byte \(byte)")
        }
      }
    }
  }

  @Test func `a signed one is not believed without its key`() throws {
    try withScratch { scratch in
      try Sample.fullLedger(in: scratch)
      let signed = try scratch.receipt(for: 5, by: Sample.key())
      #expect(try KeptCheckpoint.isSigned(receipt: signed))
      #expect(try !KeptCheckpoint.isSigned(receipt: scratch.receipt(for: 5)))
      let other = TrustedKey(try Sample.key(2).verifier)
      let fault = #expect(throws: EvidenceFault.self) {
        try KeptCheckpoint(receipt: signed, named: "r", trusting: [other])
      }
      #expect(fault?.kind == .noteUntrusted)
    }
  }

  private func read(_ receipt: [UInt8]) throws -> KeptCheckpoint {
    try KeptCheckpoint(
      receipt: receipt, named: "receipt", trusting: [TrustedKey(Sample.key().verifier)])
  }
}
