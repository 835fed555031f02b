import Testing

@testable import PlanDomain

/// How one indicator is judged and measured, and values to be reached on the way.
struct AssessmentDecisionTests {
  private func change(_ set: (inout AssessmentChange) -> Void) -> AssessmentChange {
    var change = AssessmentChange()
    set(&change)
    return change
  }

  @Test func `a configuration holds from its year on and keeps what is not named`() throws {
    var story = try Story.smallPlan
    let survey = change {
      $0.noise = .value("3.0")
      $0.interval = .value(2)
      $0.anchor = .value(.fy2022)
    }
    try story.act("05-2", .configure(survey, effective: .fy2024, .complete))
    try story.act(
      "05-2", .configure(change { $0.method = .value(.level) }, effective: .fy2026, .complete))
    let indicator = try #require(story.state.indicators["05-2"])
    #expect(indicator.configuration(in: .fy2023) == AssessmentConfiguration())
    #expect(
      indicator.configuration(in: .fy2025)
        == AssessmentConfiguration(noise: "3.0", interval: 2, anchor: .fy2022))
    #expect(
      indicator.configuration(in: .fy2026)
        == AssessmentConfiguration(method: .level, noise: "3.0", interval: 2, anchor: .fy2022))
  }

  @Test func `a setting can go, and an interval takes its anchor along`() throws {
    var story = try Story.smallPlan
    let all = change {
      $0.noise = .value("3.0")
      $0.interval = .value(2)
      $0.anchor = .value(.fy2022)
      $0.daysUntilDue = .value(120)
    }
    try story.act("05-2", .configure(all, effective: .fy2024, .complete))
    let every = change {
      $0.interval = .byDefault
      $0.noise = .byDefault
    }
    try story.act("05-2", .configure(every, effective: .fy2025, .complete))
    #expect(
      story.state.indicators["05-2"]?.configuration(in: .fy2025)
        == AssessmentConfiguration(daysUntilDue: 120))
  }

  @Test func `what cannot be is refused by its name`() throws {
    let story = try Story.smallPlan
    let cases: [(AssessmentChange, AssessmentSetting)] = [
      (change { $0.interval = .value(1) }, .interval(1)),
      (change { $0.noise = .value("-0.1") }, .noise("-0.1")),
      (change { $0.anchor = .value(.fy2022) }, .anchorWithoutInterval),
      (change { $0.daysUntilDue = .value(-1) }, .daysUntilDue(-1)),
      (change { $0.daysUntilDue = .value(731) }, .daysUntilDue(731)),
    ]
    for (change, setting) in cases {
      #expect(throws: Rejection.settingInvalid("05-2", setting)) {
        try story.decide("05-2", .configure(change, effective: .fy2024, .complete))
      }
    }
    #expect(throws: Rejection.nothingDeclared("05-2")) {
      try story.decide(
        "05-2", .configure(change { $0.noise = .byDefault }, effective: .fy2024, .complete))
    }
    #expect(throws: Rejection.reasonRequired("05-2")) {
      try story.decide(
        "05-2",
        .configure(change { $0.noise = .value("1") }, effective: .fy2024, Grounds(reason: " ")))
    }
  }

  @Test func `an interim target lies on the way to a figure`() throws {
    var story = try Story.smallPlan
    try story.act("05-2", .interim("27.0", in: .fy2025))
    #expect(
      story.state.indicators["05-2"]?.interimTargets.current(in: .fy2025)?.content.value == "27.0")
    let target = try #require(story.state.indicators["05-2"]).target(for: .fy2027)
    #expect(throws: Rejection.interimNotAsked("05-2", .fy2027, target)) {
      try story.decide("05-2", .interim("29.0", in: .fy2027))
    }
    let words = try #require(story.state.indicators["05-1"]).target(for: .fy2025)
    #expect(throws: Rejection.interimNotAsked("05-1", .fy2025, words)) {
      try story.decide("05-1", .interim("1790", in: .fy2025))
    }
    #expect(throws: Rejection.interimNotAsked("07-4", .fy2025, nil)) {
      try story.decide("07-4", .interim("1", in: .fy2025))
    }
    #expect(throws: Rejection.self) { try story.decide("05-2", .interim("101", in: .fy2025)) }
    #expect(throws: Rejection.unitMismatch("05-2", expected: UnitLabel("％"), found: "人")) {
      try story.decide(
        "05-2", .setInterimTarget(.fy2025, "27.0", unit: "人", .complete))
    }
  }

  @Test func `an interim target is withdrawn once, and can be taken back`() throws {
    var story = try Story.smallPlan
    #expect(throws: Rejection.interimUnchanged("05-2", .fy2025, nil)) {
      try story.decide("05-2", .interim(nil, in: .fy2025))
    }
    try story.act("05-2", .interim("27.0", in: .fy2025))
    let stated = story.last
    #expect(throws: Rejection.self) { try story.decide("05-2", .interim("27.0", in: .fy2025)) }
    let event = try #require(try story.decide("05-2", .interim("28.0", in: .fy2025)).events.first)
    try story.act("05-2", .interim("28.0", in: .fy2025))
    try story.void(story.last, event)
    #expect(
      story.state.indicators["05-2"]?.interimTargets.current(in: .fy2025)?.occurrence.number
        == EventNumber(stated))
    try story.act("05-2", .interim(nil, in: .fy2025))
    #expect(
      try story.decide("05-2", .interim("27.0", in: .fy2025)).events.count == 1)
  }

  // 05-2 goes from 24.0 (FY2022) to 30.0 (FY2027). In FY2024 26.0 is 33.3 % of the way. Straight
  // progress would be 40 %, a pace of 83.3; by an interim target of 25.5 it would be 25 %, 133.3.
  @Test func `the pace of a year is measured by its interim target`() throws {
    var story = try Story.smallPlan
    story.today = "2025-06-01"
    try story.act("05-2", .record(.fy2024, "26.0"))
    #expect(try story.rating(of: "05-2", in: .fy2024) == .mostlyOnTrack)
    try story.act("05-2", .interim("25.5", in: .fy2024))
    #expect(try story.rating(of: "05-2", in: .fy2024) == .onTrack)
  }

  @Test func `a closed year takes neither where it is locked, and is told of where it is not`()
    throws
  {
    for isLocked in [true, false] {
      var story = try Story.smallPlan
      story.today = "2025-06-01"
      if isLocked {
        let policy = SignOffPolicy(stages: [.planning], effective: .fy2023)
        story.tell([
          .signOffPolicyAdopted(SignOffPolicyAdopted(policy: policy, grounds: Grounds()))
        ])
      }
      story.tell([.yearClosed(YearClosed(fiscalYear: .fy2024, grounds: Grounds()))])
      let closing = try #require(story.state.cycle.closing(of: .fy2024))
      let commands: [IndicatorCommand] = [
        .configure(change { $0.noise = .value("1") }, effective: .fy2023, .complete),
        .interim("25.5", in: .fy2024),
        .judge(
          JudgementEntry(
            fiscalYear: .fy2024, judgement: .mostly, stage: .department, comment: "概ね")),
      ]
      for command in commands {
        if isLocked {
          #expect(throws: Rejection.yearLocked("05-2", .fy2024, closing)) {
            try story.decide("05-2", command)
          }
        } else {
          #expect(
            try story.decide("05-2", command).notices == [
              .changedAfterClosing("05-2", .fy2024, closing)
            ])
        }
      }
    }
  }
}

extension IndicatorCommand {
  static func interim(_ value: Quantity?, in year: FiscalYear) -> IndicatorCommand {
    .setInterimTarget(year, value, unit: nil, .complete)
  }
}
