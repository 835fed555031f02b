import PlanDomain
import Testing

/// A plan in which every member has a value somewhere, every kind of target stands, and what may be
/// left out is left out somewhere.
enum FullPlan {
  /// Throws only when one of its codes is none.
  static func document() throws -> PlanDocument {
    let facts = PlanFacts(
      id: "all", title: "計画", municipality: "市", edition: "版", section: "部分", labelStyle: .western,
      firstFiscalYear: FiscalYear(2023), lastFiscalYear: FiscalYear(2027),
      defaultBaselineFiscalYear: FiscalYear(2021), targetFiscalYear: FiscalYear(2027))
    let measure = MeasureDocument(
      code: try #require(MeasureCode("M1")), number: 1, title: "取組", departments: ["総務部", "財政部"],
      items: [
        MeasureItem(code: try #require(ItemCode("M1.1")), mark: "⑴", text: "細目"),
        MeasureItem(code: try #require(ItemCode("M1.2")), text: "細目"),
      ])
    let bare = MeasureDocument(
      code: try #require(MeasureCode("M2")), number: 2, title: "取組", departments: [])
    let definition = IndicatorDefinition(
      name: "指標", printedName: "指標※", unit: UnitLabel("％"), direction: .higher,
      directionAssumed: true,
      limits: Limits(minimum: Quantity(canonical: "0"), maximum: Quantity(canonical: "100")),
      limitsAssumed: true,
      tracks: TrackedPlan(
        name: "別の計画", firstFiscalYear: FiscalYear(2020), lastFiscalYear: FiscalYear(2024)))
    let one = try #require(Quantity(canonical: "1"))
    let two = try #require(Quantity(canonical: "2.0"))
    let full = IndicatorDocument(
      code: try #require(IndicatorCode("I1")), definition: definition, department: "総務部",
      baseline: Baseline(value: one, fiscalYear: FiscalYear(2015), printed: "1（H27）"),
      target: Target(aim: .range(one, two), fiscalYear: FiscalYear(2026), printed: "1～2"))
    let plain = IndicatorDefinition(name: "数", unit: UnitLabel(""), direction: .none)
    let aims: [(Aim, FiscalYear?)] = [
      (.reach(two), FiscalYear(2027)), (.atMost(two), nil), (.atLeast(two), FiscalYear(2027)),
      (.maintain(two), FiscalYear(2027)), (.qualitative("十分"), FiscalYear(2027)),
      (.undecided, nil),
    ]
    let others = try aims.enumerated().map { index, aim in
      IndicatorDocument(
        code: try #require(IndicatorCode("I\(index + 2)")), definition: plain,
        target: Target(aim: aim.0, fiscalYear: aim.1))
    }
    let policy = PolicyDocument(
      code: try #require(PolicyCode("05")), title: "方針", page: 48, issues: ["課題"],
      goals: ["目標", "目標"], relatedPlans: ["関連"], measures: [measure, bare],
      projects: [
        ProjectDocument(code: try #require(ProjectCode("P1")), department: "総務部", name: "事業")
      ], indicators: [full] + others)
    let empty = PolicyDocument(code: try #require(PolicyCode("06")), title: "方針")
    return PlanDocument(facts: facts, policies: [policy, empty])
  }

  /// The document as it is written.
  static let text = """
    plan_file: 1

    plan:
      id: all
      municipality: 市
      title: 計画
      edition: 版
      section: 部分
      label_style: western
      first_fiscal_year: 2023
      last_fiscal_year: 2027
      default_baseline_fiscal_year: 2021
      target_fiscal_year: 2027

    policies:
      - code: "05"
        title: 方針
        page: 48

        issues:
          - 課題

        goals:
          - 目標
          - 目標

        related_plans:
          - 関連

        measures:
          - code: M1
            number: 1
            title: 取組
            departments: [総務部, 財政部]
            items:
              - code: M1.1
                mark: ⑴
                text: 細目
              - code: M1.2
                text: 細目

          - code: M2
            number: 2
            title: 取組

        projects:
          - {code: P1, department: 総務部, name: 事業}

        indicators:
          - code: I1
            name: 指標
            printed_name: 指標※
            unit: ％
            direction: {value: higher, assumed: true}
            limits: {min: "0", max: "100", assumed: true}
            tracks: {plan: 別の計画, first_fiscal_year: 2020, last_fiscal_year: 2024}
            department: 総務部
            baseline: {value: "1", fiscal_year: 2015, printed: 1（H27）}
            target: {kind: range, min: "1", max: "2.0", fiscal_year: 2026, printed: 1～2}

          - code: I2
            name: 数
            unit: ""
            direction: none
            target: {kind: reach, value: "2.0"}

          - code: I3
            name: 数
            unit: ""
            direction: none
            target: {kind: at_most, value: "2.0", fiscal_year: none}

          - code: I4
            name: 数
            unit: ""
            direction: none
            target: {kind: at_least, value: "2.0"}

          - code: I5
            name: 数
            unit: ""
            direction: none
            target: {kind: maintain, value: "2.0"}

          - code: I6
            name: 数
            unit: ""
            direction: none
            target: {kind: qualitative, text: 十分}

          - code: I7
            name: 数
            unit: ""
            direction: none
            target: {kind: undecided, fiscal_year: none}

      - code: "06"
        title: 方針

    """
}
