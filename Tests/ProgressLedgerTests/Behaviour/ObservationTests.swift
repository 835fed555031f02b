import EventLog
import PlanDomain
import ProgressLedger
import Testing

/// What was stated about the years, and what held of the indicator in each of them.
struct ObservationTests {
  @Test func `every statement of a year is there, and the last is current`() throws {
    try withSampleLedger { sample in
      try sample.execute(
        .record("05-2", 2023, "25.1", state: .provisional, source: "人事課調べ", note: "一行目\n二行目"))
      try sample.execute(.confirm("05-2", 2023, "25.2"))
      try sample.execute(.correct("05-2", 2023, "25.3", reason: "集計誤り"))
      let year = try #require(try sample.observed().first)
      #expect(year.statements.map(\.kind) == [.recorded, .confirmed, .corrected])
      #expect(year.statements.map(\.revision) == [0, 1, 2])
      #expect(year.statements.map(\.isCurrent) == [false, false, true])
      #expect(year.statements[0].source == "人事課調べ")
      #expect(year.statements[0].note == "一行目\n二行目")
      #expect(year.statements[2].reason == "集計誤り")
      #expect(year.statements[2].author?.name == "総務部")
      #expect(year.statements[2].recorded == "2024-06-03T00:00:00Z")
    }
  }

  @Test func `a year that was taken back has no current statement, until one is made`() throws {
    try withSampleLedger { sample in
      try sample.execute(.record("05-2", 2023, "25.1"))
      try sample.execute(.retract("05-2", 2023, reason: "指標違い"))
      var year = try #require(try sample.observed().first)
      #expect(year.statements.map(\.measurement).last == .retracted)
      #expect(!year.statements.contains { $0.isCurrent })
      try sample.execute(.missing("05-2", 2023))
      year = try #require(try sample.observed().first)
      #expect(year.statements.map(\.isCurrent) == [false, false, true])
      #expect(year.statements[2].kind == .declaredMissing)
    }
  }

  @Test func `each year has the target that judges it, numbered for ever`() throws {
    try withSampleLedger { sample in
      try sample.execute(.record("05-2", 2023, "25.1"))
      try sample.execute(.revise("05-2", to: "33.0", from: 2024))
      let mistaken = try sample.head()
      try sample.execute(.void(EventNumber(mistaken), reason: "誤り"))
      try sample.execute(.revise("05-2", to: "35.0", from: 2024))
      try sample.execute(.record("05-2", 2024, "26.0", state: .forecast))
      let years = try sample.observed()
      #expect(years.map(\.target?.target?.aim) == [.reach("30.0"), .reach("35.0")])
      #expect(years.map(\.target?.revision) == [0, 2])
    }
  }

  @Test func `a baseline that was measured otherwise is none`() throws {
    try withSampleLedger { sample in
      try sample.execute(.record("05-2", 2023, "25.1"))
      let grounds = Grounds(authority: "議決", reason: "定義の変更")
      try sample.execute(
        .indicator(
          "05-2",
          .redefine(
            IndicatorRedefinition(name: "女性管理職比率", effective: 2024, grounds: grounds))))
      try sample.execute(.record("05-2", 2024, "26.0", state: .forecast))
      var years = try sample.observed()
      #expect(years.map(\.version.number) == [1, 2])
      #expect(years.map(\.version.definition.name) == ["女性管理職の割合", "女性管理職比率"])
      #expect(years.map(\.baseline?.value) == ["24.0", nil])
      try sample.execute(
        .indicator("05-2", .restateBaseline(Baseline(value: "24.6"), unit: nil, grounds)))
      years = try sample.observed()
      #expect(years.map(\.baseline?.value) == ["24.0", "24.6"])
    }
  }

  @Test func `a department is called as it was in that year`() throws {
    try withSampleLedger(at: "2026-06-01T00:00:00Z") { sample in
      try sample.execute(.record("05-2", 2024, "25.1"))
      try sample.execute(.record("05-2", 2026, "26.0", state: .forecast))
      try sample.execute(
        .department(
          DepartmentCommand(
            .rename("総務部", to: "総務企画部"), effective: "2025-04-01",
            grounds: Grounds(authority: "条例", reason: "機構改革"))))
      let years = try sample.observed()
      #expect(years.map(\.department?.name) == ["総務部", "総務企画部"])
      #expect(Set(years.map(\.department?.code)).count == 1)
    }
  }

  @Test func `both times bound what is seen`() throws {
    try withSampleLedger { sample in
      try sample.execute(.record("07-1", 2023, "88.0"))
      let first = try sample.head()
      try sample.execute(.correct("07-1", 2023, "88.1", reason: "集計誤り"))
      try sample.execute(.record("05-2", 2024, "26.0", state: .forecast))
      let then = try sample.observed(knownAt: first)
      #expect(then.map(\.statements.count) == [1])
      #expect(then.first?.statements.first?.isCurrent == true)
      let early = try sample.observed(asOf: 2023)
      #expect(early.map(\.indicator) == ["07-1"])
      let all = try sample.observed()
      #expect(all.map(\.indicator) == ["05-2", "07-1"])
    }
  }

  @Test func `an erased text is none`() throws {
    try withSampleLedger { sample in
      try sample.execute(.record("05-2", 2023, "25.1", source: "人事課調べ"))
      try sample.eraseTexts()
      let statement = try #require(try sample.observed().first?.statements.first)
      #expect(statement.source == nil)
      #expect(statement.measurement == .figure(figure("25.1")))
    }
  }

  private func figure(_ value: Quantity) -> Figure {
    Figure(value: value, unit: UnitLabel("％"), state: .final)
  }
}

extension SampleLedger {
  fileprivate func observed(
    asOf year: FiscalYear? = nil, knownAt: Int? = nil
  ) throws -> [ObservedYear] {
    try ledger.read { view in
      let point = ReadPoint(asOf: year, knownAt: knownAt.map { Position($0) } ?? view.head)
      var years: [ObservedYear] = []
      try ledger.forEachObservedYear(at: point, for: .staff, in: view) { years.append($0) }
      return years
    }
  }
}
