import PlanDomain
import Testing

/// The arithmetic in sentences that a council member can follow.
struct RatingExplanationTests {
  private let women = Specimen("05-2", from: "24.0", in: .fy2022, to: .reach("30.0"))

  @Test func `the way, the pace and the band are told, a percentage a sentence`() {
    let told = women.assess("26.9", in: .fy2025).explanation(.era)
    // 2.9/6.0 = 48.33; a straight line has made 3/5; 48.33/60 = 80.56.
    #expect(
      told.ja == """
        実績は 26.9％（確報）です。基準値 24.0％（令和4年度）から目標値 30.0％（令和9年度）までの \
        6.0ポイントに対し、2.9ポイント進んだので、達成率は 48.3％です。\
        一直線に進むなら、令和7年度の達成率は 60.0％です。\
        実際のペースはその 80.6％で、80％以上 100％未満なので「概ね順調」です。（評価規則 jp-basic-1）
        """)
    #expect(
      told.en == """
        The figure is 26.9％ (final). The way from the baseline of 24.0％ in FY2022 (R4) to the \
        target of 30.0％ by FY2027 (R9) is 6.0 percentage points; the figure has come \
        2.9 percentage points, so the rate is 48.3%. On a straight line the rate in FY2025 (R7) \
        would be 60.0%. The pace is 80.6% of that; at least 80% and below 100% is \
        "mostly on track". (Rule set jp-basic-1.)
        """)
  }

  @Test(
    arguments: [
      ("23.0", FiscalYear.fy2025, "6.0ポイントに対し、1.0ポイント後戻りしたので、達成率は △16.7％です。基準値より悪いので「後退」です。"),
      ("24.0", .fy2025, "6.0ポイントに対し、まだ動いていないので、達成率は 0.0％です。"),
      ("30.0", .fy2025, "6.0ポイント進んだので、達成率は 100.0％です。目標に達したので「達成」です。"),
      (
        "29.9", .fy2027,
        "達成率は 98.3％です。目標年度（令和9年度）なので、達成率そのもので判定します。80％以上 100％未満は「概ね達成」です。"
      ),
      ("26.0", .fy2028, "目標年度（令和9年度）を過ぎたので、達成率そのもので判定します。50％未満は「未達成」です。"),
      ("24.5", .fy2022, "ペースは起点の令和4年度の翌年度から計算するので、この年度は「判定保留」です。"),
    ] as [(Quantity, FiscalYear, String)])
  func `every rating of a way has its sentence`(value: Quantity, year: FiscalYear, said: String) {
    let told = women.assess(value, in: year).explanation(.era).ja
    #expect(told.contains(said), "\(told)")
  }

  @Test func `a rate just below a bound is shown below it`() {
    // 4.7999/6.0 = 79.998333 %, which two decimals would show as 80.00.
    let due = women.assess("28.7999", in: .fy2027).explanation(.era).ja
    #expect(due.contains("達成率は 79.998％です。"), "\(due)")
    #expect(due.contains("50％以上 80％未満は「一部達成」です。"), "\(due)")
    // 3.5999/6.0 = 59.998333 %, of the 60 % due in FY2025 that is 99.997222 %.
    let early = women.assess("27.5999", in: .fy2025).explanation(.era).ja
    #expect(early.contains("達成率は 60.0％です。一直線"), "no bound of the rate is near: \(early)")
    #expect(early.contains("ペースはその 99.997％で、80％以上 100％未満なので"), "\(early)")
    // -0.0001/6.0 is worse than the baseline, and no 0.0.
    let worse = women.assess("23.9999", in: .fy2025).explanation(.era).ja
    #expect(worse.contains("達成率は △0.002％です。基準値より悪いので「後退」です。"), "\(worse)")
  }

  @Test func `a ceiling tells its headroom in points and no percentage`() {
    let balance = Specimen("07-1", direction: .lower, from: "87.8", to: .atMost("90.0"))
    let over = balance.assess("90.1", in: .fy2024)
    #expect(over.marginWording == Wording(ja: "超過 0.1ポイント", en: "0.1 percentage points over"))
    #expect(
      over.explanation(.era).ja == """
        実績 90.1％（確報）は目標（90.0％以下）を満たさないので「未達」です。0.1ポイント超えています。\
        令和9年度まで、年度ごとに判定します。（評価規則 jp-basic-1）
        """)
    #expect(
      over.explanation(.era).en == """
        The figure 90.1％ (final) does not meet the target (at most 90.0％): "not met". \
        It is 0.1 percentage points over. It is rated year by year until FY2027 (R9). \
        (Rule set jp-basic-1.)
        """)
    let within = balance.assess("89.6", in: .fy2027)
    #expect(within.marginWording?.ja == "余裕 0.4ポイント")
    #expect(within.explanation(.era).ja.contains("「達成（維持）」です。余裕は 0.4ポイントです。（"))
    let staff = Specimen(unit: "人", to: .atLeast("20"))
    #expect(staff.assess("18", in: .fy2024).marginWording?.ja == "不足 2人")
    #expect(staff.assess("21", in: .fy2024).marginWording?.en == "headroom 1人")
  }

  @Test func `interim targets, first targets and own words are told`() {
    var specimen = women
    specimen.setInterim("25.0", in: .fy2024)
    specimen.revise(to: .reach("35.0"), from: .fy2024)
    specimen.rules.words = [.slightlyBehind: "もう少し"]
    // 0.6/11.0 = 5.45; the interim target asks for 1.0/11.0 = 9.09; 60 % of it. 0.6/6.0 = 10.
    let told = specimen.assess("24.6", in: .fy2024).explanation(.era).ja
    #expect(
      told.contains(
        "中間目標に沿うなら、令和6年度の達成率は 9.1％です。実際のペースはその 60.0％で、50％以上 80％未満なので「もう少し」です。"),
      "\(told)")
    #expect(told.contains("当初目標（30.0％）に対する達成率は 10.0％です。"), "\(told)")
  }

  @Test func `a small move of a survey says what the rating makes of it`() {
    var specimen = women
    specimen.configure(AssessmentConfiguration(noise: "3.0"))
    let better = specimen.assess("26.9", in: .fy2024).explanation(.era).ja
    #expect(better.contains("誤差の幅（3.0ポイント）以内で、改善したとは言い切れませんが、判定は値のとおりに計算します。"))
    #expect(better.contains("「順調」です。"))
    let worse = specimen.assess("23.0", in: .fy2024).explanation(.era).ja
    #expect(worse.contains("以内で、悪くなったとは言い切れないので、「後退」とはしません。"), "\(worse)")
  }

  @Test func `a target that was set for a year already over says so`() {
    var specimen = women
    specimen.tell(
      .targetRevised(
        TargetRevised(
          indicator: "05-2", target: Target(aim: .reach("35.0"), fiscalYear: .fy2027),
          effective: .fy2024, isRetroactive: true, grounds: .complete)))
    let before = specimen.assess("26.9", in: .fy2023).explanation(.era).ja
    #expect(!before.contains("さかのぼって"), "that year keeps its own target: \(before)")
    let after = specimen.assess("26.9", in: .fy2025).explanation(.era)
    #expect(after.ja.contains("この目標は、令和6年度にさかのぼって適用されました。"), "\(after.ja)")
    #expect(after.en.contains("set retroactively, from FY2024 (R6) on."), "\(after.en)")
  }

  @Test func `a level says what is divided by what`() {
    let projects = Specimen("08-2", unit: "事業", to: .reach("22"))
    let due = projects.assess("18", in: .fy2027)
    #expect(
      due.explanation(.era).ja.hasPrefix(
        "実績は 18事業（確報）、目標は 22事業以上です。目標比（実績 ÷ 目標値）は 81.8％です。"
          + "目標年度（令和9年度）なので、目標比そのもので判定します。"))
    let area = Specimen(unit: "㎡", direction: .lower, to: .reach("90"))
    #expect(
      area.assess("100", in: .fy2024).explanation(.western).ja.contains("（目標値 ÷ 実績）は 90.0％です。"))
  }

  @Test func `each way of having no pace has its own words`() {
    var open = Specimen("05-2", from: "24.0", to: .reach("30.0"))
    open.plan.firstFiscalYear = nil
    var endless = women
    endless.plan.targetFiscalYear = nil
    let told = [
      women.assess("24.5", in: .fy2022), open.assess("26.9", in: .fy2024),
      endless.assess("26.9", in: .fy2024),
      Specimen(to: .reach("22")).assess("18", in: .fy2024),
    ]
    #expect(told.map(\.unpaced) == [.notBegun, .noStartYear, .noDueYear, .level])
    #expect(told.map(\.reason) == [.paceUnknown, .paceUnknown, .paceUnknown, .paceUnknown])
    #expect(
      told.map(\.ratingWording.ja) == [
        "判定前（基準年度以前）", "判定保留（起点の年度が不明）", "判定保留（目標年度が不明）", "目標年度に判定",
      ])
    for result in told { #expect(result.explanation(.era).ja.contains("「判定保留」です。")) }
    #expect(women.assess("26.9", in: .fy2024).unpaced == nil)
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
      let sentences = wording.ja.split(separator: "。").dropLast()
      let polite = ["です", "ます", "ました", "ません"]
      #expect(sentences.allSatisfy { told in polite.contains { told.hasSuffix($0) } }, "\(reason)")
    }
    #expect(Set(told.values.map(\.en)).count == told.count)
    #expect(told[.superseded]?.ja.contains("令和6年度を最後に、指標 05-5 に引き継がれた") == true)
    #expect(told[.notReported]?.ja.contains("報告期限（2025-06-30）を過ぎましたが") == true)
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
        == "目標が言葉で書かれているので、率は計算しません。企画部門の判断は「概ね計画どおり」です。（評価規則 jp-basic-1）")
  }

  @Test func `a judgement that awaits approval is not one that nobody made`() {
    let staff = Specimen("05-1", to: .qualitative("見合った数"))
    #expect(staff.assess(in: .fy2024).ratingWording.ja == "判断待ち")
    #expect(staff.assess(in: .fy2024).explanation(.era).ja.contains("判断はまだありません。"))
    var kept = staff.assessor(in: .fy2024)
    kept.withheld = [.judgement]
    let told = kept.assess(staff.indicator)
    #expect(told.ratingWording.ja == "確認中")
    #expect(told.explanation(.era).ja.contains("判断は承認を待っています。"))
  }

  @Test func `a judgement beside the arithmetic stands with the rating`() {
    var specimen = women
    specimen.tell(
      .indicatorJudged(
        IndicatorJudged(
          indicator: "05-2", fiscalYear: .fy2024, judgement: .behind, stage: .department,
          comment: "昇任の辞退が続く")))
    let told = specimen.assess("26.9", in: .fy2024)
    #expect(told.rating == .onTrack)
    #expect(
      told.ratingWording
        == Wording(ja: "順調（担当部の判断は「遅れ」）", en: "on track (the department: behind)"))
    #expect(told.explanation(.era).ja.contains("計算とは別に、担当部は「遅れ」と判断しました。"))
  }
}
