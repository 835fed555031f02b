import EventLog
import Exchange
import PlanDomain
import ProgressLedger
import Testing

/// Scenarios of `domain/domain.md` section 6 about the plan itself, tried on the plan of 苫小牧市.
struct PlanScenarioTests {
  @Test func `scenario 1: an imported plan is there whole and goes out as it came in`() throws {
    let document = try SamplePlan.tomakomai()
    try withSampleLedger(plan: document) { sample in
      let snapshot = try sample.snapshot()
      #expect(snapshot.policies.count == 4)
      #expect(snapshot.measures.count == 14)
      #expect(snapshot.items.count == 31)
      #expect(snapshot.projects.count == 24)
      #expect(snapshot.indicators.count == 15)
      #expect(try adoptedDocument(of: sample.ledger) == document)
    }
  }

  @Test func `scenario 2: the same plan once more adds no event`() throws {
    let document = try SamplePlan.tomakomai()
    try withSampleLedger(plan: document) { sample in
      let head = try sample.head()
      let outcome = try sample.execute(.adopt(document))
      #expect(outcome.receipts == [])
      #expect(!outcome.isRepetition)
      #expect(try sample.head() == head)
    }
  }

  @Test func `scenario 2: also after figures, states and targets came in`() throws {
    let document = try SamplePlan.tomakomai()
    try withSampleLedger(plan: document) { sample in
      try sample.execute(.record("05-2", 2023, "25.1"))
      try sample.execute(.revise("05-2", to: "35.0", from: 2026))
      try sample.execute(.status(.measure("M05-1"), .inProgress, from: "2024-04-01"))
      try sample.execute(
        .registerActor(
          ActorRegistration(actor: "ito", name: "伊藤", department: "新設部", role: .recorder)))
      // The file does not know the revision: it does not undo it either.
      let again = try sample.execute(.adopt(document))
      #expect(again.receipts == [])
      #expect(again.notices == [.keptSinceEdition(["05-2"])])
      #expect(try sample.snapshot().indicator("05-2")?.target?.target.aim == .reach("35.0"))
    }
  }

  @Test func `a file changes what was edited in it since it was exported, and nothing else`() throws
  {
    try withSampleLedger { sample in
      try sample.execute(.revise("05-2", to: "35.0", from: 2026))
      try sample.execute(.revise("07-1", to: "95.0", from: 2026))
      let base = EventNumber(try sample.head())
      let digest = FileDigest.sha256(Array("f1".utf8))
      var document = try #require(try adoptedDocument(of: sample.ledger))
      // Meanwhile somebody else decides, and the file says what it said.
      try sample.execute(.revise("07-1", to: "92.0", from: 2026))
      document.policies[0].indicators[1].target?.aim = .reach("30.0")
      let change = EditionChange(
        effectiveYear: 2026, grounds: Grounds(authority: "議決", reason: "撤回"),
        file: EditionFile(digest: digest, base: base))
      func adopt() throws -> Outcome {
        try sample.ledger.execute(
          .adopt(document, change), by: Author(actor: "sato", fileDigest: digest))
      }
      let outcome = try adopt()
      #expect(outcome.receipts.count == 1)
      #expect(outcome.notices == [.keptSinceEdition(["07-1"])])
      #expect(try sample.snapshot().indicator("05-2")?.target?.target.aim == .reach("30.0"))
      #expect(try sample.snapshot().indicator("07-1")?.target?.target.aim.value == "92.0")
      // The same file again undoes nothing that was decided after it was taken in.
      try sample.execute(.revise("05-2", to: "31.0", from: 2026))
      #expect(try adopt().receipts == [])
      #expect(try sample.snapshot().indicator("05-2")?.target?.target.aim == .reach("31.0"))
    }
  }

  @Test func `scenario 3: an indicator keeps the years that are printed in its own cells`() throws {
    try withSampleLedger(plan: SamplePlan.tomakomai()) { sample in
      let indicator = try #require(try sample.snapshot().indicator("07-4"))
      #expect(indicator.baseline?.baseline.fiscalYear == 2015)
      #expect(indicator.target?.target.fiscalYear == 2026)
    }
  }

  @Test func `scenario 14: the same file read twice is the same plan and adds no event`() throws {
    let bytes = try SamplePlan.tomakomaiBytes()
    try withSampleLedger(plan: try PlanFile.read(bytes)) { sample in
      let again = try PlanFile.read(bytes)
      #expect(try sample.ledger.rehearse(.adopt(again)).events == [])
      #expect(try sample.execute(.adopt(again)).receipts == [])
    }
  }

  @Test func `departments keep one code each, those registered before the plan theirs`() throws {
    try withSampleLedger(plan: SamplePlan.tomakomai()) { sample in
      let departments = try sample.snapshot().departments
      #expect(departments.prefix(2).map(\.name) == ["総務部", "財政部"])
      #expect(Set(departments.map(\.name)).count == departments.count)
      #expect(departments.map(\.code.text) == departments.indices.map { "D0\($0 + 1)" })
    }
  }

  /// The plan given back from the log's events.
  private func adoptedDocument(of ledger: Ledger) throws -> PlanDocument? {
    var document: PlanDocument?
    try ledger.log.read { log in
      _ = try ledger.replay(at: ReadPoint(asOf: nil, knownAt: log.end()), in: log) { _, _, state in
        document = state.document()
      }
    }
    return document
  }
}
