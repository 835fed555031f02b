import CanonicalJSON
import EventLog
import PlanDomain
import ProgressLedger
import Testing

/// Scenarios of `domain/domain.md` section 6 about what ten years do to a plan: corrections taken
/// back, targets, definitions and departments as dated history.
struct LivingPlanScenarioTests {
  @Test func `scenario 18: a typo in a reason is amended, and the reason stays`() throws {
    try withSampleLedger { sample in
      try sample.execute(.record("05-2", 2023, "25.1"))
      try sample.execute(.correct("05-2", 2023, "25.3", reason: "集系誤り"))
      let corrected = EventNumber(try sample.head())
      try sample.execute(.amendNote(corrected, note: nil, reason: "「集計誤り」の誤記"))
      let events = try sample.ledger.log.read { log in
        [try log.event(at: Position(corrected.number)), try log.event(at: log.end())]
      }
      #expect(events[0]?.texts["reason"] == "集系誤り")
      #expect(events[1]?.type == "note.amended")
      #expect(events[1]?.stream == "indicator/05-2")
      #expect(events[1]?.body["amends"]?.integer == Int64(corrected.number))
      #expect(try sample.snapshot().measurement("05-2", 2023)?.content == .figure("25.3", .final))
    }
  }

  @Test func `scenario 20: a value under the wrong indicator is voided, and both are right again`()
    throws
  {
    try withSampleLedger { sample in
      try sample.execute(.record("07-1", 2023, "25.1"))
      let wrong = EventNumber(try sample.head())
      let before = try sample.head()
      try sample.execute(.void(wrong, reason: "05-2 の値だった"))
      try sample.execute(.record("05-2", 2023, "25.1"))
      let snapshot = try sample.snapshot()
      #expect(snapshot.measurement("07-1", 2023) == nil)
      #expect(snapshot.measurement("05-2", 2023)?.content == .figure("25.1", .final))
      #expect(try sample.ledger.snapshot(knownAt: before).measurement("07-1", 2023) != nil)
      let void = try sample.ledger.log.read { try $0.event(at: Position(before + 1)) }
      #expect(void?.texts["reason"] == "05-2 の値だった")
      #expect(void?.actor == "sato")
      try sample.execute(.record("07-1", 2023, "91.0"))
    }
  }

  @Test func `scenario 25: each year keeps the target it was judged by, the first one too`() throws
  {
    try withSampleLedger { sample in
      try sample.execute(.record("05-2", 2023, "25.1"))
      try sample.execute(.revise("05-2", to: "35.0", from: 2026))
      func aim(_ year: FiscalYear) throws -> Aim? {
        try sample.snapshot(asOf: year).indicator("05-2")?.target?.target.aim
      }
      #expect(try aim(2025) == .reach("30.0"))
      #expect(try aim(2026) == .reach("35.0"))
      let targets = try sample.ledger.read { view in
        try view.series("05-2", at: ReadPoint(asOf: nil, knownAt: view.head)).indicator.targets
      }
      #expect(targets.entries.map(\.content.target?.aim) == [.reach("30.0"), .reach("35.0")])
    }
  }

  @Test func `scenario 26: a back-dated target says why and is marked`() throws {
    try withSampleLedger(at: "2026-06-03T00:00:00Z") { sample in
      let refused = try rejection {
        try sample.execute(.revise("05-2", to: "35.0", from: 2024, reason: nil))
      }
      #expect(refused == .reasonRequired("05-2"))
      let outcome = try sample.execute(.revise("05-2", to: "35.0", from: 2024))
      #expect(outcome.notices == [.retroactive("05-2", 2024)])
      let event = try sample.ledger.log.read { try $0.event(at: $0.end()) }
      #expect(event?.body["retroactive"]?.bool == true)
    }
  }

  @Test func `scenario 27: a target taken down leaves later years without one`() throws {
    try withSampleLedger { sample in
      try sample.execute(
        .indicator(
          "05-2", .withdrawTarget(effective: 2025, Grounds(authority: "議決", reason: "取下げ"))))
      #expect(try sample.snapshot(asOf: 2024).indicator("05-2")?.target != nil)
      #expect(try sample.snapshot(asOf: 2025).indicator("05-2")?.target == nil)
    }
  }

  @Test func `scenario 28: a new definition is a break, and the baseline says which it belongs to`()
    throws
  {
    try withTomakomai { sample in
      try sample.execute(.indicator("06-3", .redefine(.held(from: 2023))))
      let indicator = try #require(try sample.snapshot(asOf: 2023).indicator("06-3"))
      #expect(indicator.version == 2)
      #expect(indicator.versionSince == 2023)
      #expect(indicator.definition.name == "マイナンバーカード保有率")
      #expect(indicator.baseline?.version == 1)
      let baseline = Baseline(value: "27.1", fiscalYear: 2021)
      try sample.execute(
        .indicator("06-3", .restateBaseline(baseline, unit: nil, Grounds(reason: "保有率で再集計"))))
      #expect(try sample.snapshot(asOf: 2023).indicator("06-3")?.baseline?.version == 2)
    }
  }

  @Test
  func `scenario 29: an indicator whose plan ended shows its successor, and its figures stay`()
    throws
  {
    try withTomakomai(at: "2025-06-03T00:00:00Z") { sample in
      try sample.execute(.define(.successor(of: "06-2")))
      try sample.execute(.record("06-2", 2024, "96.0"))
      let grounds = Grounds(reason: "計画期間の終了")
      try sample.execute(.indicator("06-2", .close(effective: 2025, grounds)))
      try sample.execute(.indicator("06-2", .supersede(by: "06-6", effective: 2025, grounds)))
      for year in [2025, 2026, 2027] as [FiscalYear] {
        let closed = try #require(try sample.snapshot(asOf: year).indicator("06-2"))
        #expect(closed.closedAfter == 2024)
        #expect(closed.supersededBy == "06-6")
        #expect(closed.measurements.map(\.content) == [.figure("96.0", .final)])
      }
      #expect(try sample.snapshot(asOf: 2024).indicator("06-2")?.closedAfter == nil)
    }
  }

  @Test func `scenario 30: a new indicator is in the views of earlier years, not of earlier days`()
    throws
  {
    try withTomakomai(at: "2025-06-03T00:00:00Z") { sample in
      let before = try sample.head()
      try sample.execute(.define(.successor(of: "06-2")))
      try sample.execute(.record("06-6", 2023, "10"))
      try sample.execute(.record("06-6", 2024, "20"))
      let today = try #require(try sample.snapshot(asOf: 2023).indicator("06-6"))
      #expect(today.measurements.map(\.fiscalYear) == [2023])
      #expect(try sample.ledger.snapshot(asOf: 2023, knownAt: before).indicator("06-6") == nil)
    }
  }

  @Test func `scenario 31: a renamed department has both names, each in its years`() throws {
    try withSampleLedger { sample in
      try sample.change(.rename("財政部", to: "財務部"), from: "2026-04-01")
      func name(_ year: FiscalYear) throws -> String? {
        try sample.snapshot(asOf: year).departments.first { $0.code == "D02" }?.name
      }
      #expect(try name(2025) == "財政部")
      #expect(try name(2026) == "財務部")
      let organisation = try sample.ledger.read { try $0.organisation() }
      for name in ["財政部", "財務部"] {
        #expect(try organisation.department(name, on: "2026-04-01") == "D02")
      }
    }
  }

  @Test func `scenario 32: after a split a duty follows its half from that day on`() throws {
    try withTomakomai { sample in
      let duties = try sample.snapshot().measure("M07-3")?.departments
      #expect(duties?.count == 2)
      try sample.change(.split("財政部", into: ["財務部", "資産活用部"]), from: "2026-04-01")
      try sample.change(
        .transfer(["M07-3"], from: "財政部", to: "資産活用部"), from: "2026-04-01")
      func departments(_ year: FiscalYear) throws -> [String] {
        let snapshot = try sample.snapshot(asOf: year)
        let codes = try #require(snapshot.measure("M07-3")).departments
        return codes.compactMap { code in snapshot.departments.first { $0.code == code }?.name }
      }
      #expect(try departments(2025) == ["総合政策部", "財政部"])
      #expect(try departments(2026) == ["総合政策部", "資産活用部"])
    }
  }

  @Test func `scenario 33: an abolished department and the one that takes its name are two`() throws
  {
    try withSampleLedger { sample in
      try sample.change(.abolish("財政部", successor: "総務部"), from: "2025-04-01")
      try sample.change(.register(name: "財政部"), from: "2026-04-01")
      let named = try sample.snapshot().departments.filter { $0.name == "財政部" }
      #expect(named.count == 2)
      #expect(named.map(\.ended) == ["2025-04-01", nil])
      let organisation = try sample.ledger.read { try $0.organisation() }
      #expect(try organisation.department("財政部", on: "2024-04-01") == named.first?.code)
      #expect(try organisation.department("財政部", on: "2026-04-01") == named.last?.code)
    }
  }

  @Test func `scenario 35: who moved writes for the new department, and the past keeps the old`()
    throws
  {
    try withSampleLedger(at: "2026-03-01T00:00:00Z") { sample in
      try sample.execute(.record("05-2", 2023, "25.1"), by: "suzuki")
      let first = try sample.head()
      try sample.execute(.actor("suzuki", .move(to: "総務部", effective: "2026-04-01", reason: nil)))
      try sample.execute(.record("05-2", 2024, "25.2"), by: "suzuki")
      sample.world.now = "2026-04-01T00:00:00Z"
      try sample.execute(.record("05-2", 2025, "25.3"), by: "suzuki")
      let departments = try sample.ledger.log.read { log in
        try [first, first + 2, first + 3].map { try log.event(at: Position($0))?.department }
      }
      #expect(departments == ["D02", "D02", "D01"])
    }
  }

  @Test func `who has left writes no more, and is no less the author of what stands`() throws {
    try withSampleLedger(at: "2026-03-31T00:00:00Z") { sample in
      try sample.execute(.actor("suzuki", .retire(effective: "2026-04-01", reason: nil)))
      try sample.execute(.record("05-2", 2023, "25.1"), by: "suzuki")
      sample.world.now = "2026-03-31T15:00:00Z"
      let refused = try failure {
        try sample.execute(.record("05-2", 2024, "25.1"), by: "suzuki")
      }
      guard case .retiredActor("suzuki", since: "2026-04-01")? = refused else {
        Issue.record("expected retiredActor, not \(String(describing: refused))")
        return
      }
      #expect(try sample.snapshot().measurement("05-2", 2023) != nil)
    }
  }
}

extension SampleLedger {
  @discardableResult
  func change(_ change: DepartmentCommand.Change, from day: CivilDate) throws -> Outcome {
    try execute(
      .department(
        DepartmentCommand(change, effective: day, grounds: Grounds(authority: "条例第5号"))))
  }
}

extension IndicatorRedefinition {
  /// From cards issued to cards held.
  static func held(from year: FiscalYear) -> IndicatorRedefinition {
    IndicatorRedefinition(
      name: "マイナンバーカード保有率", effective: year, grounds: Grounds(reason: "国の公表が保有枚数に変わった"))
  }
}

extension IndicatorDraft {
  /// The indicator of the plan that follows.
  static func successor(of code: IndicatorCode) -> IndicatorDraft {
    IndicatorDraft(
      code: "06-6", policy: "06",
      definition: IndicatorDefinition(
        name: "次期ICT推進プランの達成状況", unit: UnitLabel("％"), direction: .higher),
      target: Target(aim: .reach("100"), fiscalYear: 2027), effective: 2025,
      grounds: Grounds(reason: "\(code) の後継"))
  }
}
