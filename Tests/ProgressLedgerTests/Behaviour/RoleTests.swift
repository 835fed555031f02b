import EventLog
import PlanDomain
import ProgressLedger
import Testing

/// Who may do what once a sign-off policy binds, whichever way it comes into the ledger.
struct RoleTests {
  private static let policy = SignOffPolicy(stages: [.department, .planning], effective: 2024)
  private static let reason = Grounds(reason: "見直し")

  /// In June 2025: `sato` records, `abe` heads 総務部, `kato` plans, `root` administers.
  private func withOffice(
    under policy: SignOffPolicy? = policy, _ body: (SampleLedger) throws -> Void
  ) throws {
    try withSampleLedger(at: "2025-06-03T00:00:00Z") { sample in
      try sample.execute(.register("abe", .approver, of: "総務部"))
      try sample.execute(.register("kato", .planner, of: "総合政策部"))
      try sample.execute(.register("root", .administrator, of: "総合政策部"))
      if let policy { try sample.execute(.adopt(policy)) }
      try body(sample)
    }
  }

  private static let planners: [PlanCommand] = [
    .adopt(SignOffPolicy(stages: [], effective: 2024)),
    .adoptRules(.jpBasic1, from: 2023, reason),
    .year(2024, .open(due: "2025-06-30", Grounds())),
    .year(2024, .close(Grounds())),
    .year(
      2024, .attest(.audited, on: "2025-05-30", document: "審査意見書", note: nil)),
    .indicator("05-2", .setInterimTarget(2025, "27", unit: nil, reason)),
    .indicator(
      "05-2",
      .judge(
        JudgementEntry(fiscalYear: 2024, judgement: .mostly, stage: .planning, comment: "概ね"))),
  ]

  @Test(arguments: planners)
  func `before a policy anybody does it, and under one the planner`(command: PlanCommand) throws {
    if case .signOff = command {
    } else {
      try withOffice(under: nil) { (sample) throws in
        #expect(try sample.execute(command, by: "sato").receipts.count == 1)
      }
    }
    try withOffice { sample in
      let head = try sample.head()
      for actor in ["sato", "abe", "root"] as [ActorID] {
        guard
          case .notTheirRole(_, [.planner], let writer)? = try rejection(of: {
            try sample.execute(command, by: actor)
          })
        else {
          Issue.record("\(actor) was not refused")
          continue
        }
        #expect(writer.actor == actor)
      }
      #expect(try sample.head() == head)
      #expect(try sample.execute(command, by: "kato").receipts.count == 1)
    }
  }

  @Test func `what a planner set is not taken back by somebody else`() throws {
    try withOffice { sample in
      try sample.execute(.adoptRules(.jpBasic1, from: 2023, Self.reason), by: "kato")
      let adopted = EventNumber(try sample.head())
      #expect(
        try isReserved { try sample.execute(.void(adopted, reason: "誤り"), by: "sato") })
      try sample.execute(.void(adopted, reason: "誤り"), by: "kato")
    }
  }

  @Test func `publishing and withdrawing are the planner's`() throws {
    try withOffice { sample in
      try sample.execute(.record("05-2", 2023, "25.1"))
      #expect(try isReserved { try sample.publish("公表", asOf: 2023) })
      try sample.publish("公表", asOf: 2023, as: "kato")
      let withdrawal = PlanCommand.publishing(.withdraw("公表", reason: "差替え"))
      #expect(try isReserved { try sample.execute(withdrawal) })
      try sample.execute(withdrawal, by: "kato")
    }
  }

  @Test func `who decides is registered, moved and retired by a planner or an administrator`()
    throws
  {
    try withOffice { sample in
      for (place, role) in [Role.approver, .planner, .administrator].enumerated() {
        let command = PlanCommand.register(
          try #require(ActorID("x\(place)")), role, of: "財政部")
        #expect(try isReserved { try sample.execute(command, by: "sato") })
        #expect(try isReserved { try sample.execute(command, by: "abe") })
        try sample.execute(command, by: place == 0 ? "root" : "kato")
      }
      try sample.execute(.register("y", .recorder, of: "財政部"), by: "sato")
      let own = PlanCommand.actor(
        "abe", .move(to: "財政部", effective: "2025-06-01", reason: nil))
      #expect(try isReserved { try sample.execute(own, by: "abe") })
      try sample.execute(own, by: "root")
      try sample.execute(
        .actor("y", .move(to: "総務部", effective: "2025-06-01", reason: nil)), by: "sato")
    }
  }

  @Test func `a policy that nobody could follow is refused, and its last planner stays`() throws {
    try withSampleLedger(at: "2025-06-03T00:00:00Z") { (sample) throws in
      #expect(
        try rejection { try sample.execute(.adopt(Self.policy)) }
          == .nobodyCouldApprove(Self.policy, lacking: [.planner, .approver]))
    }
    try withOffice { sample in
      let leave = PlanCommand.actor("kato", .retire(effective: "2025-07-01", reason: nil))
      #expect(
        try rejection { try sample.execute(leave, by: "root") }
          == .nobodyCouldApprove(Self.policy, lacking: [.planner]))
      try sample.execute(.register("tanaka", .planner, of: "総合政策部"), by: "root")
      try sample.execute(leave, by: "root")
    }
  }

  @Test func `a batch and a prepared entry are asked as a command is`() throws {
    try withOffice { sample in
      let close = PlanCommand.year(2024, .close(Grounds()))
      let head = try sample.head()
      #expect(
        try isReserved {
          try sample.ledger.batch(by: Author(actor: "sato")) { (batch) throws in
            try batch.execute(.record("05-2", 2024, "25.1"))
            try batch.execute(close)
          }
        })
      #expect(
        try isReserved { _ = try sample.ledger.prepare(close, by: Author(actor: "sato")) })
      #expect(try sample.head() == head)
      var author = Author(actor: "kato")
      author.prepared = try sample.ledger.prepare(close, by: author)
      #expect(try sample.ledger.execute(close, by: author).receipts.count == 1)
    }
  }

  /// Whether something is refused because of the role.
  private func isReserved(_ body: () throws -> Void) throws -> Bool {
    if case .notTheirRole? = try rejection(of: body) { true } else { false }
  }
}
