import Exchange
import Foundation
import PlanDomain

/// Plans to try a ledger on.
enum SamplePlan {
  /// A small plan with one of everything: two policies, three measures, two projects, five indicators.
  static let small = PlanDocument(
    facts: PlanFacts(
      id: "small", title: "見本の計画", municipality: "見本市", edition: "第1次",
      firstFiscalYear: 2023, lastFiscalYear: 2027, defaultBaselineFiscalYear: 2022,
      targetFiscalYear: 2027),
    policies: [
      PolicyDocument(
        code: "05", title: "行政組織の活性化", page: 48, issues: ["課題です。"], goals: ["目標です。"],
        relatedPlans: ["職員配置適正化方針"],
        measures: [
          MeasureDocument(
            code: "M05-1", number: 1, title: "組織・職員数の適正化", departments: ["総務部"],
            items: [
              MeasureItem(code: "M05-1.1", mark: "⑴", text: "組織の見直し"),
              MeasureItem(code: "M05-1.2", mark: "⑵", text: "定員の管理"),
            ]),
          MeasureDocument(code: "M05-2", number: 2, title: "人材の育成", departments: ["総合政策部", "財政部"]),
        ],
        projects: [ProjectDocument(code: "P05-1", department: "財政部", name: "職員研修事業")],
        indicators: [
          IndicatorDocument(
            code: "05-1",
            definition: IndicatorDefinition(name: "職員数", unit: UnitLabel("人"), direction: .none),
            baseline: Baseline(value: "1803", printed: "1,803"),
            target: Target(aim: .qualitative("簡素で効率的な組織に見合った職員数"), fiscalYear: 2027)),
          IndicatorDocument(
            code: "05-2",
            definition: IndicatorDefinition(
              name: "女性管理職の割合", unit: UnitLabel("％"), direction: .higher,
              directionAssumed: true, limits: Limits(minimum: "0", maximum: "100"),
              limitsAssumed: true),
            department: "総務部", baseline: Baseline(value: "24.0"),
            target: Target(aim: .reach("30.0"), fiscalYear: 2027, printed: "30.0")),
        ]),
      PolicyDocument(
        code: "07", title: "安定した財政の運営",
        measures: [
          MeasureDocument(code: "M07-1", number: 1, title: "財政の健全化", departments: ["財政部"])
        ],
        projects: [ProjectDocument(code: "P07-1", department: "施設部", name: "公共施設の再編")],
        indicators: [
          IndicatorDocument(
            code: "07-1",
            definition: IndicatorDefinition(
              name: "経常収支比率", printedName: "経常収支比率※", unit: UnitLabel("％"),
              direction: .lower),
            baseline: Baseline(value: "87.8"),
            target: Target(aim: .atMost("90.0"), fiscalYear: 2027, printed: "90.0以下")),
          IndicatorDocument(
            code: "07-4",
            definition: IndicatorDefinition(
              name: "延床面積", unit: UnitLabel("㎡"), direction: .lower, directionAssumed: true,
              tracks: TrackedPlan(name: "再編計画", firstFiscalYear: 2015, lastFiscalYear: 2026)),
            baseline: Baseline(value: "1035635", fiscalYear: 2015, printed: "1,035,635（H27）"),
            target: Target(aim: .reach("1005533"), fiscalYear: 2026, printed: "1,005,533（R8）")),
          // Nothing but a name: no baseline, no target.
          IndicatorDocument(
            code: "07-5",
            definition: IndicatorDefinition(name: "準備中", unit: UnitLabel(""), direction: .none)),
        ]),
    ])

  /// The plan of 苫小牧市 in the repository's examples.
  static func tomakomai() throws -> PlanDocument {
    try PlanFile.read(tomakomaiBytes())
  }

  static func tomakomaiBytes() throws -> [UInt8] {
    Array(try Data(contentsOf: Repository.root.appending(path: "Examples/tomakomai/plan.yaml")))
  }
}
