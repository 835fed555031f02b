import PlanDomain

extension EventStory {
  /// How figures are judged, and what people judged.
  static let assessed: [PlanEvent] = rules + judged + reviews

  private static let rules: [PlanEvent] = [
    .ruleSetAdopted(
      RuleSetAdopted(
        rules: RuleSet(
          id: "jp-basic-2", pace: Cuts("95", "80.5", "0"), attainment: Cuts("100", "80", "60"),
          digits: 3,
          noise: "3.0",
          words: [.onTrack: "順調", .notAchieved: "未達成"]), effective: 2026,
        grounds: Grounds(authority: "決裁第5号", reason: "中間見直し", revision: EventNumber(40)))),
    .ruleSetAdopted(RuleSetAdopted(rules: .jpBasic1, effective: 2023, grounds: Grounds())),
    .assessmentConfigured(
      AssessmentConfigured(
        indicator: "05-2",
        configuration: AssessmentConfiguration(
          method: .level, noise: "2.5", interval: 2, anchor: 2023, daysUntilDue: 730),
        effective: 2025,
        grounds: Grounds(authority: "決裁第5号", reason: "隔年の調査", revision: EventNumber(40)))),
    .assessmentConfigured(
      AssessmentConfigured(
        indicator: "05-2", configuration: AssessmentConfiguration(), effective: 2026,
        grounds: Grounds())),
    .interimTargetSet(
      InterimTargetSet(
        indicator: "05-2", fiscalYear: 2025, value: "27.0",
        grounds: Grounds(authority: "決裁第5号", reason: "中間見直し", revision: EventNumber(40)))),
    .interimTargetSet(
      InterimTargetSet(indicator: "05-2", fiscalYear: 2025, value: nil, grounds: Grounds())),
  ]

  private static let judged: [PlanEvent] = [
    .indicatorJudged(
      IndicatorJudged(
        indicator: "06-2", fiscalYear: 2024, judgement: .mostly, stage: .department, comment: "メモ")),
    .indicatorJudged(
      IndicatorJudged(
        indicator: "06-2", fiscalYear: 2024, judgement: .cannotJudge, stage: .planning,
        replaces: EventNumber(125), comment: nil)),
  ]

  private static let reviews: [PlanEvent] = [
    .reviewRecorded(
      ReviewRecorded(
        review: Review(
          of: .policy("05"), fiscalYear: 2024, effectiveness: .high, efficiency: .low,
          judgement: .onPlan, next: .improve, narrative: "一行目\n二行目"))),
    .reviewRecorded(
      ReviewRecorded(
        review: Review(
          of: .project("P05-1"), fiscalYear: 2024, effectiveness: .fair, efficiency: .fair,
          judgement: .mostly, next: .continue, cost: 9_007_199_254_740_991, narrative: "メモ"))),
    .reviewRecorded(
      ReviewRecorded(
        review: Review(of: .project("P05-1"), fiscalYear: 2025, judgement: .behind, cost: 0))),
    .reviewCorrected(
      ReviewCorrected(
        review: Review(
          of: .policy("05"), fiscalYear: 2024, effectiveness: .fair, efficiency: .high,
          judgement: .cannotJudge, next: .expand, narrative: "一行目"), replaces: EventNumber(127),
        reason: "誤字")),
    .reviewCorrected(
      ReviewCorrected(
        review: Review(
          of: .project("P05-1"), fiscalYear: 2025, judgement: .behind, next: .end, cost: 1_234_000,
          narrative: "メモ"), replaces: EventNumber(129), reason: nil)),
  ]
}
