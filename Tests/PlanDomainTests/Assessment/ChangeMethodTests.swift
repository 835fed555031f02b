import PlanDomain
import Testing

/// F2: the share of the way from the baseline to the target, and its pace.
struct ChangeMethodTests {
  @Test func `scenario 7: the same formula where lower is better`() {
    let findings = Specimen("05-3", direction: .lower, from: "34.1", to: .reach("30.0"))
    // (34.1 − 32.0)/4.1 = 2.1/4.1 = 51.22; (34.1 − 35.0)/4.1 = −0.9/4.1 = −21.95.
    #expect(findings.assess("32.0", in: .fy2024).shownRate?.text == "51.2")
    let worse = findings.assess("35.0", in: .fy2024)
    #expect(worse.shownRate?.text == "-22.0")
    #expect(worse.rating == .regressed)
  }

  @Test func `scenario 8: a rate is not cut off at either end`() {
    let projects = Specimen("08-2", from: "19", to: .reach("22"))
    // (18 − 19)/3 = −33.33; (33 − 10)/19 = 121.05.
    #expect(projects.assess("18", in: .fy2024).shownRate?.text == "-33.3")
    let forms = Specimen("06-5", from: "10", to: .reach("29")).assess("33", in: .fy2024)
    #expect(forms.shownRate?.text == "121.1")
    #expect(forms.rating == .achieved)
  }

  @Test func `scenario 10: without a baseline year the plan's start is used, and said`() {
    var women = Specimen("05-2", from: "24.0", to: .reach("30.0"))
    women.record("26.9", in: .fy2024)
    // From FY2022 to FY2027: 2/5 of the way by FY2024.
    let fallback = women.assess(in: .fy2024)
    #expect(fallback.start == .beforePlan(.fy2022))
    #expect(fallback.expected == Ratio(2, over: 5))
    #expect(fallback.explanation(.era).ja.contains("（計画初年度の前年である令和4年度の値とみなす）"))

    let before = women
    women.tell(
      .baselineSet(
        BaselineSet(indicator: "05-2", baseline: Baseline(value: "24.0", fiscalYear: .fy2023))))
    // From FY2023 to FY2027: 1/4.
    let own = women.assess(in: .fy2024)
    #expect(own.start == .baseline(.fy2023))
    #expect(own.expected == Ratio(1, over: 4))
    #expect(before.assess(in: .fy2024) == fallback)

    var another = before
    another.plan.defaultBaselineFiscalYear = .fy2019
    // From FY2019 to FY2027: 5/8.
    #expect(another.assess(in: .fy2024).start == .planDefault(.fy2019))
    #expect(another.assess(in: .fy2024).expected == Ratio(5, over: 8))
  }

  @Test(
    arguments: [
      // By FY2024 a straight line from FY2022 has made 40 %, which is 2.4 of 6.0.
      ("26.4", Rating.onTrack),  // 2.4/2.4 = 100
      ("26.3", .mostlyOnTrack),  // 2.3/2.4 = 95.8
      ("25.92", .mostlyOnTrack),  // 1.92/2.4 = 80 exactly
      ("25.919999999", .slightlyBehind),
      ("25.2", .slightlyBehind),  // 1.2/2.4 = 50 exactly
      ("25.199999999", .behind), ("24.0", .behind), ("23.999999999", .regressed),
      ("30.0", .achieved), ("29.999999999", .onTrack),
    ] as [(Quantity, Rating)])
  func `before the due year the pace decides, its bounds exact`(value: Quantity, rating: Rating) {
    let women = Specimen("05-2", from: "24.0", to: .reach("30.0"))
    #expect(women.assess(value, in: .fy2024).rating == rating)
  }

  @Test(
    arguments: [
      ("30.0", Rating.achieved), ("29.999999999", .mostlyAchieved),
      ("28.8", .mostlyAchieved),  // 4.8/6.0 = 80 exactly
      ("28.799999999", .partlyAchieved),
      ("27.0", .partlyAchieved),  // 3.0/6.0 = 50 exactly
      ("26.999999999", .notAchieved), ("24.0", .notAchieved), ("23.999999999", .regressed),
    ] as [(Quantity, Rating)])
  func `scenario 47: in the due year and after it the rate decides, its bounds exact`(
    value: Quantity, rating: Rating
  ) {
    let women = Specimen("05-2", from: "24.0", to: .reach("30.0"))
    #expect(women.assess(value, in: .fy2027).rating == rating)
    #expect(women.assess(value, in: .fy2028).rating == rating)
  }

  @Test func `scenario 47: decimals that binary numbers miss are exact`() {
    // 0.1 + 0.2 is 0.3 and not 0.30000000000000004: the target is met, no more and no less.
    let sum = Specimen(from: "0.1", to: .reach("0.3")).assess("0.3", in: .fy2027)
    #expect(sum.rate == Ratio(1, over: 1))
    #expect(sum.rating == .achieved)
  }

  @Test func `up to the start year there is no pace, and a loss is told all the same`() {
    let women = Specimen("05-2", from: "24.0", to: .reach("30.0"))
    let first = women.assess("24.4", in: .fy2022)
    #expect(first.rating == .undetermined)
    #expect(first.reason == .paceUnknown)
    #expect(first.expected == nil)
    #expect(women.assess("23.9", in: .fy2022).rating == .regressed)
    #expect(women.assess("30.0", in: .fy2022).rating == .achieved)
  }

  @Test func `the due year is the target's own, else the plan's target year, else its last`() {
    var women = Specimen("05-2", from: "24.0", to: .reach("30.0"), by: .fy2025)
    #expect(women.assess(in: .fy2024).dueYear == .fy2025)
    women = Specimen("05-2", from: "24.0", to: .reach("30.0"))
    #expect(women.assess(in: .fy2024).dueYear == .fy2027)
    women.plan.targetFiscalYear = nil
    women.plan.lastFiscalYear = .fy2028
    #expect(women.assess(in: .fy2024).dueYear == .fy2028)
    women.plan.lastFiscalYear = nil
    let open = women.assess("26.9", in: .fy2024)
    #expect(open.dueYear == nil)
    #expect(open.reason == .paceUnknown)
    #expect(open.shownRate?.text == "48.3")
  }

  @Test func `interim targets bend the line`() {
    var women = Specimen("05-2", from: "24.0", to: .reach("30.0"))
    women.setInterim("25.0", in: .fy2025)
    // FY2024 lies 2/3 of the way from 24.0 in FY2022 to 25.0 in FY2025: 0.666… of 6.0 = 11.11 %.
    let between = women.assess("24.6", in: .fy2024)
    #expect(between.usesInterimTargets)
    #expect(between.shownExpected?.text == "11.1")
    // 0.6/0.666… = 90.0.
    #expect(between.shownPace?.text == "90.0")
    #expect(between.rating == .mostlyOnTrack)
    // FY2025 itself: 1.0 of 6.0.
    #expect(women.assess("25.0", in: .fy2025).expected == Ratio(1, over: 6))
    #expect(women.assess("25.0", in: .fy2025).rating == .onTrack)
    // FY2026 lies half way from 25.0 to 30.0: 27.5, which is 3.5 of 6.0.
    #expect(women.assess("25.0", in: .fy2026).expected == Ratio(7, over: 12))
    women.setInterim(nil, in: .fy2025)
    #expect(women.assess("25.0", in: .fy2025).expected == Ratio(3, over: 5))
    #expect(!women.assess("25.0", in: .fy2025).usesInterimTargets)
  }

  @Test func `an interim target tells the pace of its year where no start is known`() {
    var women = Specimen("05-2", from: "24.0", to: .reach("30.0"))
    women.plan.firstFiscalYear = nil
    women.setInterim("27.0", in: .fy2024)
    #expect(women.assess("26.4", in: .fy2023).reason == .paceUnknown)
    // 2.4/3.0 = 80.
    #expect(women.assess("26.4", in: .fy2024).rating == .mostlyOnTrack)
    // Half a year's way on from there: (3.0 + 1.0)/6.0.
    #expect(women.assess("26.4", in: .fy2025).expected == Ratio(2, over: 3))
  }

  @Test func `a planned step back asks for nothing but no loss`() {
    var women = Specimen("05-2", from: "24.0", to: .reach("30.0"))
    women.setInterim("23.4", in: .fy2024)
    let held = women.assess("24.0", in: .fy2024)
    #expect(held.expected == Ratio(-1, over: 10))
    #expect(held.pace == nil)
    #expect(held.rating == .onTrack)
    #expect(women.assess("23.5", in: .fy2024).rating == .regressed)
  }

  @Test func `the way to the target tells the better side where none is declared`() {
    let up = Specimen(direction: .none, from: "24.0", to: .reach("30.0"))
    #expect(up.assess("26.4", in: .fy2024).rating == .onTrack)
    #expect(up.assess("23.0", in: .fy2024).rating == .regressed)
    let down = Specimen(direction: .none, from: "30.0", to: .reach("24.0"))
    #expect(down.assess("27.6", in: .fy2024).rating == .onTrack)
    #expect(down.assess("23.0", in: .fy2024).rating == .achieved)
  }

  @Test func `the noise of a survey hides a loss and never an achievement`() {
    var satisfaction = Specimen("08-1", from: "65.1", to: .reach("70.0"))
    satisfaction.configure(AssessmentConfiguration(noise: "3.0"))
    // −3.0 is within the band, bound included: unchanged, so behind and not worse.
    let quiet = satisfaction.assess("62.1", in: .fy2024)
    #expect(quiet.isWithinNoise)
    #expect(quiet.rating == .behind)
    #expect(quiet.shownRate?.text == "-61.2")  // −3.0/4.9
    #expect(satisfaction.assess("62.0", in: .fy2024).rating == .regressed)
    #expect(satisfaction.assess("62.1", in: .fy2027).rating == .notAchieved)
    // A gain within the band is not called one either, and is paced as it is.
    #expect(satisfaction.assess("68.1", in: .fy2024).isWithinNoise)
    #expect(satisfaction.assess("68.1", in: .fy2024).rating == .onTrack)
    satisfaction = Specimen("08-1", from: "68.0", to: .reach("70.0"))
    satisfaction.rules.noise = "3.0"
    #expect(satisfaction.assess("70.0", in: .fy2024).rating == .achieved)
    #expect(satisfaction.assess("70.0", in: .fy2027).rating == .achieved)
  }

  @Test func `cut points, digits and words are the rule set's`() throws {
    var women = Specimen("05-2", from: "24.0", to: .reach("30.0"))
    let cuts = try #require(Cuts(full: "95", most: "60", part: "12.5"))
    women.rules = RuleSet(
      id: "own-1", pace: cuts, attainment: cuts, digits: 2,
      words: [.mostlyOnTrack: "まずまず"])
    // 2.28/2.4 = 95; 1.44/2.4 = 60; 0.3/2.4 = 12.5.
    #expect(women.assess("26.28", in: .fy2024).rating == .onTrack)
    let result = women.assess("25.44", in: .fy2024)
    #expect(result.rating == .mostlyOnTrack)
    #expect(result.shownRate?.text == "24.00")
    #expect(result.ruleSet.text == "own-1")
    #expect(women.rules.word(for: result.rating).ja == "まずまず")
    #expect(women.rules.word(for: .onTrack).ja == "順調")
    #expect(women.assess("24.3", in: .fy2024).rating == .slightlyBehind)
    #expect(women.assess("24.29", in: .fy2024).rating == .behind)
    // 5.7/6.0 = 95: this rule set calls that achieved in the due year.
    #expect(women.assess("29.7", in: .fy2027).rating == .achieved)
  }
}
