import EventLog
import PlanDomain
import ProgressLedger
import Testing

/// Scenarios of `domain/domain.md` section 6 as a report of the ledger tells them.
struct ReportScenarioTests {
  @Test func `scenario 5: a ceiling is met or not, with headroom and no percentage`() throws {
    try withSampleLedger { sample in
      try sample.execute(.record("07-1", 2023, "90.0"))
      let met = try #require(try sample.report(2023).assessment("07-1"))
      #expect(met.rating == .met)
      #expect(met.headroom?.text == "0.0")
      try sample.execute(.correct("07-1", 2023, "90.1", reason: "集計誤り"))
      let missed = try #require(try sample.report(2023).assessment("07-1"))
      #expect(missed.rating == .notMet)
      #expect(missed.headroom?.text == "-0.1")
      #expect(met.rate == nil && missed.rate == nil)
    }
  }

  @Test func `scenario 11: a year is not due, and after its day not reported, by its department`()
    throws
  {
    try withSampleLedger { sample in
      try sample.execute(.year(2024, .open(due: "2025-07-31", Grounds(reason: "照会"))))
      let before = try sample.completeness(of: 2024, on: "2025-07-31").answer(about: "05-2")
      #expect(before?.state == .notDue)
      #expect(before?.departments == ["D01"])
      #expect(before?.due == "2025-07-31")
      let after = try sample.completeness(of: 2024, on: "2025-08-01").answer(about: "05-2")
      #expect(after?.state == .overdue)
      let report = try sample.report(2024, day: "2025-08-01")
      #expect(report.assessment("05-2")?.reason == .notReported)
    }
  }

  @Test func `without a round nothing is overdue, and a forecast is no result`() throws {
    try withSampleLedger(at: "2025-06-03T00:00:00Z") { sample in
      try sample.execute(.record("05-2", 2024, "27.0", state: .forecast))
      let answer = try sample.completeness(of: 2024).answer(about: "05-2")
      #expect(answer?.state == .notAsked)
      #expect(answer?.due == nil)
      #expect(try sample.report(2024).assessment("07-1")?.reason == .notAsked)
      try sample.execute(.year(2024, .open(due: "2025-06-30", Grounds(reason: "照会"))))
      let after = try sample.completeness(of: 2024, on: "2025-07-01").answer(about: "05-2")
      #expect(after?.state == .overdue)
      #expect(after?.dueOfMissingAnswer == "2025-06-30")
      try sample.execute(.record("05-2", 2024, "26.9"))
      #expect(try sample.completeness(of: 2024).answer(about: "05-2") == nil)
    }
  }

  @Test func `what joins the plan later is no part of an earlier year`() throws {
    try withSampleLedger(at: "2026-06-03T00:00:00Z") { sample in
      try sample.execute(.year(2024, .open(due: "2025-07-31", Grounds(reason: "照会"))))
      let before = try sample.report(2024, readers: .everybody)
      let owed = try sample.completeness(of: 2024).answers
      let draft = IndicatorDraft(
        code: "05-9", policy: "05",
        definition: IndicatorDefinition(name: "新指標", unit: UnitLabel("件"), direction: .higher),
        effective: 2025, grounds: Grounds(reason: "見直し"))
      try sample.execute(.define(draft))
      var document = SamplePlan.small
      document.policies[0].measures[0].items.append(
        MeasureItem(code: "M05-1.3", mark: "⑶", text: "新しい細目"))
      document.policies[0].measures.append(
        MeasureDocument(code: "M05-9", number: 9, title: "新しい取組", departments: ["総務部"]))
      document.policies[0].projects.append(
        ProjectDocument(code: "P05-9", department: "財政部", name: "新しい事業"))
      document.policies.append(PolicyDocument(code: "09", title: "新しい方針"))
      document.policies[0].indicators.append(
        IndicatorDocument(code: "05-9", definition: draft.definition))
      try sample.execute(
        .adopt(
          document,
          EditionChange(
            effective: "2025-04-01", grounds: Grounds(authority: "議決", reason: "見直し"))))

      let report = try sample.report(2024, readers: .everybody)
      #expect(Errata(from: before, to: report).entries.isEmpty)
      #expect(report.policies.map(\.counts) == before.policies.map(\.counts))
      #expect(try sample.completeness(of: 2024).answers == owed)

      #expect(
        try sample.partsAsked(in: 2024).isDisjoint(with: ["05-9", "M05-1.3", "M05-9", "P05-9"]))
      #expect(
        try sample.partsAsked(in: 2025)
          == sample.partsAsked(in: 2024).union(["05-9", "M05-1.3", "M05-9", "P05-9"]))

      let joined = try sample.report(2025)
      #expect(joined.policies.map(\.code) == ["05", "07", "09"])
      #expect(joined.policies[0].measures.map(\.code) == ["M05-1", "M05-2", "M05-9"])
      #expect(joined.policies[0].measures[0].items.map(\.code).last == "M05-1.3")
      #expect(joined.policies[0].projects.map(\.code) == ["P05-1", "P05-9"])
      // Nobody missed anything in the years before.
      #expect(joined.indicator("05-9")?.years.map(\.fiscalYear) == [2025])
    }
  }

  @Test func `scenario 12: a year without a survey is no debt, and nothing is carried forward`()
    throws
  {
    try withSampleLedger(at: "2026-06-03T00:00:00Z") { sample in
      try sample.execute(.record("05-2", 2023, "25.1"))
      try sample.execute(.missing("05-2", 2024))
      let answer = try sample.completeness(of: 2024).answer(about: "05-2")
      #expect(answer?.state == .noSurvey)
      #expect(answer?.isOwed == false)
      let report = try sample.report(2024)
      #expect(report.assessment("05-2")?.absence == .noSurvey)
      #expect(report.assessment("05-2")?.figure == nil)
    }
  }

  @Test func `scenario 22: what planning has not approved is being checked, and no more is told`()
    throws
  {
    try withSampleLedger(at: "2025-06-03T00:00:00Z") { sample in
      try sample.execute(.register("head", .approver, of: "総務部"))
      try sample.execute(.register("kikaku", .planner, of: "総合政策部"))
      try sample.execute(
        .signOff(
          .adopt(
            SignOffPolicy(stages: [.department, .planning], effective: 2024),
            Grounds(authority: "要綱", reason: "二段階"))))
      try sample.execute(.record("05-2", 2023, "25.1"))
      try sample.execute(.record("05-2", 2024, "26.9", note: "検算前"))
      let recorded = EventNumber(try sample.head())
      try sample.execute(.signOff(.step(SignOffRequest(.submit, .statement(recorded)))))
      try sample.execute(
        .signOff(.step(SignOffRequest(.approve, .statement(recorded)))), by: "head")
      let inside = try #require(try sample.report(2024).indicator("05-2")?.years.last)
      #expect(inside.signOff == .submitted(approved: [.department]))
      #expect(inside.assessment.figure?.value == "26.9")
      let report = try sample.report(2024, readers: .everybody)
      let outside = try #require(report.indicator("05-2")?.years.last)
      #expect(outside.isBeingChecked)
      #expect(
        report.assessment("05-2")?.reason == .awaitingApproval, "not overdue: it was reported")
      #expect(outside.assessment.figure == nil)
      #expect(outside.statements.isEmpty)
      #expect(!report.history.contains { $0.number >= recorded })
      #expect(report.assessment("05-2", 2023)?.figure?.value == "25.1", "before the policy")
      let answer = try sample.completeness(of: 2024).answer(about: "05-2")
      #expect(answer?.state == .waiting(for: .planning))
    }
  }

  @Test
  func `scenario 21: a closed year's correction names who asked and who approved, outside too`()
    throws
  {
    try withSampleLedger(at: "2025-06-03T00:00:00Z") { sample in
      try sample.execute(
        .registerActor(
          ActorRegistration(actor: "kikaku", name: "企画", department: "総務部", role: .planner)))
      try sample.execute(.record("05-2", 2024, "26.9"))
      let recorded = EventNumber(try sample.head())
      try sample.execute(
        .signOff(
          .adopt(
            SignOffPolicy(stages: [.planning], effective: 2024),
            Grounds(authority: "要綱", reason: "締め"))))
      try sample.execute(.signOff(.step(SignOffRequest(.submit, .statement(recorded)))))
      try sample.execute(
        .signOff(.step(SignOffRequest(.approve, .statement(recorded)))), by: "kikaku")
      try sample.execute(.year(2024, .close(Grounds(authority: "決裁"))), by: "kikaku")
      let published = try sample.publish("令和6年度公表版", asOf: 2024, as: "kikaku")
      try sample.execute(.correct("05-2", 2024, "27.1", reason: "集計誤り"))
      let asked = EventNumber(try sample.head())
      let before = try sample.report(2024, readers: .everybody)
      #expect(!before.history.contains { $0.number == asked })
      try sample.execute(.signOff(.step(SignOffRequest(.approve, .statement(asked)))), by: "kikaku")

      let report = try sample.report(2024, readers: .everybody)
      let change = try #require(report.lateChanges.first)
      #expect(change.approvers(at: .planning) == ["kikaku"])
      #expect(change.asked == LateChange.Step(number: asked, actor: "sato"))
      #expect(
        change.figures
          == LateChange.Figures(
            before: .figure(Figure(value: "26.9", unit: UnitLabel("％"), state: .final)),
            after: .figure(Figure(value: "27.1", unit: UnitLabel("％"), state: .final))))
      let entry = try #require(try sample.errata(of: published)[.corrected].first)
      #expect(entry.causes.last?.proposal?.actor == "sato")
      #expect(entry.causes.last?.approvals.map(\.occurrence.actor) == ["kikaku"])
    }
  }

  @Test func `scenario 25: FY2025 is judged by the first target, FY2026 by the revised one`() throws
  {
    try withSampleLedger(at: "2027-06-03T00:00:00Z") { sample in
      try sample.execute(.record("05-2", 2025, "30.0"))
      try sample.execute(.record("05-2", 2026, "30.0"))
      try sample.execute(.revise("05-2", to: "35.0", from: 2026))
      let report = try sample.report(2026)
      #expect(report.assessment("05-2", 2025)?.rating == .achieved)
      #expect(report.assessment("05-2", 2026)?.rating != .achieved)
      // 当初目標 stays visible: (30.0 − 24.0) ÷ (30.0 − 24.0) = 100 %.
      #expect(report.assessment("05-2")?.initialRate?.rounded(to: 1) == "100.0")
      let steps = try #require(report.indicator("05-2")?.targets)
      #expect(steps.map(\.through) == [2025, nil])
      #expect(steps.map(\.reason) == [nil, "見直し"])
    }
  }

  @Test func `scenario 27: after a withdrawn target there is none, and earlier ratings stay`()
    throws
  {
    try withSampleLedger(at: "2027-06-03T00:00:00Z") { sample in
      try sample.execute(.record("05-2", 2025, "30.0"))
      try sample.execute(.record("05-2", 2026, "30.0"))
      try sample.execute(
        .indicator(
          "05-2",
          .withdrawTarget(effective: 2026, Grounds(authority: "議決", reason: "取下げ"))))
      let report = try sample.report(2026)
      #expect(report.assessment("05-2")?.reason == .noTarget)
      #expect(report.assessment("05-2", 2025)?.rating == .achieved)
    }
  }

  @Test func `scenario 34: a measure of two departments is incomplete and names the missing one`()
    throws
  {
    try withSampleLedger(at: "2025-06-03T00:00:00Z") { sample in
      try sample.execute(.year(2024, .open(due: "2025-07-31", Grounds(reason: "照会"))))
      let measure = Undertaking.measure("M05-2")
      let both = try #require(try sample.completeness(of: 2024).answer(about: "M05-2")?.departments)
      #expect(try sample.completeness(of: 2024).answer(about: "M05-2")?.state == .notDue)
      try sample.execute(.status(measure, .inProgress, from: "2025-03-31"), for: "財政部")
      let one = try #require(try sample.completeness(of: 2024).answer(about: "M05-2"))
      let missing = try #require(both.first)
      #expect(one.state == .incomplete(missing: [missing], isOverdue: false))
      #expect(try sample.completeness().name(of: missing) == "総合政策部")
      // Who sees it as the first one did says so in a note.
      try sample.execute(
        .addNote(.undertaking(measure), note: "総合政策部も同じ"), for: "総合政策部")
      #expect(try sample.completeness(of: 2024).answer(about: "M05-2") == nil)
    }
  }

  @Test func `scenario 54: a measure shows how many items are in which state`() throws {
    try withSampleLedger { sample in
      try sample.execute(.status(.item("M05-1.1", of: "M05-1"), .cancelled, from: "2023-10-01"))
      try sample.execute(.status(.item("M05-1.2", of: "M05-1"), .inProgress, from: "2023-10-01"))
      let measure = try #require(try sample.report(2023).measure("M05-1"))
      #expect(measure.itemCounts == [.cancelled: 1, .inProgress: 1])
      #expect(measure.status == nil)
    }
  }

  @Test func `scenario 56: what is re-rated says whether by the value or by the target`() throws {
    try withSampleLedger(at: "2027-06-03T00:00:00Z") { sample in
      try sample.execute(.record("05-2", 2025, "30.0"))
      try sample.execute(.record("05-2", 2026, "30.0"))
      let published = try sample.report(2026)
      try sample.execute(.correct("05-2", 2025, "26.0", reason: "集計誤り"))
      let corrected = EventNumber(try sample.head())
      try sample.execute(.revise("05-2", to: "35.0", from: 2026))
      let revised = EventNumber(try sample.head())
      let changes = published.changes(to: try sample.report(2026))
      #expect(changes.map(\.fiscalYear) == [2025, 2026])
      #expect(changes.map { $0.causes.map(\.kind) } == [[.value], [.target]])
      #expect(changes.map { $0.causes.first?.event?.number } == [corrected, revised])
      #expect(changes.map { $0.causes.first?.event?.event.why } == ["集計誤り", "見直し"])
      #expect(changes.allSatisfy { $0.isRerated })
    }
  }

  @Test func `scenario 60: another rule set is a what-if, and the ratings of earlier years stay`()
    throws
  {
    try withSampleLedger(at: "2025-06-03T00:00:00Z") { sample in
      // (24.9 − 24.0) ÷ (30.0 − 24.0) = 15 %, of 2/5 = 40 % expected: a pace of 37.5 %.
      try sample.execute(.record("05-2", 2024, "24.9"))
      let milder = RuleSet(
        id: "jp-basic-2", pace: Cuts("100", "80", "30"), attainment: Cuts("100", "80", "50"))
      try sample.execute(
        .adoptRules(milder, from: 2026, Grounds(authority: "要綱", reason: "区分の見直し")))
      #expect(try sample.report(2024).assessment("05-2")?.rating == .behind)
      let whatIf = try sample.report(2024, by: "jp-basic-2")
      #expect(whatIf.assessment("05-2")?.rating == .slightlyBehind)
      let causes = try sample.report(2024).changes(to: whatIf).flatMap(\.causes)
      #expect(Set(causes.map(\.kind)) == [.rule])
      #expect(causes.allSatisfy { $0.event?.event.why == "区分の見直し" })
      let unknown = try failure { try sample.report(2024, by: "jp-basic-9") }
      guard case .unknownRuleSet("jp-basic-9", known: ["jp-basic-1", "jp-basic-2"])? = unknown
      else {
        Issue.record("expected unknownRuleSet, not \(String(describing: unknown))")
        return
      }
    }
  }

  @Test func `scenario 62: what was said in September is said again with its position`() throws {
    try withSampleLedger(at: "2024-09-10T00:00:00Z") { sample in
      try sample.execute(.record("05-2", 2023, "25.1"))
      let known = try sample.head()
      let then = try sample.report(2023)
      sample.world.now = "2025-08-01T00:00:00Z"
      try sample.execute(.correct("05-2", 2023, "25.3", reason: "集計誤り"))
      let again = try sample.report(2023, knownAt: known)
      #expect(again.moment == then.moment)
      #expect(again.moment.knownAt.number == known)
      #expect(again.moment.day == "2024-09-10")
      #expect(again.assessment("05-2") == then.assessment("05-2"))
    }
  }
}

extension SampleLedger {
  /// The codes of all that a form of a year may ask for.
  fileprivate func partsAsked(in year: FiscalYear) throws -> Set<String> {
    let plan = try ledger.read { try $0.snapshot(joinedBy: year, knownAt: $0.head) }
    return Set(
      plan.indicators.map(\.code.text) + plan.measures.map(\.code.text)
        + plan.items.map(\.code.text) + plan.projects.map(\.code.text))
  }
}
