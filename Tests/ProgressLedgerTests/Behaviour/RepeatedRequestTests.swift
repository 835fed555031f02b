import EventLog
import PlanDomain
import ProgressLedger
import Testing

/// A retry with the same request id is safe: it answers what the first one did.
struct RepeatedRequestTests {
  static let request: EventID = "018f6b1e-0000-7000-8000-000000000001"

  static let commands: [PlanCommand] = [
    .record("05-2", 2023, "25.1", source: "人事課調べ", note: "四月一日現在"),
    .correct("07-1", 2023, "88.0", reason: "転記の誤り"),
    .confirm("07-4", 2023, "1030000"),
    .retract("07-1", 2023, reason: "指標違い"),
    .missing("05-1", 2023),
    .revise("05-2", to: "35.0", from: 2026),
    .status(.measure("M05-1"), .done, from: "2024-06-01", reason: "完了した"),
    .status(.item("M05-1.1", of: "M05-1"), .suspended, from: "2024-06-01"),
    .status(.project("P05-1"), .continuing, from: "2024-06-01"),
    .addNote(.indicator("05-2"), note: "メモ"),
    .addNote(.undertaking(.item("M05-1.1", of: "M05-1")), note: "メモ"),
    .registerActor(
      ActorRegistration(actor: "tanaka", name: "田中", department: "水道部", role: .planner)),
  ]

  @Test(arguments: commands)
  func `the same request gives the first receipts and adds nothing`(command: PlanCommand) throws {
    try withPreparedLedger { sample in
      let first = try sample.execute(command, request: Self.request)
      let head = try sample.head()
      sample.world.advance(seconds: 60)

      let second = try sample.execute(command, request: Self.request)

      #expect(!first.isRepetition)
      #expect(second.isRepetition)
      #expect(second.receipts == first.receipts)
      #expect(second.notices == first.notices)
      #expect(first.receipts.first?.id == Self.request)
      #expect(try sample.head() == head)
    }
  }

  @Test(arguments: commands)
  func `it is still a repetition when its texts were erased`(command: PlanCommand) throws {
    try withPreparedLedger { sample in
      let first = try sample.execute(command, request: Self.request)
      try sample.eraseTexts()
      let second = try sample.execute(command, request: Self.request)
      #expect(second.receipts == first.receipts)
      #expect(second.isRepetition)
    }
  }

  @Test(arguments: commands)
  func `it is still a repetition when much happened since`(command: PlanCommand) throws {
    try withPreparedLedger { sample in
      let first = try sample.execute(command, request: Self.request)
      sample.world.advance(seconds: 400 * 86_400)
      try sample.execute(.record("05-2", 2024, "26.0"), by: "suzuki")
      try sample.execute(.revise("05-2", to: "36.0", from: 2025), by: "suzuki")
      try sample.execute(.status(.measure("M05-1"), .merged, from: "2025-04-01", reason: "統合"))
      let second = try sample.execute(command, request: Self.request)
      #expect(second.receipts == first.receipts)
    }
  }

  @Test func `a repeated adoption gives the receipts of the first`() throws {
    try withNewLedger { sample in
      try sample.execute(.registerActor(.sato), by: nil)
      let first = try sample.execute(.adopt(SamplePlan.small), request: Self.request)
      try sample.execute(.record("05-2", 2023, "25.1"))
      let second = try sample.execute(.adopt(SamplePlan.small), request: Self.request)
      #expect(second.isRepetition)
      #expect(second.receipts == first.receipts)
    }
  }

  @Test func `a repeated registration of the first actor gives the receipts of the first`() throws {
    try withNewLedger { sample in
      let first = try sample.execute(.registerActor(.sato), by: nil, request: Self.request)
      let second = try sample.execute(.registerActor(.sato), by: nil, request: Self.request)
      #expect(second.isRepetition)
      #expect(second.receipts == first.receipts)
      #expect(try sample.head() == 3)
    }
  }

  @Test func `an erased text changes no decision`() throws {
    // Were the reason compared, the same entry would be a new one before the erasure and none after it.
    try withSampleLedger { sample in
      let measure = Undertaking.measure("M05-1")
      try sample.execute(.status(measure, .done, from: "2024-06-01", reason: "完了した"))
      for _ in 0..<2 {
        let refused = try rejection {
          try sample.execute(.status(measure, .done, from: "2024-06-01"))
        }
        guard case .statusUnchanged(measure, _)? = refused else {
          Issue.record("expected statusUnchanged, not \(String(describing: refused))")
          return
        }
        try sample.eraseTexts()
      }
    }
  }

  static let others: [(PlanCommand, PlanCommand)] = [
    (.record("05-2", 2023, "25.1"), .record("05-2", 2023, "25.2")),
    (.record("05-2", 2023, "25.1"), .record("05-2", 2023, "25.10")),
    (.record("05-2", 2023, "25.1"), .record("05-2", 2022, "25.1")),
    (.record("05-2", 2023, "25.1", note: "甲"), .record("05-2", 2023, "25.1", note: "乙")),
    (.record("05-2", 2023, "25.1", note: "甲"), .record("05-2", 2023, "25.1")),
    (.record("05-2", 2023, "25.1"), .missing("05-2", 2023)),
    (
      .status(.measure("M05-1"), .done, from: "2024-06-01"),
      .status(.item("M05-1.1", of: "M05-1"), .done, from: "2024-06-01")
    ),
    (.addNote(.policy("05"), note: "甲"), .addNote(.policy("05"), note: "乙")),
  ]

  @Test(arguments: others)
  func `the same request with other content is a conflict`(
    command: PlanCommand, other: PlanCommand
  ) throws {
    try withSampleLedger { sample in
      try sample.execute(command, request: Self.request)
      let head = try sample.head()
      #expect(throws: LogFailure.requestConflict(Self.request)) {
        try sample.execute(other, request: Self.request)
      }
      #expect(try sample.head() == head)
    }
  }

  @Test func `the same request by somebody else is a conflict`() throws {
    try withSampleLedger { sample in
      let command = PlanCommand.record("05-2", 2023, "25.1")
      try sample.execute(command, request: Self.request)
      #expect(throws: LogFailure.requestConflict(Self.request)) {
        try sample.execute(command, by: "suzuki", request: Self.request)
      }
      #expect(throws: LogFailure.requestConflict(Self.request)) {
        try sample.execute(command, for: "財政部", request: Self.request)
      }
    }
  }

  /// A ledger in which every command of the list has something to say.
  private func withPreparedLedger(_ body: (SampleLedger) throws -> Void) throws {
    try withSampleLedger { sample in
      try sample.execute(.record("07-1", 2023, "87.5"))
      try sample.execute(.record("07-4", 2023, "1031000", state: .provisional))
      sample.world.advance(seconds: 60)
      try body(sample)
    }
  }
}
