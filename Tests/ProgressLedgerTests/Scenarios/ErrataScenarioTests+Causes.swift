import EventLog
import PlanDomain
import ProgressLedger
import Testing

/// Of several causes an errata names each, with its reason and whoever approved it.
extension ErrataScenarioTests {
  /// Kind, event and reason of each cause of a list's first entry.
  private func causes(_ errata: Errata, _ list: Errata.List) -> [String] {
    (errata[list].first?.causes ?? []).map { cause in
      let event = cause.event.map { "\($0.number)" } ?? "－"
      return "\(cause.kind) \(event) \(cause.explained?.event.why ?? "－")"
    }
  }

  @Test func `scenario 56: two corrections and a revised target are each named with its reason`()
    throws
  {
    try errata(after: { sample in
      try sample.execute(.correct("05-2", 2024, "26.5", reason: "集計誤り"))
      try sample.execute(.correct("05-2", 2024, "26.4", reason: "再集計"), by: "suzuki")
      try sample.execute(.revise("05-2", to: "35.0", from: 2024))
      // What was revised for another year is no cause of this one.
      try sample.execute(.revise("05-2", to: "36.0", from: 2026))
    }) { errata, last in
      let (first, second) = (last.number - 3, last.number - 2)
      let values = ["value #\(first) 集計誤り", "value #\(second) 再集計"]
      #expect(rows(errata, .corrected) == ["05-2 figure 2024 26.9％（確報） → 26.4％（確報） value"])
      #expect(causes(errata, .corrected) == values)
      #expect(errata[.corrected].first?.causes.map { $0.recorded?.actor } == ["sato", "suzuki"])
      // 24.0 to 30.0 is 6.0: 2.9 are 48.3 %; 24.0 to 35.0 is 11.0: 2.4 are 21.8 %, of which 40 %
      // keep pace.
      #expect(
        rows(errata, .rerated) == [
          "05-2 rating 2024 順調（48.3％） → やや遅れ（21.8％） value+target"
        ])
      #expect(causes(errata, .rerated) == values + ["target #\(last.number - 1) 見直し"])
      #expect(
        rows(errata, .revised) == [
          "05-2 target 2024 30.0％ → 35.0％ target", "05-2 target 2026 30.0％ → 36.0％ target",
        ])
      #expect(
        errata[.revised].map { $0.causes.map(\.event?.number.number) } == [
          [last.number - 1], [last.number],
        ])
    }
  }

  @Test func `a figure that was retracted and recorded anew keeps the reason of the retraction`()
    throws
  {
    try errata(after: { sample in
      try sample.execute(
        .indicator("05-2", .retract(2024, reason: "別の指標の値だった")))
      try sample.execute(.record("05-2", 2024, "25.1"))
    }) { errata, last in
      #expect(
        causes(errata, .corrected) == [
          "value #\(last.number - 1) 別の指標の値だった", "value #\(last.number) －",
        ])
    }
  }

  @Test func `the default baseline year is the cause, not the plan's first year set after it`()
    throws
  {
    try errata(after: { sample in
      try sample.execute(.setYears(PlanYears(defaultBaseline: 2021), Self.grounds))
      try sample.execute(.setYears(PlanYears(first: 2022), Self.grounds))
    }) { errata, last in
      #expect(causes(errata, .rerated) == ["plan #\(last.number - 1) 見直し"])
      let named = errata[.revised].map { "\($0.what) \($0.causes.compactMap(\.event?.number))" }
      #expect(
        named == [
          "firstFiscalYear [#\(last.number)]", "defaultBaselineFiscalYear [#\(last.number - 1)]",
        ])
    }
  }

  @Test func `each thing that a review says is put down to the correction that changed it`() throws
  {
    func review(_ judgement: Judgement, cost: Int64?) -> Review {
      Review(
        of: .project("P05-1"), fiscalYear: 2024, judgement: judgement, cost: cost,
        narrative: "研修を開いた。")
    }
    func correct(_ review: Review, _ reason: String?, _ sample: SampleLedger) throws {
      let standing = try sample.report(2024).policies.flatMap(\.projects)
        .first { $0.code == "P05-1" }?.review?.number
      try sample.execute(
        .review(ReviewEntry(review: review, corrects: standing, reason: reason)))
    }
    try errata(
      after: { sample in
        try correct(review(.onPlan, cost: 13_000_000), "決算の確定", sample)
        try correct(review(.mostly, cost: nil), "判定の誤り", sample)
      },
      before: { try correct(review(.onPlan, cost: 12_345_000), nil, $0) }
    ) { errata, last in
      let named = errata[.restated].map { entry in
        "\(entry.what) \(entry.causes.compactMap { $0.explained?.event.why })"
      }
      #expect(
        named == [
          #"reviewJudgement ["判定の誤り"]"#, #"cost ["決算の確定", "判定の誤り"]"#,
        ])
    }
  }

  @Test func `the department's approver is named before the planning division's`() throws {
    var figure: EventNumber?
    try errata(
      after: { sample in
        let figure = try #require(figure)
        try sample.execute(
          .signOff(.step(SignOffRequest(.approve, .statement(figure)))), by: "bucho")
        try approve(figure, sample)
      },
      before: { sample in
        let recorded = EventNumber(try sample.head())
        figure = recorded
        try sample.execute(
          .registerActor(
            ActorRegistration(actor: "bucho", name: "部長", department: "総務部", role: .approver)))
        let policy = SignOffPolicy(stages: [.department, .planning], effective: 2024)
        try sample.execute(
          .status(.measure("M05-1"), .inProgress, from: "2023-06-01"))
        try sample.execute(.signOff(.adopt(policy, Self.grounds)))
        try sample.execute(.signOff(.step(SignOffRequest(.submit, .statement(recorded)))))
      }
    ) { errata, _ in
      let cause = try #require(errata[.added].first?.causes.first)
      #expect(cause.approvals.map(\.content) == [.department, .planning])
      #expect(cause.approvals.map(\.occurrence.actor) == ["bucho", "kikaku"])
      #expect(cause.recorded?.actor == "sato")
    }
  }
}
