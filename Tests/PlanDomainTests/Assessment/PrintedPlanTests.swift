import PlanDomain
import Testing

/// The whole printed plan, judged by hand beside it.
///
/// Everything but 07-4 is counted from FY2022, the year before the plan's first, to FY2027, so that
/// a straight line has made 20 % by FY2023, 40 % by FY2024, 60 % by FY2025.
struct PrintedPlanTests {
  struct Expected: Sendable {
    let code: IndicatorCode
    let year: FiscalYear
    let rate: String?
    let pace: String?
    let headroom: Quantity?
    let rating: Rating

    init(
      _ code: IndicatorCode, _ year: FiscalYear, rate: String, pace: String?, _ rating: Rating
    ) {
      (self.code, self.year, self.rate, self.pace) = (code, year, rate, pace)
      (headroom, self.rating) = (nil, rating)
    }

    init(_ code: IndicatorCode, _ year: FiscalYear, headroom: Quantity, _ rating: Rating) {
      (self.code, self.year, self.headroom, self.rating) = (code, year, headroom, rating)
      (rate, pace) = (nil, nil)
    }
  }

  private static let judged: [Expected] = [
    // 1.1/6.0 = 18.33; /20 = 91.67. 2.9/6.0 = 48.33; /40 = 120.83. 4.2/6.0 = 70.0; /60 = 116.67.
    Expected("05-2", .fy2023, rate: "18.3", pace: "91.7", .mostlyOnTrack),
    Expected("05-2", .fy2024, rate: "48.3", pace: "120.8", .onTrack),
    Expected("05-2", .fy2025, rate: "70.0", pace: "116.7", .onTrack),
    // 0.3/4.1 = 7.317; /20 = 36.59. 2.1/4.1 = 51.22; /40 = 128.05. 2.9/4.1 = 70.73; /60 = 117.89.
    Expected("05-3", .fy2023, rate: "7.3", pace: "36.6", .behind),
    Expected("05-3", .fy2024, rate: "51.2", pace: "128.0", .onTrack),
    Expected("05-3", .fy2025, rate: "70.7", pace: "117.9", .onTrack),
    // 1.7/4.7 = 36.170; /20 = 180.85. 2.5/4.7 = 53.19; /40 = 132.98. 3.3/4.7 = 70.21; /60 = 117.02.
    Expected("05-4", .fy2023, rate: "36.2", pace: "180.9", .onTrack),
    Expected("05-4", .fy2024, rate: "53.2", pace: "133.0", .onTrack),
    Expected("05-4", .fy2025, rate: "70.2", pace: "117.0", .onTrack),
    // 20.4/88.6 = 23.025; /20 = 115.12. 40.9/88.6 = 46.163; /40 = 115.41. 59.1/88.6 = 66.704;
    // /60 = 111.17.
    Expected("06-1", .fy2023, rate: "23.0", pace: "115.1", .onTrack),
    Expected("06-1", .fy2024, rate: "46.2", pace: "115.4", .onTrack),
    Expected("06-1", .fy2025, rate: "66.7", pace: "111.2", .onTrack),
    // 18/30 = 60; /20 = 300. 26/30 = 86.67; /40 = 216.67.
    Expected("06-2", .fy2023, rate: "60.0", pace: "300.0", .onTrack),
    Expected("06-2", .fy2024, rate: "86.7", pace: "216.7", .onTrack),
    // 47.5/71.1 = 66.807; /20 = 334.04. 51.2/71.1 = 72.011; /40 = 180.03. 54.8/71.1 = 77.075;
    // /60 = 128.46.
    Expected("06-3", .fy2023, rate: "66.8", pace: "334.0", .onTrack),
    Expected("06-3", .fy2024, rate: "72.0", pace: "180.0", .onTrack),
    Expected("06-3", .fy2025, rate: "77.1", pace: "128.5", .onTrack),
    // 12.5/92.5 = 13.514; /20 = 67.57. 47.5/92.5 = 51.351; /40 = 128.38. 87.5/92.5 = 94.595;
    // /60 = 157.66.
    Expected("06-4", .fy2023, rate: "13.5", pace: "67.6", .slightlyBehind),
    Expected("06-4", .fy2024, rate: "51.4", pace: "128.4", .onTrack),
    Expected("06-4", .fy2025, rate: "94.6", pace: "157.7", .onTrack),
    // 16/19 = 84.211; /20 = 421.05. 17/19 = 89.474; /40 = 223.68. 19/19 = 100; /60 = 166.67.
    Expected("06-5", .fy2023, rate: "84.2", pace: "421.1", .onTrack),
    Expected("06-5", .fy2024, rate: "89.5", pace: "223.7", .onTrack),
    Expected("06-5", .fy2025, rate: "100.0", pace: "166.7", .achieved),
    // 90.0 − 90.4, − 89.6, − 89.9.
    Expected("07-1", .fy2023, headroom: "-0.4", .notMet),
    Expected("07-1", .fy2024, headroom: "0.4", .met),
    Expected("07-1", .fy2025, headroom: "0.1", .met),
    // 10.0 − 6.4, − 6.6, − 6.7.
    Expected("07-2", .fy2023, headroom: "3.6", .met),
    Expected("07-2", .fy2024, headroom: "3.4", .met),
    Expected("07-2", .fy2025, headroom: "3.3", .met),
    // 80.0 − 55.2, − 56.8, − 58.1.
    Expected("07-3", .fy2023, headroom: "24.8", .met),
    Expected("07-3", .fy2024, headroom: "23.2", .met),
    Expected("07-3", .fy2025, headroom: "21.9", .met),
    // 18233/30102 = 60.571; /(8/11) = 83.28. 22675/30102 = 75.327; /(9/11) = 92.07.
    // 26520/30102 = 88.100; /(10/11) = 96.91.
    Expected("07-4", .fy2023, rate: "60.6", pace: "83.3", .mostlyOnTrack),
    Expected("07-4", .fy2024, rate: "75.3", pace: "92.1", .mostlyOnTrack),
    Expected("07-4", .fy2025, rate: "88.1", pace: "96.9", .mostlyOnTrack),
    // 2.2/4.9 = 44.898; /40 = 112.24.
    Expected("08-1", .fy2024, rate: "44.9", pace: "112.2", .onTrack),
    // −1/3 = −33.33; /20 = −166.67. 1/3 = 33.33; /40 = 83.33. 2/3 = 66.67; /60 = 111.11.
    Expected("08-2", .fy2023, rate: "-33.3", pace: "-166.7", .regressed),
    Expected("08-2", .fy2024, rate: "33.3", pace: "83.3", .mostlyOnTrack),
    Expected("08-2", .fy2025, rate: "66.7", pace: "111.1", .onTrack),
  ]

  @Test(arguments: judged)
  func `the printed plan is judged as by hand`(expected: Expected) throws {
    let specimen = try #require(PrintedIndicators.specimen(expected.code))
    let result = specimen.assess(in: expected.year)
    #expect(result.shownRate?.text == expected.rate)
    #expect(result.shownPace?.text == expected.pace)
    #expect(result.headroom == expected.headroom)
    #expect(result.rating == expected.rating)
    #expect(result.method == (expected.headroom == nil ? .change : .threshold))
    #expect(result.reason == nil)
    #expect(result.ruleSet.text == "jp-basic-1")
  }

  @Test func `every indicator of the plan is judged in FY2023 to FY2025, or says why not`() throws {
    #expect(PrintedIndicators.all.count == 15)
    for printed in PrintedIndicators.all {
      let specimen = try #require(PrintedIndicators.specimen(printed.code))
      for year in FiscalYear.fy2023...FiscalYear.fy2025 {
        let result = specimen.assess(in: year)
        let isExpected = Self.judged.contains { $0.code == printed.code && $0.year == year }
        #expect((result.rating == .undetermined) == !isExpected, "\(printed.code) \(year)")
        #expect((result.reason == nil) == isExpected, "\(printed.code) \(year)")
      }
    }
  }

  @Test func `without the plan's first year nothing is paced but 07-4, and a loss is told`() throws
  {
    for printed in PrintedIndicators.all {
      let specimen = try #require(
        PrintedIndicators.specimen(printed.code, planFrom: nil))
      let result = specimen.assess(in: .fy2024)
      switch printed.aim {
      case .qualitative: #expect(result.reason == .qualitative)
      case .atMost: #expect(result.rating == .met)
      default:
        #expect(result.reason == (printed.code == "07-4" ? nil : .paceUnknown))
        #expect(result.rate != nil)
      }
    }
    // −1 of 3: below 0 is worse than the baseline, whatever the pace.
    let projects = try #require(PrintedIndicators.specimen("08-2", planFrom: nil))
    #expect(projects.assess(in: .fy2023).rating == .regressed)
    // 19 of 19: met is met.
    let forms = try #require(PrintedIndicators.specimen("06-5", planFrom: nil))
    #expect(forms.assess(in: .fy2025).rating == .achieved)
  }

  @Test func `scenario 3: 07-4 is paced by its own years, H27 and R8`() throws {
    let floor = try #require(PrintedIndicators.specimen("07-4"))
    let result = floor.assess(in: .fy2023)
    #expect(result.start == FiscalYear(2015).map { .baseline($0) })
    #expect(result.dueYear == .fy2026)
    #expect(result.expected == Ratio(8, over: 11))
    // In R8 itself it is due: (1035635 − 1006000)/30102 = 29635/30102 = 98.449 %.
    let due = floor.assess("1006000", in: .fy2026)
    #expect(due.shownRate?.text == "98.4")
    #expect(due.rating == .mostlyAchieved)
    #expect(due.expected == nil)
  }

  @Test func `scenario 4: a target in words has no rate, and waits for a person's judgement`()
    throws
  {
    var staff = try #require(PrintedIndicators.specimen("05-1"))
    let before = staff.assess(in: .fy2024)
    #expect(before.method == .narrative)
    #expect(before.reason == .qualitative)
    #expect(before.rating == .undetermined)
    #expect(before.rate == nil)
    #expect(before.figure?.value == "1790")
    staff.tell(
      .indicatorJudged(
        IndicatorJudged(
          indicator: "05-1", fiscalYear: .fy2024, judgement: .onPlan, stage: .department,
          comment: "組織改正に合わせた。")))
    let after = staff.assess(in: .fy2024)
    #expect(after.rating == .judged)
    #expect(after.reason == .qualitative)
    #expect(after.judgement?.content.judgement == .onPlan)
    #expect(staff.assess(in: .fy2025).rating == .undetermined)
  }

  @Test func `an indicator that tracks a plan is due in the year of the target column`() throws {
    // 06-2 tracks a plan that ends in R6, and the target column says R9.
    let plan = try #require(PrintedIndicators.specimen("06-2"))
    let result = plan.assess(in: .fy2024)
    #expect(result.dueYear == .fy2027)
    #expect(!result.isDue)
  }
}
