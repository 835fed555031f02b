import PlanDomain
import Testing

/// The arithmetic in sentences that a council member can follow.
struct RatingExplanationTests {
  private let women = Specimen("05-2", from: "24.0", in: .fy2022, to: .reach("30.0"))

  @Test func `the way, the pace and the band are told`() {
    let told = women.assess("26.9", in: .fy2025).explanation(.era)
    // 2.9/6.0 = 48.33; a straight line has made 3/5; 48.33/60 = 80.56.
    #expect(
      told.ja == """
        実績 26.9％（確報）は、基準値 24.0％（令和4年度）から目標値 30.0％（令和9年度）までの 6.0 のうち \
        2.9 進み、48.3 ％。直線なら 60.0 ％なので、その 80.6 ％（80 ％以上 100 ％未満）で\
        「概ね順調」。（評価規則 jp-basic-1）
        """)
    #expect(
      told.en == """
        The figure is 26.9％ (final). From the baseline 24.0％ (FY2022 (R4)) to the target 30.0％ \
        (FY2027 (R9)) it is 6.0, of which 2.9 is made: 48.3 %. On a straight line it would be at \
        60.0 %, of which this is 80.6 % (at least 80 %, below 100 %): "mostly on track". \
        (Rule set jp-basic-1.)
        """)
  }

  @Test(
    arguments: [
      ("23.0", FiscalYear.fy2025, "6.0 に対し 1.0 後戻りし、△16.7 ％。基準値より悪いので「後退」。"),
      ("30.0", .fy2025, "6.0 のうち 6.0 進み、100.0 ％。目標に達したので「達成」。"),
      ("29.9", .fy2027, "98.3 ％。目標年度（令和9年度）に 98.3 ％（80 ％以上 100 ％未満）なので「概ね達成」。"),
      ("26.0", .fy2028, "33.3 ％。目標年度（令和9年度）を過ぎて 33.3 ％（50 ％未満）なので「未達成」。"),
      ("24.5", .fy2022, "進み具合は令和4年度の翌年度から比べるので、この年度は「判定保留」（進行中）。"),
    ] as [(Quantity, FiscalYear, String)])
  func `every rating of a way has its sentence`(value: Quantity, year: FiscalYear, said: String) {
    let told = women.assess(value, in: year).explanation(.era).ja
    #expect(told.contains(said), "\(told)")
  }

  @Test func `a rounded rate below its bound is not read as the bound`() {
    // 4.7999/6.0 = 79.998 %, shown as 80.0.
    let told = women.assess("28.7999", in: .fy2027).explanation(.era).ja
    #expect(told.contains("80.0 ％（50 ％以上 80 ％未満）なので「一部達成」"))
  }

  @Test func `a ceiling tells its headroom and no percentage`() {
    let balance = Specimen("07-1", direction: .lower, from: "87.8", to: .atMost("90.0"))
    let told = balance.assess("90.1", in: .fy2024).explanation(.era)
    #expect(
      told.ja
        == "実績 90.1％（確報）は目標（90.0％以下）を満たさないので「未達」。余裕は △0.1％。（評価規則 jp-basic-1）")
    #expect(
      told.en == """
        The figure 90.1％ (final) does not meet the target: "not met" (at most 90.0％). \
        The headroom is -0.1％. (Rule set jp-basic-1.)
        """)
  }

  @Test func `interim targets, noise, first targets and own words are told`() {
    var specimen = women
    specimen.setInterim("25.0", in: .fy2024)
    specimen.configure(AssessmentConfiguration(noise: "3.0"))
    specimen.revise(to: .reach("35.0"), from: .fy2024)
    specimen.rules.words = [.slightlyBehind: "もう少し"]
    // 0.6/11.0 = 5.45; the interim target asks for 1.0/11.0 = 9.09; 60 % of it. 0.6/6.0 = 10.
    let told = specimen.assess("24.6", in: .fy2024).explanation(.era).ja
    #expect(told.contains("誤差の幅 3.0％以内なので、改善とも後退ともいわない。"))
    #expect(told.contains("中間目標に沿えば 9.1 ％なので、その 60.0 ％（50 ％以上 80 ％未満）で「もう少し」。"))
    #expect(told.contains("当初目標 30.0％に対しては 10.0 ％。"))
  }

  @Test func `a level says what is divided by what`() {
    let projects = Specimen("08-2", unit: "事業", to: .reach("22"))
    #expect(
      projects.assess("18", in: .fy2027).explanation(.era).ja.hasPrefix(
        "実績 18事業（確報）、目標 22事業以上。目標比（実績 ÷ 目標値）は 81.8 ％。目標年度（令和9年度）に"))
    let area = Specimen(unit: "㎡", direction: .lower, to: .reach("90"))
    #expect(
      area.assess("100", in: .fy2024).explanation(.western).ja.contains("（目標値 ÷ 実績）は 90.0 ％。"))
  }

  @Test func `every reason has its sentence, in both languages and with the rule set`() {
    var told: [ReasonCode: Wording] = [:]
    func tell(_ result: Assessment) {
      if let reason = result.reason { told[reason] = result.explanation(.era) }
    }
    tell(women.assess(in: .fy2024, on: "2025-03-31"))
    tell(women.assess(in: .fy2024, on: "2025-04-01"))
    tell(women.asked(by: "2025-06-30").assess(in: .fy2024, on: "2025-07-01"))
    let plan = TrackedPlan(name: "ICT推進プラン", firstFiscalYear: nil, lastFiscalYear: .fy2023)
    tell(Specimen("06-2", from: "70", to: .reach("100"), following: plan).assess(in: .fy2024))
    var kept = women.assessor(in: .fy2024)
    kept.withheld = [.figure]
    tell(kept.assess(women.indicator))
    var missing = women
    missing.declareMissing(.fy2023, .noSurvey)
    missing.declareMissing(.fy2024, .notAvailable)
    tell(missing.assess(in: .fy2023))
    tell(missing.assess(in: .fy2024))
    tell(Specimen().assess("1", in: .fy2024))
    tell(Specimen(direction: .none, to: .reach("10")).assess("5", in: .fy2024))
    tell(Specimen(from: "19", to: .reach("19")).assess("18", in: .fy2024))
    tell(Specimen(to: .qualitative("見合った数")).assess(in: .fy2024))
    var broken = women
    broken.redefine(from: .fy2024)
    tell(broken.assess("26.9", in: .fy2024))
    tell(women.assess("24.5", in: .fy2022))
    var ended = women
    ended.tell(
      .indicatorClosed(
        IndicatorClosed(indicator: "05-2", effective: .fy2025, grounds: .complete)))
    tell(ended.assess(in: .fy2025))
    ended.tell(
      .indicatorSuperseded(
        IndicatorSuperseded(indicator: "05-2", by: "05-5", effective: .fy2025, grounds: .complete)))
    tell(ended.assess(in: .fy2026))

    // An indicator is never suspended: no event says so.
    #expect(Set(told.keys) == Set(ReasonCode.allCases).subtracting([.suspended]))
    for (reason, wording) in told {
      #expect(wording.ja.hasSuffix("。（評価規則 jp-basic-1）"), "\(reason)")
      #expect(wording.en.hasSuffix(". (Rule set jp-basic-1.)"), "\(reason)")
    }
    #expect(Set(told.values.map(\.en)).count == told.count)
    #expect(told[.superseded]?.ja.contains("令和6年度を最後に、指標 05-5 に引き継がれた") == true)
    #expect(told[.notReported]?.ja.contains("報告期限（2025-06-30）を過ぎた") == true)
  }

  @Test func `a person's judgement is told with whose it is`() {
    var staff = Specimen("05-1", to: .qualitative("見合った数"))
    staff.tell(
      .indicatorJudged(
        IndicatorJudged(
          indicator: "05-1", fiscalYear: .fy2024, judgement: .mostly, stage: .planning,
          comment: "順次")))
    #expect(
      staff.assess(in: .fy2024).explanation(.era).ja
        == "目標が文章なので、率は計算しない。企画部門の判断は「概ね計画どおり」。（評価規則 jp-basic-1）")
  }
}
