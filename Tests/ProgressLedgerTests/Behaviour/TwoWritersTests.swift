import EventLog
import Foundation
import PlanDomain
import ProgressLedger
import Synchronization
import Testing

/// Two people with the same file open.
struct TwoWritersTests {
  @Test func `each sees at once what the other wrote`() throws {
    try withSampleLedger { sample in
      let other = try sample.opened()
      try sample.execute(.record("05-2", 2023, "25.1"))
      #expect(try other.snapshot().measurement("05-2", 2023)?.content == .figure("25.1", .final))
    }
  }

  @Test func `of two who record the same year at the same moment one is refused`() throws {
    try withSampleLedger { sample in
      let ledgers = [sample.ledger, try sample.opened()]
      let actors: [ActorID] = ["sato", "suzuki"]
      let accepted = Mutex<[ActorID]>([])
      let refused = Mutex<[Rejection]>([])

      DispatchQueue.concurrentPerform(iterations: 8) { index in
        let actor = actors[index % 2]
        do {
          _ = try ledgers[index % 2].execute(
            .record("07-1", 2023, "88.0"), by: Author(actor: actor))
          accepted.withLock { $0.append(actor) }
        } catch LedgerFailure.rejected(let rejection) {
          refused.withLock { $0.append(rejection) }
        } catch {
          Issue.record(error)
        }
      }

      let winner = try #require(accepted.withLock { $0.count == 1 ? $0.first : nil })
      let rejections = refused.withLock { $0 }
      #expect(rejections.count == 7)
      for rejection in rejections {
        guard case .alreadyStated("07-1", 2023, let fact) = rejection else {
          Issue.record("expected alreadyStated, not \(rejection)")
          continue
        }
        #expect(fact.occurrence.actor == winner)
      }
      #expect(try sample.snapshot().measurement("07-1", 2023)?.revisions == 0)
    }
  }

  @Test func `of many who retry one request each gets the same receipt`() throws {
    try withSampleLedger { sample in
      let ledgers = [sample.ledger, try sample.opened()]
      let receipts = Mutex<[[Receipt]]>([])
      DispatchQueue.concurrentPerform(iterations: 8) { index in
        do {
          let outcome = try ledgers[index % 2].execute(
            .record("07-1", 2023, "88.0"), by: Author(actor: "sato"),
            request: RepeatedRequestTests.request)
          receipts.withLock { $0.append(outcome.receipts) }
        } catch {
          Issue.record(error)
        }
      }
      let all = receipts.withLock { $0 }
      #expect(all.count == 8)
      #expect(all.allSatisfy { $0 == all.first })
      #expect(try sample.snapshot().measurement("07-1", 2023)?.revisions == 0)
    }
  }
}
