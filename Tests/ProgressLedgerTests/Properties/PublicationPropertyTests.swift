import EventLog
import PlanDomain
import ProgressLedger
import Testing

/// Whatever happens after something was published, it is made again as it was.
struct PublicationPropertyTests {
  @Test(arguments: RandomHistory.seeds.prefix(2))
  func `a publication comes to the same data later as when it was made`(seed: UInt64) throws {
    try withNewLedger(at: "2023-06-01T03:00:00Z") { sample in
      var history = RandomHistory(sample, seed: seed)
      var published: [PublicationTerms] = []
      for step in 1...120 {
        try history.step()
        if step.isMultiple(of: 15), let terms = try sample.published(number: step) {
          published.append(terms)
        }
      }
      #expect(!published.isEmpty, "PLANLEDGER_SEED=\(seed)")
      for terms in published {
        #expect(
          FileDigest.sha256(try sample.data(of: terms)) == terms.dataDigest,
          "\(terms.name) PLANLEDGER_SEED=\(seed)")
      }
    }
  }
}

extension SampleLedger {
  /// What a name would stand for now; nil while there is nothing to show.
  fileprivate func published(number: Int) throws -> PublicationTerms? {
    guard let name = PublicationName("公表\(number)") else { return nil }
    do {
      return try ledger.read { view in
        try ledger.publication(
          name, asOf: nil, by: view.head, on: ledger.today, in: .ja, from: view
        ).terms
      }
    } catch LedgerFailure.noPlan {
      return nil
    } catch LedgerFailure.rejected(.nothingToPublish) {
      return nil
    }
  }
}
