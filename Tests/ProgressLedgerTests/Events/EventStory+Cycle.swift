import PlanDomain

extension EventStory {
  /// A year's round, its signing off, what was corrected after it, and what was published.
  static let cycled: [PlanEvent] = rounds + signOffs + lateCorrections + publications

  private static let full = Grounds(
    authority: "決裁第8号", reason: "監査の指摘", revision: EventNumber(40))

  private static let rounds: [PlanEvent] = [
    .yearOpened(YearOpened(fiscalYear: 2024, due: "2025-06-30", grounds: full)),
    .yearOpened(YearOpened(fiscalYear: 2025, due: "2026-06-30", grounds: Grounds())),
    .dueDateSet(
      DueDateSet(fiscalYear: 2024, due: "2025-07-31", scope: .everybody, grounds: full)),
    .dueDateSet(
      DueDateSet(
        fiscalYear: 2024, due: "2025-08-15", scope: .department("D01"), grounds: Grounds())),
    .dueDateSet(
      DueDateSet(
        fiscalYear: 2024, due: "2025-09-30", scope: .indicator("05-2"), grounds: Grounds())),
    .yearClosed(YearClosed(fiscalYear: 2024, grounds: full)),
    .yearReopened(YearReopened(fiscalYear: 2024, grounds: full)),
    .yearClosed(YearClosed(fiscalYear: 2024, grounds: Grounds())),
    .yearReopened(YearReopened(fiscalYear: 2025, grounds: Grounds())),
    .yearAttested(
      YearAttested(
        fiscalYear: 2024, act: .audited, date: "2025-08-20", document: "監査意見書（佐藤花子）",
        note: "メモ")),
    .yearAttested(
      YearAttested(
        fiscalYear: 2024, act: .reportedToCouncil, date: "2025-09-10", document: nil, note: nil)),
    .factVoided(
      FactVoided(about: Reference(.year(2024)), voids: EventNumber(134), reason: "二重")),
  ]

  private static let signOffs: [PlanEvent] =
    [
      .signOffPolicyAdopted(
        SignOffPolicyAdopted(
          policy: SignOffPolicy(
            stages: [.department, .planning], effective: 2025, allowsOwnApproval: true,
            locksClosedYears: true), grounds: full)),
      .signOffPolicyAdopted(
        SignOffPolicyAdopted(
          policy: SignOffPolicy(stages: [], effective: 2026, locksClosedYears: false),
          grounds: Grounds())),
    ]
    + [
      (Reference(.indicator("05-2")), 99, .submitted, nil),
      (Reference(.indicator("05-2")), 99, .returned, "転記の誤り"),
      (Reference(.measure("M05-1"), item: "M05-1.1"), 31, .submitted, nil),
      (Reference(.policy("05")), 130, .approved(.department, isOwn: false), nil),
      (Reference(.policy("05")), 130, .approved(.planning, isOwn: true), "メモ"),
      (Reference(.project("P05-1")), 131, .withdrawn, "集計の誤り"),
    ].map { (about: Reference, number: Int, act: SignOffStep.Act, reason: String?) in
      .signOffStep(
        SignOffStep(
          about: about, statement: EventNumber(number), fiscalYear: 2025, act: act, reason: reason))
    }

  private static let lateCorrections: [PlanEvent] = [
    .correctionProposed(
      CorrectionProposed(
        correction: MeasurementCorrected(
          indicator: "05-2", fiscalYear: 2026, figure: figure, replaces: EventNumber(110),
          reason: "転記の誤り", source: "管財課調べ"))),
    .correctionProposed(
      CorrectionProposed(
        correction: MeasurementCorrected(
          indicator: "05-2", fiscalYear: 2026,
          figure: Figure(value: "28.3", unit: UnitLabel("％"), state: .provisional),
          replaces: EventNumber(110), reason: nil, source: nil))),
    .measurementCorrectedLate(
      MeasurementCorrectedLate(
        correction: MeasurementCorrected(
          indicator: "05-2", fiscalYear: 2026, figure: figure, replaces: EventNumber(110),
          reason: "転記の誤り", source: "管財課調べ"), proposal: EventNumber(152))),
    .measurementCorrectedLate(
      MeasurementCorrectedLate(
        correction: MeasurementCorrected(
          indicator: "05-2", fiscalYear: 2026,
          figure: Figure(value: "28.3", unit: UnitLabel("％"), state: .final),
          replaces: EventNumber(154), reason: nil, source: nil), proposal: nil)),
  ]

  private static let figure = Figure(
    value: "28.2", unit: UnitLabel("％"), state: .final, entered: "２８．２％",
    measured: MeasuredPeriod(from: "2026-04-01", to: "2027-03-31"))

  private static let publications: [PlanEvent] = [
    .publicationMade(
      PublicationMade(
        terms: PublicationTerms(
          name: "令和6年度公表版", position: 155, asOf: 2024, day: "2025-09-30",
          ruleSet: "jp-basic-1", language: .ja, renderer: 1,
          dataDigest: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"))),
    .publicationMade(
      PublicationMade(
        terms: PublicationTerms(
          name: "2024", position: 1, asOf: 2024, day: "2025-10-01", ruleSet: "jp-basic-2",
          language: .en, renderer: 2,
          dataDigest: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"))),
    .publicationWithdrawn(PublicationWithdrawn(name: "令和6年度公表版", reason: "集計の誤り")),
    .publicationWithdrawn(PublicationWithdrawn(name: "2024", reason: nil)),
  ]
}
