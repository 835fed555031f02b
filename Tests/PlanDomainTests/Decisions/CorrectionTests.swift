import PlanDomain
import Testing

/// Confirming, correcting and taking back what is stated for an indicator's year.
struct CorrectionTests {
  @Test func `a provisional figure becomes final as it is`() throws {
    var story = try Story.smallPlan
    let entry = FigureEntry(
      fiscalYear: .fy2023, value: "25.10", state: .provisional, entered: "２５．１０")
    let provisional = try #require(try story.act("05-2", .record(entry, source: nil, note: nil)))
    #expect(
      try story.decide("05-2", .confirm(.fy2023)).events == [
        .measurementConfirmed(
          MeasurementConfirmed(
            indicator: "05-2", fiscalYear: .fy2023,
            figure: Figure(
              value: "25.10", unit: UnitLabel("％"), state: .final, entered: "２５．１０"),
            replaces: provisional.occurrence.number, source: nil, note: nil))
      ])
  }

  @Test func `a provisional figure becomes final with another value`() throws {
    var story = try Story.smallPlan
    try story.act("05-2", .record(.fy2023, "25.1", state: .provisional))
    try story.act("05-2", .confirm(.fy2023, "25.4"))
    guard case .figure(let figure)? = story.stated("05-2", .fy2023)?.content else {
      Issue.record("expected a figure")
      return
    }
    #expect(figure == Figure(value: "25.4", unit: UnitLabel("％"), state: .final))
  }

  @Test func `only a provisional figure can be confirmed`() throws {
    var story = try Story.smallPlan
    story.today = "2026-06-01"
    #expect(throws: Rejection.nothingStated("05-2", .fy2023)) {
      try story.decide("05-2", .confirm(.fy2023))
    }
    let stated = try [
      story.act("05-2", .record(.fy2023, "25.1")),
      story.act("05-2", .record(.fy2024, "25.1", state: .forecast)),
      story.act("05-2", .declareMissing(.fy2025, .notAvailable, note: nil)),
    ]
    for (fact, year) in zip(stated, [.fy2023, .fy2024, .fy2025] as [FiscalYear]) {
      #expect(throws: Rejection.notProvisional("05-2", year, try #require(fact))) {
        try story.decide("05-2", .confirm(year))
      }
    }
  }

  @Test(arguments: FigureState.allCases)
  func `a corrected figure stays as firm as it was`(state: FigureState) throws {
    var story = try Story.smallPlan
    let wrong = try #require(try story.act("05-2", .record(.fy2023, "25.1", state: state)))
    #expect(
      try story.decide("05-2", .correct(.fy2023, "25.3")).events == [
        .measurementCorrected(
          MeasurementCorrected(
            indicator: "05-2", fiscalYear: .fy2023,
            figure: Figure(value: "25.3", unit: UnitLabel("％"), state: state),
            replaces: wrong.occurrence.number, reason: "転記の誤り", source: nil))
      ])
  }

  @Test func `an absence is corrected by a final figure`() throws {
    var story = try Story.smallPlan
    try story.act("05-2", .declareMissing(.fy2023, .notAvailable, note: nil))
    try story.act("05-2", .correct(.fy2023, "25.3"))
    guard case .figure(let figure)? = story.stated("05-2", .fy2023)?.content else {
      Issue.record("expected a figure")
      return
    }
    #expect(figure.state == .final)
  }

  @Test func `a correction needs something to correct, a reason and another figure`() throws {
    var story = try Story.smallPlan
    #expect(throws: Rejection.nothingStated("05-2", .fy2023)) {
      try story.decide("05-2", .correct(.fy2023, "25.3"))
    }
    let present = try #require(try story.act("05-2", .record(.fy2023, "25.1")))
    for reason in [nil, "", " \u{3000}\n"] {
      #expect(throws: Rejection.reasonRequired("05-2")) {
        try story.decide("05-2", .correct(.fy2023, "25.3", reason: reason))
      }
    }
    #expect(throws: Rejection.unchanged("05-2", .fy2023, present)) {
      try story.decide("05-2", .correct(.fy2023, "25.1"))
    }
  }

  @Test func `the same number with another precision is a correction`() throws {
    var story = try Story.smallPlan
    try story.act("05-2", .record(.fy2023, "25"))
    #expect(try story.decide("05-2", .correct(.fy2023, "25.0")).events.count == 1)
  }

  @Test func `a figure was measured when the one before it was, unless it says otherwise`() throws {
    var story = try Story.smallPlan
    let october = MeasuredPeriod(from: "2023-10-01", to: "2023-10-31")
    let keyDate = MeasuredPeriod(from: "2023-10-01", to: "2023-10-01")
    func entry(_ value: Quantity, measured: MeasuredPeriod?) -> FigureEntry {
      FigureEntry(fiscalYear: .fy2023, value: value, state: .provisional, measured: measured)
    }
    try story.act("05-2", .record(entry("25.1", measured: october), source: nil, note: nil))
    try story.act("05-2", .confirm(.fy2023, "25.2"))
    #expect(story.stated("05-2", .fy2023)?.content.measured == october)
    try story.act("05-2", .correct(.fy2023, "25.3"))
    #expect(story.stated("05-2", .fy2023)?.content.measured == october)
    let moved = IndicatorCommand.correct(
      entry("25.3", measured: keyDate), reason: "日の誤り", source: nil, note: nil)
    let present = try #require(try story.act("05-2", moved))
    #expect(present.content.measured == keyDate)
    #expect(throws: Rejection.unchanged("05-2", .fy2023, present)) {
      try story.decide("05-2", moved)
    }
  }

  @Test func `what was taken back frees the year and stays in history`() throws {
    var story = try Story.smallPlan
    let wrong = try #require(try story.act("05-2", .record(.fy2023, "25.1")))
    let decision = try story.decide("05-2", .retract(.fy2023, reason: "指標違い"))
    #expect(
      decision.events == [
        .measurementRetracted(
          MeasurementRetracted(
            indicator: "05-2", fiscalYear: .fy2023, retracts: wrong.occurrence.number,
            reason: "指標違い"))
      ])
    story.tell(decision.events)
    #expect(story.stated("05-2", .fy2023) == nil)
    #expect(throws: Rejection.nothingStated("05-2", .fy2023)) {
      try story.decide("05-2", .retract(.fy2023, reason: "もう一度"))
    }
    try story.act("05-2", .record(.fy2023, "25.2"))
    #expect(story.state.indicators["05-2"]?.years[.fy2023]?.revisions == 2)
  }

  @Test func `taking back needs a reason`() throws {
    var story = try Story.smallPlan
    try story.act("05-2", .record(.fy2023, "25.1"))
    for reason in [nil, " "] {
      #expect(throws: Rejection.reasonRequired("05-2")) {
        try story.decide("05-2", .retract(.fy2023, reason: reason))
      }
    }
  }
}
