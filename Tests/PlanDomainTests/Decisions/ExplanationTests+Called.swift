import Testing

@testable import PlanDomain

// What a refusal is about is called in Japanese by a Japanese word.
extension ExplanationTests {
  static let called: [(Rejection, ja: String, en: String)] = [
    (.authorityRequired("plan"), "計画: この変更には", "plan: this change"),
    (.authorityRequired("sign-off policy"), "承認の決まり: この変更には", "sign-off policy: this"),
    (.reasonRequired("FY2024"), "令和6年度: この記録には", "FY2024: this entry"),
    (.reasonRequired("05-2"), "05-2: この記録には", "05-2: this entry"),
    (.signOffNotDemanded("FY2024", .fy2024), "令和6年度には承認の", "FY2024: no sign-off"),
    (.yearLocked("FY2024", .fy2024, occurrence), "令和6年度は締め", "FY2024: FY2024"),
    (.yearLocked("plan", .fy2024, occurrence), "計画: 令和6年度は締め", "plan: FY2024"),
    (
      .notVoidable(EventNumber(7), Reference(.publications)), "#7（公表）は",
      "#7 (publications) states"
    ),
    (
      .factGone(EventNumber(7), Reference(.year(.fy2024))), "#7（令和6年度）の",
      "What #7 (FY2024) states"
    ),
    (
      .laterStands("05-2", since: "FY2025", occurrence), "05-2 には 令和7年度 からの",
      "05-2 already changes from FY2025"
    ),
  ]

  @Test(arguments: called)
  func `what has no code is called by a word`(rejection: Rejection, ja: String, en: String) {
    let what = rejection.explanation(for: Self.audience).what
    #expect(what.ja.hasPrefix(ja), "\(what.ja)")
    #expect(what.en.hasPrefix(en), "\(what.en)")
  }

  @Test func `a notice calls the plan and a year by a word`() {
    let notice = Notice.changedAfterClosing("plan", .fy2024, Self.occurrence)
    #expect(notice.wording(for: Self.audience).ja.contains("計画 のこの変更は"))
    let kept = Notice.keptSinceEdition(["plan", "05-2"]).wording(for: Self.audience)
    #expect(kept.ja.contains("計画, 05-2") && kept.en.contains("plan, 05-2"))
  }
}
