import PlanDomain
import Testing

/// Which event says a fact that holds.
struct StandingFactTests {
  private func facts(
    _ chronicle: Chronicle, _ subject: Subject, item: ItemCode? = nil,
    asOf: FiscalYear? = nil, in year: FiscalYear? = nil, _ what: FactKind
  ) -> [StandingFact] {
    chronicle.state.standingFacts(of: Reference(subject, item: item), asOf: asOf, in: year)
      .filter { $0.what == what }
  }

  @Test func `each word of a definition names the event since which it is said`() throws {
    var chronicle = try Chronicle()
    try chronicle.act(
      "07-1", .declare(IndicatorDeclaration(limits: Limits(minimum: "0", maximum: nil)), Grounds()))
    try chronicle.act(
      "07-1",
      .redefine(
        IndicatorRedefinition(
          name: "別の名", effective: .fy2025, grounds: Grounds(reason: "公表の変更"))))
    let name = facts(chronicle, .indicator("07-1"), .name)
    #expect(name.map(\.occurrence.number) == [chronicle.number(of: 2)])
    #expect(name.map(\.since) == [.year(.fy2025)])
    let limits = facts(chronicle, .indicator("07-1"), .limits)
    #expect(limits.map(\.occurrence.number) == [chronicle.number(of: 1)])
    #expect(limits.map(\.since) == [.ever])
    #expect(
      facts(chronicle, .indicator("07-1"), asOf: .fy2024, .name).map(\.value)
        == [.text("指標 07-1")])
  }

  @Test func `every step of a target stands, a withdrawal too, and a voided one is gone`() throws {
    var chronicle = try Chronicle()
    try chronicle.act("05-2", .revise(to: "35.0", from: .fy2025))
    try chronicle.act(
      "05-2", .withdrawTarget(effective: .fy2027, Grounds(authority: "議決第12号", reason: "廃止")))
    let targets = facts(chronicle, .indicator("05-2"), .target)
    #expect(targets.map(\.value?.text) == ["30.0", "35.0", nil])
    #expect(targets.map(\.since) == [.ever, .year(.fy2025), .year(.fy2027)])
    #expect(facts(chronicle, .indicator("05-2"), asOf: .fy2026, .target).count == 2)
    chronicle.tell(
      .factVoided(
        FactVoided(
          about: Reference(.indicator("05-2")), voids: chronicle.number(of: 1), reason: "誤り")))
    #expect(
      facts(chronicle, .indicator("05-2"), .target).map(\.value?.text) == ["30.0", nil])
  }

  @Test func `one year alone has its figure and the target that judges it`() throws {
    var chronicle = try Chronicle()
    try chronicle.act("05-2", .record(.fy2024, "26.0"))
    try chronicle.act("05-2", .record(.fy2025, "27.0"))
    try chronicle.act("05-2", .revise(to: "35.0", from: .fy2025))
    #expect(
      facts(chronicle, .indicator("05-2"), in: .fy2024, .figure).map(\.value) == [.final("26.0")])
    #expect(
      facts(chronicle, .indicator("05-2"), in: .fy2024, .target).map(\.value?.text) == ["30.0"])
    #expect(
      facts(chronicle, .indicator("05-2"), in: .fy2025, .target).map(\.value?.text) == ["35.0"])
  }

  @Test func `a figure names its last statement, and one taken back is none`() throws {
    var chronicle = try Chronicle()
    try chronicle.act("05-2", .record(.fy2023, "25.1"))
    try chronicle.act("05-2", .correct(.fy2023, "25.3"))
    try chronicle.act("05-2", .record(.fy2024, "26.0"))
    try chronicle.act("05-2", .retract(.fy2024, reason: "指標違い"))
    #expect(
      facts(chronicle, .indicator("05-2"), .figure).map(\.occurrence.number)
        == [chronicle.number(of: 2)])
  }

  @Test func `a department in charge names the transfer that brought it, else the beginning`()
    throws
  {
    var chronicle = try Chronicle()
    try chronicle.act(.transfer(["M05-2"], from: "財政部", to: "施設部"))
    let before = facts(chronicle, .measure("M05-2"), asOf: .fy2025, .departments)
    #expect(before.map(\.value) == [.departments(["D02"]), .departments(["D01"])])
    #expect(before.allSatisfy { $0.since == .ever })
    let after = facts(chronicle, .measure("M05-2"), .departments)
    #expect(after.map(\.value) == [.departments(["D04"]), .departments(["D01"])])
    #expect(after.map(\.since) == [.day("2026-04-01"), .ever])
    #expect(after.first?.occurrence.number == chronicle.number(of: 1))
  }

  @Test func `a measure comes with its items, an item alone`() throws {
    var chronicle = try Chronicle()
    try chronicle.act(
      .item("M05-1.1", of: "M05-1"),
      StatusChange(to: .inProgress, effective: "2024-04-01", judgement: .behind))
    let measure = chronicle.state.standingFacts(of: Reference(.measure("M05-1")), asOf: nil)
    let item = chronicle.state.standingFacts(
      of: Reference(.measure("M05-1"), item: "M05-1.1"), asOf: nil)
    #expect(item.map(\.what) == [.existence, .mark, .name, .status, .judgement])
    #expect(measure.filter { $0.about.item != nil } == item)
    #expect(measure.contains { $0.about.item == nil && $0.what == .name })
  }

  @Test func `an item left out ends with the edition that left it out`() throws {
    var chronicle = try Chronicle()
    chronicle.tell(
      .measureAmended(
        MeasureAmended(
          measure: "M05-1",
          content: MeasureContent(policy: "05", number: 1, title: "組織・職員数の適正化", items: []),
          effective: "2026-04-01", grounds: Grounds(reason: "中間見直し"))))
    let end = facts(chronicle, .measure("M05-1"), item: "M05-1.1", .closed)
    #expect(end.map(\.since) == [.day("2026-04-01")])
    #expect(end.map(\.occurrence.number) == [chronicle.number(of: 1)])
    #expect(facts(chronicle, .measure("M05-1"), item: "M05-1.1", asOf: .fy2025, .closed).isEmpty)
    // The title was said before and goes on being said.
    #expect(facts(chronicle, .measure("M05-1"), .name).map(\.since) == [.ever])
  }

  @Test func `what the state does not know has no facts`() throws {
    let chronicle = try Chronicle()
    #expect(
      chronicle.state.standingFacts(of: Reference(.indicator("09-9")), asOf: nil).isEmpty)
    #expect(chronicle.state.standingFacts(of: Reference(.ledger), asOf: nil).isEmpty)
  }

  @Test func `the facts of an indicator say what its snapshot says`() throws {
    var chronicle = try Chronicle()
    try chronicle.act("05-2", .record(.fy2023, "25.1"))
    try chronicle.act("05-2", .revise(to: "35.0", from: .fy2025))
    for year: FiscalYear? in [.fy2023, .fy2025, nil] {
      let snapshot = try #require(
        chronicle.snapshot(chronicle.now, asOf: year).indicators.first { $0.code == "05-2" })
      let all = chronicle.state.standingFacts(of: Reference(.indicator("05-2")), asOf: year)
      func last(_ what: FactKind) -> StandingFact? { all.last { $0.what == what } }
      #expect(last(.name)?.value == .text(snapshot.definition.name))
      #expect(last(.target)?.occurrence.number == snapshot.target?.number)
      #expect(last(.baseline)?.occurrence.number == snapshot.baseline?.number)
      #expect(last(.figure)?.occurrence.number == snapshot.measurements.last?.number)
    }
  }
}
