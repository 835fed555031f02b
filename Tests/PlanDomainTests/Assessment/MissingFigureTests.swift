import PlanDomain
import Testing

/// Why there is no rating: absence is a fact, and never zero.
struct MissingFigureTests {
  private let women = Specimen("05-2", from: "24.0", to: .reach("30.0"))

  @Test func `before the due date a figure is not due, after it not reported`() {
    let asked = women.asked(by: "2025-06-30")
    #expect(asked.assess(in: .fy2024, on: "2025-06-30").reason == .notDue)
    let result = asked.assess(in: .fy2024, on: "2025-07-01")
    #expect(result.rating == .undetermined)
    #expect(result.reason == .notReported)
    #expect(result.absence == .notReported)
    #expect(result.rate == nil)
    #expect(result.method == .change)
    #expect(result.due == "2025-06-30")
  }

  @Test func `the year's end is no due date: without a round a figure is never overdue`() {
    #expect(women.assess(in: .fy2024, on: "2025-03-31").reason == .notDue)
    let result = women.assess(in: .fy2024, on: "2025-04-01")
    #expect(result.reason == .notAsked)
    #expect(result.due == nil)
    #expect(women.assess(in: .fy2024, on: "2030-01-01").reason == .notAsked)
  }

  @Test func `an indicator's own calendar sets a due date where no round was opened`() {
    // Of the accounts, which are settled in autumn: 180 days after 2025-03-31.
    var accounts = women
    accounts.configure(AssessmentConfiguration(daysUntilDue: 180))
    #expect(accounts.assess(in: .fy2024, on: "2025-09-27").reason == .notDue)
    #expect(accounts.assess(in: .fy2024, on: "2025-09-28").reason == .notReported)
  }

  @Test func `once the plan that it follows has ended, nobody is asked for a figure`() {
    // 06-2 follows ICT推進プラン, which ends in R6 (FY2024).
    let plan = TrackedPlan(name: "ICT推進プラン", firstFiscalYear: nil, lastFiscalYear: .fy2024)
    let result = Specimen("06-2", from: "70.0", to: .reach("100"), following: plan)
      .asked(by: "2025-06-30")
    #expect(result.assess(in: .fy2024, on: "2025-07-01").reason == .notReported)
    let next = Specimen("06-2", from: "70.0", to: .reach("100"), following: plan)
    #expect(next.assess(in: .fy2025, on: "2026-07-01").reason == .planEnded)
    #expect(next.assess(in: .fy2025, on: "2026-07-01").trackedPlanEnded == .fy2024)
    // Should somebody report one all the same, it counts: the city prints R9 as its target year.
    #expect(next.assess("96.0", in: .fy2025).reason == nil)
  }

  @Test func `a stated zero is a figure, a stated absence none`() {
    var specimen = Specimen(from: "0", to: .reach("10"))
    #expect(specimen.assess("0", in: .fy2024).rating == .behind)
    specimen.declareMissing(.fy2024, .notAvailable)
    #expect(specimen.assess(in: .fy2024).reason == .notAvailable)
    specimen.declareMissing(.fy2024, .noSurvey)
    #expect(specimen.assess(in: .fy2024).reason == .noSurvey)
  }

  @Test func `what was taken back is not stated`() {
    var specimen = women
    specimen.record("26.9", in: .fy2024)
    specimen.tell(
      .measurementRetracted(
        MeasurementRetracted(
          indicator: "05-2", fiscalYear: .fy2024, retracts: EventNumber(4), reason: "誤り")))
    #expect(specimen.assess(in: .fy2024).reason == .notAsked)
    #expect(specimen.assess(in: .fy2024).measurement == nil)
  }

  @Test func `scenario 12: a year without a survey is not overdue, and nothing is carried forward`()
  {
    var satisfaction = Specimen("08-1", from: "65.1", to: .reach("70.0"))
    satisfaction.configure(AssessmentConfiguration(interval: 2, anchor: .fy2023))
    satisfaction.record("66.0", in: .fy2023)
    let result = satisfaction.assess(in: .fy2024, on: "2026-12-31")
    #expect(result.reason == .noSurvey)
    #expect(result.absence == .noSurvey)
    #expect(result.figure == nil)
    #expect(result.rate == nil)
    #expect(satisfaction.assess(in: .fy2025, on: "2026-12-31").reason == .notAsked)
    #expect(satisfaction.assess(in: .fy2022, on: "2026-12-31").reason == .noSurvey)
    // Should it be measured all the same, it counts.
    #expect(satisfaction.assess("67.3", in: .fy2024).rating == .onTrack)
  }

  @Test func `without an anchor surveys are counted from the year that says so`() {
    var satisfaction = Specimen("08-1", from: "65.1", to: .reach("70.0"))
    satisfaction.configure(AssessmentConfiguration(interval: 3), from: .fy2023)
    let indicator = satisfaction.indicator
    let measured = (FiscalYear.fy2022...FiscalYear.fy2028).filter { indicator.isMeasured(in: $0) }
    #expect(measured == [.fy2022, .fy2023, .fy2026])
  }

  @Test func `the round tells the due date, an indicator's own calendar more, its own date most`() {
    var specimen = women
    var state = PlanState()
    func tell(_ event: PlanEvent, _ number: Int) {
      state.apply(
        event,
        Occurrence(
          number: EventNumber(number), recorded: Instant(seconds: Int64(number)), actor: "sato"))
    }
    tell(
      .yearOpened(YearOpened(fiscalYear: .fy2024, due: "2025-06-30", grounds: .complete)), 1)
    specimen.round = state.years[.fy2024]
    #expect(specimen.assess(in: .fy2024, on: "2025-06-30").reason == .notDue)
    #expect(specimen.assess(in: .fy2024, on: "2025-07-01").reason == .notReported)
    // 180 days after 2025-03-31.
    specimen.configure(AssessmentConfiguration(daysUntilDue: 180))
    #expect(specimen.assess(in: .fy2024).due == "2025-09-27")
    tell(
      .dueDateSet(
        DueDateSet(
          fiscalYear: .fy2024, due: "2025-10-15", scope: .indicator("05-2"), grounds: .complete)),
      2)
    specimen.round = state.years[.fy2024]
    #expect(specimen.assess(in: .fy2024).due == "2025-10-15")
  }

  @Test func `what no report can mend is said first`() {
    let aimless = Specimen("05-2", from: "24.0")
    #expect(aimless.assess(in: .fy2024).reason == .noTarget)
    #expect(aimless.assess(in: .fy2024).absence == .notAsked)
    #expect(Specimen(to: .undecided).assess("1", in: .fy2024).reason == .noTarget)
    let words = Specimen(to: .qualitative("見合った数")).assess(in: .fy2024)
    #expect(words.reason == .qualitative)
    #expect(words.absence == .notAsked)
  }

  @Test func `it can be judged as if another statement were shown`() {
    var specimen = women
    specimen.record("26.9", in: .fy2024)
    let assessor = specimen.assessor(in: .fy2024)
    let shown = specimen.indicator.years[.fy2024]?.current
    #expect(assessor.assess(specimen.indicator, showing: shown) == specimen.assess(in: .fy2024))
    let hidden = assessor.assess(specimen.indicator, showing: nil)
    #expect(hidden.figure == nil)
    #expect(hidden.reason == .notAsked)
  }

  @Test func `a provisional figure is judged, and known to be one`() {
    var specimen = women
    specimen.record("26.9", in: .fy2024, as: .provisional)
    #expect(specimen.assess(in: .fy2024).rating == .onTrack)
    #expect(specimen.assess(in: .fy2024).figure?.state == .provisional)
  }
}
