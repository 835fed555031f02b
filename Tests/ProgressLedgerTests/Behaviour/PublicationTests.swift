import EventLog
import Foundation
import PlanDomain
import ProgressLedger
import Testing

/// Names for what the ledger said, and the same data made again from the log.
struct PublicationTests {
  private let basis = "個人情報の保護に関する法律第98条"

  @Test func `the name means the position that was frozen, not that of its own event`() throws {
    try withSampleLedger { sample in
      try sample.execute(.record("05-2", 2023, "25.1"))
      let head = try sample.head()
      try sample.publish("令和5年度公表版")
      #expect(try sample.head() == head + 1)
      try sample.ledger.read { view in
        let position = try sample.ledger.position(.publication("令和5年度公表版"), in: view)
        #expect(position.number == head)
      }
      let refused = try failure {
        try sample.ledger.read { try sample.ledger.position(.publication("令和5年公表版"), in: $0) }
      }
      guard case .unknownPublication("令和5年公表版", known: ["令和5年度公表版"])? = refused else {
        Issue.record("expected unknownPublication, not \(String(describing: refused))")
        return
      }
    }
  }

  @Test func `while there is nothing to show, nothing is published`() throws {
    try withNewLedger { sample in
      let refused = try failure { try sample.publish("公表") }
      guard case .noPlan? = refused else {
        Issue.record("expected noPlan, not \(String(describing: refused))")
        return
      }
    }
    try withSampleLedger { sample in
      let head = try sample.head()
      #expect(
        try rejection { try sample.publish("公表", asOf: 2023) } == .nothingToPublish(2023))
      // There is a plan, though nobody knew of it by then.
      #expect(
        try rejection { try sample.publish("公表", asOf: 2023, by: 1) } == .nothingToPublish(2023))
      #expect(try sample.head() == head)
    }
  }

  @Test func `a year that has not begun is not published`() throws {
    try withSampleLedger { sample in
      try sample.execute(.record("05-2", 2023, "25.1"))
      #expect(try rejection { try sample.publish("公表", asOf: 2030) } == .publishedAhead(2030))
    }
  }

  @Test func `what is withdrawn can still be made again, and its name is taken`() throws {
    try withSampleLedger { sample in
      try sample.execute(.record("05-2", 2023, "25.1"))
      let terms = try sample.publish("公表")
      try sample.execute(.publishing(.withdraw("公表", reason: "差し替え")))
      #expect(FileDigest.sha256(try sample.data(of: terms)) == terms.dataDigest)
      guard case .alreadyPublished? = try rejection(of: { try sample.publish("公表") }) else {
        Issue.record("the name was given twice")
        return
      }
      let unknown = try failure { try sample.execute(.publishing(.withdraw("別", reason: "誤り"))) }
      guard case .unknownPublication("別", known: ["公表"])? = unknown else {
        Issue.record("expected unknownPublication, not \(String(describing: unknown))")
        return
      }
    }
  }

  @Test func `the data hold no text, so that erasing every text leaves them as they were`() throws {
    try withSampleLedger { sample in
      try sample.execute(.record("05-2", 2023, "25.1", source: "人事課調べ", note: "四月一日現在"))
      try sample.execute(.correct("05-2", 2023, "25.3", reason: "集計誤り"))
      let terms = try sample.publish("公表")
      let data = try sample.data(of: terms)
      let text = String(decoding: data, as: UTF8.self)
      for words in ["人事課", "現在", "集計", "女性", "行政", "財政", "佐藤", "sato", "職員"] {
        #expect(!text.contains(words))
      }
      for number in 2...(try sample.head()) {
        let target = ErasureCommand.texts(of: EventNumber(number), named: [], basis: basis)
        do {
          try sample.execute(.erase(target))
        } catch LedgerFailure.rejected(.noSuchText) {
          // Many events have no text.
        }
      }
      #expect(try sample.texts().isEmpty)
      #expect(try sample.data(of: terms) == data)
      #expect(FileDigest.sha256(data) == terms.dataDigest)
      #expect(try LedgerAudit.verify(at: sample.path).findings == [])
    }
  }

  @Test func `a repetition of the request publishes nothing new`() throws {
    try withSampleLedger { sample in
      try sample.execute(.record("05-2", 2023, "25.1"))
      let terms = try sample.ledger.read { view in
        try sample.ledger.publication(
          "公表", asOf: nil, by: view.head, on: sample.ledger.today, in: .ja, from: view
        ).terms
      }
      let command = PlanCommand.publishing(.publish(terms))
      let request: EventID = "01890a5d-ac96-774b-bcce-b302099a8057"
      let first = try sample.execute(command, request: request)
      let again = try sample.execute(command, request: request)
      #expect(again.isRepetition && again.receipts == first.receipts)
    }
  }

  @Test func `a publication that comes to other data is refused, and verify says so`() throws {
    try withSampleLedger { sample in
      try sample.execute(.record("05-2", 2023, "25.1"))
      var terms = try sample.publish("公表")
      terms.name = "偽りの公表"
      terms.dataDigest = String(repeating: "0", count: 64)
      try sample.execute(.publishing(.publish(terms)))
      let refused = try failure { try sample.data(of: terms) }
      guard case .publicationDiffers(terms, found: let found)? = refused else {
        Issue.record("expected publicationDiffers, not \(String(describing: refused))")
        return
      }
      #expect(found != terms.dataDigest)
      let findings = try LedgerAudit.verify(at: sample.path).findings
      #expect(findings.map(\.check) == ["publication"])
      #expect(findings.map(\.position?.number) == [try sample.head()])
      #expect(findings[0].message.ja.contains("@偽りの公表"))
    }
  }

  @Test func `a look of a newer program is refused, and a note of verify`() throws {
    try withSampleLedger { sample in
      try sample.execute(.record("05-2", 2023, "25.1"))
      var terms = try sample.publish("公表")
      terms.name = "新しい体裁"
      terms.renderer = Renderer.newest + 1
      try sample.execute(.publishing(.publish(terms)))
      let refused = try failure { try sample.data(of: terms) }
      guard case .newerRenderer("新しい体裁", found: 2, known: 1)? = refused else {
        Issue.record("expected newerRenderer, not \(String(describing: refused))")
        return
      }
      let verification = try LedgerAudit.verify(at: sample.path)
      #expect(verification.findings == [])
      #expect(verification.notes.contains { $0.ja.contains("@新しい体裁") })
    }
  }

  @Test func `whoever corrects a published figure is told where it stands`() throws {
    try withSampleLedger { sample in
      try sample.execute(.record("05-2", 2023, "25.1"))
      try sample.publish("七月")
      #expect(try sample.execute(.record("07-1", 2023, "88.0")).notices == [])
      try sample.publish("九月")
      let outcome = try sample.execute(.correct("05-2", 2023, "25.3", reason: "集計誤り"))
      #expect(outcome.notices == [.publishedFigure("05-2", 2023, ["七月", "九月"])])
      // The first correction stands in neither of them: both still show what it took the place of.
      #expect(
        try sample.execute(.correct("05-2", 2023, "25.4", reason: "再集計")).notices
          == [.publishedFigure("05-2", 2023, ["七月", "九月"])])
      #expect(
        try sample.execute(.retract("07-1", 2023, reason: "別の指標")).notices
          == [.publishedFigure("07-1", 2023, ["九月"])])
      // What was withdrawn stands nowhere.
      try sample.execute(.publishing(.withdraw("九月", reason: "差し替え")))
      #expect(
        try sample.execute(.correct("05-2", 2023, "25.5", reason: "再確認")).notices
          == [.publishedFigure("05-2", 2023, ["七月"])])
    }
  }
}
