import Testing

@testable import PlanDomain

// What is said about the yearly cycle: closing, signing off, corrections after closing.
extension ExplanationTests {
  private static let proposal = Fact(
    CorrectionProposed(
      correction: MeasurementCorrected(
        indicator: "05-2", fiscalYear: .fy2023,
        figure: Figure(value: "25.3", unit: UnitLabel("％"), state: .final),
        replaces: EventNumber(7), reason: nil, source: nil)), occurrence)
  private static let writer = Writer(actor: "sato", department: "D02", role: .recorder)

  static let cycle: [(Rejection, ja: [String], en: [String])] = [
    (
      .yearLocked("05-2", .fy2023, occurrence), ["05-2", "令和5年度", "correct"],
      ["05-2", "FY2023", "correct"]
    ),
    (.yearClosed(.fy2023, occurrence), ["令和5年度"], ["FY2023"]),
    (.yearNotClosed(.fy2023, nil), ["令和5年度", "締められていません"], ["FY2023", "not closed"]),
    (.yearNotClosed(.fy2023, occurrence), ["#12", "解除"], ["reopened", "#12"]),
    (.yearNotOver(.fy2023), ["2024-03-31"], ["2024-03-31"]),
    (
      .roundOpened(
        Fact(YearOpened(fiscalYear: .fy2023, due: "2024-06-30", grounds: Grounds()), occurrence)),
      ["令和5年度", "2024-06-30"], ["FY2023", "2024-06-30"]
    ),
    (.roundNotOpened(.fy2023), ["令和5年度"], ["FY2023"]),
    (
      .dueBeforeYear(.fy2023, "2020-06-30"), ["令和5年度", "2020-06-30", "2023-04-01"],
      ["FY2023", "2020-06-30", "2023-04-01"]
    ),
    (
      .dueUnchanged(.fy2023, .indicator("05-2"), "2024-06-30"), ["05-2", "2024-06-30"],
      ["05-2", "2024-06-30"]
    ),
    (
      .attestedDay(.fy2023, .audited, "2023-03-31"), ["監査委員", "2023-03-31", "2023-04-01"],
      ["audited", "2023-03-31", "2023-04-01"]
    ),
    (
      .attestedBefore(
        Fact(
          YearAttested(
            fiscalYear: .fy2023, act: .reportedToCouncil, date: "2024-06-01", document: "定例会",
            note: nil), occurrence)), ["議会", "2024-06-01"], ["council", "2024-06-01"]
    ),
  ]

  static let signOff: [(Rejection, ja: [String], en: [String])] = [
    (
      .signOffPolicyUnchanged(
        .fy2023, Fact(SignOffPolicy(stages: [.department], effective: .fy2023), occurrence)),
      ["すでに", "令和5年度"], ["already", "FY2023"]
    ),
    (
      .nothingToSignOff(EventNumber(7), Reference(.indicator("05-2"))), ["#7", "05-2"],
      ["#7", "05-2"]
    ),
    (.nothingReviewed("05", .fy2023), ["05", "令和5年度"], ["05", "FY2023"]),
    (.signOffNotDemanded("05-2", .fy2023), ["05-2", "令和5年度"], ["05-2", "FY2023"]),
    (
      .statementGone(
        EventNumber(7), Reference(.indicator("05-2")), .fy2023, present: occurrence, .recorded),
      ["#7", "05-2", "#12"], ["#7", "05-2", "#12"]
    ),
    (
      .signOffOutOfTurn(
        EventNumber(7), Reference(.indicator("05-2")), .submitted(approved: [.department])),
      ["#7", "提出済"], ["#7", "submitted and approved"]
    ),
    (
      .signOffOutOfTurn(
        EventNumber(7), Reference(.indicator("05-2")), .approved(EventNumber(7))),
      ["#7", "訂正"], ["#7", "a correction that its approval made"]
    ),
    (
      .notTheirRole(
        .yearReopened(YearReopened(fiscalYear: .fy2023, grounds: Grounds())), [.planner], writer),
      ["令和5年度", "解除", "佐藤花子", "財政部", "「企画」（planner）"],
      ["FY2023", "reopened", "佐藤花子", "財政部", "planner"]
    ),
    (
      .nobodyCouldApprove(
        SignOffPolicy(stages: [.department], effective: .fy2023), lacking: [.planner, .approver]),
      ["担当部", "planner", "approver"], ["department", "planner", "approver"]
    ),
    (
      .severalWait("05-2", .fy2023, [EventNumber(7), EventNumber(9)]),
      ["05-2", "令和5年度", "#7", "#9"], ["05-2", "FY2023", "#7", "#9"]
    ),
    (.nothingWaits(.fy2023, "D02"), ["令和5年度", "財政部"], ["FY2023", "財政部"]),
    (
      .notTheirStage(.department, of: "05-2", departments: ["D02"], writer),
      ["05-2", "財政部", "承認者", "佐藤花子", "記録者"],
      ["05-2", "財政部", "approver", "佐藤花子", "recorder"]
    ),
    (
      .notTheirStage(.planning, of: "05-2", departments: ["D02"], writer),
      ["05-2", "企画部門", "佐藤花子", "記録者"], ["05-2", "planner", "佐藤花子", "recorder"]
    ),
    (
      .ownApproval(Reference(.indicator("05-2")), occurrence), ["05-2", "記録した人"],
      ["05-2", "recorded"]
    ),
    (.alreadyProposed(proposal), ["05-2", "令和5年度"], ["05-2", "FY2023"]),
    (
      .proposalSettled(EventNumber(7), Reference(.indicator("05-2")), occurrence), ["#7"], ["#7"]
    ),
    (
      .proposalOvertaken(proposal, present: occurrence),
      ["05-2", "令和5年度", "#7", "今の記録", "correct"],
      ["05-2", "FY2023", "#7", "stands now", "correct"]
    ),
    (
      .proposalOvertaken(proposal, present: nil), ["今は記録なし"], ["nothing stands now"]
    ),
    (
      .notForProposals(EventNumber(7), Reference(.indicator("05-2"))), ["#7", "差し戻す"],
      ["#7", "returned"]
    ),
  ]

  static let cycleNotices: [(Notice, ja: [String], en: [String])] = [
    (
      .changedAfterClosing("05-2", .fy2023, occurrence), ["05-2", "令和5年度", "締め後の変更", "#12"],
      ["05-2", "FY2023", "changes after closing", "#12"]
    ),
    (
      .leftOpen(.fy2023, LeftOpen(missing: 3, unsigned: 2, proposals: 1)),
      ["令和5年度", "指標 3 件", "記録 2 件", "申請 1 件"],
      ["FY2023", "figure: 3", "approved: 2", "decided on: 1"]
    ),
    (.correctionWaits("05-2", .fy2023), ["05-2", "令和5年度"], ["05-2", "FY2023"]),
    (
      .proposalsOvertaken("05-2", .fy2023, [EventNumber(7), EventNumber(9)]),
      ["05-2", "令和5年度", "#7, #9", "sign-off return '#7'"],
      ["05-2", "FY2023", "#7, #9", "sign-off return '#7'"]
    ),
    (
      .proposalReturned("05-2", .fy2023, EventNumber(7), present: stated),
      ["#7", "05-2", "令和5年度", "1,803人", "#12", "correct 05-2 --fy 2023"],
      ["#7", "05-2", "FY2023", "1,803人", "#12", "correct 05-2 --fy 2023"]
    ),
    (
      .proposalReturned("05-2", .fy2023, EventNumber(7), present: nil),
      ["#7", "今は記録がありません"], ["#7", "no entry"]
    ),
    (
      .othersDuty((1...9).map { "05-\($0)" }, of: ["D02", "D03"], by: "D01"),
      ["05-8 …", "財政部・D03", "D01の記録", "--on-behalf-of D02"],
      ["05-8 …", "財政部・D03", "entry of D01", "--on-behalf-of D02"]
    ),
    (.ownApproval(EventNumber(7)), ["#7", "自身"], ["#7", "marked"]),
  ]

  @Test(arguments: [
    (SignOffState.recorded, "sign-off submit '#12'"),
    (.returned(EventNumber(9)), "sign-off submit '#12'"),
    (.submitted(approved: [.department]), "sign-off approve '#12'"),
    (.approved(EventNumber(13)), "log 05-2"), (.notRequired, "log 05-2"),
  ])
  func `what stands in the place of a statement is named with the step that it still takes`(
    state: SignOffState, command: String
  ) {
    let gone = Rejection.statementGone(
      EventNumber(7), Reference(.indicator("05-2")), .fy2023, present: Self.occurrence, state)
    #expect(gone.explanation(for: Self.audience).command == command)
  }

  @Test func `a correction that cannot be approved can be returned`() {
    let overtaken = Rejection.proposalOvertaken(Self.proposal, present: Self.occurrence)
    #expect(
      overtaken.explanation(for: Self.audience).command == "sign-off return '#12' --reason REASON")
  }
}
