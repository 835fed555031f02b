import EventLog
import PlanDomain

/// One event of every type, with everything it can hold and, where that differs, with the least it can.
///
/// Their bytes are a public format. A new type is a line here and a line in the golden; a line that changes
/// in the golden is a broken promise to everyone who holds a copy of a ledger.
enum EventStory {
  /// An event and the files it rests on.
  struct Entry {
    let event: PlanEvent
    var evidence: [Evidence] = []
  }

  /// In the order in which the program learned them: a new one comes last, or every line after it
  /// would change.
  static let entries: [Entry] =
    (firstEdition + livingPlan).map { Entry(event: $0) } + evidenced
    + (measured + erased).map { Entry(event: $0) } + anchored
    + (signing + assessed + cycled).map { Entry(event: $0) }

  static let events: [PlanEvent] = entries.map(\.event)

  private static let firstEdition: [PlanEvent] =
    organisation + plan + indicators + measurements + undertakings

  private static let livingPlan: [PlanEvent] =
    plans + people + departments + duties + parts + definitions + baselines + targets + audit

  private static let organisation: [PlanEvent] = [
    .ledgerCreated(
      LedgerCreated(origin: "ledger.example.jp/plan", timeZone: "Asia/Tokyo", language: .ja)),
    .departmentRegistered(DepartmentRegistered(department: "D01", name: "総務部")),
    .actorRegistered(
      ActorRegistered(actor: "sato", department: "D01", role: .recorder, name: "佐藤花子")),
    .departmentRegistered(DepartmentRegistered(department: "D02", name: "財政部")),
  ]

  private static let plan: [PlanEvent] = [
    .planAdopted(
      PlanAdopted(
        plan: PlanFacts(
          id: "tomakomai-7-2", title: "苫小牧市総合計画", municipality: "苫小牧市",
          edition: "第7次基本計画", section: "第2 健全な行財政運営の推進", labelStyle: .era,
          firstFiscalYear: 2023, lastFiscalYear: 2027, defaultBaselineFiscalYear: 2022,
          targetFiscalYear: 2027))),
    .planAdopted(
      PlanAdopted(
        plan: PlanFacts(
          id: "bare", title: "計画", municipality: nil, edition: nil, section: nil,
          labelStyle: .western, firstFiscalYear: nil, lastFiscalYear: nil,
          defaultBaselineFiscalYear: nil, targetFiscalYear: nil))),
    .policyAdded(
      PolicyAdded(
        policy: "05",
        content: PolicyContent(
          title: "行政組織の活性化", page: 48, issues: ["課題一。", "課題二。"], goals: ["目標。"],
          relatedPlans: ["特定事業主行動計画～Change Work Style～"]))),
    .policyAdded(
      PolicyAdded(
        policy: "06",
        content: PolicyContent(title: "方針", page: nil, issues: [], goals: [], relatedPlans: []))),
    .measureAdded(
      MeasureAdded(
        measure: "M05-1",
        content: MeasureContent(
          policy: "05", number: 1, title: "組織・職員数の適正化",
          items: [
            MeasureItem(code: "M05-1.1", mark: "⑴", text: "組織の見直し"),
            MeasureItem(code: "M05-1.2", text: "ワーク･ライフ･バランス"),
          ]), departments: ["D01", "D02"])),
    .measureAdded(
      MeasureAdded(
        measure: "M05-2",
        content: MeasureContent(policy: "05", number: 2, title: "取組", items: []),
        departments: ["D01"])),
    .projectAdded(
      ProjectAdded(
        project: "P05-1", content: ProjectContent(policy: "05", name: "職員研修事業"), department: "D02")),
  ]

  private static let indicators: [PlanEvent] =
    [
      .indicatorDefined(
        IndicatorDefined(
          indicator: "06-2", policy: "06",
          definition: IndicatorDefinition(
            name: "ICT推進プラン（R2～R6）の達成状況", printedName: "ICT推進プラン※（R2～R6）の達成状況",
            unit: UnitLabel("％"), direction: .higher, directionAssumed: true,
            limits: Limits(minimum: "0", maximum: "100"), limitsAssumed: true,
            tracks: TrackedPlan(name: "ICT推進プラン", firstFiscalYear: 2020, lastFiscalYear: 2024)),
          department: "D01")),
      .indicatorDefined(
        IndicatorDefined(
          indicator: "05-2", policy: "05",
          definition: IndicatorDefinition(
            name: "女性管理職の割合", unit: UnitLabel("％"), direction: .none,
            limits: Limits(minimum: nil, maximum: "100.0"), tracks: TrackedPlan(name: "別の計画")),
          department: nil)),
      .indicatorDefined(
        IndicatorDefined(
          indicator: "07-4", policy: "05",
          definition: IndicatorDefinition(name: "延床面積", unit: UnitLabel("㎡"), direction: .lower),
          department: nil)),
      .baselineSet(
        BaselineSet(
          indicator: "07-4",
          baseline: Baseline(value: "1035635", fiscalYear: 2015, printed: "1,035,635（H27）"))),
      .baselineSet(BaselineSet(indicator: "05-2", baseline: Baseline(value: "24.0"))),
      .targetAdopted(
        TargetAdopted(
          indicator: "05-2",
          target: Target(aim: .reach("30.0"), fiscalYear: 2027, printed: "30.0"))),
      .targetAdopted(
        TargetAdopted(
          indicator: "06-2", target: Target(aim: .qualitative("簡素で効率的な組織に見合った職員数")))),
    ]
    + [
      Aim.atMost("90.0"), .atLeast("-1.2"), .range("10", "20.5"), .maintain("0"), .undecided,
    ].map { aim in
      .targetRevised(
        TargetRevised(
          indicator: "05-2", target: Target(aim: aim, fiscalYear: 2026), effective: 2025,
          grounds: Grounds(authority: "議決第12号", reason: "中間見直し")))
    }

  private static let measurements: [PlanEvent] = [
    .measurementRecorded(
      MeasurementRecorded(
        indicator: "07-4", fiscalYear: 2023,
        figure: Figure(
          value: "1035635", unit: UnitLabel("㎡"), state: .provisional, entered: "１，０３５，６３５㎡"),
        source: "管財課調べ", note: "四月一日現在\n（速報）")),
    .measurementRecorded(
      MeasurementRecorded(
        indicator: "05-2", fiscalYear: 2024,
        figure: Figure(value: "-1.2", unit: UnitLabel("％"), state: .forecast), source: nil,
        note: nil)),
    .measurementConfirmed(
      MeasurementConfirmed(
        indicator: "07-4", fiscalYear: 2023,
        figure: Figure(value: "1035630", unit: UnitLabel("㎡"), state: .final),
        replaces: EventNumber(24), source: "管財課調べ", note: "確定")),
    .measurementCorrected(
      MeasurementCorrected(
        indicator: "07-4", fiscalYear: 2023,
        figure: Figure(value: "1035600", unit: UnitLabel("㎡"), state: .final),
        replaces: EventNumber(26), reason: "転記の誤り", source: "管財課調べ")),
    .measurementRetracted(
      MeasurementRetracted(
        indicator: "07-4", fiscalYear: 2023, retracts: EventNumber(27), reason: "指標違い")),
    .measurementDeclaredMissing(
      MeasurementDeclaredMissing(
        indicator: "05-2", fiscalYear: 2023, because: .noSurvey, note: "隔年の調査")),
  ]

  private static let undertakings: [PlanEvent] = [
    .statusChanged(
      StatusChanged(
        undertaking: .measure("M05-1"), from: nil, to: .inProgress, effective: "2024-04-01",
        judgement: .onPlan, next: .continue, reason: "着手した")),
    .statusChanged(
      StatusChanged(
        undertaking: .item("M05-1.1", of: "M05-1"), from: .notStarted, to: .done,
        effective: "2024-05-01", judgement: nil, next: nil, reason: nil)),
    .statusChanged(
      StatusChanged(
        undertaking: .project("P05-1"), from: .done, to: .merged, effective: "2025-04-01",
        judgement: .cannotJudge, next: .end, reason: "統合")),
    .noteAdded(NoteAdded(about: .policy("05"), note: "メモ")),
    .noteAdded(NoteAdded(about: .indicator("05-2"), note: "𠮷野 \"引用\" \\ =1+1")),
    .noteAdded(NoteAdded(about: .undertaking(.measure("M05-1")), note: "一行目\n二行目")),
    .noteAdded(NoteAdded(about: .undertaking(.item("M05-1.2", of: "M05-1")), note: "メモ")),
    .noteAdded(NoteAdded(about: .undertaking(.project("P05-1")), note: "メモ")),
  ]
}
