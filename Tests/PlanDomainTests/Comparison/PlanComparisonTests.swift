import PlanDomain
import Testing

/// What of targets, definitions, departments, parts and states two answers say differently.
struct PlanComparisonTests {
  // MARK: Targets and baselines

  @Test func `a revised target is revised, from the year that it judges`() throws {
    var chronicle = try Chronicle()
    try chronicle.act("05-2", .revise(to: "35.0", from: .fy2026))
    let change = try chronicle.changes.change(.target, of: "05-2")
    #expect(change.list == .revised)
    #expect(change.fiscalYear == .fy2026)
    #expect(change.from?.text == "30.0")
    #expect(change.to?.text == "35.0")
    #expect(change.statedBy == chronicle.number(of: 1))
    #expect(chronicle.comparison(1, asOf: .fy2024, 1, asOf: .fy2025).isEmpty)
    let years = chronicle.comparison(1, asOf: .fy2025, 1, asOf: .fy2026)
    #expect(years.changes.map(\.what) == [.target])
  }

  @Test func `a withdrawn target leaves nothing, and one revised and voided no trace`() throws {
    var chronicle = try Chronicle()
    try chronicle.act(
      "05-2",
      .withdrawTarget(effective: .fy2026, Grounds(authority: "議決第12号", reason: "国の調査の廃止")))
    let change = try chronicle.changes.change(.target, of: "05-2")
    #expect(change.from == .aim(.reach("30.0"), UnitLabel("％")))
    #expect(change.to == nil)
    chronicle.tell(
      .factVoided(
        FactVoided(
          about: Reference(.indicator("05-2")), voids: chronicle.number(of: 1), reason: "誤り")))
    #expect(chronicle.changes.isEmpty)
  }

  @Test func `a target that only holds from another year is told by its year`() throws {
    var chronicle = try Chronicle()
    try chronicle.act("05-2", .revise(to: "35.0", from: .fy2026))
    chronicle.tell(
      .factVoided(
        FactVoided(
          about: Reference(.indicator("05-2")), voids: chronicle.number(of: 1), reason: "年度の誤り")))
    try chronicle.act("05-2", .revise(to: "35.0", from: .fy2027))
    let comparison = chronicle.comparison(1, 3)
    #expect(comparison.changes.map(\.what) == [.targetEffective])
    #expect(comparison.changes.first?.to == .year(.fy2027))
  }

  @Test func `a baseline's year alone is a change of that year alone`() throws {
    var chronicle = try Chronicle()
    try chronicle.act(
      "05-2",
      .setBaseline(
        Baseline(value: "24.0", fiscalYear: .fy2022), unit: nil, Grounds(reason: "計画書の注")))
    #expect(chronicle.changes.changes.map(\.what) == [.baselineFiscalYear])
    #expect(chronicle.changes[.revised].first?.to == .year(.fy2022))
  }

  @Test func `how a target is printed is no difference`() throws {
    let chronicle = try Chronicle()
    let from = chronicle.snapshot(0)
    var to = from
    for index in to.indicators.indices {
      to.indicators[index].target?.target.printed = "印刷"
      to.indicators[index].baseline?.baseline.printed = "印刷"
    }
    #expect(from != to)
    #expect(PlanComparison(from: from, to: to).isEmpty)
  }

  // MARK: Definitions

  @Test func `a redefinition is a break, and each word that changed is told`() throws {
    var chronicle = try Chronicle()
    try chronicle.act("05-2", .record(.fy2024, "26.0"))
    try chronicle.act(
      "05-2",
      .redefine(
        IndicatorRedefinition(
          name: "管理職の女性", unit: UnitLabel("人"), effective: .fy2025,
          grounds: Grounds(reason: "国の公表の変更"))))
    let comparison = chronicle.comparison(1, 2)
    #expect(try comparison.change(.version, of: "05-2").to == .number(2))
    #expect(try comparison.change(.version, of: "05-2").fiscalYear == .fy2025)
    #expect(try comparison.change(.name, of: "05-2").from == .text("指標 05-2"))
    #expect(try comparison.change(.unit, of: "05-2").to == .text("人"))
    #expect(try comparison.change(.limits, of: "05-2").to == nil)
    #expect(comparison.changes.allSatisfy { $0.list == .restructured })
  }

  @Test func `a figure keeps the unit of its own year across a break`() throws {
    var chronicle = try Chronicle()
    try chronicle.act(
      "05-2",
      .redefine(
        IndicatorRedefinition(
          unit: UnitLabel("人"), effective: .fy2025, grounds: Grounds(reason: "国の公表の変更"))))
    try chronicle.act("05-2", .record(.fy2024, "26.0"))
    try chronicle.act("05-2", .record(.fy2025, "40"))
    let units = ["05-2" as IndicatorCode: [1: UnitLabel("％"), 2: UnitLabel("人")]]
    let comparison = PlanComparison(
      from: .init(chronicle.snapshot(1), units: units),
      to: .init(chronicle.snapshot(3), units: units), statements: { _, _ in [] })
    #expect(
      comparison.changes(.figure, of: "05-2").map(\.to) == [.final("26.0"), .final("40", "人")])
  }

  @Test func `an end names the last year and the successor`() throws {
    var chronicle = try Chronicle()
    try chronicle.act(
      "05-2", .supersede(by: "05-1", effective: .fy2026, Grounds(reason: "統合")))
    let change = try chronicle.changes.change(.closed, of: "05-2")
    #expect(change.to == .lastYear(.fy2025, successor: "05-1"))
    #expect(change.list == .restructured)
  }

  // MARK: Departments and duties

  @Test func `a department is renamed from its day on, and only then`() throws {
    var chronicle = try Chronicle()
    try chronicle.act(.rename("財政部", to: "財務部"))
    #expect(chronicle.comparison(0, asOf: .fy2025, 1, asOf: .fy2025).isEmpty)
    let change = try chronicle.comparison(1, asOf: .fy2025, 1, asOf: .fy2026)
      .change(.name, of: "D02")
    #expect(change.from == .text("財政部"))
    #expect(change.to == .text("財務部"))
    #expect(change.name == "財務部")
    #expect(change.list == .restructured)
  }

  @Test func `a merger ends a department, names who follows, and moves its duties`() throws {
    var chronicle = try Chronicle()
    try chronicle.act(.merge(["総合政策部"], into: "総務部"))
    #expect(
      try chronicle.changes.change(.closed, of: "D03").to
        == .ended("2026-04-01", successors: ["D01"]))
    let duty = try chronicle.changes.change(.departments, of: "P05-1")
    #expect(duty.from == .departments(["D03"]))
    #expect(duty.to == .departments(["D01"]))
  }

  @Test func `who splits and goes on has parts and no end`() throws {
    var chronicle = try Chronicle()
    try chronicle.act(.split("財政部", into: ["財政部", "契約部"]))
    #expect(chronicle.changes.changes(.closed, of: "D02").isEmpty)
    #expect(
      try chronicle.changes.change(.successors, of: "D02").to == .departments(["D02", "D05"]))
    #expect(try chronicle.changes.change(.existence, of: "D05").to == .text("契約部"))
  }

  // MARK: Parts

  @Test func `a part that begins between the years is new, although it was known before`() throws {
    var chronicle = try Chronicle()
    chronicle.tell(
      .projectAdded(
        ProjectAdded(
          project: "P05-2", content: ProjectContent(policy: "05", name: "人事評価"),
          department: "D01", effective: "2026-04-01")))
    let sides = (
      PlanComparison.Side(chronicle.snapshot(1, asOf: .fy2025), notBegun: ["P05-2"]),
      PlanComparison.Side(chronicle.snapshot(1, asOf: .fy2026))
    )
    let comparison = PlanComparison(from: sides.0, to: sides.1, statements: { _, _ in [] })
    #expect(try comparison.change(.existence, of: "P05-2").to == .text("人事評価"))
    #expect(try comparison.change(.departments, of: "P05-2").to == .departments(["D01"]))
    #expect(comparison.changes.count == 2)
    #expect(
      PlanComparison(from: sides.0, to: sides.0, statements: { _, _ in [] }).isEmpty,
      "begun on neither side is no difference")
  }

  @Test func `a part that becomes known before it begins is new`() throws {
    var chronicle = try Chronicle()
    chronicle.tell(
      .projectAdded(
        ProjectAdded(
          project: "P05-2", content: ProjectContent(policy: "05", name: "人事評価"),
          department: "D01", effective: "2026-04-01")))
    let comparison = PlanComparison(
      from: .init(chronicle.snapshot(0, asOf: .fy2025)),
      to: .init(chronicle.snapshot(1, asOf: .fy2025), notBegun: ["P05-2"]),
      statements: { _, _ in [] })
    #expect(try comparison.change(.existence, of: "P05-2").from == nil)
  }

  @Test func `a measure's new words, a closed item and a closed measure`() throws {
    var chronicle = try Chronicle()
    chronicle.tell(
      .measureAmended(
        MeasureAmended(
          measure: "M05-1",
          content: MeasureContent(policy: "07", number: 2, title: "組織の適正化", items: []),
          effective: "2026-04-01", grounds: Grounds(reason: "中間見直し"))),
      .partClosed(
        PartClosed(
          part: .measure("M05-2"), effective: "2026-04-01", grounds: Grounds(reason: "完了"))))
    let changes = chronicle.changes
    #expect(try changes.change(.name, of: "M05-1").to == .text("組織の適正化"))
    #expect(try changes.change(.policy, of: "M05-1").to == .policy("07"))
    #expect(try changes.change(.number, of: "M05-1").to == .number(2))
    #expect(
      try changes.change(.closed, of: "M05-1.1").to == .ended("2026-04-01", successors: []))
    #expect(try changes.change(.closed, of: "M05-2").to == .ended("2026-04-01", successors: []))
    #expect(changes.changes.count == 5)
  }

  @Test func `the words of a policy beside its title are compared where they are at hand`() throws {
    let chronicle = try Chronicle()
    func content(_ goals: [String]) -> PolicyContent {
      PolicyContent(title: "行政組織の活性化", page: 8, issues: ["課題"], goals: goals, relatedPlans: [])
    }
    let plan = chronicle.snapshot(0)
    let comparison = PlanComparison(
      from: .init(plan, policyContents: ["05": content([])]),
      to: .init(plan, policyContents: ["05": content(["目標"])]), statements: { _, _ in [] })
    #expect(comparison.changes.map(\.what) == [.goals])
    #expect(comparison.changes.first?.from == nil)
    #expect(comparison.changes.first?.to == .texts(["目標"]))
  }

  @Test func `the plan's years are facts of their own`() throws {
    var chronicle = try Chronicle()
    var facts = try #require(chronicle.state.plan)
    facts.lastFiscalYear = .fy2028
    facts.defaultBaselineFiscalYear = .fy2022
    chronicle.tell(.planAmended(PlanAmended(plan: facts, grounds: Grounds(reason: "延長"))))
    #expect(
      chronicle.changes[.revised].map(\.what) == [.lastFiscalYear, .defaultBaselineFiscalYear])
    #expect(chronicle.changes[.revised].first?.name == "見本の計画")
  }

  @Test func `a mid-plan revision counts from the year of its decision`() throws {
    var chronicle = try Chronicle()
    chronicle.tell(
      .planRevised(
        PlanRevised(
          title: "中間見直し", decided: "2025-11-28", document: "報告書",
          grounds: Grounds(authority: "議決第12号"))))
    #expect(chronicle.comparison(0, asOf: .fy2024, 1, asOf: .fy2024).isEmpty)
    #expect(
      try chronicle.comparison(0, asOf: .fy2025, 1, asOf: .fy2025).change(.revision, of: "plan")
        .to == .text("中間見直し"))
  }

  // MARK: States

  @Test func `a state, its judgement and the direction are changes of their own`() throws {
    var chronicle = try Chronicle()
    try chronicle.act(
      .measure("M05-1"), StatusChange(to: .inProgress, effective: "2024-04-01"))
    try chronicle.act(
      .measure("M05-1"),
      StatusChange(
        to: .inProgress, effective: "2025-04-01", judgement: .onPlan, next: .continue))
    let changes = chronicle.comparison(1, 2)
    #expect(changes[.changed].map(\.what) == [.status, .judgement, .next])
    #expect(
      try changes.change(.status, of: "M05-1").to == .status(.inProgress, since: "2025-04-01"))
    #expect(try changes.change(.judgement, of: "M05-1").from == nil)
    #expect(try changes.change(.next, of: "M05-1").fiscalYear == .fy2025)
  }

  @Test func `an item is told by its own code`() throws {
    var chronicle = try Chronicle()
    try chronicle.act(
      .item("M05-1.1", of: "M05-1"), StatusChange(to: .done, effective: "2025-03-31"))
    let change = try chronicle.changes.change(.status, of: "M05-1.1")
    #expect(change.about == Reference(.measure("M05-1"), item: "M05-1.1"))
    #expect(change.name == "組織の見直し")
  }
}
