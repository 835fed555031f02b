import EventLog
import PlanDomain
import Testing

@testable import ProgressLedger

/// What happened in a small plan, with every text that a person can have typed passed through
/// `text`: so one story tells of an office day, and the same one of an attack.
///
/// It has every shape of target, a correction, a late one, a revision, a gap, a review and a cost.
struct Story {
  let text: (String) -> String
  private let clerk: ActorID
  private(set) var events: [ReportedEvent] = []

  init(text: @escaping (String) -> String = { $0 }) throws {
    self.text = text
    clerk = try #require(ActorID("a01"))
    try tellThePlan()
    try tellTheIndicators()
    try tellTheYears()
    try tellTheReviews()
  }

  /// The report of FY2024, by all of it or by the first events of it.
  func report(
    readers: ReportReaders = .everybody, publication: PublicationName? = nil, until last: Int? = nil
  ) throws -> PlanReport {
    let events = last.map { Array(self.events.prefix($0)) } ?? events
    let moment = ReportMoment(
      asOf: try year(2024), knownAt: Position(events.count), root: "c2FtcGxlIHJvb3Q=",
      recordedUntil: events.last?.recorded, day: try day("2025-09-30"),
      origin: text("ledger.example.jp/plan"),
      zone: try #require(LedgerZone(identifier: "Asia/Tokyo")), publication: publication,
      readers: readers)
    return PlanReport(
      in: ReportSight(sources: ReportSources(events), moment: moment, ruleSet: nil))
  }

  // MARK: The plan

  private var grounds: Grounds { Grounds(authority: text("議決第12号"), reason: text("中間見直し")) }
  private let unit = "％"

  private mutating func tellThePlan() throws {
    happened(
      .planAdopted(
        PlanAdopted(
          plan: PlanFacts(
            id: "sample", title: text("健全な行財政運営の計画"), municipality: text("見本市"),
            edition: text("第7次"), section: text("第2部"), firstFiscalYear: try year(2023),
            lastFiscalYear: try year(2027), targetFiscalYear: try year(2027)))))
    happened(
      .departmentRegistered(DepartmentRegistered(department: try code("D01"), name: text("総務部"))))
    happened(
      .policyAdded(
        PolicyAdded(
          policy: try code("05"),
          content: PolicyContent(
            title: text("職員の育成"), page: nil, issues: [text("課題")], goals: [text("活力ある組織")],
            relatedPlans: [text("関連計画")]))))
    happened(
      .measureAdded(
        MeasureAdded(
          measure: try code("M05-1"),
          content: MeasureContent(
            policy: try code("05"), number: 1, title: text("働き方の見直し"),
            items: [
              MeasureItem(code: try code("M05-1.1"), mark: text("⑴"), text: text("時差出勤")),
              MeasureItem(code: try code("M05-1.2"), mark: nil, text: text("在宅勤務")),
            ]), departments: [try code("D01")])))
    happened(
      .projectAdded(
        ProjectAdded(
          project: try code("P05-1"),
          content: ProjectContent(policy: try code("05"), name: text("研修事業")),
          department: try code("D01"))))
    var rules = RuleSet.jpBasic1
    rules.id = try code("city-1")
    rules.words = [.onTrack: text("予定どおり")]
    happened(
      .ruleSetAdopted(RuleSetAdopted(rules: rules, effective: try year(2023), grounds: grounds)))
  }

  private mutating func tellTheIndicators() throws {
    try define("05-1", .none, Target(aim: .qualitative(text("見合った職員数"))))
    try define("05-2", .higher, Target(aim: .reach(try figure("30.0")), fiscalYear: try year(2027)))
    try define("07-1", .lower, Target(aim: .atMost(try figure("90.0")), fiscalYear: try year(2027)))
    happened(
      .targetRevised(
        TargetRevised(
          indicator: try code("05-2"),
          target: Target(aim: .reach(try figure("35.0")), fiscalYear: try year(2027)),
          effective: try year(2024), grounds: grounds)))
    happened(
      .interimTargetSet(
        InterimTargetSet(
          indicator: try code("05-2"), fiscalYear: try year(2025), value: try figure("29.0"),
          grounds: grounds)))
  }

  private mutating func define(_ code: String, _ direction: Direction, _ target: Target) throws {
    let indicator: IndicatorCode = try self.code(code)
    happened(
      .indicatorDefined(
        IndicatorDefined(
          indicator: indicator, policy: try self.code("05"),
          definition: IndicatorDefinition(
            name: text("\(code)の指標"), unit: UnitLabel(text(unit)), direction: direction,
            directionAssumed: true, tracks: TrackedPlan(name: text("別の計画"))),
          department: try self.code("D01"))))
    happened(
      .baselineSet(
        BaselineSet(
          indicator: indicator,
          baseline: Baseline(
            value: try figure(code == "07-1" ? "87.8" : "24.0"), fiscalYear: try year(2022)))))
    happened(.targetAdopted(TargetAdopted(indicator: indicator, target: target)))
  }

  // MARK: What is recorded

  private mutating func tellTheYears() throws {
    let first = try record("05-2", 2023, "25.0", .provisional)
    happened(
      .measurementConfirmed(
        MeasurementConfirmed(
          indicator: try code("05-2"), fiscalYear: try year(2023),
          figure: try measured("25.1", .final), replaces: first, source: text("人事課調べ"),
          note: text("確定した"))))
    happened(
      .measurementCorrected(
        MeasurementCorrected(
          indicator: try code("05-2"), fiscalYear: try year(2023),
          figure: try measured("25.3", .final), replaces: number, reason: text("集計誤り"),
          source: text("人事課調べ"), note: text("二重計上\n二行目"))))
    try record("05-2", 2024, "26.4", .provisional)
    let closed = try record("07-1", 2023, "89.9", .final)
    try record("07-1", 2024, "90.1", .final)
    happened(
      .measurementDeclaredMissing(
        MeasurementDeclaredMissing(
          indicator: try code("05-1"), fiscalYear: try year(2023), because: .noSurvey,
          note: text("調査は隔年"))))
    try record("05-1", 2024, "1790", .final)
    happened(
      .indicatorJudged(
        IndicatorJudged(
          indicator: try code("05-1"), fiscalYear: try year(2024), judgement: .mostly,
          stage: .department, comment: text("見直しは進んでいる"))))
    happened(.yearClosed(YearClosed(fiscalYear: try year(2023), grounds: grounds)))
    happened(
      .measurementCorrectedLate(
        MeasurementCorrectedLate(
          correction: MeasurementCorrected(
            indicator: try code("07-1"), fiscalYear: try year(2023),
            figure: try measured("90.0", .final), replaces: closed, reason: text("決算の訂正"),
            source: text("決算統計")), proposal: nil)))
  }

  private mutating func tellTheReviews() throws {
    let project = Undertaking.project(try code("P05-1"))
    let item = Undertaking.item(try code("M05-1.1"), of: try code("M05-1"))
    for undertaking in [.measure(try code("M05-1")), item, project] {
      happened(
        .statusChanged(
          StatusChanged(
            undertaking: undertaking, from: nil, to: .inProgress,
            effective: try day("2024-04-01"), judgement: .onPlan, next: .expand,
            reason: text("着手した"))))
    }
    for reviewed in [
      Review.Reviewed.policy(try code("05")), .project(try code("P05-1")),
    ] {
      let isProject = if case .project = reviewed { true } else { false }
      happened(
        .reviewRecorded(
          ReviewRecorded(
            review: Review(
              of: reviewed, fiscalYear: try year(2024), effectiveness: .high, efficiency: .fair,
              judgement: .onPlan, next: .continue, cost: isProject ? 12_345_000 : nil,
              narrative: text("おおむね予定どおり進んだ。\n来年度も続ける。")))))
    }
  }

  /// The department of everything is called otherwise, from the end of the closed year on.
  mutating func renameTheDepartment() throws {
    happened(
      .departmentRenamed(
        DepartmentRenamed(
          department: try code("D01"), name: text("経営部"), effective: try day("2024-03-31"),
          grounds: grounds)))
  }

  /// FY2023, which is closed, is judged by another target and another rule set.
  mutating func judgeTheClosedYearAnew() throws {
    happened(
      .targetRevised(
        TargetRevised(
          indicator: try code("05-1"), target: Target(aim: .qualitative(text("新しい言葉"))),
          effective: try year(2023), grounds: grounds)))
    happened(
      .targetRevised(
        TargetRevised(
          indicator: try code("05-2"),
          target: Target(aim: .reach(try figure("32.0")), fiscalYear: try year(2026)),
          effective: try year(2023), grounds: grounds)))
    var rules = RuleSet.jpBasic1
    rules.id = try code("city-2")
    rules.digits = 2
    rules.words = [.onTrack: text("順調な進み")]
    happened(
      .ruleSetAdopted(RuleSetAdopted(rules: rules, effective: try year(2023), grounds: grounds)))
  }

  /// What every review says is gone: erased, or left behind when the ledger was restored.
  mutating func loseNarratives(isErased: Bool) {
    for (place, reported) in events.enumerated() {
      guard case .reviewRecorded(var event) = reported.event else { continue }
      event.review.narrative = nil
      events[place].event = .reviewRecorded(event)
      if isErased { events[place].erased = ["narrative"] } else { events[place].missing = 1 }
    }
  }

  // MARK: Writing it down

  private var number: EventNumber { EventNumber(events.count) }

  private mutating func happened(_ event: PlanEvent) {
    events.append(
      ReportedEvent(
        number: EventNumber(events.count + 1),
        recorded: Instant(seconds: 1_750_000_000 + Int64(events.count) * 3_600), actor: clerk,
        event: event))
  }

  @discardableResult
  private mutating func record(
    _ code: String, _ year: Int, _ value: String, _ state: FigureState
  ) throws -> EventNumber {
    happened(
      .measurementRecorded(
        MeasurementRecorded(
          indicator: try self.code(code), fiscalYear: try self.year(year),
          figure: try measured(value, state), source: text("担当課調べ"), note: text("備考"))))
    return number
  }

  private func measured(_ value: String, _ state: FigureState) throws -> Figure {
    Figure(value: try figure(value), unit: UnitLabel(text(unit)), state: state)
  }

  private func figure(_ text: String) throws -> Quantity { try #require(Quantity(canonical: text)) }
  private func year(_ number: Int) throws -> FiscalYear { try #require(FiscalYear(number)) }
  private func code<C: Code>(_ text: String) throws -> C { try #require(C(text)) }
  private func day(_ iso: String) throws -> CivilDate {
    let parts = iso.split(separator: "-").compactMap { Int($0) }
    return try #require(CivilDate(year: parts[0], month: parts[1], day: parts[2]))
  }
}
