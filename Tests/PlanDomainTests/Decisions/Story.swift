import PlanDomain
import Testing

/// A plan and what happened to it so far: the "given" of a decision. An event an hour, by `sato`.
struct Story {
  private(set) var state = PlanState()
  private var count = 0
  /// The ledger's civil date.
  var today: CivilDate = "2024-06-03"

  /// The small plan adopted, for FY2023 to FY2027.
  static var smallPlan: Story {
    get throws {
      var story = Story()
      story.tell(try story.state.decide(adopting: SmallPlan.document, on: story.today).events)
      return story
    }
  }

  mutating func tell(_ events: [PlanEvent], by actor: ActorID = "sato") {
    for event in events {
      count += 1
      state.apply(event, Occurrence(number: EventNumber(count), recorded: recorded, actor: actor))
    }
  }

  private var recorded: Instant { Instant(seconds: 1_717_372_800 + Int64(count) * 3_600) }

  /// What a command about an indicator comes to now.
  func decide(_ code: IndicatorCode, _ command: IndicatorCommand) throws -> Decision {
    try told(
      #require(state.indicators[code]).decide(command, in: surroundings, on: today))
  }

  /// A decision with what a person should know of the closed years that it tells otherwise.
  func told(_ decision: Decision) throws -> Decision {
    var decision = decision
    decision.notices += try state.noticesOfClosedYears(
      toldAnewBy: decision.events, in: state.cycle)
    return decision
  }

  private var surroundings: IndicatorSurroundings {
    IndicatorSurroundings(
      plan: state.plan, organisation: state.organisation, indicators: Set(state.indicators.keys),
      cycle: state.cycle)
  }

  /// What a change of a state comes to now.
  func decide(_ undertaking: Undertaking, _ change: StatusChange) throws -> Decision {
    try told(history(of: undertaking).decide(change, on: undertaking))
  }

  /// Decides, and lets it happen.
  @discardableResult
  mutating func act(
    _ code: IndicatorCode, _ command: IndicatorCommand, by actor: ActorID = "sato"
  ) throws -> Fact<Measurement>? {
    let decision = try decide(code, command)
    tell(decision.events, by: actor)
    return decision.events.last?.fiscalYear.flatMap { stated(code, $0) }
  }

  @discardableResult
  mutating func act(
    _ undertaking: Undertaking, _ change: StatusChange
  ) throws -> Fact<StatusChanged> {
    tell(try decide(undertaking, change).events)
    return try #require(
      history(of: undertaking).timeline.entries.max { $0.occurrence.number < $1.occurrence.number }?
        .fact)
  }

  /// What a change of the organisation comes to now.
  func decide(
    _ change: DepartmentCommand.Change, from day: CivilDate, authority: String? = "条例第5号"
  ) throws -> Decision {
    try told(
      state.decide(
        DepartmentCommand(change, effective: day, grounds: Grounds(authority: authority))))
  }

  @discardableResult
  mutating func act(_ change: DepartmentCommand.Change, from day: CivilDate) throws -> Decision {
    let decision = try decide(change, from: day)
    tell(decision.events)
    return decision
  }

  /// What another edition of the plan comes to now.
  func decide(
    _ document: PlanDocument, _ change: EditionChange = .complete
  ) throws -> Decision {
    try told(state.decide(adopting: document, change, on: today))
  }

  /// Takes back the fact of an event.
  mutating func void(_ number: Int, _ event: PlanEvent, reason: String? = "誤り") throws {
    tell(try decide(voiding: number, event, reason: reason).events)
  }

  func decide(
    voiding number: Int, _ event: PlanEvent, reason: String? = "誤り"
  ) throws -> Decision {
    try told(
      state.decide(
        voiding: EventNumber(number), event, reason: reason, under: state.signOffPolicies))
  }

  /// The number of the last event.
  var last: Int { count }

  func stated(_ code: IndicatorCode, _ year: FiscalYear) -> Fact<Measurement>? {
    state.indicators[code]?.years[year]?.current
  }

  func history(of undertaking: Undertaking) throws -> StatusHistory {
    switch undertaking {
    case .measure(let code), .item(_, of: let code):
      try #require(state.measures[code]?.history(of: undertaking))
    case .project(let code): try #require(state.projects[code]).status
    }
  }

  func target(_ code: IndicatorCode, in year: FiscalYear?) -> Target? {
    state.indicators[code]?.target(for: year)?.content.target
  }
}

/// A small plan with a target of every simple shape.
enum SmallPlan {
  static let document = PlanDocument(
    facts: PlanFacts(
      id: "small", title: "見本の計画", firstFiscalYear: .fy2023, lastFiscalYear: .fy2027,
      targetFiscalYear: .fy2027),
    policies: [
      PolicyDocument(
        code: "05", title: "行政組織の活性化",
        measures: [
          MeasureDocument(
            code: "M05-1", number: 1, title: "組織・職員数の適正化", departments: ["総務部"],
            items: [MeasureItem(code: "M05-1.1", mark: "⑴", text: "組織の見直し")]),
          MeasureDocument(code: "M05-2", number: 2, title: "人材の育成", departments: ["財政部", "総務部"]),
        ],
        projects: [ProjectDocument(code: "P05-1", department: "総合政策部", name: "職員研修事業")],
        indicators: [
          indicator("05-1", unit: "人", baseline: "1803", target: .qualitative("見合った職員数")),
          indicator(
            "05-2", unit: "％", limits: Limits(minimum: "0", maximum: "100"), baseline: "24.0",
            target: .reach("30.0")),
        ]),
      PolicyDocument(
        code: "07", title: "安定した財政の運営",
        indicators: [
          indicator("07-1", unit: "％", baseline: "87.8", target: .atMost("90.0")),
          indicator("07-4", unit: "㎡", department: "施設部"),
        ]),
    ])

  private static func indicator(
    _ code: IndicatorCode, unit: String, limits: Limits? = nil, department: String? = nil,
    baseline: Quantity? = nil, target: Aim? = nil
  ) -> IndicatorDocument {
    IndicatorDocument(
      code: code,
      definition: IndicatorDefinition(
        name: "指標 \(code)", unit: UnitLabel(unit), direction: .higher, limits: limits),
      department: department, baseline: baseline.map { Baseline(value: $0) },
      target: target.map { Target(aim: $0, fiscalYear: .fy2027) })
  }
}

extension Grounds {
  static let complete = Grounds(authority: "議決第12号", reason: "中間見直し")
}

extension EditionChange {
  static let complete = EditionChange(effective: "2025-04-01", grounds: .complete)
}

extension IndicatorCommand {
  static func record(
    _ year: FiscalYear, _ value: Quantity, unit: String? = nil, state: FigureState = .final
  ) -> Self {
    .record(
      FigureEntry(fiscalYear: year, value: value, unit: unit, state: state), source: nil, note: nil)
  }

  static func correct(_ year: FiscalYear, _ value: Quantity, reason: String? = "転記の誤り") -> Self {
    .correct(FigureEntry(fiscalYear: year, value: value), reason: reason, source: nil, note: nil)
  }

  static func confirm(_ year: FiscalYear, _ value: Quantity? = nil) -> Self {
    .confirm(year, value.map { FigureEntry(fiscalYear: year, value: $0) }, source: nil, note: nil)
  }

  static func revise(
    kind: Aim.Kind? = nil, to value: Quantity? = nil, upper: Quantity? = nil, text: String? = nil,
    by dueYear: FiscalYear? = nil, from year: FiscalYear, authority: String? = "議決第12号",
    reason: String? = "中間見直し"
  ) -> Self {
    .reviseTarget(
      TargetRevision(
        kind: kind, value: value, upperValue: upper, text: text, fiscalYear: dueYear,
        effective: year, grounds: Grounds(authority: authority, reason: reason)))
  }
}
