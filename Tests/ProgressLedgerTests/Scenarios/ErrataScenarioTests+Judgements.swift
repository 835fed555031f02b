import EventLog
import PlanDomain
import ProgressLedger
import Testing

/// What an errata says of a year that people judged.
extension ErrataScenarioTests {
  /// Judged at both stages and approved, by a policy that lets a planner approve the own judgement.
  private func judge(_ sample: SampleLedger) throws -> EventNumber {
    let figure = EventNumber(try sample.head())
    let policy = SignOffPolicy(stages: [.planning], effective: 2024, allowsOwnApproval: true)
    try sample.execute(.signOff(.adopt(policy, Self.grounds)))
    var statements = [figure]
    let judgements: [(SignOffStage, Judgement)] = [(.department, .behind), (.planning, .mostly)]
    for (stage, judgement) in judgements {
      let entry = JudgementEntry(
        fiscalYear: 2024, judgement: judgement, stage: stage, comment: "研修の効果")
      try sample.execute(.indicator("05-2", .judge(entry)), by: "kikaku")
      statements.append(EventNumber(try sample.head()))
    }
    for statement in statements { try signOff(statement, sample) }
    return try #require(statements.last)
  }

  private func signOff(_ statement: EventNumber, _ sample: SampleLedger) throws {
    try sample.execute(
      .signOff(.step(SignOffRequest(.submit, .statement(statement)))), by: "kikaku")
    try approve(statement, sample)
  }

  @Test(arguments: [true, false])
  func `another judgement counts when one lost its approval, or was taken back`(isVoided: Bool)
    throws
  {
    var judged: EventNumber?
    var voiding: EventNumber?
    try errata(
      after: { sample in
        let judged = try #require(judged)
        if isVoided {
          try sample.execute(.void(judged, reason: "検算の誤り"), by: "kikaku")
          let takenBack = EventNumber(try sample.head())
          try signOff(takenBack, sample)
          voiding = takenBack
        } else {
          let withdrawal = SignOffRequest(.withdraw(reason: "検算の誤り"), .statement(judged))
          try sample.execute(.signOff(.step(withdrawal)), by: "kikaku")
        }
      },
      before: { judged = try judge($0) }
    ) { errata, last in
      #expect(
        errata[.rerated].map { $0.causes.map(\.kind) } == [[isVoided ? .judgement : .approval]])
      #expect(errata[.rerated].first?.causes.last?.event?.number == voiding ?? last)
    }
  }
}
