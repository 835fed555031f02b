import EventLog
import PlanDomain
import ProgressLedger
import Testing

/// Many commands in one transaction.
struct BatchTests {
  private static let author = Author(actor: "sato", channel: .import, fileDigest: digest)
  private static let digest = String(repeating: "a1", count: 32)

  @Test func `a batch writes what the same commands would one by one`() throws {
    let commands: [PlanCommand] = [
      .record("05-2", 2023, "25.1"), .correct("05-2", 2023, "25.3", reason: "誤記"),
      .record("07-1", 2023, "88.0"), .correct("05-2", 2023, "25.4", reason: "再計算"),
    ]
    let snapshots = try [true, false].map { inOne in
      try withSampleLedger { sample in
        if inOne {
          try sample.ledger.batch(by: Author(actor: "sato")) { batch in
            for command in commands { try batch.execute(command) }
            #expect(batch.count == 4)
          }
        } else {
          for command in commands { try sample.execute(command) }
        }
        #expect(try sample.snapshot() == sample.ledger.replayed())
        return try sample.snapshot()
      }
    }
    #expect(snapshots[0] == snapshots[1])
  }

  @Test func `a refused command leaves the batch as it was`() throws {
    try withSampleLedger { sample in
      let head = try sample.head()
      try sample.ledger.batch(by: Self.author) { (batch) throws in
        try batch.execute(.record("05-2", 2023, "25.1"), row: 2)
        #expect(throws: LedgerFailure.self) {
          try batch.execute(.record("05-2", 2023, "25.2"), row: 3)
        }
        try batch.execute(.record("07-1", 2023, "88.0"), row: 4)
        #expect(batch.first == EventNumber(head + 1))
      }
      #expect(try sample.head() == head + 2)
      let rows = try sample.ledger.log.read { log in
        try [head + 1, head + 2].map { try log.event(at: Position($0))?.row }
      }
      #expect(rows == [2, 4])
    }
  }

  @Test func `what fails is taken back whole`() throws {
    struct Stop: Error {}
    try withSampleLedger { sample in
      let before = try sample.snapshot()
      #expect(throws: Stop.self) {
        try sample.ledger.batch(by: Self.author) { (batch) throws in
          try batch.execute(.record("05-2", 2023, "25.1"))
          throw Stop()
        }
      }
      #expect(try sample.snapshot() == before)
    }
  }

  @Test func `a rehearsal decides as the real one and writes nothing`() throws {
    try withSampleLedger { sample in
      let before = try sample.head()
      func run(isRehearsal: Bool) throws -> [PlanEvent] {
        try sample.ledger.batch(by: Self.author, isRehearsal: isRehearsal) { batch in
          try batch.execute(.record("05-2", 2023, "25.1")).events
            + batch.execute(.correct("05-2", 2023, "25.3", reason: "誤記")).events
        }
      }
      let rehearsed = try run(isRehearsal: true)
      #expect(try sample.head() == before)
      #expect(try run(isRehearsal: false) == rehearsed)
    }
  }

  @Test func `a file is known again by its digest`() throws {
    try withSampleLedger { sample in
      func intake(_ digest: String) throws -> EarlierIntake? {
        try sample.ledger.read { try $0.intake(of: digest) { $0.fiscalYear != nil } }
      }
      #expect(try intake(Self.digest) == nil)
      let head = try sample.head()
      try sample.ledger.batch(by: Self.author) { (batch) throws in
        try batch.execute(.record("05-2", 2023, "25.1"))
        try batch.execute(.record("07-1", 2023, "88.0"))
      }
      let found = try #require(try intake(Self.digest))
      #expect(found.first.number == EventNumber(head + 1))
      #expect(found.last == EventNumber(head + 2))
      #expect(found.count == 2)
      #expect(try intake(String(repeating: "b2", count: 32)) == nil)
    }
  }

  @Test func `an answer in a batch sees the answers before it`() throws {
    try withSampleLedger { sample in
      let answer = MeasurementAnswer(
        indicator: "05-2", fiscalYear: 2023,
        content: .figure(FigureEntry(fiscalYear: 2023, value: "25.1")))
      try sample.ledger.batch(by: Self.author) { (batch) throws in
        #expect(try batch.take(answer, onExisting: .fail).events.count == 1)
        #expect(try batch.take(answer, onExisting: .skipSame).events.isEmpty)
        #expect(throws: LedgerFailure.self) { try batch.take(answer, onExisting: .fail) }
      }
    }
  }

  @Test func `a department's words are noted once`() throws {
    try withSampleLedger { sample in
      let answer = StatusAnswer(
        code: "M05-1", change: StatusChange(to: .inProgress, effective: "2024-04-01"),
        note: "取組内容: 研修を実施")
      try sample.ledger.batch(by: Self.author) { (batch) throws in
        #expect(try batch.take(answer, onExisting: .fail).events.count == 2)
        #expect(try batch.take(answer, onExisting: .skipSame).events.isEmpty)
      }
      let indicator = StatusAnswer(code: "05-2", change: answer.change)
      #expect(throws: LedgerFailure.self) {
        try sample.ledger.batch(by: Self.author) { try $0.take(indicator, onExisting: .fail) }
      }
    }
  }

  @Test func `names of requests are fixed`() {
    #expect(EventID.version8(naming: "a") == EventID.version8(naming: "a"))
    #expect(EventID.version8(naming: "a") != EventID.version8(naming: "b"))
    // SHA-256 of "abc" (FIPS 180-4), its version and variant bits set.
    #expect(
      EventID.version8(naming: "abc").text == "ba7816bf-8f01-8fea-8141-40de5dae2223")
  }
}
