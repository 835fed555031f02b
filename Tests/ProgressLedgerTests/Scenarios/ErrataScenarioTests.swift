import EventLog
import PlanDomain
import ProgressLedger
import Testing

/// What an errata lists beside figures, and which event it gives as the cause.
struct ErrataScenarioTests {
  static let grounds = Grounds(authority: "要綱", reason: "見直し")

  /// What was published of FY2024, and what an errata says after something was done.
  func errata(
    after change: (SampleLedger) throws -> Void, before: (SampleLedger) throws -> Void = { _ in },
    body: (Errata, _ last: EventNumber) throws -> Void
  ) throws {
    try withSampleLedger(at: "2025-06-03T00:00:00Z") { sample in
      try sample.execute(
        .registerActor(
          ActorRegistration(actor: "kikaku", name: "企画", department: "総務部", role: .planner)))
      try sample.execute(.record("05-2", 2024, "26.9"))
      try before(sample)
      let published = try sample.publish("令和6年度公表版", asOf: 2024, as: "kikaku")
      #expect(try sample.errata(of: published).entries == [])
      try change(sample)
      try body(try sample.errata(of: published), EventNumber(try sample.head()))
    }
  }

  /// Code, what, year, before and after, and cause of each entry of a list.
  func rows(_ errata: Errata, _ list: Errata.List) -> [String] {
    errata[list].map { entry in
      let causes = entry.causes.kinds.map(\.rawValue).joined(separator: "+")
      let year = entry.fiscalYear.map { "\($0.number) " } ?? ""
      return "\(entry.about.code) \(entry.what.rawValue) \(year)"
        + "\(entry.before(for: .test)?.ja ?? "－") → \(entry.after(for: .test)?.ja ?? "－") \(causes)"
    }
  }

  // MARK: What is listed

  @Test func `scenario 56: a review that was corrected is listed, each thing it says by itself`()
    throws
  {
    func review(_ judgement: Judgement, cost: Int64) -> Review {
      Review(
        of: .project("P05-1"), fiscalYear: 2024, effectiveness: .high, judgement: judgement,
        cost: cost, narrative: "研修を開いた。")
    }
    var first: Int?
    try errata(
      after: { sample in
        try sample.execute(
          .review(
            ReviewEntry(
              review: review(.mostly, cost: 13_000_000), corrects: first.map { EventNumber($0) },
              reason: "決算の確定")))
      },
      before: { sample in
        try sample.execute(.review(ReviewEntry(review: review(.onPlan, cost: 12_345_000))))
        first = try sample.head()
      }
    ) { errata, last in
      #expect(
        rows(errata, .restated) == [
          "P05-1 review-judgement 2024 計画どおり → 概ね計画どおり judgement",
          "P05-1 cost 2024 12,345,000円 → 13,000,000円 judgement",
        ])
      #expect(errata.entries.count == 2)
      #expect(errata[.restated].map { $0.causes.last?.event?.number } == [last, last])
      #expect(errata[.restated].first?.causes.last?.event?.event.why == "決算の確定")
    }
  }

  @Test func `a state that was corrected is listed once, in the first year that differs`() throws {
    var stated: Int?
    try errata(
      after: { sample in
        try sample.execute(
          .changeStatus(
            .measure("M05-1"),
            StatusChange(
              to: .suspended, effective: "2023-06-01", reason: "誤り",
              corrects: stated.map { EventNumber($0) })))
      },
      before: { sample in
        try sample.execute(.status(.measure("M05-1"), .inProgress, from: "2023-06-01"))
        stated = try sample.head()
      }
    ) { errata, last in
      #expect(
        rows(errata, .restated) == [
          "M05-1 status 2023 実施中（2023-06-01から） → 休止（2023-06-01から） state"
        ])
      #expect(errata[.restated].first?.causes.last?.event?.number == last)
    }
  }

  @Test func `items, projects, targets to come and departments are listed`() throws {
    try errata(after: { sample in
      try sample.execute(.status(.item("M05-1.1", of: "M05-1"), .done, from: "2025-03-31"))
      try sample.execute(.status(.project("P05-1"), .inProgress, from: "2025-03-31"))
      try sample.execute(.revise("05-2", to: "35.0", from: 2026))
    }) { errata, last in
      #expect(
        rows(errata, .restated) == [
          "M05-1.1 status － → 完了（2025-03-31から） state",
          "P05-1 status 2024 － → 実施中（2025-03-31から） state",
        ])
      #expect(rows(errata, .revised) == ["05-2 target 2026 30.0％ → 35.0％ target"])
      #expect(errata[.revised].first?.causes.last?.event?.number == last)
      // The target to come judges no year that was published.
      #expect(errata[.rerated] == [])
    }
  }

  @Test func `a new narrative alone, and a figure of a later year, are no errata`() throws {
    try errata(after: { sample in
      try sample.execute(.record("05-2", 2025, "27.5"))
      try sample.execute(.addNote(.indicator("05-2"), note: "研修の効果"))
    }) { errata, _ in
      #expect(errata.entries == [])
      #expect(errata.scope.ja.hasPrefix("すべて公表したままです。"))
    }
  }

  @Test func `two publications of different years are compared about the earlier one`() throws {
    try withSampleLedger(at: "2025-06-03T00:00:00Z") { sample in
      try sample.execute(.record("05-2", 2024, "26.9"))
      let first = try sample.publish("令和6年度公表版", asOf: 2024)
      try sample.execute(.record("05-2", 2025, "27.5"))
      try sample.execute(.correct("05-2", 2024, "26.5", reason: "集計誤り"))
      let second = try sample.publish("令和7年度公表版", asOf: 2025)
      let errata = try sample.errata(of: first, until: second)
      #expect(errata.to.moment.asOf == 2024)
      #expect(errata.to.moment.publication == second.name)
      #expect(rows(errata, .corrected) == ["05-2 figure 2024 26.9％（確報） → 26.5％（確報） value"])
      #expect(errata[.added] == [])
    }
  }

  // MARK: Causes

  /// A policy that asks the planning division, and the figure signed off under it.
  private func signOff(_ sample: SampleLedger, approving: Bool) throws -> EventNumber {
    let figure = EventNumber(try sample.head())
    let policy = SignOffPolicy(stages: [.planning], effective: 2024)
    try sample.execute(.signOff(.adopt(policy, Self.grounds)))
    try sample.execute(.signOff(.step(SignOffRequest(.submit, .statement(figure)))))
    if approving { try approve(figure, sample) }
    // Something has to be there to be published.
    try sample.execute(.status(.measure("M05-1"), .inProgress, from: "2023-06-01"))
    return figure
  }

  func approve(_ figure: EventNumber, _ sample: SampleLedger) throws {
    try sample.execute(
      .signOff(.step(SignOffRequest(.approve, .statement(figure)))), by: "kikaku")
  }

  @Test func `what was approved after it was published is added by the approval`() throws {
    var figure: EventNumber?
    try errata(
      after: { try approve(try #require(figure), $0) },
      before: { figure = try signOff($0, approving: false) }
    ) { errata, last in
      #expect(rows(errata, .added) == ["05-2 figure 2024 － → 26.9％（確報） approval"])
      let cause = try #require(errata[.added].first?.causes.first)
      #expect(cause.event?.number == last)
      #expect(cause.approvals.map(\.occurrence.actor) == ["kikaku"])
      #expect(cause.proposal?.actor == "sato")
    }
  }

  @Test func `an approval that was taken back is the cause, with its reason`() throws {
    var figure: EventNumber?
    try errata(
      after: { sample in
        let withdrawal = SignOffRequest(
          .withdraw(reason: "検算の誤り"), .statement(try #require(figure)))
        try sample.execute(.signOff(.step(withdrawal)), by: "kikaku")
      },
      before: { figure = try signOff($0, approving: true) }
    ) { errata, last in
      #expect(rows(errata, .corrected) == ["05-2 figure 2024 26.9％（確報） → － approval"])
      let cause = try #require(errata[.corrected].first?.causes.first)
      #expect(cause.event?.number == last)
      #expect(cause.event?.event.texts.map(\.text) == ["検算の誤り"])
      #expect(cause.approvals == [])
      #expect(errata[.rerated].map { $0.causes.map(\.kind) } == [[.approval]])
    }
  }

  @Test func `an indicator that was superseded since is closed, by that event`() throws {
    try errata(after: { sample in
      try sample.execute(.indicator("05-2", .supersede(by: "07-5", effective: 2024, Self.grounds)))
    }) { errata, last in
      #expect(errata[.rerated].map { $0.causes.map(\.kind) } == [[.closed]])
      #expect(errata[.rerated].first?.causes.last?.event?.number == last)
      #expect(rows(errata, .revised) == ["05-2 closed － → 2023年度まで（07-5 に引継ぎ） closed"])
    }
  }

  @Test func `the plan's years are a cause only where a rating changed with them`() throws {
    try errata(after: { sample in
      try sample.execute(.setYears(PlanYears(defaultBaseline: 2021), Self.grounds))
    }) { errata, last in
      // 05-2, 24.0 to 30.0 by 2027: 48.3 % of the way, where 40 % and then 50 % keep pace.
      #expect(
        rows(errata, .rerated) == [
          "05-2 rating 2024 順調（48.3％） → 概ね順調（48.3％） plan"
        ])
      #expect(errata[.rerated].first?.causes.last?.event?.number == last)
      #expect(
        rows(errata, .revised) == [
          "plan default-baseline-fiscal-year 2022年度 → 2021年度 plan"
        ])
    }
    try errata(after: { sample in
      try sample.execute(.setYears(PlanYears(first: 2022), Self.grounds))
    }) { errata, _ in
      #expect(errata[.rerated] == [])
      #expect(errata[.revised].map(\.what) == [.firstFiscalYear])
    }
  }

  @Test func `a direction, a rule and an interim target are each named by their own event`() throws
  {
    var declared: EventNumber?
    try errata(after: { sample in
      try sample.execute(
        .indicator("05-2", .declare(IndicatorDeclaration(direction: .lower), Self.grounds)))
      declared = EventNumber(try sample.head())
      try sample.execute(
        .indicator(
          "05-2",
          .declare(IndicatorDeclaration(limits: Limits(minimum: "0", maximum: "50")), Self.grounds))
      )
    }) { errata, last in
      let direction = try #require(errata[.revised].first { $0.what == .direction })
      #expect(direction.causes.map(\.kind) == [.definition])
      #expect(direction.causes.last?.event?.number == declared)
      #expect(declared != last)
    }
    try errata(after: { sample in
      try sample.execute(
        .indicator("05-2", .setInterimTarget(2025, "29.0", unit: nil, Self.grounds)))
    }) { errata, last in
      #expect(errata[.rerated].map { $0.causes.map(\.kind) } == [[.target]])
      #expect(errata[.rerated].first?.causes.last?.event?.number == last)
    }
  }

  @Test func `a day that came is counted and not listed, also where the rule set is another`()
    throws
  {
    try errata(
      after: { sample in
        let milder = RuleSet(
          id: "jp-basic-2", pace: Cuts("100", "80", "30"), attainment: Cuts("100", "80", "50"))
        try sample.execute(.adoptRules(milder, from: 2024, Self.grounds))
        sample.world.now = "2026-06-03T00:00:00Z"
      },
      before: { try $0.execute(.year(2024, .open(due: "2025-07-31", Self.grounds))) }
    ) { errata, _ in
      #expect(rows(errata, .revised) == ["plan rule-set jp-basic-1 → jp-basic-2 rule"])
      #expect(errata.entries.count == 1)
      let overdue = try #require(
        errata.from.changes(to: errata.to).first { $0.indicator == "07-1" })
      #expect(overdue.causes.map(\.kind) == [.time])
      #expect(errata.dueOtherwise > 0)
      #expect(errata.remark != nil)
    }
  }

  @Test func `that a year was over is counted and not listed, though no round asks for it`() throws
  {
    try withSampleLedger(at: "2025-06-03T00:00:00Z") { sample in
      try sample.execute(.record("05-2", 2024, "26.9"))
      let published = try sample.publish("令和7年度途中", asOf: 2025)
      sample.world.now = "2026-06-03T00:00:00Z"
      let errata = try sample.errata(of: published)
      #expect(errata.entries.isEmpty)
      let change = try #require(
        errata.from.changes(to: errata.to).first { $0.indicator == "07-1" })
      #expect([change.from?.reason, change.to?.reason] == [.notDue, .notAsked])
      #expect(errata.dueOtherwise > 0)
    }
  }
}

extension Audience {
  /// Western years, codes for names.
  static let test = Audience(
    yearStyle: .western, name: { $0.text }, time: { $0.text })
}
