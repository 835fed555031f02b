import PlanDomain
import Testing

/// A dated fact that should never have been stated is taken back by an event of its own.
struct VoidingTests {
  /// Something that happens, whether it shows in the state, and the same after it was taken back.
  private func expectRestored(
    _ act: (inout Story) throws -> Void, _ event: (Story) throws -> PlanEvent
  ) throws {
    var story = try Story.smallPlan
    let before = [nil, .fy2023, .fy2026].map { story.state.snapshot(asOf: $0) }
    let event = try event(story)
    try act(&story)
    #expect([nil, .fy2023, .fy2026].map { story.state.snapshot(asOf: $0) } != before)
    let number = story.last
    try story.void(number, event)
    #expect([nil, .fy2023, .fy2026].map { story.state.snapshot(asOf: $0) } == before)
    #expect(throws: Rejection.factGone(EventNumber(number), event.reference)) {
      try story.void(number, event)
    }
  }

  @Test func `a state, and what stood before holds again`() throws {
    let change = StatusChange(to: .done, effective: "2024-04-01")
    for undertaking in [
      .measure("M05-1"), .item("M05-1.1", of: "M05-1"), .project("P05-1"),
    ] as [Undertaking] {
      try expectRestored({ _ = try $0.act(undertaking, change) }) {
        try #require(try $0.decide(undertaking, change).events.first)
      }
    }
  }

  static let commands: [IndicatorCommand] = [
    .revise(to: "35.0", from: .fy2026), .withdrawTarget(effective: .fy2026, .complete),
    .restateBaseline(Baseline(value: "23.0"), unit: nil, .complete),
    .redefine(IndicatorRedefinition(name: "別名", effective: .fy2025, grounds: .complete)),
    .close(effective: .fy2025, .complete),
    .supersede(by: "07-1", effective: .fy2025, .complete),
    .declare(IndicatorDeclaration(direction: .lower), .complete),
  ]

  @Test(arguments: commands)
  func `a change of an indicator`(command: IndicatorCommand) throws {
    try expectRestored({ _ = try $0.act("05-2", command) }) {
      try #require(try $0.decide("05-2", command).events.first)
    }
  }

  @Test func `a department's new name`() throws {
    let change = DepartmentCommand.Change.rename("財政部", to: "財務部")
    try expectRestored({ _ = try $0.act(change, from: "2025-04-01") }) {
      try #require(try $0.decide(change, from: "2025-04-01").events.first)
    }
  }

  @Test func `a baseline goes with the version that measured it`() throws {
    var story = try Story.smallPlan
    let redefinition = IndicatorCommand.redefine(
      IndicatorRedefinition(name: "別名", effective: .fy2025, grounds: .complete))
    let event = try #require(try story.decide("05-2", redefinition).events.first)
    try story.act("05-2", redefinition)
    let second = story.last
    try story.act("05-2", .restateBaseline(Baseline(value: "22.0"), unit: nil, .complete))
    try story.void(second, event)
    try story.act("05-2", redefinition)
    let baseline = story.state.indicators["05-2"]?.baseline(for: nil)?.content
    #expect(baseline == BaselineInForce(baseline: Baseline(value: "24.0"), version: 1))
  }

  @Test func `a break points at a baseline only where one stands`() throws {
    var story = try Story.smallPlan
    let redefinition = IndicatorCommand.redefine(
      IndicatorRedefinition(name: "別名", effective: .fy2025, grounds: .complete))
    let event = try #require(try story.decide("07-4", redefinition).events.first)
    #expect(try story.decide("07-4", redefinition).notices.isEmpty)
    try story.act("07-4", redefinition)
    let second = story.last
    try story.act("07-4", .setBaseline(Baseline(value: "22"), unit: nil, .complete))
    #expect(
      try story.decide(
        "07-4",
        .redefine(IndicatorRedefinition(name: "改名", effective: .fy2026, grounds: .complete))
      ).notices == [.baselineBeforeBreak("07-4", version: 3)])
    try story.void(second, event)
    #expect(try story.decide("07-4", redefinition).notices.isEmpty)
  }

  @Test func `the code of an item goes to nothing else although its edition was voided`() throws {
    var story = try Story.smallPlan
    var edition = SmallPlan.document
    let item = MeasureItem(code: "M05-1.2", text: "定員の管理")
    edition.policies[0].measures[0].items.append(item)
    let amended = try #require(try story.decide(edition).events.first)
    story.tell([amended])
    let number = story.last
    try story.act(
      .item("M05-1.2", of: "M05-1"), StatusChange(to: .done, effective: "2024-04-01"))
    try story.void(number, amended)
    #expect(story.state.measures["M05-1"]?.items(on: nil).map(\.item.code) == ["M05-1.1"])

    var elsewhere = SmallPlan.document
    elsewhere.policies[0].measures[1].items.append(item)
    #expect(throws: Rejection.codeTwice("M05-1.2")) { try story.decide(elsewhere) }
    #expect(try story.decide(edition).events == [amended])
  }

  @Test func `a figure is retracted, and its year is free again`() throws {
    var story = try Story.smallPlan
    let event = try #require(try story.decide("05-2", .record(.fy2023, "25.1")).events.first)
    try story.act("05-2", .record(.fy2023, "25.1"))
    let number = story.last
    try story.act("05-2", .correct(.fy2023, "25.2"))
    #expect(throws: Rejection.factGone(EventNumber(number), event.reference)) {
      try story.void(number, event)
    }
    try story.void(story.last, event)
    #expect(story.stated("05-2", .fy2023) == nil)
    try story.act("05-2", .record(.fy2023, "25.3"))
  }

  @Test func `what brought a thing into being cannot be taken back`() throws {
    let story = try Story.smallPlan
    let events: [PlanEvent] = [
      .planAdopted(PlanAdopted(plan: SmallPlan.document.facts)),
      .departmentRegistered(DepartmentRegistered(department: "D01", name: "総務部")),
      .noteAdded(NoteAdded(about: .indicator("05-2"), note: nil)),
      .factVoided(
        FactVoided(about: Reference(.indicator("05-2")), voids: EventNumber(3), reason: nil)),
    ]
    for event in events {
      #expect(throws: Rejection.notVoidable(EventNumber(1), event.reference)) {
        try story.state.decide(voiding: EventNumber(1), event, reason: "誤り")
      }
    }
  }

  @Test func `taking back says why`() throws {
    var story = try Story.smallPlan
    let change = StatusChange(to: .done, effective: "2024-04-01")
    let event = try #require(try story.decide(.measure("M05-1"), change).events.first)
    try story.act(.measure("M05-1"), change)
    for blank in [nil, "", " \n"] {
      #expect(throws: Rejection.reasonRequired("M05-1")) {
        try story.void(story.last, event, reason: blank)
      }
    }
  }

  @Test func `a wrong state is corrected as if it had never been`() throws {
    var story = try Story.smallPlan
    let measure = Undertaking.measure("M05-1")
    try story.act(measure, StatusChange(to: .inProgress, effective: "2023-04-01"))
    let wrong = try story.act(measure, StatusChange(to: .done, effective: "2024-04-01"))
    let number = wrong.occurrence.number
    func correct(_ to: Status, _ day: CivilDate, reason: String? = "年度の誤り") -> StatusChange {
      StatusChange(to: to, effective: day, reason: reason, corrects: number)
    }
    #expect(throws: Rejection.reasonRequired("M05-1")) {
      try story.decide(measure, correct(.done, "2025-04-01", reason: nil))
    }
    #expect(throws: Rejection.statusUnchanged(measure, wrong)) {
      try story.decide(measure, correct(.done, "2024-04-01"))
    }
    #expect(throws: Rejection.noSuchStatus(.project("P05-1"), number)) {
      try story.decide(.project("P05-1"), correct(.done, "2025-04-01"))
    }
    try story.act(measure, correct(.done, "2025-04-01"))
    let history = try story.history(of: measure)
    #expect(history.current(on: "2025-03-31")?.content.to == .inProgress)
    #expect(history.current(on: "2025-04-01")?.content.from == .inProgress)
    #expect(throws: Rejection.noSuchStatus(measure, number)) {
      try story.decide(measure, correct(.suspended, "2025-04-01"))
    }
  }
}
