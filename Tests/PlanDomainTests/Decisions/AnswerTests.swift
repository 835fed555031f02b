import PlanDomain
import Testing

/// What a department's answer comes to, beside what stands already.
struct AnswerTests {
  @Test(arguments: OnExisting.allCases)
  func `an answer about a year without any is a record`(mode: OnExisting) throws {
    let story = try Story.smallPlan
    #expect(
      try story.commands(.figure("25.1", source: "人事課調べ", note: "一行\n二行"), mode) == [
        .record(
          FigureEntry(fiscalYear: .fy2023, value: "25.1"), source: "人事課調べ", note: "一行\n二行")
      ])
    #expect(
      try story.commands(.missing(.noSurvey), mode) == [
        .declareMissing(.fy2023, .noSurvey, note: nil)
      ])
  }

  @Test func `the very same is passed over, unless it may not be there at all`() throws {
    var story = try Story.smallPlan
    let present = try #require(try story.act("05-2", .record(.fy2023, "25.1")))
    for mode in [OnExisting.skipSame, .correct] {
      #expect(try story.commands(.figure("25.1"), mode).isEmpty)
      // A spreadsheet keeps no decimals that are zero.
      #expect(try story.commands(.figure("25.10"), mode).isEmpty)
    }
    #expect(throws: Rejection.alreadyStated("05-2", .fy2023, present)) {
      try story.commands(.figure("25.1"), .fail)
    }
  }

  @Test func `a prefilled form that was left as it was says nothing`() throws {
    var story = try Story.smallPlan
    let present = try #require(try story.act("05-2", .record(.fy2023, "25.1")))
    let answer = MeasurementAnswer.figure("25.1", base: .event(present.occurrence.number))
    for mode in OnExisting.allCases { #expect(try story.commands(answer, mode).isEmpty) }
  }

  @Test func `another figure is refused, or corrects with a reason`() throws {
    var story = try Story.smallPlan
    let present = try #require(try story.act("05-2", .record(.fy2023, "25.1")))
    let refusal = Rejection.alreadyStated("05-2", .fy2023, present)
    for mode in [OnExisting.fail, .skipSame] {
      for reason in [nil, "再集計"] {
        #expect(throws: refusal) {
          try story.commands(.figure("25.6", correctionReason: reason), mode)
        }
      }
    }
    let correction = MeasurementAnswer.figure("25.6", note: "説明", correctionReason: "再集計")
    #expect(
      try story.commands(correction, .correct) == [
        .correct(
          FigureEntry(fiscalYear: .fy2023, value: "25.6"), reason: "再集計", source: nil, note: "説明")
      ])
    let unexplained = try story.commands(.figure("25.6"), .correct)
    #expect(throws: Rejection.reasonRequired("05-2")) {
      try story.decide("05-2", try #require(unexplained.first))
    }
  }

  @Test func `what the author says it is counts in every mode`() throws {
    var story = try Story.smallPlan
    try story.act("05-2", .record(.fy2023, "25.1", state: .provisional))
    for mode in OnExisting.allCases {
      #expect(
        try story.commands(.figure("25.4", intent: .confirm), mode) == [
          .confirm(
            .fy2023, FigureEntry(fiscalYear: .fy2023, value: "25.4"), source: nil, note: nil)
        ])
    }
  }

  @Test func `a provisional figure answered as final is confirmed`() throws {
    var story = try Story.smallPlan
    let present = try #require(
      try story.act("05-2", .record(.fy2023, "25.1", state: .provisional)))
    let base = MeasurementAnswer.Base(present.occurrence.number)
    let confirmed = IndicatorCommand.confirm(
      .fy2023, FigureEntry(fiscalYear: .fy2023, value: "25.4"), source: nil, note: nil)
    #expect(try story.commands(.figure("25.4"), .correct) == [confirmed])
    #expect(try story.commands(.figure("25.4", base: base), .fail) == [confirmed])
    #expect(throws: Rejection.alreadyStated("05-2", .fy2023, present)) {
      try story.commands(.figure("25.4"), .skipSame)
    }
  }

  @Test func `a provisional figure that was wrong is corrected and then confirmed`() throws {
    var story = try Story.smallPlan
    try story.act("05-2", .record(.fy2023, "25.1", state: .provisional))
    let answer = MeasurementAnswer.figure("25.4", correctionReason: "転記の誤り", intent: .correct)
    for command in try story.commands(answer, .fail) { try story.act("05-2", command) }
    #expect(
      story.stated("05-2", .fy2023)?.content
        == .figure(Figure(value: "25.4", unit: UnitLabel("％"), state: .final)))
    #expect(story.state.indicators["05-2"]?.years[.fy2023]?.facts.count == 3)
  }

  @Test func `a forecast gives way to the figure`() throws {
    var story = try Story.smallPlan
    try story.act("05-2", .record(.fy2023, "25.0", state: .forecast))
    #expect(
      try story.commands(.figure("25.1"), .fail) == [
        .record(FigureEntry(fiscalYear: .fy2023, value: "25.1"), source: nil, note: nil)
      ])
  }

  @Test func `an answer to a form that was made before is stale`() throws {
    var story = try Story.smallPlan
    let first = try #require(try story.act("05-2", .record(.fy2023, "25.1")))
    let second = try #require(try story.act("05-2", .correct(.fy2023, "25.6"), by: "tanaka"))
    for base in [MeasurementAnswer.Base.nothing, .event(first.occurrence.number)] {
      let answer = MeasurementAnswer.figure("25.7", correctionReason: "再集計", base: base)
      for mode in OnExisting.allCases {
        #expect(throws: Rejection.movedSince("05-2", .fy2023, base: base, second)) {
          try story.commands(answer, mode)
        }
      }
      // Whoever says what stands does no harm.
      #expect(try story.commands(.figure("25.6", base: base), .fail).isEmpty)
    }
    try story.act("05-2", .retract(.fy2023, reason: "別の指標の値"))
    let base = MeasurementAnswer.Base.event(second.occurrence.number)
    #expect(throws: Rejection.movedSince("05-2", .fy2023, base: base, nil)) {
      try story.commands(.figure("25.7", correctionReason: "再集計", base: base), .correct)
    }
  }

  @Test func `nothing cannot be corrected or confirmed, and no reason is lost`() throws {
    let story = try Story.smallPlan
    for answer in [
      MeasurementAnswer.figure("25.1", intent: .correct), .figure("25.1", intent: .confirm),
      .figure("25.1", correctionReason: "再集計"),
    ] {
      #expect(throws: Rejection.nothingStated("05-2", .fy2023)) {
        try story.commands(answer, .correct)
      }
    }
  }

  @Test func `a state of another day is a change, one of the same day corrects`() throws {
    var story = try Story.smallPlan
    let undertaking = Undertaking.measure("M05-1")
    let present = try story.act(
      undertaking, StatusChange(to: .inProgress, effective: "2024-04-01"))
    let history = try story.history(of: undertaking)
    func change(_ change: StatusChange, _ mode: OnExisting) throws -> StatusChange? {
      try history.change(
        for: StatusAnswer(code: "M05-1", change: change), on: undertaking, onExisting: mode)
    }
    let same = StatusChange(to: .inProgress, effective: "2024-04-01")
    let later = StatusChange(to: .done, effective: "2025-03-31")
    var other = StatusChange(to: .planning, effective: "2024-04-01", reason: "記入の誤り")
    for mode in OnExisting.allCases { #expect(try change(later, mode) == later) }
    for mode in [OnExisting.skipSame, .correct] { #expect(try change(same, mode) == nil) }
    #expect(throws: Rejection.statusUnchanged(undertaking, present)) { try change(same, .fail) }
    for mode in [OnExisting.fail, .skipSame] {
      #expect(throws: Rejection.statusStated(undertaking, present)) { try change(other, mode) }
    }
    let corrected = try change(other, .correct)
    other.corrects = present.occurrence.number
    #expect(corrected == other)
  }

  @Test func `a state answered on an old form is stale`() throws {
    var story = try Story.smallPlan
    let undertaking = Undertaking.measure("M05-1")
    let present = try story.act(
      undertaking, StatusChange(to: .inProgress, effective: "2024-04-01"))
    let answer = StatusAnswer(
      code: "M05-1", change: StatusChange(to: .done, effective: "2025-03-31"), base: .nothing)
    #expect(throws: Rejection.statusMovedSince(undertaking, base: .nothing, present)) {
      try story.history(of: undertaking).change(for: answer, on: undertaking, onExisting: .correct)
    }
  }
}

extension Story {
  fileprivate func commands(
    _ answer: MeasurementAnswer, _ mode: OnExisting
  ) throws -> [IndicatorCommand] {
    try #require(state.indicators["05-2"]).commands(for: answer, onExisting: mode)
  }
}

extension MeasurementAnswer {
  fileprivate static func figure(
    _ value: Quantity, source: String? = nil, note: String? = nil,
    correctionReason: String? = nil, intent: Intent? = nil, base: Base? = nil
  ) -> Self {
    Self(
      indicator: "05-2", fiscalYear: .fy2023,
      content: .figure(FigureEntry(fiscalYear: .fy2023, value: value)), source: source, note: note,
      correctionReason: correctionReason, intent: intent, base: base)
  }

  fileprivate static func missing(_ reason: MissingReason) -> Self {
    Self(indicator: "05-2", fiscalYear: .fy2023, content: .missing(reason))
  }
}
