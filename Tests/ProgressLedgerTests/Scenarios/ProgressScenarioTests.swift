import EventLog
import PlanDomain
import ProgressLedger
import Testing

/// What made one year differ from an earlier one: `scorecard --from YEAR --to YEAR`.
///
/// Of 05-2, 24.0 in 2022 to 30.0 in 2027. In 2023 25.1 has made 18.3 % of 20 %: a pace of 91.7 %,
/// 概ね順調. In 2024 26.9 has made 48.3 % of 40 %: 120.8 %, 順調.
struct ProgressScenarioTests {
  @Test func `every statement of the new year's figure is a cause, and none of the old year's`()
    throws
  {
    try withTwoYears { sample, recorded in
      try sample.execute(.correct("05-2", 2023, "25.2", reason: "前年の集計誤り"))
      try sample.execute(.correct("05-2", 2024, "26.0", reason: "集計誤り"))
      try sample.execute(.correct("05-2", 2024, "26.5", reason: "再集計"))
      #expect(
        try causes(from: sample.report(2023), to: sample.report(2024)) == [
          "value \(recorded)", "value \(recorded + 2)", "value \(recorded + 3)",
        ])
    }
  }

  @Test func `a figure that was changed and changed back was only recorded`() throws {
    try withTwoYears { sample, recorded in
      try sample.execute(.correct("05-2", 2024, "26.0", reason: "集計誤り"))
      try sample.execute(.correct("05-2", 2024, "26.9", reason: "取違え"))
      #expect(
        try causes(from: sample.report(2023), to: sample.report(2024)) == ["value \(recorded)"])
    }
  }

  @Test func `each revision of the target from the new year on is a cause, beside the figure`()
    throws
  {
    try withTwoYears { sample, recorded in
      try sample.execute(.revise("05-2", to: "33.0", from: 2024))
      try sample.execute(.revise("05-2", to: "35.0", from: 2024))
      // It judges neither year.
      try sample.execute(.revise("05-2", to: "36.0", from: 2025))
      let expected = [
        "value \(recorded)", "target \(recorded + 1)", "target \(recorded + 2)",
      ]
      #expect(try causes(from: sample.report(2023), to: sample.report(2024)) == expected)
      // The other way round the same is told.
      #expect(try causes(from: sample.report(2024), to: sample.report(2023)) == expected)
    }
  }

  @Test func `a revision that holds in both years is no cause, nor one that was taken back`() throws
  {
    try withTwoYears { sample, recorded in
      try sample.execute(.revise("05-2", to: "33.0", from: 2023))
      try sample.execute(.revise("05-2", to: "35.0", from: 2024))
      try sample.execute(.void(EventNumber(try sample.head()), reason: "議決の取違え"))
      #expect(
        try causes(from: sample.report(2023), to: sample.report(2024)) == ["value \(recorded)"])
    }
  }

  @Test func `a rule set from the new year on is a cause where it moved a bound`() throws {
    let grounds = Grounds(authority: "要綱", reason: "区分の見直し")
    func adopt(_ id: RuleSetID, _ pace: Cuts, _ sample: SampleLedger) throws {
      let rules = RuleSet(id: id, pace: pace, attainment: Cuts("100", "80", "50"))
      try sample.execute(.adoptRules(rules, from: 2024, grounds))
    }
    try withTwoYears { sample, recorded in
      try adopt("stricter-2", Cuts("130", "95", "60"), sample)
      try adopt("stricter-3", Cuts("140", "125", "60"), sample)
      #expect(
        try causes(from: sample.report(2023), to: sample.report(2024)) == [
          "value \(recorded)", "rule \(recorded + 1)", "rule \(recorded + 2)",
        ])
    }
  }

  @Test func `a new definition is a cause, and its baseline, beside the figure measured by it`()
    throws
  {
    try withSampleLedger(at: "2026-06-03T00:00:00Z") { sample in
      try sample.execute(.record("05-2", 2023, "25.1"))
      let grounds = Grounds(authority: "要綱", reason: "数え方の変更")
      try sample.execute(
        .indicator(
          "05-2",
          .redefine(IndicatorRedefinition(name: "女性管理職比率", effective: 2024, grounds: grounds))))
      let redefined = try sample.head()
      try sample.execute(
        .indicator("05-2", .restateBaseline(Baseline(value: "24.6"), unit: nil, grounds)))
      try sample.execute(.record("05-2", 2024, "26.9"))
      #expect(
        try causes(from: sample.report(2023), to: sample.report(2024)) == [
          "value \(redefined + 2)", "baseline \(redefined + 1)", "definition \(redefined)",
        ])
    }
  }

  @Test func `of two publications, what became of the old year since is no cause of the new one`()
    throws
  {
    try withTwoYears { sample, recorded in
      let before = try sample.report(2023, knownAt: recorded - 1)
      try sample.execute(.correct("05-2", 2023, "25.3", reason: "前年の集計誤り"))
      // Restated in between: it holds in both years, and only the later report knows it.
      try sample.execute(
        .indicator(
          "05-2",
          .restateBaseline(
            Baseline(value: "23.0"), unit: nil, Grounds(authority: "議決", reason: "誤り"))))
      let restated = try sample.head()
      #expect(
        try causes(from: before, to: sample.report(2024)) == [
          "value \(recorded)", "baseline \(restated)",
        ])
      // An early report of the new year beside a late one of the old: both ways are told.
      let early = try sample.report(2024, knownAt: recorded)
      #expect(
        try causes(from: early, to: sample.report(2023)) == [
          "value \(recorded)", "value \(recorded + 1)", "baseline \(restated)",
        ])
    }
  }

  @Test func `an approval stands for the figure that it lets everybody see`() throws {
    try withClosedYear(isLocking: false) { sample in
      let recorded = try #require(
        try sample.report(2024).assessment("05-2")?.measurement?.occurrence.number)
      let changes = try sample.report(2023, readers: .everybody)
        .progress(to: sample.report(2024, readers: .everybody))
      let cause = try #require(changes.first { $0.indicator == "05-2" }?.causes.first)
      #expect(cause.kind == .value)
      #expect(cause.event?.number == recorded)
      #expect(cause.approvals.map(\.occurrence.actor) == ["kikaku"])
    }
  }

  @Test func `where only time went by, time is the cause`() throws {
    try withTwoYears { sample, _ in
      // 26.9 again: 48.3 % of 60 % is a pace of 80.6 %, 概ね順調.
      try sample.execute(.record("05-2", 2025, "26.9"))
      #expect(try causes(from: sample.report(2024), to: sample.report(2025)) == ["time －"])
    }
  }

  private func causes(from: PlanReport, to: PlanReport) throws -> [String] {
    let change = try #require(from.progress(to: to).first { $0.indicator == "05-2" })
    return change.causes.map { "\($0.kind) \($0.event.map { "\($0.number.number)" } ?? "－")" }
  }

  /// The event that recorded FY2024 is named.
  private func withTwoYears(_ body: (SampleLedger, Int) throws -> Void) throws {
    try withSampleLedger(at: "2026-06-03T00:00:00Z") { sample in
      try sample.execute(.record("05-2", 2023, "25.1"))
      try sample.execute(.record("05-2", 2024, "26.9"))
      try body(sample, try sample.head())
    }
  }
}
