import PlanDomain
import Testing

/// A year's round: opened once, due, closed and reopened in turn, attested when it happened.
struct YearRoundTests {
  private static func story(closing: Bool = false) throws -> Story {
    var story = try Story.smallPlan
    story.today = "2024-06-03"
    try story.act(.open(due: "2024-06-30", Grounds()), about: .fy2023)
    if closing { try story.act(.close(Grounds()), about: .fy2023) }
    return story
  }

  @Test func `a round is opened once and only for a year of the plan`() throws {
    let story = try Self.story()
    let opened = try #require(story.state.years[.fy2023]?.opened.first)
    #expect(throws: Rejection.roundOpened(opened)) {
      try story.decide(.open(due: "2024-07-31", Grounds()), about: .fy2023)
    }
    #expect(throws: Rejection.outsidePlan(.fy2022, plan: story.state.plan)) {
      try story.decide(.open(due: "2024-07-31", Grounds()), about: .fy2022)
    }
  }

  @Test func `a due date before the year is refused, one in the year is pointed out`() throws {
    var story = try Story.smallPlan
    story.today = "2023-06-03"
    let grounds = Grounds(reason: "照会")
    #expect(throws: Rejection.dueBeforeYear(.fy2023, "2023-03-31")) {
      try story.decide(.open(due: "2023-03-31", grounds), about: .fy2023)
    }
    // Figures on the way, 9月30日現在: unusual, and somebody's right.
    let interim = try story.decide(.open(due: "2024-03-31", grounds), about: .fy2023)
    #expect(interim.notices == [.dueWithinYear(.fy2023, "2024-03-31")])
    #expect(try story.decide(.open(due: "2024-04-01", grounds), about: .fy2023).notices.isEmpty)
    try story.act(.open(due: "2024-06-30", grounds), about: .fy2023)
    #expect(throws: Rejection.dueBeforeYear(.fy2023, "2020-06-30")) {
      try story.decide(.setDue("2020-06-30", .everybody, grounds), about: .fy2023)
    }
  }

  @Test func `a due date for an indicator goes before its department's, and that before all`()
    throws
  {
    var story = try Self.story()
    let reason = Grounds(reason: "決算の遅れ")
    try story.act(.setDue("2024-07-31", .department("総務部"), reason), about: .fy2023)
    try story.act(.setDue("2024-10-31", .indicator("07-1"), reason), about: .fy2023)
    let round = try #require(story.state.years[.fy2023])
    let department = try #require(
      story.state.organisation.bearers(of: "総務部", on: story.today).first)
    #expect(round.due(for: "05-1", of: []) == "2024-06-30")
    #expect(round.due(for: "05-1", of: [department]) == "2024-07-31")
    #expect(round.due(for: "07-1", of: [department]) == "2024-10-31")
    #expect(throws: Rejection.dueUnchanged(.fy2023, .indicator("07-1"), "2024-10-31")) {
      try story.decide(.setDue("2024-10-31", .indicator("07-1"), reason), about: .fy2023)
    }
    #expect(throws: Rejection.reasonRequired("FY2023")) {
      try story.decide(.setDue("2024-07-01", .everybody, Grounds()), about: .fy2023)
    }
    #expect(throws: Rejection.roundNotOpened(.fy2024)) {
      try story.decide(.setDue("2025-07-01", .everybody, reason), about: .fy2024)
    }
  }

  @Test func `a year is closed once it is over, and reopened with a reason`() throws {
    var story = try Self.story(closing: true)
    let closing = try #require(story.state.cycle.closing(of: .fy2023))
    #expect(throws: Rejection.yearClosed(.fy2023, closing)) {
      try story.decide(.close(Grounds()), about: .fy2023)
    }
    #expect(throws: Rejection.yearClosed(.fy2023, closing)) {
      try story.decide(.setDue("2024-08-01", .everybody, .complete), about: .fy2023)
    }
    #expect(throws: Rejection.yearNotOver(.fy2024)) {
      try story.decide(.close(Grounds()), about: .fy2024)
    }
    #expect(throws: Rejection.reasonRequired("FY2023")) {
      try story.decide(.reopen(Grounds()), about: .fy2023)
    }
    try story.act(.reopen(Grounds(reason: "再集計")), about: .fy2023)
    #expect(story.state.cycle.closing(of: .fy2023) == nil)
    #expect(throws: Rejection.yearNotClosed(.fy2024, nil)) {
      try story.decide(.reopen(.complete), about: .fy2024)
    }
    guard
      case .yearNotClosed(.fy2023, .some)? = #expect(
        throws: Rejection.self,
        performing: {
          try story.decide(.reopen(.complete), about: .fy2023)
        })
    else {
      Issue.record("expected yearNotClosed with the reopening")
      return
    }
  }

  @Test func `what happened outside has its day and its document`() throws {
    var story = try Self.story()
    let council = YearCommand.attest(
      .reportedToCouncil, on: "2024-06-01", document: "令和6年6月定例会", note: nil)
    try story.act(council, about: .fy2023)
    #expect(throws: Rejection.self) { try story.decide(council, about: .fy2023) }
    for day in ["2023-03-31", "2024-06-04"] as [CivilDate] {
      #expect(throws: Rejection.attestedDay(.fy2023, .audited, day)) {
        try story.decide(
          .attest(.audited, on: day, document: "審査意見書", note: nil), about: .fy2023)
      }
    }
    #expect(throws: Rejection.emptyText("--document")) {
      try story.decide(
        .attest(.audited, on: "2024-06-01", document: " ", note: nil), about: .fy2023)
    }
  }
}
