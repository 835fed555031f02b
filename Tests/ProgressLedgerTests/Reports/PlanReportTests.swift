import PlanDomain
import ProgressLedger
import Testing

/// One value feeds every table and page: what it holds, for whom, and by which knowledge.
struct PlanReportTests {
  @Test func `every year from the plan's first to the one asked for is there, with its reason`()
    throws
  {
    try withSampleLedger(at: "2026-06-03T00:00:00Z") { sample in
      try sample.execute(.record("05-2", 2023, "25.1"))
      try sample.execute(.record("05-2", 2025, "26.4"))
      let indicator = try #require(try sample.report(2025).indicator("05-2"))
      #expect(indicator.years.map(\.fiscalYear) == [2023, 2024, 2025])
      #expect(indicator.years.map(\.assessment.absence) == [nil, .notAsked, nil])
      #expect(indicator.assessment == indicator.years.last?.assessment)
    }
  }

  @Test func `a figure older than the plan has its row, a baseline has none`() throws {
    try withSampleLedger { sample in
      try sample.execute(.record("07-4", 2023, "1030000"))
      try sample.execute(.setYears(PlanYears(first: 2024), Grounds()))
      let report = try sample.report(2024)
      #expect(report.indicator("07-4")?.years.map(\.fiscalYear) == [2023, 2024])
      #expect(report.indicator("05-2")?.years.map(\.fiscalYear) == [2024])
    }
  }

  @Test func `the year is the newest with a figure, and a forecast is none`() throws {
    try withSampleLedger(at: "2025-06-03T00:00:00Z") { sample in
      try sample.execute(.record("05-2", 2023, "25.1"))
      try sample.execute(.record("05-2", 2027, "30.0", state: .forecast))
      #expect(try sample.report().moment.asOf == 2023)
    }
  }

  @Test func `for everybody the year is the newest with a figure that counts`() throws {
    try withSampleLedger(at: "2025-06-03T00:00:00Z") { sample in
      try sample.execute(.register("kikaku", .planner, of: "総合政策部"))
      try sample.execute(
        .signOff(
          .adopt(
            SignOffPolicy(stages: [.planning], effective: 2024), Grounds(authority: "要綱"))))
      try sample.execute(.record("05-2", 2023, "25.1"))
      try sample.execute(.record("05-2", 2024, "26.9"))
      #expect(try sample.report().moment.asOf == 2024)
      #expect(try sample.report(readers: .everybody).moment.asOf == 2023)
    }
  }

  @Test func `a correction keeps what it replaced, with its words`() throws {
    try withSampleLedger { sample in
      try sample.execute(.record("05-2", 2023, "25.1", source: "人事課調べ"))
      try sample.execute(.correct("05-2", 2023, "25.3", reason: "集計誤り"))
      let year = try #require(try sample.report(2023).indicator("05-2")?.years.last)
      #expect(year.statements.map(\.kind) == [.recorded, .corrected])
      #expect(year.statements.map(\.source) == ["人事課調べ", nil])
      #expect(year.statements.last?.reason == "集計誤り")
      #expect(year.isCorrected)
    }
  }

  @Test func `an erased reason is known to have been there`() throws {
    try withSampleLedger { sample in
      try sample.execute(.record("05-2", 2023, "25.1"))
      try sample.execute(.correct("05-2", 2023, "25.3", reason: "佐藤さんの誤り"))
      let corrected = EventNumber(try sample.head())
      try sample.execute(.erase(.texts(of: corrected, named: ["reason"], basis: "個人情報保護条例")))
      let statement = try #require(
        try sample.report(2023).indicator("05-2")?.years.last?.statements.last)
      #expect(statement.reason == nil)
      #expect(statement.erased == ["reason"])
    }
  }

  @Test func `a part of the plan is told as the whole tells it`() throws {
    try withSampleLedger { sample in
      try sample.execute(.record("05-2", 2023, "25.1"))
      try sample.execute(.record("07-1", 2023, "89.0"))
      let whole = try sample.report(2023)
      let part = try sample.report(2023, scope: .policy("07"))
      #expect(part.policies.map(\.code) == ["07"])
      #expect(part.indicators.map(\.assessment) == whole.policies[1].indicators.map(\.assessment))
      let one = try sample.report(2023, scope: .indicator("05-2"))
      #expect(one.indicators.map(\.code) == ["05-2"])
      let department = try sample.report(2023, scope: .department("D01"))
      #expect(department.indicators.map(\.code) == ["05-2"])
      #expect(department.policies.flatMap(\.measures).map(\.code) == ["M05-1"])
      #expect(department.moment.root == whole.moment.root)
    }
  }

  @Test func `a closed indicator is counted in its last year and not after it`() throws {
    try withSampleLedger(at: "2026-06-03T00:00:00Z") { sample in
      try sample.execute(.record("07-1", 2024, "89.0"))
      try sample.execute(
        .indicator("07-1", .close(effective: 2025, Grounds(authority: "議決", reason: "終了"))))
      #expect(try sample.report(2024).policies[1].counts[.met] == 1)
      let later = try sample.report(2025)
      #expect(later.policies[1].counts.values.reduce(0, +) == 2)
      #expect(later.assessment("07-1")?.reason == .discontinued)
    }
  }
}
