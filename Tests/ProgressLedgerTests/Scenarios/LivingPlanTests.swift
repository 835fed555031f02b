import EventLog
import PlanDomain
import ProgressLedger
import Testing

/// The plan of 苫小牧市 through a reorganisation, a redefinition, a plan that ends and a target
/// revised midway: what is told of R5, R7 and R8, by what was known before and after each.
struct LivingPlanTests {
  @Test func `every year tells its own names, targets and versions, before and after each change`()
    throws
  {
    try withTomakomai(at: "2024-06-03T00:00:00Z") { sample in
      let adopted = try sample.head()
      try sample.execute(.indicator("06-3", .redefine(.held(from: 2023))))
      let redefined = try sample.head()

      sample.world.now = "2025-06-03T00:00:00Z"
      try sample.execute(.define(.successor(of: "06-2")))
      try sample.execute(.record("06-2", 2024, "96.0"))
      let grounds = Grounds(reason: "R6で計画期間が終了")
      try sample.execute(.indicator("06-2", .close(effective: 2025, grounds)))
      try sample.execute(.indicator("06-2", .supersede(by: "06-6", effective: 2025, grounds)))
      let superseded = try sample.head()

      sample.world.now = "2026-03-20T00:00:00Z"
      try sample.execute(
        .revisePlan(
          title: "中間見直し", decided: "2026-03-18", document: "第7次基本計画第2中間見直し",
          Grounds(authority: "議決第12号")))
      let revision = EventNumber(try sample.head())
      try sample.execute(
        .indicator(
          "05-2",
          .reviseTarget(
            TargetRevision(
              value: "35.0", effective: 2026,
              grounds: Grounds(authority: "議決第12号", reason: "前倒しで達成", revision: revision)))))
      let revised = try sample.head()
      try sample.change(.rename("財政部", to: "財務部"), from: "2026-04-01")
      try sample.change(.split("総合政策部", into: ["総合政策部", "未来創造戦略室"]), from: "2026-04-01")
      try sample.change(
        .transfer(["M07-3"], from: "総合政策部", to: "未来創造戦略室"), from: "2026-04-01")
      let reorganised = try sample.head()

      for known in [adopted, redefined, superseded, revised, reorganised] {
        for year in [2023, 2025, 2026] as [FiscalYear] {
          let tables = try sample.ledger.snapshot(asOf: year, knownAt: known)
          #expect(try sample.ledger.replayed(asOf: year, knownAt: known) == tables)

          #expect(tables.indicator("06-3")?.version == (known >= redefined ? 2 : 1))
          let isSuperseded = known >= superseded && year >= 2025
          #expect(tables.indicator("06-2")?.closedAfter == (isSuperseded ? 2024 : nil))
          #expect(tables.indicator("06-2")?.supersededBy == (isSuperseded ? "06-6" : nil))
          let isRevised = known >= revised && year >= 2026
          #expect(
            tables.indicator("05-2")?.target?.target.aim == .reach(isRevised ? "35.0" : "30.0"))
          let isReorganised = known >= reorganised && year >= 2026
          #expect(
            tables.names(of: "M07-3")
              == (isReorganised ? ["未来創造戦略室", "財務部"] : ["総合政策部", "財政部"]))
        }
      }
      // Before R5 the card indicator was the first one, whoever looks back.
      #expect(try sample.snapshot(asOf: 2022).indicator("06-3")?.version == 1)
      #expect(try sample.snapshot(asOf: 2025).revisions.map(\.number) == [revision])
      #expect(try LedgerAudit.verify(at: sample.path).findings == [])
    }
  }
}

extension PlanSnapshot {
  /// The names of the departments in charge of a measure.
  fileprivate func names(of code: MeasureCode) -> [String] {
    (measure(code)?.departments ?? []).compactMap { department in
      departments.first { $0.code == department }?.name
    }
  }
}
