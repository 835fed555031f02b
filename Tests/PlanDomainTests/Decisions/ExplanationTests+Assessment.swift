@testable import PlanDomain

// What is said about rule sets, judgements and reviews.
extension ExplanationTests {
  private static let target = Fact(
    TargetInForce(target: Target(aim: .reach("30.0"), fiscalYear: .fy2027), since: nil),
    occurrence)
  private static let interim = Fact(
    InterimTargetSet(
      indicator: "05-2", fiscalYear: .fy2025, value: "27.0", grounds: Grounds()), occurrence)
  private static let judged = Fact(
    IndicatorJudged(
      indicator: "05-1", fiscalYear: .fy2023, judgement: .mostly, stage: .planning, comment: nil),
    occurrence)
  private static let reviewed = Fact(
    Review(of: .project("P05-1"), fiscalYear: .fy2023, judgement: .behind), occurrence)

  static let assessment: [(Rejection, ja: [String], en: [String])] =
    [
      (.ruleSetTaken(.jpBasic1), ["jp-basic-1", "別の名前"], ["jp-basic-1", "another id"]),
      (
        .ruleSetUnchanged("jp-basic-2", .fy2025, occurrence), ["jp-basic-2", "令和7年度"],
        ["jp-basic-2", "FY2025"]
      ),
      (
        .interimNotAsked("05-2", .fy2025, target), ["05-2", "30.0（令和9年度まで）"],
        ["05-2", "30.0 by FY2027"]
      ),
      (.interimNotAsked("07-4", .fy2025, nil), ["07-4", "なし"], ["07-4", "none"]),
      (.interimUnchanged("05-2", .fy2025, interim), ["27.0"], ["27.0"]),
      (.interimUnchanged("05-2", .fy2025, nil), ["中間目標がありません"], ["no interim target"]),
      (
        .alreadyJudged("05-1", .fy2023, judged), ["05-1", "概ね計画どおり", "企画部門"],
        ["05-1", "mostly on plan", "planning division"]
      ),
      (
        .noSuchJudgement("05-1", .fy2023, .department, EventNumber(7)), ["#7", "担当部"],
        ["#7", "department"]
      ),
      (
        .alreadyReviewed("P05-1", .fy2023, reviewed), ["P05-1", "令和5年度", "遅れ"],
        ["P05-1", "FY2023", "behind"]
      ),
      (.noSuchReview("P05-1", .fy2023, EventNumber(7)), ["#7", "令和5年度"], ["#7", "FY2023"]),
      (.costOfPolicy("05"), ["05", "事業費"], ["05", "cost"]),
      (.yearAhead("05", .fy2028), ["05", "令和10年度"], ["05", "FY2028"]),
      (
        .partEnded("P05-1", since: "2025-04-01", occurrence), ["P05-1", "2025-04-01"],
        ["P05-1", "2025-04-01"]
      ),
    ] + settings

  private static let settings: [(Rejection, ja: [String], en: [String])] = [
    (.settingInvalid("jp-2", .digits(4)), ["jp-2", "0～3", "4"], ["jp-2", "0 to 3", "4"]),
    (.settingInvalid("05-2", .noise("-1.5")), ["負", "-1.5"], ["negative", "-1.5"]),
    (.settingInvalid("jp-2", .word(.onTrack)), ["on-track"], ["on-track"]),
    (
      .settingInvalid("jp-2", .sameWord(.achieved, .met)), ["achieved", "met", "同じ"],
      ["achieved", "met", "same word"]
    ),
    (.settingInvalid("08-1", .interval(1)), ["08-1", "2 以上"], ["08-1", "2 years"]),
    (.settingInvalid("08-1", .anchorWithoutInterval), ["調査の年度"], ["year of the survey"]),
    (.settingInvalid("08-1", .daysUntilDue(731)), ["730", "731"], ["730", "731"]),
  ]

  static let assessmentNotices: [(Notice, ja: [String], en: [String])] = [
    (
      .retractionWaits("05-2", .fy2023), ["05-2", "令和5年度", "sign-off submit 05-2"],
      ["05-2", "FY2023", "sign-off submit 05-2"]
    ),
    (
      .voidingWaits("P05-1", .fy2023), ["P05-1", "令和5年度", "sign-off list"],
      ["P05-1", "FY2023", "sign-off list"]
    ),
    (
      .judgementOverruled("05-1", judged), ["05-1", "概ね計画どおり", "#12"],
      ["05-1", "mostly on plan", "#12"]
    ),
  ]
}
