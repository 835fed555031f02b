import PlanDomain
import Testing

/// Which target judges a year, and how it may be revised.
struct TargetDecisionTests {
  @Test func `a revised target holds from its year on, the adopted one before`() throws {
    var story = try Story.smallPlan
    try story.act("05-2", .revise(to: "35.0", from: .fy2026))
    #expect(story.target("05-2", in: .fy2025)?.aim == .reach("30.0"))
    #expect(story.target("05-2", in: .fy2026)?.aim == .reach("35.0"))
    #expect(story.target("05-2", in: .fy2040)?.aim == .reach("35.0"))
    #expect(story.target("05-2", in: nil)?.aim == .reach("35.0"))
    #expect(story.target("05-2", in: .fy1990)?.aim == .reach("30.0"))
  }

  @Test func `the year decides and not the order of recording`() throws {
    var story = try Story.smallPlan
    try story.act("05-2", .revise(to: "36.0", from: .fy2027))
    try story.act("05-2", .revise(to: "33.0", from: .fy2025))
    #expect(story.target("05-2", in: .fy2024)?.aim == .reach("30.0"))
    #expect(story.target("05-2", in: .fy2026)?.aim == .reach("33.0"))
    #expect(story.target("05-2", in: .fy2027)?.aim == .reach("36.0"))
    #expect(story.target("05-2", in: nil)?.aim == .reach("36.0"))
  }

  @Test func `of two from the same year the later recorded holds`() throws {
    var story = try Story.smallPlan
    try story.act("05-2", .revise(to: "35.0", from: .fy2026))
    try story.act("05-2", .revise(to: "34.0", from: .fy2026))
    #expect(story.target("05-2", in: .fy2026)?.aim == .reach("34.0"))
    #expect(story.target("05-2", in: nil)?.aim == .reach("34.0"))
  }

  @Test func `an indicator without a target has none in any year`() throws {
    var story = try Story.smallPlan
    #expect(story.target("07-4", in: .fy2025) == nil)
    try story.act("07-4", .revise(to: "1005533", from: .fy2025))
    #expect(story.target("07-4", in: .fy2024) == nil)
    #expect(
      story.target("07-4", in: .fy2025) == Target(aim: .reach("1005533"), fiscalYear: .fy2027))
  }

  @Test func `a revision says on what it rests and why`() throws {
    let story = try Story.smallPlan
    #expect(
      try story.decide("05-2", .revise(to: "35.0", from: .fy2026)).events == [
        .targetRevised(
          TargetRevised(
            indicator: "05-2", target: Target(aim: .reach("35.0"), fiscalYear: .fy2027),
            effective: .fy2026,
            grounds: Grounds(authority: "議決第12号", reason: "中間見直し")))
      ])
    for blank in [nil, "", "\u{3000}"] {
      #expect(throws: Rejection.authorityRequired("05-2")) {
        try story.decide("05-2", .revise(to: "35.0", from: .fy2026, authority: blank))
      }
      #expect(throws: Rejection.reasonRequired("05-2")) {
        try story.decide("05-2", .revise(to: "35.0", from: .fy2026, reason: blank))
      }
    }
  }

  static let shapes: [(IndicatorCommand, Aim)] = [
    (.revise(kind: .atMost, from: .fy2025), .atMost("30.0")),
    (.revise(kind: .atLeast, to: "28.5", from: .fy2025), .atLeast("28.5")),
    (.revise(kind: .maintain, to: "24.0", from: .fy2025), .maintain("24.0")),
    (.revise(kind: .range, to: "25", upper: "35", from: .fy2025), .range("25", "35")),
    (.revise(kind: .range, upper: "35", from: .fy2025), .range("30.0", "35")),
    (.revise(kind: .range, to: "30.0", upper: "30", from: .fy2025), .range("30.0", "30")),
    (.revise(kind: .qualitative, text: "おおむね達成", from: .fy2025), .qualitative("おおむね達成")),
    (.revise(kind: .undecided, from: .fy2025), .undecided),
  ]

  @Test(arguments: shapes)
  func `what a revision leaves out stays as it is`(command: IndicatorCommand, aim: Aim) throws {
    var story = try Story.smallPlan
    try story.act("05-2", command)
    #expect(story.target("05-2", in: .fy2025) == Target(aim: aim, fiscalYear: .fy2027))
    #expect(story.target("05-2", in: .fy2024)?.aim == .reach("30.0"))
  }

  @Test func `the year by which may be all that changes`() throws {
    var story = try Story.smallPlan
    try story.act("05-2", .revise(by: .fy2026, from: .fy2025))
    #expect(story.target("05-2", in: .fy2025) == Target(aim: .reach("30.0"), fiscalYear: .fy2026))
  }

  static let misfits: [(IndicatorCode, IndicatorCommand, Aim.Kind)] = [
    ("05-2", .revise(to: "30", upper: "40", from: .fy2025), .reach),
    ("05-2", .revise(text: "言葉", from: .fy2025), .reach),
    ("05-2", .revise(kind: .range, to: "40", upper: "30", from: .fy2025), .range),
    ("05-2", .revise(kind: .range, from: .fy2025), .range),
    ("05-2", .revise(kind: .qualitative, from: .fy2025), .qualitative),
    ("05-2", .revise(kind: .qualitative, text: "", from: .fy2025), .qualitative),
    ("05-2", .revise(kind: .undecided, to: "30", from: .fy2025), .undecided),
    ("05-1", .revise(to: "1790", from: .fy2025), .qualitative),
    ("05-1", .revise(kind: .reach, from: .fy2025), .reach),
  ]

  @Test(arguments: misfits)
  func `figures that do not fit the kind are refused`(
    code: IndicatorCode, command: IndicatorCommand, kind: Aim.Kind
  ) throws {
    #expect(throws: Rejection.targetShape(code, kind)) {
      try Story.smallPlan.decide(code, command)
    }
  }

  @Test func `the target there is needs no revision`() throws {
    var story = try Story.smallPlan
    let adopted = try #require(story.state.indicators["05-2"]?.target(for: .fy2026))
    #expect(throws: Rejection.targetUnchanged("05-2", adopted)) {
      try story.decide("05-2", .revise(to: "30.0", from: .fy2026))
    }
    try story.act("05-2", .revise(to: "35.0", from: .fy2025))
    #expect(try story.decide("05-2", .revise(to: "30.0", from: .fy2026)).events.count == 1)
  }

  @Test func `a target beyond the plan's end would judge nothing`() throws {
    let story = try Story.smallPlan
    #expect(throws: Rejection.outsidePlan(.fy2028, plan: story.state.plan)) {
      try story.decide("05-2", .revise(to: "35.0", from: .fy2028))
    }
  }
}
