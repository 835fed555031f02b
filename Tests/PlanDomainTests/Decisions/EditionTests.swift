import PlanDomain
import Testing

/// Another edition of the plan comes to exactly what it changes.
struct EditionTests {
  typealias Change = @Sendable (inout PlanDocument) -> Void

  @Test func `the edition there is comes to nothing, whatever was recorded`() throws {
    var story = try Story.smallPlan
    #expect(try story.decide(SmallPlan.document, EditionChange()) == Decision([]))
    try story.act("05-2", .record(.fy2023, "25.1"))
    try story.act(.measure("M05-1"), StatusChange(to: .done, effective: "2024-04-01"))
    try story.act(.rename("財政部", to: "財務部"), from: "2024-04-01")
    #expect(try story.decide(SmallPlan.document, EditionChange()) == Decision([]))
  }

  static let changes: [(String, Change)] = [
    ("plan.amended", { $0.title = "別の計画" }), ("plan.amended", { $0.lastFiscalYear = .fy2028 }),
    ("policy.amended 05", { $0.policies[0].issues = ["課題"] }),
    ("measure.amended M05-1", { $0.policies[0].measures[0].items[0].text += "。" }),
    ("measure.amended M05-1", { $0.policies[0].measures[0].items = [] }),
    ("duty M05-1 D01→D05", { $0.policies[0].measures[0].departments = ["水道部"] }),
    ("duty M05-2 D02→", { $0.policies[0].measures[1].departments = ["総務部"] }),
    ("duty M05-2 →D03", { $0.policies[0].measures[1].departments.append("総合政策部") }),
    ("project.amended P05-1", { $0.policies[0].projects[0].name = "研修" }),
    (
      "project.amended P05-1",
      {
        $0.policies[1].projects = $0.policies[0].projects; $0.policies[0].projects = []
      }
    ),
    ("closed P05-1", { $0.policies[0].projects = [] }),
    ("indicator.closed 05-2", { $0.policies[0].indicators.removeLast() }),
    (
      "indicator.amended 05-2 v1", { $0.policies[0].indicators[1].definition.name = "女性の割合" }
    ),
    (
      "indicator.redefined 05-2 v2",
      { $0.policies[0].indicators[1].definition.unit = UnitLabel("人") }
    ),
    ("target.revised 05-2", { $0.policies[0].indicators[1].target?.aim = .reach("35.0") }),
    ("target.withdrawn 05-2", { $0.policies[0].indicators[1].target = nil }),
    ("target.adopted 07-4", { $0.policies[1].indicators[1].target = Target(aim: .reach("1")) }),
    ("baseline.set 07-4", { $0.policies[1].indicators[1].baseline = Baseline(value: "1") }),
    ("baseline.set 05-2", { $0.policies[0].indicators[1].baseline?.fiscalYear = .fy2022 }),
    ("baseline.restated 05-2", { $0.policies[0].indicators[1].baseline?.value = "24.1" }),
    (
      "project.added P05-2",
      {
        $0.policies[0].projects.append(
          ProjectDocument(code: "P05-2", department: "総務部", name: "新規"))
      }
    ),
  ]

  @Test(arguments: changes)
  func `a change comes to its own event, and the edition is then the ledger's`(
    word: String, change: Change
  ) throws {
    var document = SmallPlan.document
    change(&document)
    var story = try Story.smallPlan
    let decision = try story.decide(document)
    #expect(decision.events.map(\.word).filter { $0 != "department" } == [word])
    story.tell(decision.events)
    #expect(try story.decide(document, EditionChange()) == Decision([]))
    // A document hangs its parts in the order of their coming, not in that of the file.
    let given = try #require(story.state.document())
    #expect(try story.decide(given, EditionChange()) == Decision([]))
  }

  @Test func `what was decided since the last edition stays, where the file does not speak of it`()
    throws
  {
    var story = try Story.smallPlan
    let base = SmallPlan.document
    try story.act("05-2", .revise(to: "35.0", from: .fy2026))
    try story.act("05-1", .close(effective: .fy2025, .complete))
    try story.act(.transfer(["M05-1"], from: nil, to: "施設部"), from: "2025-04-01")
    let change = EditionChange(effectiveYear: .fy2026, grounds: .complete)
    func decide(_ document: PlanDocument) throws -> Decision {
      try story.state.decide(adopting: document, after: base, change, on: "2024-06-03")
    }
    let kept = [Notice.keptSinceEdition(["M05-1", "05-1", "05-2"])]
    #expect(try decide(base) == Decision([], notices: kept))

    var next = base
    next.policies[0].indicators[1].definition.name = "女性の割合"
    next.policies[0].indicators[1].target?.aim = .reach("36.0")
    let decision = try decide(next)
    #expect(decision.events.map(\.word) == ["indicator.amended 05-2 v1", "target.revised 05-2"])
    #expect(decision.notices == [.keptSinceEdition(["M05-1", "05-1"])])
  }

  @Test func `what a command added since the last edition is not closed by a file without it`()
    throws
  {
    var story = try Story.smallPlan
    story.tell(
      try story.state.decide(
        IndicatorDraft(
          code: "05-3", policy: "05",
          definition: IndicatorDefinition(name: "新指標", unit: UnitLabel("件"), direction: .higher),
          effective: .fy2025, grounds: .complete)
      ).events)
    #expect(
      try story.state.decide(
        adopting: SmallPlan.document, after: SmallPlan.document, on: story.today)
        == Decision([]))
    let given = try #require(story.state.document())
    #expect(
      try story.state.decide(adopting: given, after: SmallPlan.document, on: story.today)
        == Decision([]))
  }

  @Test func `the order in a file changes nothing`() throws {
    var document = SmallPlan.document
    document.policies.reverse()
    document.policies[1].measures.reverse()
    #expect(try Story.smallPlan.decide(document, EditionChange()) == Decision([]))
  }

  @Test func `a change says since when, why and by whose decision, an addition need not`() throws {
    let story = try Story.smallPlan
    var document = SmallPlan.document
    document.policies[0].indicators[1].target?.aim = .reach("35.0")
    var change = EditionChange()
    #expect(throws: Rejection.effectiveRequired([PlanDifference(.changed, "05-2")])) {
      try story.decide(document, change)
    }
    change = EditionChange(effectiveYear: .fy2026)
    #expect(throws: Rejection.reasonRequired("05-2")) { try story.decide(document, change) }
    change.grounds.reason = "中間見直し"
    #expect(throws: Rejection.authorityRequired("05-2")) { try story.decide(document, change) }
    change.grounds.authority = "議決第12号"
    #expect(try story.decide(document, change).events.first?.fiscalYear == .fy2026)

    var added = SmallPlan.document
    added.policies[1].projects.append(
      ProjectDocument(code: "P07-1", department: "財政部", name: "新規"))
    #expect(try story.decide(added, EditionChange()).events.count == 1)
  }

  @Test func `a new unit and the baseline in it belong together`() throws {
    let story = try Story.smallPlan
    var document = SmallPlan.document
    document.policies[0].indicators[1].definition.unit = UnitLabel("人")
    #expect(try story.decide(document).notices == [.baselineBeforeBreak("05-2", version: 2)])
    document.policies[0].indicators[1].baseline = Baseline(value: "250")
    let decision = try story.decide(document)
    #expect(decision.notices.isEmpty)
    guard case .baselineRestated(let restated)? = decision.events.last else {
      Issue.record("expected a baseline")
      return
    }
    #expect(restated.version == 2)
  }

  @Test func `a change that a later step would hide is refused`() throws {
    var story = try Story.smallPlan
    try story.act("05-2", .revise(to: "40", from: .fy2027))
    try story.act(.transfer(["M05-1"], from: nil, to: "財政部"), from: "2027-04-01")
    var target = try #require(story.state.document())
    target.policies[0].indicators[1].target?.aim = .reach("37")
    var duty = try #require(story.state.document())
    duty.policies[0].measures[0].departments = ["総合政策部"]
    for document in [target, duty] {
      #expect(throws: Rejection.self) { try story.decide(document) }
      let later = EditionChange(effectiveYear: .fy2027, grounds: .complete)
      story.tell(try story.decide(document, later).events)
      #expect(try story.state.decide(adopting: document, on: story.today).events.count <= 1)
    }
  }

  @Test func `an export imports to nothing although its names have come back`() throws {
    var story = try Story.smallPlan
    try story.act(.rename("財政部", to: "財務部"), from: "2026-04-01")
    try story.act(.register(name: "財政部"), from: "2027-04-01")
    try story.act(.transfer(["M05-1"], from: nil, to: "D05"), from: "2027-04-01")
    let given = try #require(story.state.document())
    #expect(given.policies[0].measures[0].departments == ["財政部"])
    #expect(try story.decide(given, EditionChange()) == Decision([]))
  }

  @Test func `a change takes effect within the plan's years`() throws {
    var document = SmallPlan.document
    document.title = "別の計画"
    document.policies[0].projects[0].name = "研修"
    #expect(throws: Rejection.outsidePlan(.fy2040, plan: document.facts)) {
      try Story.smallPlan.decide(
        document, EditionChange(effectiveYear: .fy2040, grounds: .complete))
    }
  }

  @Test func `what was closed does not come back under its code`() throws {
    var story = try Story.smallPlan
    try story.act("05-2", .close(effective: .fy2025, .complete))
    #expect(throws: Rejection.self) { try story.decide(SmallPlan.document) }
    let present = try #require(story.state.document())
    #expect(!present.codes.contains("05-2"))
    #expect(try story.decide(present, EditionChange()) == Decision([]))
  }

  @Test func `a duty does not go back to a department that is no more`() throws {
    var story = try Story.smallPlan
    try story.act(.abolish("財政部", successor: "総務部"), from: "2025-04-01")
    #expect(throws: Rejection.self) { try story.decide(SmallPlan.document) }
  }

  @Test func `a department that a file calls by two of its names is in charge once`() throws {
    var story = try Story.smallPlan
    try story.act(.rename("財政部", to: "財務部"), from: "2024-04-01")
    var document = SmallPlan.document
    document.policies[0].measures[0].departments = ["財政部", "財務部"]
    document.policies[0].measures.append(
      MeasureDocument(code: "M05-3", number: 3, title: "新規", departments: ["財政部", "財務部"]))
    let decision = try story.decide(document)
    #expect(decision.events.map(\.word) == ["duty M05-1 D01→D02", "something else"])
    story.tell(decision.events)
    guard case .measureAdded(let added)? = decision.events.last else {
      Issue.record("expected M05-3")
      return
    }
    #expect(added.departments == ["D02"])
    #expect(try story.decide(document, EditionChange()) == Decision([]))
  }

  @Test func `a baseline cannot be taken out of a file`() throws {
    var document = SmallPlan.document
    document.policies[0].indicators[1].baseline = nil
    #expect(throws: Rejection.planDiffers([PlanDifference(.changed, "05-2")])) {
      try Story.smallPlan.decide(document)
    }
  }

  @Test func `the plan's years can become known`() throws {
    var story = try Story.smallPlan
    let facts = try #require(story.state.plan)
    #expect(throws: Rejection.yearsUnchanged) {
      try facts.decide(setting: PlanYears(first: .fy2023), Grounds())
    }
    #expect(throws: Rejection.yearsReversed(first: .fy2028, last: .fy2027)) {
      try facts.decide(setting: PlanYears(first: .fy2028), Grounds())
    }
    story.tell(try facts.decide(setting: PlanYears(defaultBaseline: .fy2022), Grounds()).events)
    #expect(story.state.plan?.defaultBaselineFiscalYear == .fy2022)
  }

  @Test func `a mid-plan revision is an event that changes refer to`() throws {
    var story = try Story.smallPlan
    let facts = try #require(story.state.plan)
    story.tell(
      try facts.decide(
        revising: "中間見直し", decided: "2025-03-20", document: "議決第12号", .complete
      ).events)
    let number = EventNumber(story.last)
    #expect(throws: Never.self) { try story.state.check(number) }
    #expect(throws: Rejection.noSuchRevision(EventNumber(1))) {
      try story.state.check(EventNumber(1))
    }
    #expect(story.state.snapshot(asOf: nil).revisions.map(\.number) == [number])
    #expect(story.state.snapshot(asOf: .fy2023).revisions.isEmpty)
  }
}

extension PlanEvent {
  /// What it changes, in a word.
  fileprivate var word: String {
    switch self {
    case .planAmended: "plan.amended"
    case .departmentRegistered: "department"
    case .policyAmended: "policy.amended \(code)"
    case .measureAmended: "measure.amended \(code)"
    case .projectAdded: "project.added \(code)"
    case .projectAmended: "project.amended \(code)"
    case .partClosed: "closed \(code)"
    case .dutyTransferred(let event):
      "duty \(code) \(event.from?.text ?? "")→\(event.to?.text ?? "")"
    case .indicatorClosed: "indicator.closed \(code)"
    case .indicatorAmended(let event): "indicator.amended \(code) v\(event.version)"
    case .indicatorRedefined(let event): "indicator.redefined \(code) v\(event.version)"
    case .targetRevised: "target.revised \(code)"
    case .targetWithdrawn: "target.withdrawn \(code)"
    case .targetAdopted: "target.adopted \(code)"
    case .baselineSet: "baseline.set \(code)"
    case .baselineRestated: "baseline.restated \(code)"
    default: "something else"
    }
  }
}
