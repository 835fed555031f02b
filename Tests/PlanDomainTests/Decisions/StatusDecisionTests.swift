import PlanDomain
import Testing

/// How the states of measures, items and projects change.
struct StatusDecisionTests {
  static let undertakings: [Undertaking] = [
    .measure("M05-1"), .item("M05-1.1", of: "M05-1"), .project("P05-1"),
  ]

  @Test(arguments: undertakings)
  func `a state is entered with everything said of it`(undertaking: Undertaking) throws {
    let change = StatusChange(
      to: .inProgress, effective: "2024-04-01", judgement: .onPlan, next: .continue, reason: " ")
    #expect(
      try Story.smallPlan.decide(undertaking, change)
        == Decision([
          .statusChanged(
            StatusChanged(
              undertaking: undertaking, from: nil, to: .inProgress, effective: "2024-04-01",
              judgement: .onPlan, next: .continue, reason: nil))
        ]))
  }

  @Test func `an item's state is not its measure's`() throws {
    var story = try Story.smallPlan
    try story.act(.item("M05-1.1", of: "M05-1"), StatusChange(to: .done, effective: "2024-04-01"))
    #expect(try story.history(of: .measure("M05-1")).timeline.entries.isEmpty)
    #expect(story.state.measures["M05-1"]?.history(of: .item("M05-1.9", of: "M05-1")) == nil)
  }

  @Test func `in force is the latest day up to the one asked for`() throws {
    var story = try Story.smallPlan
    let measure = Undertaking.measure("M05-1")
    let later = try story.act(measure, StatusChange(to: .done, effective: "2025-04-01"))
    let earlier = try story.act(measure, StatusChange(to: .inProgress, effective: "2024-04-01"))
    let history = try story.history(of: measure)
    #expect(history.current(on: "2024-03-31") == nil)
    #expect(history.current(on: "2024-04-01") == earlier)
    #expect(history.current(on: "2025-03-31") == earlier)
    #expect(history.current(on: "2025-04-01") == later)
    #expect(history.current(on: nil) == later)
  }

  @Test func `of two from the same day the later recorded is in force`() throws {
    var story = try Story.smallPlan
    let measure = Undertaking.measure("M05-1")
    let first = try story.act(measure, StatusChange(to: .planning, effective: "2024-04-01"))
    let change = StatusChange(to: .inProgress, effective: "2024-04-01")
    let decision = try story.decide(measure, change)
    #expect(decision.notices == [.sameEffectiveDate(measure, first)])
    let second = try story.act(measure, change)
    #expect(try story.history(of: measure).current(on: "2024-04-01") == second)
  }

  @Test func `an earlier day does not move what holds later`() throws {
    var story = try Story.smallPlan
    let project = Undertaking.project("P05-1")
    let later = try story.act(project, StatusChange(to: .continuing, effective: "2025-04-01"))
    let decision = try story.decide(project, StatusChange(to: .inProgress, effective: "2024-04-01"))
    #expect(decision.notices == [.laterStatusStands(project, later)])
    guard case .statusChanged(let event)? = decision.events.first else { return }
    #expect(event.from == nil)
  }

  @Test func `the very same entry again is refused`() throws {
    var story = try Story.smallPlan
    let measure = Undertaking.measure("M05-1")
    let change = StatusChange(to: .inProgress, effective: "2024-04-01", judgement: .mostly)
    let present = try story.act(measure, change)
    #expect(throws: Rejection.statusUnchanged(measure, present)) {
      try story.decide(measure, change)
    }
    var other = change
    // A text may be erased one day, so it makes no difference.
    other.reason = "着手した"
    #expect(throws: Rejection.statusUnchanged(measure, present)) {
      try story.decide(measure, other)
    }
    other = change
    other.judgement = .behind
    #expect(try story.decide(measure, other).events.count == 1)
    other = change
    other.effective = "2024-10-01"
    #expect(try story.decide(measure, other).events.count == 1)
  }

  @Test(arguments: Status.allCases)
  func `a way back out of an end needs a reason, any other does not`(status: Status) throws {
    var story = try Story.smallPlan
    let measure = Undertaking.measure("M05-1")
    let present = try story.act(measure, StatusChange(to: status, effective: "2024-04-01"))
    let to: Status = status == .planning ? .inProgress : .planning
    let change = StatusChange(to: to, effective: "2024-05-01")
    if [.done, .cancelled, .abolished, .merged].contains(status) {
      for blank in [nil, "", " \u{3000}"] {
        var change = change
        change.reason = blank
        #expect(throws: Rejection.endedStatusNeedsReason(measure, present, to: to)) {
          try story.decide(measure, change)
        }
      }
      var change = change
      change.reason = "再開した"
      #expect(try story.decide(measure, change).events.count == 1)
    } else {
      #expect(try story.decide(measure, change).events.count == 1)
    }
  }

  @Test func `an end that stays may be said again from another day`() throws {
    var story = try Story.smallPlan
    let measure = Undertaking.measure("M05-1")
    try story.act(measure, StatusChange(to: .done, effective: "2024-04-01"))
    let again = StatusChange(to: .done, effective: "2025-03-31", judgement: .onPlan)
    #expect(try story.decide(measure, again).events.count == 1)
  }

  @Test func `what held before the end may be entered without a reason`() throws {
    var story = try Story.smallPlan
    let measure = Undertaking.measure("M05-1")
    try story.act(measure, StatusChange(to: .done, effective: "2025-04-01"))
    let before = StatusChange(to: .inProgress, effective: "2024-04-01")
    #expect(try story.decide(measure, before).events.count == 1)
  }

  @Test func `from 未着手 to 完了 in one step is flagged`() throws {
    var story = try Story.smallPlan
    let measure = Undertaking.measure("M05-1")
    try story.act(measure, StatusChange(to: .notStarted, effective: "2024-04-01"))
    let decision = try story.decide(measure, StatusChange(to: .done, effective: "2024-05-01"))
    #expect(decision.notices == [.startedAndDoneAtOnce(measure)])
    let slower = try story.decide(measure, StatusChange(to: .planning, effective: "2024-05-01"))
    #expect(slower.notices == [])
  }
}
