import EventLog
import Foundation
import GRDB
import PlanDomain
import ProgressLedger
import Testing

/// Names and texts that are erased for good, and everything that stays as it was.
struct ErasureTests {
  private let basis = "個人情報の保護に関する法律第98条"

  @Test func `scenario 36: a name is erased, and replay, hashes and counts are unchanged`() throws {
    try withSampleLedger { sample in
      try sample.execute(.record("05-2", 2023, "25.1", source: "人事課調べ"), by: "suzuki")
      let before = try sample.evidence()
      let snapshot = try sample.snapshot()

      try sample.execute(.erase(.name(of: "suzuki", basis: basis)))

      let after = try sample.evidence()
      #expect(after.leafHashes.dropLast() == before.leafHashes[...])
      #expect(after.roots.dropLast() == before.roots[...])
      #expect(try sample.snapshot() == snapshot)
      #expect(try sample.ledger.replayed() == snapshot)
      #expect(try LedgerAudit.verify(at: sample.path).findings == [])
      let entry = try #require(try sample.actors().first { $0.actor == "suzuki" })
      #expect(entry.name == nil)
      #expect(entry.erasure?.mark.ja == "（消去: 2024-06-03、\(basis)による）")
      #expect(entry.erasure?.mark.en == "(erased on 2024-06-03 under \(basis))")
      // Who has no name goes on writing.
      try sample.execute(.record("05-1", 2023, "1801"), by: "suzuki")
    }
  }

  @Test func `an erased text is gone at every moment, and every moment says so`() throws {
    try withSampleLedger { sample in
      try sample.execute(.record("05-2", 2023, "25.1", source: "課長の病欠", note: "別のメモ"))
      let number = EventNumber(try sample.head())
      try sample.execute(.addNote(.indicator("05-2"), note: "あとの事象"))
      let outcome = try sample.execute(
        .erase(.texts(of: number, named: ["source"], basis: basis)))
      #expect(outcome.notices == [.textsRemain("05-2", [number, EventNumber(number.number + 1)])])
      try sample.ledger.read { view in
        for position in number.number...view.head.number {
          var filter = HistoryFilter(knownAt: Position(position))
          filter.code = "05-2"
          filter.isAscending = true
          try sample.ledger.history(filter, in: view) { entry in
            guard entry.number == number else { return true }
            #expect(entry.recorded.texts == ["note": "別のメモ"])
            #expect(entry.erasure(of: "source")?.number.number == view.head.number)
            #expect(entry.erasure(of: "note") == nil)
            #expect(entry.withheldTexts == 0)
            return false
          }
        }
        #expect(try view.texts(knownAt: view.head) { $0.contains("病欠") }.isEmpty)
      }
    }
  }

  @Test func `asked again, it writes nothing and says which event did it`() throws {
    try withSampleLedger { sample in
      try sample.execute(.record("05-2", 2023, "25.1", source: "人事課調べ"))
      let number = EventNumber(try sample.head())
      let command = PlanCommand.erase(.texts(of: number, named: [], basis: basis))
      try sample.execute(command)
      let head = try sample.head()
      for again in [
        command, .erase(.texts(of: number, named: ["source"], basis: "条例")),
      ] {
        let outcome = try sample.execute(again)
        #expect(outcome.receipts.isEmpty)
        guard case .erasedBefore(let fact)? = outcome.notices.first else {
          Issue.record("expected erasedBefore, not \(outcome.notices)")
          return
        }
        #expect(fact.occurrence.number.number == head)
        #expect(fact.content.basis == basis)
      }
      #expect(try sample.head() == head)
    }
  }

  @Test func `a repeated request answers the first receipt, though the text is gone`() throws {
    try withSampleLedger { sample in
      let request = try #require(EventID(text: "00000000-0000-7000-8000-000000000036"))
      let command = PlanCommand.erase(.name(of: "suzuki", basis: basis))
      let first = try sample.execute(command, request: request)
      let again = try sample.execute(command, request: request)
      #expect(again.isRepetition)
      #expect(again.receipts == first.receipts)
      #expect(throws: LogFailure.requestConflict(request)) {
        try sample.execute(.erase(.name(of: "suzuki", basis: "条例")), request: request)
      }
    }
  }

  @Test func `what there is no text of, or no basis for, is not erased`() throws {
    try withSampleLedger { sample in
      try sample.execute(.record("05-2", 2023, "25.1", source: "人事課調べ"))
      let number = EventNumber(try sample.head())
      let refusals: [(ErasureCommand, Rejection)] = [
        (
          .texts(of: EventNumber(1), named: [], basis: basis),
          .noSuchText(EventNumber(1), name: nil, held: [])
        ),
        (
          .texts(of: number, named: ["note"], basis: basis),
          .noSuchText(number, name: "note", held: ["source"])
        ),
        (.texts(of: number, named: [], basis: " "), .basisRequired("\(number)")),
        (.name(of: "suzuki", basis: ""), .basisRequired("suzuki")),
      ]
      let head = try sample.head()
      for (command, refusal) in refusals {
        #expect(try rejection { try sample.execute(.erase(command)) } == refusal)
      }
      let unknown = try failure { try sample.execute(.erase(.name(of: "nobody", basis: basis))) }
      guard case .unknownActor("nobody")? = unknown else {
        Issue.record("expected unknownActor, not \(String(describing: unknown))")
        return
      }
      #expect(try sample.head() == head)
    }
  }

  @Test func `case 46: a redaction of another event's digest is found and shown nowhere`() throws {
    try withSampleLedger { sample in
      try sample.execute(.record("05-2", 2023, "25.1", source: "人事課調べ"))
      let target = EventNumber(try sample.head())
      let forged = ErasedText(name: "source", digest: String(repeating: "A", count: 43))
      let event = PlanEvent.textRedacted(
        TextRedacted(
          about: Reference(.indicator("05-2")),
          erasure: Erasure(target: target, texts: [forged], basis: basis)))
      let clerk = Attribution(actor: "sato", department: "D01", channel: "cli")
      try sample.ledger.log.write { log, _ in
        try log.append([EventCodec.encode(event)], by: clerk)
      }
      let findings = try LedgerAudit.verify(at: sample.path).findings.filter { $0.check == "text" }
      #expect(findings.map(\.position) == [Position(target.number + 1)])
    }
  }

  @Test func `texts kept from before the erasure do not come back with a restoration`() throws {
    try withSampleLedger { sample in
      let texts = try sample.texts()
      try sample.execute(.erase(.name(of: "suzuki", basis: basis)))
      let leaves = try sample.leaves()
      var leftOut = 0
      let again = try Ledger.restore(
        at: sample.folder.appending(path: "again.ledger").path, leaves: source(leaves),
        texts: source(texts), leavingOut: { leftOut = $0 })
      #expect(leftOut == 1)
      #expect(try LedgerAudit.verify(at: again.log.path).findings == [])
      #expect(try again.snapshot() == sample.snapshot())
      let backup = sample.folder.appending(path: "backup.ledger").path
      #expect(try sample.ledger.backup(to: backup).position.number == sample.head())
    }
  }

  @Test func `no byte of a name is left in the file, its tables or its log`() throws {
    try withSampleLedger { sample in
      let disclosed = try sample.disclosures()
      #expect(try disclosed.values.allSatisfy { try sample.holds($0) })
      let outcome = try sample.execute(.erase(.name(of: "suzuki", basis: basis)))
      #expect(outcome.uncleaned == nil)
      let left = try sample.disclosures()
      for (digest, text) in disclosed where left[digest] == nil {
        #expect(try !sample.holds(text))
      }
      #expect(left.count == disclosed.count - 1)
      #expect(try !sample.holds("鈴木一郎"))
    }
  }
}
