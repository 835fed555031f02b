import PlanDomain
import Testing

/// A plan document becomes a ledger's plan.
struct AdoptionTests {
  private let today: CivilDate = "2024-06-03"

  @Test func `the plan comes first, then its departments, then part after part`() throws {
    let events = try PlanState().decide(adopting: SmallPlan.document, on: today).events
    #expect(
      events.map(\.word) == [
        "plan", "department D01 総務部", "department D02 財政部", "department D03 総合政策部",
        "department D04 施設部", "policy 05", "measure M05-1", "measure M05-2", "project P05-1",
        "indicator 05-1", "baseline 05-1", "target 05-1", "indicator 05-2", "baseline 05-2",
        "target 05-2", "policy 07", "indicator 07-1", "baseline 07-1", "target 07-1",
        "indicator 07-4",
      ])
  }

  @Test func `departments stand by their codes in the printed order`() throws {
    let events = try PlanState().decide(adopting: SmallPlan.document, on: today).events
    let departments = events.compactMap { event -> [DepartmentCode]? in
      switch event {
      case .measureAdded(let added): added.departments
      case .projectAdded(let added): [added.department]
      case .indicatorDefined(let defined): defined.department.map { [$0] }
      default: nil
      }
    }
    #expect(departments == [["D01"], ["D02", "D01"], ["D03"], ["D04"]])
  }

  @Test func `departments that are registered keep their codes`() throws {
    var state = PlanState()
    let occurrence = Occurrence(
      number: EventNumber(1), recorded: Instant(seconds: 0), actor: .system)
    for (code, name) in [("D01", "水道部"), ("D02", "財政部")] as [(DepartmentCode, String)] {
      state.apply(
        .departmentRegistered(DepartmentRegistered(department: code, name: name)), occurrence)
    }
    let events = try state.decide(adopting: SmallPlan.document, on: today).events
    #expect(
      events.map(\.word).filter { $0.hasPrefix("department") } == [
        "department D03 総務部", "department D04 総合政策部", "department D05 施設部",
      ])
    guard case .measureAdded(let second)? = events.first(where: { $0.word == "measure M05-2" })
    else {
      Issue.record("expected M05-2")
      return
    }
    #expect(second.departments == ["D02", "D03"])
  }

  @Test func `what was adopted is given back as it was`() throws {
    #expect(try Story.smallPlan.state.document() == SmallPlan.document)
    #expect(PlanState().document() == nil)
  }

  typealias Change = @Sendable (inout PlanDocument) -> Void
  static let doubles: [(Change, String)] = [
    ({ $0.policies[1].code = "05" }, "05"),
    ({ $0.policies[0].measures[1].code = "M05-1" }, "M05-1"),
    ({ $0.policies[1].indicators[0].code = "05-2" }, "05-2"),
    // One code means one thing in a ledger, whatever the kind.
    ({ $0.policies[0].projects[0].code = "M05-1.1" }, "M05-1.1"),
    ({ $0.policies[1].indicators[0].code = "05" }, "05"),
  ]

  @Test(arguments: doubles)
  func `a code with two meanings is refused`(change: Change, code: String) throws {
    var document = SmallPlan.document
    change(&document)
    #expect(throws: Rejection.codeTwice(code)) {
      try PlanState().decide(adopting: document, on: today)
    }
  }
}

extension PlanEvent {
  /// What it brings, in a word.
  fileprivate var word: String {
    switch self {
    case .planAdopted: "plan"
    case .departmentRegistered(let event): "department \(event.department) \(event.name)"
    case .policyAdded(let event): "policy \(event.policy)"
    case .measureAdded(let event): "measure \(event.measure)"
    case .projectAdded(let event): "project \(event.project)"
    case .indicatorDefined(let event): "indicator \(event.indicator)"
    case .baselineSet(let event): "baseline \(event.indicator)"
    case .targetAdopted(let event): "target \(event.indicator)"
    default: "something else"
    }
  }
}
