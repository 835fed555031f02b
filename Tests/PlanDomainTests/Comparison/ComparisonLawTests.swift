import PlanDomain
import Testing

/// What holds of every comparison of any two moments, in either time.
struct ComparisonLawTests {
  /// A plan's life in which everything changes once.
  private static let chronicle: Result<Chronicle, any Error> = Result {
    var chronicle = try Chronicle()
    try chronicle.act("05-2", .record(.fy2023, "25.1", state: .provisional))
    try chronicle.act("05-2", .confirm(.fy2023, "25.2"))
    try chronicle.act("05-2", .correct(.fy2023, "25.3"))
    try chronicle.act("05-2", .record(.fy2024, "26.0"))
    try chronicle.act("05-2", .retract(.fy2024, reason: "指標違い"))
    try chronicle.act("05-2", .record(.fy2024, "26.4"))
    try chronicle.act("07-1", .declareMissing(.fy2024, .noSurvey, note: nil))
    try chronicle.act("05-2", .revise(to: "35.0", from: .fy2025))
    try chronicle.act("05-2", .revise(to: "30.0", from: .fy2026))
    try chronicle.act(
      "07-1", .withdrawTarget(effective: .fy2025, Grounds(authority: "議決第12号", reason: "廃止")))
    try chronicle.act(
      "05-2",
      .redefine(
        IndicatorRedefinition(
          name: "別の名", unit: UnitLabel("人"), effective: .fy2026,
          grounds: Grounds(reason: "公表の変更"))))
    try chronicle.act(
      "05-2", .restateBaseline(Baseline(value: "40"), unit: nil, Grounds(reason: "定義の変更")))
    try chronicle.act("05-1", .close(effective: .fy2026, Grounds(reason: "終了")))
    try chronicle.act(.rename("財政部", to: "財務部"))
    try chronicle.act(.merge(["総合政策部"], into: "総務部"), on: "2027-04-01")
    try chronicle.act(.measure("M05-1"), StatusChange(to: .inProgress, effective: "2024-04-01"))
    try chronicle.act(
      .measure("M05-1"), StatusChange(to: .done, effective: "2026-03-31", judgement: .onPlan))
    chronicle.tell(
      .measureAmended(
        MeasureAmended(
          measure: "M05-2",
          content: MeasureContent(policy: "05", number: 2, title: "人づくり", items: []),
          effective: "2025-04-01", grounds: Grounds(reason: "中間見直し"))))
    return chronicle
  }

  @Test func `the other way round every change has its values exchanged and nothing else`() throws {
    let chronicle = try Self.chronicle.get()
    forEveryPair(of: chronicle) { from, to in
      let forth = chronicle.comparison(from, to)
      let back = chronicle.comparison(to, from)
      let exchanged = back.changes.map { Difference($0.list, $0.about, $0.what, $0.to, $0.from) }
      #expect(
        forth.changes.map { Difference($0.list, $0.about, $0.what, $0.from, $0.to) } == exchanged,
        "\(from) and \(to)")
    }
  }

  @Test func `nothing differs exactly where both answers say the same`() throws {
    let chronicle = try Self.chronicle.get()
    var different = 0
    forEveryPair(of: chronicle) { from, to in
      var before = from.side.plan.withoutEvents
      var after = to.side.plan.withoutEvents
      if from.side.asOf != to.side.asOf {
        before.forgetSinceWhenTargetsHold()
        after.forgetSinceWhenTargetsHold()
      }
      let changes = chronicle.comparison(from, to).changes
      #expect(
        changes.isEmpty == (before == after), "\(from) and \(to): \(changes.map(\.what))")
      different += before == after ? 0 : 1
    }
    #expect(different > 1_000, "the law was tried on answers that differ")
  }

  private func forEveryPair(
    of chronicle: Chronicle, _ body: (Chronicle.Answer, Chronicle.Answer) -> Void
  ) {
    let years: [FiscalYear?] = [.fy2023, .fy2025, .fy2026, nil]
    let answers = (0...chronicle.now).flatMap { moment in
      years.map { chronicle.answer(moment, asOf: $0) }
    }
    for (index, from) in answers.enumerated() {
      for to in answers[index...] { body(from, to) }
    }
  }
}

extension Chronicle.Answer: CustomStringConvertible {
  var description: String {
    "\(moment) as of \(side.asOf.map { "\($0.number)" } ?? "everything")"
  }
}

private struct Difference: Equatable {
  let list: PlanChange.List
  let about: Reference
  let what: FactKind
  let from: FactValue?
  let to: FactValue?

  init(
    _ list: PlanChange.List, _ about: Reference, _ what: FactKind, _ from: FactValue?,
    _ to: FactValue?
  ) {
    self.list = list
    self.about = about
    self.what = what
    self.from = from
    self.to = to
  }
}

extension PlanSnapshot {
  /// From one year to another the same target may have been decided anew.
  fileprivate mutating func forgetSinceWhenTargetsHold() {
    for index in indicators.indices { indicators[index].target?.since = nil }
  }

  /// The same statements without the events that make them.
  fileprivate var withoutEvents: PlanSnapshot {
    let one = EventNumber(1)
    var plan = self
    for index in plan.departments.indices { plan.departments[index].statedBy = one }
    for index in plan.policies.indices { plan.policies[index].statedBy = one }
    for index in plan.measures.indices {
      plan.measures[index].statedBy = one
      plan.measures[index].status?.number = one
    }
    for index in plan.items.indices { plan.items[index].status?.number = one }
    for index in plan.projects.indices {
      plan.projects[index].statedBy = one
      plan.projects[index].status?.number = one
    }
    for index in plan.indicators.indices {
      plan.indicators[index].statedBy = one
      plan.indicators[index].baseline?.number = one
      plan.indicators[index].target?.number = one
      for year in plan.indicators[index].measurements.indices {
        plan.indicators[index].measurements[year].number = one
        plan.indicators[index].measurements[year].revisions = 0
        plan.indicators[index].measurements[year].version = 1
      }
    }
    return plan
  }
}
