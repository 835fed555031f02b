import EventLog
import PlanDomain
import ProgressLedger

/// Gives a test a plan of which FY2024 is closed with an approved figure of 05-2.
func withClosedYear(
  isLocking: Bool = true, before: (SampleLedger) throws -> Void = { _ in },
  _ body: (SampleLedger) throws -> Void
) throws {
  try withSampleLedger(at: "2025-06-03T00:00:00Z") { sample in
    try sample.execute(
      .registerActor(
        ActorRegistration(actor: "kikaku", name: "企画", department: "総務部", role: .planner)))
    let policy = SignOffPolicy(
      stages: [.planning], effective: 2023, locksClosedYears: isLocking)
    try sample.execute(.signOff(.adopt(policy, Grounds(authority: "要綱", reason: "締め"))))
    try sample.execute(.record("05-2", 2024, "26.9"))
    let recorded = EventNumber(try sample.head())
    try sample.signOff(.submit, recorded)
    try sample.signOff(.approve, recorded, by: "kikaku")
    try before(sample)
    try sample.execute(.year(2024, .close(Grounds(authority: "決裁"))), by: "kikaku")
    try body(sample)
  }
}

extension SampleLedger {
  func signOff(
    _ act: SignOffRequest.Act, _ statement: EventNumber, by actor: ActorID = "sato"
  ) throws {
    try execute(.signOff(.step(SignOffRequest(act, .statement(statement)))), by: actor)
  }
}
