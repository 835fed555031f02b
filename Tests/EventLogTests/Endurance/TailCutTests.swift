import Endurance
import EventLog
import Foundation
import Testing
import TransparencyLog

/// A ledger that agrees with itself and only ends too early.
@Suite struct `Cut tails` {
  @Test func `a tail cut behind any event is found by a receipt from outside`() throws {
    try withScratch { scratch in
      let log = try Sample.ledger(in: scratch, try TestWorld())
      let last = Endurance.amount(25, full: 400)
      for number in 2...last { try log.append(Sample.measured(String(number % 7))) }
      try log.close()
      let leaves = try scratch.leaves("plan.ledger").map { $0 + [0x0A] }
      let receipt = try KeptCheckpoint(
        receipt: scratch.receipt(for: last), named: "receipt",
        trusting: [TrustedKey(Sample.key().verifier)])
      #expect(try scratch.audit(against: receipt).findings == [])
      var unnoticed = 0
      for length in 1..<last {
        let cut = scratch.path("cut.ledger")
        try EventLog.restore(at: cut, leaves: source(Array(leaves[..<length].joined()))).close()
        #expect(try scratch.audit("cut.ledger").findings == [])
        let findings = try scratch.audit("cut.ledger", against: receipt).findings
        #expect(findings.map(\.check) == ["rollback"], "cut behind event \(length)")
        unnoticed += findings.isEmpty ? 1 : 0
        try FileManager.default.removeItem(atPath: cut)
      }
      Endurance.report("tails cut behind an event", ["cuts": last - 1, "unnoticed": unnoticed])
    }
  }
}
