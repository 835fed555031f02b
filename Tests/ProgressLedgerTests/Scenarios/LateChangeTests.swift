import PlanDomain
import ProgressLedger
import Testing

/// What a report lists as changed after closing (decision 0020).
struct LateChangeTests {
  @Test func `a figure corrected while its year was opened again names who asked and approved`()
    throws
  {
    try withClosedYear { sample in
      try sample.execute(.year(2024, .reopen(Grounds(reason: "再集計"))), by: "kikaku")
      try sample.execute(.correct("05-2", 2024, "27.1", reason: "集計誤り"))
      let corrected = EventNumber(try sample.head())
      try sample.execute(.year(2024, .close(Grounds(authority: "決裁"))), by: "kikaku")
      let waiting = try sample.report(2024).lateChanges
      #expect(waiting.map(\.number) == [corrected])
      #expect(waiting.first?.signOff == .recorded)
      #expect(waiting.first?.asked.actor == "sato")
      #expect(waiting.first?.approvals == [])
      #expect(try sample.report(2024, readers: .everybody).lateChanges.isEmpty)

      try sample.signOff(.submit, corrected)
      try sample.signOff(.approve, corrected, by: "kikaku")
      let approval = EventNumber(try sample.head())
      for readers in ReportReaders.allCases {
        let changes = try sample.report(2024, readers: readers).lateChanges
        #expect(changes.map(\.number) == [corrected])
        #expect(changes.first?.signOff == .approved(approval))
        let step = LateChange.Step(number: approval, actor: "kikaku")
        #expect(changes.first?.approvals == [LateChange.Approval(.planning, step)])
        #expect(changes.first?.asked == LateChange.Step(number: corrected, actor: "sato"))
        #expect(changes.first?.reason == "集計誤り")
      }
    }
  }

  @Test func `a correction made before closing and approved after it is listed once, with figures`()
    throws
  {
    try withClosedYear(before: { try $0.correct() }) { sample in
      let corrected = EventNumber(try sample.head() - 1)
      #expect(try sample.report(2024).lateChanges.isEmpty)
      try sample.signOff(.submit, corrected)
      #expect(try sample.report(2024).lateChanges.isEmpty)
      try sample.signOff(.approve, corrected, by: "kikaku")
      let approval = EventNumber(try sample.head())
      for readers in ReportReaders.allCases {
        let changes = try sample.report(2024, readers: readers).lateChanges
        #expect(changes.map(\.number) == [approval])
        let change = try #require(changes.first)
        #expect(change.figures?.before?.figure == "26.9")
        #expect(change.figures?.after?.figure == "27.1")
        #expect(change.reason == "集計誤り")
        #expect(change.asked == LateChange.Step(number: corrected, actor: "sato"))
        #expect(change.approvers(at: .planning) == ["kikaku"])
        #expect(change.wording(for: .test).en.hasSuffix("(approved after closing)"))
      }
    }
  }

  @Test
  func `another sign-off policy of a year that was opened again is listed with what it lets in`()
    throws
  {
    try withClosedYear(before: { try $0.correct() }) { sample in
      let corrected = EventNumber(try sample.head() - 1)
      try sample.execute(.year(2024, .reopen(Grounds(reason: "再精査"))), by: "kikaku")
      let none = SignOffPolicy(stages: [], effective: 2024)
      try sample.execute(.signOff(.adopt(none, Grounds(reason: "試行の終了"))), by: "kikaku")
      let adopted = EventNumber(try sample.head())
      try sample.execute(.year(2024, .close(Grounds(authority: "決裁"))), by: "kikaku")
      for readers in ReportReaders.allCases {
        let report = try sample.report(2024, readers: readers)
        #expect(report.assessment("05-2")?.figure?.value == "27.1")
        #expect(report.lateChanges.map(\.number) == [adopted, adopted])
        #expect(report.lateChanges.map(\.reason) == ["試行の終了", "集計誤り"])
        #expect(report.lateChanges.last?.stated?.number == corrected)
        #expect(report.lateChanges.last?.figures?.before?.figure == "26.9")
      }
    }
  }

  @Test func `who approved a late change stays named, whatever is demanded later`() throws {
    try withClosedYear { sample in
      try sample.execute(.year(2024, .reopen(Grounds(reason: "再集計"))), by: "kikaku")
      try sample.correct()
      let corrected = EventNumber(try sample.head())
      try sample.signOff(.submit, corrected)
      try sample.signOff(.approve, corrected, by: "kikaku")
      let none = SignOffPolicy(stages: [], effective: 2024)
      try sample.execute(.signOff(.adopt(none, Grounds(reason: "試行の終了"))), by: "kikaku")
      let changes = try sample.report(2024).lateChanges
      #expect(changes.first?.number == corrected)
      #expect(changes.first?.signOff == .notRequired)
      #expect(changes.first?.approvers(at: .planning) == ["kikaku"])
    }
  }

  @Test func `a policy that changes what a closed year's sign-off demands says so`() throws {
    try withClosedYear(isLocking: false) { sample in
      let stages = SignOffPolicy(stages: [.planning], effective: 2024, locksClosedYears: true)
      let outcome = try sample.execute(
        .signOff(.adopt(stages, Grounds(reason: "要綱の改正"))), by: "kikaku")
      let changes = try sample.report(2024).lateChanges
      #expect(changes.map(\.number.number) == [try sample.head()])
      #expect(
        outcome.notices.contains {
          if case .changedAfterClosing("sign-off policy", 2024, _) = $0 { true } else { false }
        })
    }
  }

  @Test func `what counts in a locked year is not changed by another policy`() throws {
    try withClosedYear { sample in
      func adopt(from year: FiscalYear) throws {
        let policy = SignOffPolicy(stages: [], effective: year)
        try sample.execute(
          .signOff(.adopt(policy, Grounds(reason: "試行の終了"))), by: "kikaku")
      }
      for year in [2023, 2024] as [FiscalYear] {
        #expect(throws: LedgerFailure.self) { try adopt(from: year) }
      }
      try adopt(from: 2025)
      #expect(
        try sample.report(2024, readers: .everybody).assessment("05-2")?.figure?.value == "26.9")
    }
  }

  @Test func `what a closed year is judged by is listed in each year that it judges anew`() throws {
    try withClosedYear(isLocking: false) { sample in
      try sample.execute(.year(2023, .close(Grounds(authority: "決裁"))), by: "kikaku")
      let grounds = Grounds(authority: "議決第12号", reason: "誤り")
      try sample.execute(
        .indicator("05-2", .restateBaseline(Baseline(value: "23.0"), unit: nil, grounds)),
        by: "kikaku")
      let restated = EventNumber(try sample.head())
      try sample.execute(.revise("05-2", to: "35.0", from: 2024), by: "kikaku")
      let revised = EventNumber(try sample.head())
      try sample.execute(.revise("05-2", to: "36.0", from: 2025), by: "kikaku")
      try sample.execute(
        .changeStatus(
          .measure("M05-1"), StatusChange(to: .inProgress, effective: "2025-03-31")))
      let changed = EventNumber(try sample.head())
      try sample.execute(.void(revised, reason: "議決の取違え"), by: "kikaku")
      let voided = EventNumber(try sample.head())
      let changes = try sample.report(2024, readers: .everybody).lateChanges
      #expect(
        changes.map { "\($0.fiscalYear.number) \($0.number)" } == [
          "2023 \(restated)", "2024 \(restated)", "2024 \(revised)", "2024 \(changed)",
          "2024 \(voided)",
        ])
      #expect(changes.map(\.reason) == ["誤り", "誤り", "見直し", nil, "議決の取違え"])
      #expect(changes.allSatisfy { $0.figures == nil && $0.signOff == nil })
      let page = try sample.ledger.read { try $0.year(2024, knownAt: $0.head) }
      #expect(page.changes.map(\.content.number) == [restated, revised, changed, voided])
    }
  }

  @Test func `an approval taken back in a closed year is listed, and the house sees it`() throws {
    try withClosedYear(isLocking: false) { sample in
      let figure = try #require(
        try sample.report(2024).assessment("05-2")?.measurement?.occurrence.number)
      try sample.execute(
        .signOff(.step(SignOffRequest(.withdraw(reason: "早まった"), .statement(figure)))),
        by: "kikaku")
      let withdrawn = EventNumber(try sample.head())
      #expect(try sample.report(2024).lateChanges.map(\.number) == [withdrawn])
      #expect(try sample.report(2024).lateChanges.first?.reason == "早まった")
      // Everybody is not told of what is not shown to them.
      #expect(try sample.report(2024, readers: .everybody).lateChanges.isEmpty)
    }
  }

  @Test func `a retraction leaves an approved figure to everybody until it is approved`() throws {
    try withClosedYear { sample in
      try sample.execute(.year(2024, .reopen(Grounds(reason: "再集計"))), by: "kikaku")
      let outcome = try sample.execute(.retract("05-2", 2024, reason: "別の年度の値"))
      #expect(outcome.notices == [.retractionWaits("05-2", 2024)])
      let retraction = EventNumber(try sample.head())
      #expect(try sample.report(2024).assessment("05-2")?.figure == nil)
      #expect(
        try sample.report(2024, readers: .everybody).assessment("05-2")?.figure?.value == "26.9")
      let waiting = try sample.ledger.read { view in
        try view.waitingStatements(on: sample.ledger.today, knownAt: view.head)
      }
      #expect(waiting.map(\.occurrence.number) == [retraction])
      #expect(
        try sample.completeness(of: 2024).answer(about: "05-2")?.state == .takenBack(for: nil))

      try sample.execute(
        .signOff(.step(SignOffRequest(.submit, .standing(.indicator("05-2"), 2024)))))
      try sample.signOff(.approve, retraction, by: "kikaku")
      let report = try sample.report(2024, readers: .everybody)
      #expect(report.assessment("05-2")?.figure == nil)
      #expect(report.lateChanges.first?.approvers(at: .planning) == ["kikaku"])
      #expect(report.lateChanges.first?.number == retraction)
    }
  }
}

extension Measurement {
  fileprivate var figure: Quantity? {
    if case .figure(let figure) = self { figure.value } else { nil }
  }
}

extension SampleLedger {
  fileprivate func correct() throws {
    try execute(.correct("05-2", 2024, "27.1", reason: "集計誤り"))
  }
}
