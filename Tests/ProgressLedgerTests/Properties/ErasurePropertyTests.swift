import EventLog
import PlanDomain
import ProgressLedger
import Testing

/// Erasing any texts of any history changes nothing that is no text.
struct ErasurePropertyTests {
  @Test(arguments: RandomHistory.seeds)
  func `after erasing, every hash and every answer is what it was`(seed: UInt64) async throws {
    try await withRandomHistory(seed) { history in
      let sample = history.sample
      let writer: ActorID = try #require(try sample.writer())
      let author = Author(actor: writer)
      var random = SeededSource(seed)
      let (before, disclosed) = (try sample.evidence(), try sample.disclosures())
      let snapshots = try sample.snapshots()
      let targets = (2...before.leafHashes.count).filter { _ in random.chance(40) }

      for target in targets {
        let command = ErasureCommand.texts(of: EventNumber(target), named: [], basis: "条例")
        do {
          _ = try sample.ledger.execute(.erase(command), by: author)
        } catch LedgerFailure.rejected(.noSuchText) {
          // Many events have no text.
        }
      }

      let after = try sample.evidence()
      let place: Comment = "PLANLEDGER_SEED=\(seed)"
      #expect(after.leafHashes.prefix(before.leafHashes.count) == before.leafHashes[...], place)
      #expect(after.roots.prefix(before.roots.count) == before.roots[...], place)
      #expect(try Array(sample.snapshots().prefix(snapshots.count)) == snapshots, place)
      #expect(try LedgerAudit.verify(at: sample.path).findings == [], place)
      let left = try sample.disclosures()
      #expect(left.count < disclosed.count, place)
      for (digest, text) in disclosed where left[digest] == nil {
        #expect(try !sample.holds(text), place)
      }
    }
  }
}

extension SampleLedger {
  /// Somebody who may write now.
  fileprivate func writer() throws -> ActorID? {
    try actors().first { entry in entry.retired.map { ledger.today < $0 } ?? true }?.actor
  }

  /// The plan at every tenth position, by the tables.
  fileprivate func snapshots() throws -> [PlanSnapshot] {
    try stride(from: 0, through: head(), by: 10).map { try ledger.snapshot(knownAt: $0) }
  }
}
