import PlanDomain
import Testing

/// Stating something for an indicator's year: a figure, or that there is none.
struct RecordingTests {
  @Test func `a figure is recorded as it was entered, in the indicator's unit`() throws {
    let story = try Story.smallPlan
    let entry = FigureEntry(
      fiscalYear: .fy2023, value: "1035635", unit: "m2", state: .provisional, entered: "１，０３５，６３５㎡")
    let decision = try story.decide("07-4", .record(entry, source: "管財課調べ", note: "  "))
    #expect(
      decision.events == [
        .measurementRecorded(
          MeasurementRecorded(
            indicator: "07-4", fiscalYear: .fy2023,
            figure: Figure(
              value: "1035635", unit: UnitLabel("㎡"), state: .provisional, entered: "１，０３５，６３５㎡"),
            source: "管財課調べ", note: nil))
      ])
    #expect(decision.notices == [])
  }

  @Test func `a year takes one figure`() throws {
    var story = try Story.smallPlan
    let present = try #require(try story.act("05-2", .record(.fy2023, "25.1")))
    for state in FigureState.allCases {
      #expect(throws: Rejection.alreadyStated("05-2", .fy2023, present)) {
        try story.decide("05-2", .record(.fy2023, "25.2", state: state))
      }
    }
    #expect(try story.decide("05-2", .record(.fy2024, "25.2")).events.count == 1)
    #expect(try story.decide("07-1", .record(.fy2023, "88.0")).events.count == 1)
  }

  @Test func `an actual figure takes the place of a forecast, another forecast does not`() throws {
    var story = try Story.smallPlan
    let forecast = try #require(try story.act("05-2", .record(.fy2023, "25.0", state: .forecast)))
    #expect(throws: Rejection.alreadyStated("05-2", .fy2023, forecast)) {
      try story.decide("05-2", .record(.fy2023, "26.0", state: .forecast))
    }
    try story.act("05-2", .record(.fy2023, "25.1", state: .provisional))
    #expect(story.state.indicators["05-2"]?.years[.fy2023]?.revisions == 1)
  }

  @Test(arguments: [("人", "％"), ("㎡", "人"), ("", "％")])
  func `a figure in another unit is refused`(typed: String, unit: String) throws {
    let story = try Story.smallPlan
    let code: IndicatorCode = unit == "人" ? "05-1" : "05-2"
    #expect(throws: Rejection.unitMismatch(code, expected: UnitLabel(unit), found: typed)) {
      try story.decide(code, .record(.fy2023, "25.1", unit: typed))
    }
  }

  @Test(arguments: ["0", "0.0", "100", "100.000"] as [Quantity])
  func `the limits themselves are allowed`(value: Quantity) throws {
    #expect(try Story.smallPlan.decide("05-2", .record(.fy2023, value)).events.count == 1)
  }

  @Test(arguments: ["-0.1", "100.000000001", "101"] as [Quantity])
  func `a value beyond the hard limits cannot be`(value: Quantity) throws {
    var story = try Story.smallPlan
    let limits = try #require(Limits(minimum: "0", maximum: "100"))
    let refusal = Rejection.beyondLimits("05-2", value: value, limits: limits, unit: UnitLabel("％"))
    #expect(throws: refusal) { try story.decide("05-2", .record(.fy2023, value)) }
    try story.act("05-2", .record(.fy2023, "25.1", state: .provisional))
    #expect(throws: refusal) { try story.decide("05-2", .correct(.fy2023, value)) }
    #expect(throws: refusal) { try story.decide("05-2", .confirm(.fy2023, value)) }
    #expect(throws: refusal) { try story.decide("05-2", .revise(to: value, from: .fy2025)) }
  }

  @Test(arguments: [.fy2022, .fy2028] as [FiscalYear])
  func `a year outside the plan takes nothing`(year: FiscalYear) throws {
    let story = try Story.smallPlan
    let plan = story.state.plan
    #expect(throws: Rejection.outsidePlan(year, plan: plan)) {
      try story.decide("05-2", .record(year, "25.1", state: .forecast))
    }
    #expect(throws: Rejection.outsidePlan(year, plan: plan)) {
      try story.decide("05-2", .declareMissing(year, .noSurvey, note: nil))
    }
  }

  @Test func `a plan that prints no years bounds none`() throws {
    var document = SmallPlan.document
    document.firstFiscalYear = nil
    document.lastFiscalYear = nil
    var story = Story()
    story.tell(try story.state.decide(adopting: document, on: story.today).events)
    #expect(try story.decide("05-2", .record(.fy1990, "25.1")).events.count == 1)
    #expect(try story.decide("05-2", .record(.fy2050, "25.1", state: .forecast)).events.count == 1)
  }

  @Test func `before a year begins only its forecast is known`() throws {
    var story = try Story.smallPlan
    story.today = "2025-03-31"
    #expect(throws: Rejection.yearNotBegun("05-2", .fy2025)) {
      try story.decide("05-2", .record(.fy2025, "26.0", state: .provisional))
    }
    #expect(throws: Rejection.yearNotBegun("05-2", .fy2025)) {
      try story.decide("05-2", .declareMissing(.fy2025, .noSurvey, note: nil))
    }
    #expect(try story.decide("05-2", .record(.fy2025, "26.0", state: .forecast)).events.count == 1)
    story.today = "2025-04-01"
    #expect(try story.decide("05-2", .record(.fy2025, "26.0")).events.count == 1)
  }

  @Test(arguments: MissingReason.allCases)
  func `an absence is stated with its cause`(because: MissingReason) throws {
    #expect(
      try Story.smallPlan.decide("05-2", .declareMissing(.fy2023, because, note: "隔年")).events == [
        .measurementDeclaredMissing(
          MeasurementDeclaredMissing(
            indicator: "05-2", fiscalYear: .fy2023, because: because, note: "隔年"))
      ])
  }

  @Test func `an absence takes the place of a forecast only`() throws {
    var story = try Story.smallPlan
    try story.act("05-2", .record(.fy2023, "25.0", state: .forecast))
    let missing = try #require(
      try story.act("05-2", .declareMissing(.fy2023, .noSurvey, note: nil)))
    #expect(missing.content == .missing(.noSurvey))
    #expect(throws: Rejection.alreadyStated("05-2", .fy2023, missing)) {
      try story.decide("05-2", .declareMissing(.fy2023, .notAvailable, note: nil))
    }
    #expect(throws: Rejection.alreadyStated("05-2", .fy2023, missing)) {
      try story.decide("05-2", .record(.fy2023, "25.1"))
    }
  }
}
