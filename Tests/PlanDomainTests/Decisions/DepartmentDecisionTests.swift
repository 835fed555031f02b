import PlanDomain
import Testing

/// Departments are renamed, merged, split and abolished, each on a date and by a decision.
struct DepartmentDecisionTests {
  private let april: CivilDate = "2026-04-01"
  private let march: CivilDate = "2026-03-31"

  private func names(_ story: Story, on day: CivilDate?) -> [String] {
    story.state.organisation.departments.keys.sorted()
      .compactMap { story.state.organisation.name(of: $0, on: day) }
  }

  @Test func `a renamed department keeps its code, its duties and its past`() throws {
    var story = try Story.smallPlan
    try story.act(.rename("財政部", to: "財務部"), from: april)
    #expect(names(story, on: march).contains("財政部"))
    #expect(names(story, on: april).contains("財務部"))
    #expect(!names(story, on: nil).contains("財政部"))
    let duties = try #require(story.state.measures["M05-2"]).duties
    #expect(duties.departments(on: nil) == ["D02", "D01"])
    #expect(try story.state.organisation.department("財政部", on: april) == "D02")
    #expect(try story.state.organisation.department("財務部", on: march) == "D02")
  }

  @Test func `names come back, and one name never means two at once`() throws {
    var story = try Story.smallPlan
    try story.act(.rename("財政部", to: "財務部"), from: april)
    #expect(throws: Rejection.self) { try story.decide(.rename("総務部", to: "財務部"), from: april) }
    try story.act(.register(name: "財政部"), from: april)
    #expect(try story.state.organisation.department("財政部", on: april) == "D05")
    #expect(try story.state.organisation.department("財政部", on: march) == "D02")
    try story.act(.abolish("D05", successor: nil), from: "2027-04-01")
    try story.act(.rename("財務部", to: "財政部"), from: "2028-04-01")
    #expect(try story.state.organisation.department("財政部", on: "2028-04-01") == "D02")
  }

  @Test func `scenario 33: who takes an abolished one's name is another department`() throws {
    var story = try Story.smallPlan
    try story.act(.abolish("財政部", successor: "総務部"), from: april)
    #expect(throws: Rejection.self) { try story.decide(.rename("財政部", to: "財務部"), from: april) }
    try story.act(.register(name: "財政部"), from: "2027-04-01")
    let departments = story.state.snapshot(asOf: nil).departments.filter { $0.name == "財政部" }
    #expect(departments.map(\.code) == ["D02", "D05"])
    #expect(departments.map(\.ended) == [april, nil])
    #expect(departments.first?.successors == ["D01"])
  }

  @Test func `a merger takes every duty along from its day on`() throws {
    var story = try Story.smallPlan
    let decision = try story.act(.merge(["財政部", "総合政策部"], into: "経営部"), from: april)
    #expect(
      decision.events.map(\.code) == ["D05", "D02", "M05-2", "D03", "P05-1"])
    let measure = try #require(story.state.measures["M05-2"]).duties
    #expect(measure.departments(on: march) == ["D02", "D01"])
    #expect(measure.departments(on: april) == ["D05", "D01"])
    let project = try #require(story.state.projects["P05-1"]).duties
    #expect(project.departments(on: april) == ["D05"])
    let merged = try #require(story.state.organisation.departments["D02"])
    #expect(merged.end(on: march) == nil)
    #expect(merged.end(on: april)?.content == .merged(into: "D05"))
  }

  @Test func `who was in charge together with the other is in charge once`() throws {
    var story = try Story.smallPlan
    try story.act(.merge(["財政部"], into: "総務部"), from: april)
    let measure = try #require(story.state.measures["M05-2"]).duties
    #expect(measure.departments(on: april) == ["D01"])
  }

  @Test
  func `scenario 32: after a split a duty goes to one half, earlier records keep the old one`()
    throws
  {
    var story = try Story.smallPlan
    let decision = try story.act(.split("財政部", into: ["財務部", "資産部"]), from: april)
    #expect(
      decision.notices == [.dutiesRemain("D02", name: "財政部", from: april, ["M05-2"])])
    try story.act(.transfer(["M05-2"], from: "財政部", to: "資産部"), from: april)
    let duties = try #require(story.state.measures["M05-2"]).duties
    #expect(duties.departments(on: march) == ["D02", "D01"])
    #expect(duties.departments(on: april) == ["D06", "D01"])
    #expect(story.state.snapshot(asOf: nil).departments[1].successors == ["D05", "D06"])
  }

  @Test func `a department that is one of its own parts goes on`() throws {
    var story = try Story.smallPlan
    let decision = try story.act(.split("財政部", into: ["財政部", "資産部"]), from: april)
    #expect(decision.notices.isEmpty)
    #expect(try #require(story.state.organisation.departments["D02"]).end(on: nil) == nil)
    #expect(throws: Never.self) { try story.decide(.rename("財政部", to: "財務部"), from: april) }
  }

  static let refusals: [(DepartmentCommand.Change, Rejection)] = [
    (.register(name: "財政部"), .nameTaken("財政部", by: "D02", occurrence(3))),
    (.register(name: " "), .emptyText(" ")),
    (.register(name: "D99"), .noSuchDepartment("D99")),
    (.rename("水道部", to: "上下水道部"), .noSuchDepartment("水道部")),
    (.rename("財政部", to: "財政部"), .nameTaken("財政部", by: "D02", occurrence(3))),
    (.merge([], into: "総務部"), .departmentInvalid("D01")),
    (.merge(["総務部"], into: "総務部"), .departmentInvalid("D01")),
    (.merge(["財政部", "D02"], into: "総務部"), .departmentInvalid("D01")),
    (.split("財政部", into: ["財務部"]), .departmentInvalid("D02")),
    (.split("財政部", into: ["財務部", "財務部"]), .departmentInvalid("D02")),
    (.split("財政部", into: ["財務部", "D98"]), .noSuchDepartment("D98")),
    (.abolish("財政部", successor: "財政部"), .departmentInvalid("D02")),
    (.transfer([], from: nil, to: "総務部"), .noSuchDuty("")),
    (.transfer(["05"], from: nil, to: "総務部"), .noSuchDuty("05")),
    (.transfer(["M05-1.1"], from: nil, to: "財政部"), .noSuchDuty("M05-1.1")),
    (.transfer(["M05-1"], from: nil, to: "総務部"), .alreadyInCharge("M05-1", "D01")),
    (.transfer(["M05-1"], from: "財政部", to: "施設部"), .notInCharge("M05-1", ["D01"])),
    // Two are in charge: which one gives it up?
    (.transfer(["M05-2"], from: nil, to: "施設部"), .notInCharge("M05-2", ["D02", "D01"])),
  ]

  private static func occurrence(_ number: Int) -> Occurrence {
    Occurrence(
      number: EventNumber(number),
      recorded: Instant(seconds: 1_717_372_800 + Int64(number) * 3_600), actor: "sato")
  }

  @Test(arguments: refusals)
  func `what does not fit is refused`(
    change: DepartmentCommand.Change, rejection: Rejection
  ) throws {
    #expect(throws: rejection) { try Story.smallPlan.decide(change, from: "2026-04-01") }
  }

  @Test func `a transfer does not slip in before a later one`() throws {
    var story = try Story.smallPlan
    try story.act(.transfer(["M05-1"], from: nil, to: "財政部"), from: "2027-04-01")
    #expect(throws: Rejection.self) {
      try story.decide(.transfer(["M05-1"], from: nil, to: "総合政策部"), from: april)
    }
    // With the department that joins, the later step still finds who gives up.
    #expect(throws: Rejection.self) { try story.decide(.merge(["総務部"], into: "施設部"), from: april) }
    try story.act(.transfer(["M05-1"], from: "財政部", to: "総合政策部"), from: "2028-04-01")
  }

  @Test func `a department acts from its first day on, and ends once`() throws {
    var story = try Story.smallPlan
    try story.act(.register(name: "新部"), from: "2027-04-01")
    for change in [
      .transfer(["M05-1"], from: nil, to: "新部"), .rename("新部", to: "別部"),
      .abolish("新部", successor: nil),
    ] as [DepartmentCommand.Change] {
      #expect(throws: Rejection.self) { try story.decide(change, from: april) }
    }
    try story.act(.abolish("新部", successor: nil), from: "2029-04-01")
    #expect(throws: Rejection.self) {
      try story.decide(.abolish("新部", successor: nil), from: "2028-04-01")
    }
  }

  @Test func `every change names the decision it rests on`() throws {
    for authority in [nil, "", "\u{3000}"] {
      #expect(throws: Rejection.authorityRequired("財政部")) {
        try Story.smallPlan.decide(
          .rename("財政部", to: "財務部"), from: april, authority: authority)
      }
    }
  }

  @Test func `an actor moves and leaves on a date, and the id stays`() throws {
    var story = try Story.smallPlan
    story.tell([
      .actorRegistered(
        ActorRegistered(actor: "sato", department: "D01", role: .recorder, name: nil))
    ])
    func actor() throws -> PlanDomain.Actor {
      let actors = story.state.organisation.actors
      return try #require(actors["sato"])
    }
    let move = ActorCommand.move(to: "財政部", effective: april, reason: nil)
    story.tell(try story.state.organisation.decide(move, of: actor()).events)
    #expect(try actor().department(on: march) == "D01")
    #expect(try actor().department(on: april) == "D02")
    #expect(throws: Rejection.alreadyThere("sato", "D02")) {
      try story.state.organisation.decide(move, of: actor())
    }
    #expect(throws: Rejection.lastActor("sato")) {
      try story.state.organisation.decide(
        .retire(effective: "2027-04-01", reason: nil), of: actor())
    }
    story.tell([
      .actorRegistered(
        ActorRegistered(actor: "suzuki", department: "D02", role: .recorder, name: nil))
    ])
    let retire = ActorCommand.retire(effective: "2027-04-01", reason: nil)
    story.tell(try story.state.organisation.decide(retire, of: actor()).events)
    #expect(try actor().retirement(on: "2027-03-31") == nil)
    #expect(try actor().retirement(on: "2027-04-01") != nil)
    #expect(throws: Rejection.self) {
      try story.state.organisation.decide(
        .move(to: "総務部", effective: "2027-04-01", reason: nil), of: actor())
    }
  }
}
