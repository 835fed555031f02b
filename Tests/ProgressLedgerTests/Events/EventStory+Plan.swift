import PlanDomain

// The plan lives on: another period, a revision, parts that come, change and end.
extension EventStory {
  static let plans: [PlanEvent] = [
    .planRevised(
      PlanRevised(
        title: "令和7年度改定", decided: "2025-12-19", document: "改定版本編",
        grounds: Grounds(authority: "議決第12号", reason: "中間見直し"))),
    .planRevised(
      PlanRevised(
        title: "改定", decided: "2026-03-31", document: "https://www.example.jp/plan/",
        grounds: Grounds())),
    .planAmended(
      PlanAmended(
        plan: PlanFacts(
          id: "tomakomai-7-2", title: "苫小牧市総合計画", municipality: "苫小牧市",
          edition: "第7次基本計画（改定版）", section: "第2 健全な行財政運営の推進", labelStyle: .era,
          firstFiscalYear: 2023, lastFiscalYear: 2028, defaultBaselineFiscalYear: 2022,
          targetFiscalYear: 2028), grounds: grounds)),
    .planAmended(
      PlanAmended(
        plan: PlanFacts(id: "bare", title: "計画", labelStyle: .western), grounds: Grounds())),
  ]

  static let parts: [PlanEvent] = [
    .policyAdded(
      PolicyAdded(policy: "08", content: bare, effective: "2026-04-01", grounds: grounds)),
    .policyAmended(
      PolicyAmended(
        policy: "05",
        content: PolicyContent(
          title: "行政組織の強化", page: 49, issues: ["課題一。"], goals: ["目標一。", "目標二。"],
          relatedPlans: ["人材育成基本方針"]), effective: "2026-04-01", grounds: grounds)),
    .policyAmended(
      PolicyAmended(policy: "06", content: bare, effective: "2026-04-01", grounds: Grounds())),
    .measureAdded(
      MeasureAdded(
        measure: "M05-3",
        content: MeasureContent(policy: "05", number: 3, title: "新しい取組", items: []),
        departments: [], effective: "2026-04-01", grounds: grounds)),
    .measureAmended(
      MeasureAmended(
        measure: "M05-1",
        content: MeasureContent(
          policy: "08", number: 2, title: "組織の適正化",
          items: [
            MeasureItem(code: "M05-1.1", mark: "⑴", text: "組織の再編"),
            MeasureItem(code: "M05-1.3", text: "テレワーク"),
          ]), effective: "2026-04-01", grounds: grounds)),
    .measureAmended(
      MeasureAmended(
        measure: "M05-2",
        content: MeasureContent(policy: "05", number: 2, title: "取組み", items: []),
        effective: "2026-04-01", grounds: Grounds())),
    .projectAdded(
      ProjectAdded(
        project: "P05-2", content: ProjectContent(policy: "05", name: "窓口改革事業"),
        department: "D01", effective: "2026-04-01", grounds: grounds)),
    .projectAmended(
      ProjectAmended(
        project: "P05-1", content: ProjectContent(policy: "08", name: "職員育成事業"),
        effective: "2026-04-01", grounds: grounds)),
    .projectAmended(
      ProjectAmended(
        project: "P05-2", content: ProjectContent(policy: "05", name: "窓口事業"),
        effective: "2026-05-01", grounds: Grounds())),
    .partClosed(PartClosed(part: .policy("06"), effective: "2026-04-01", grounds: grounds)),
    .partClosed(PartClosed(part: .measure("M05-2"), effective: "2026-04-01", grounds: Grounds())),
    .partClosed(
      PartClosed(
        part: .project("P05-1"), effective: "2027-04-01", grounds: Grounds(reason: "事業の完了"))),
  ]

  private static let bare = PolicyContent(
    title: "新しい方針", page: nil, issues: [], goals: [], relatedPlans: [])
}
