import EventLog
import Exchange
import ProgressLedger
import Testing

@testable import PlanDomain
@testable import Publication

/// An indicator and what was stated of it, told event by event: the "given" of a chart.
struct ChartStory {
  private(set) var indicator: Indicator
  private var statements: [FiscalYear: [YearReport.Statement]] = [:]
  private var count = 1

  /// An indicator that is told from nothing.
  init(
    _ code: String = "09-1", name: String = "例", unit: String = "％",
    baseline: Baseline? = nil, target: Target? = nil
  ) throws {
    let code = try #require(IndicatorCode(code))
    indicator = Indicator(
      IndicatorDefined(
        indicator: code, policy: try #require(PolicyCode("09")),
        definition: IndicatorDefinition(
          name: name, unit: UnitLabel(unit), direction: .higher),
        department: nil), try Self.occurrence(1))
    try adopt(baseline, target)
  }

  /// An indicator of the plan in Examples/tomakomai, with its illustrative figures.
  init(printed code: String) throws {
    let plan = try PlanFile.read(Goldens.bytes("Examples/tomakomai/plan.yaml"))
    let printed = try #require(
      plan.policies.flatMap(\.indicators).first { $0.code.text == code })
    indicator = Indicator(
      IndicatorDefined(
        indicator: printed.code, policy: try #require(plan.policies.first).code,
        definition: printed.definition, department: nil), try Self.occurrence(1))
    try adopt(printed.baseline, printed.target)
    // The file has neither quotes nor commas in its cells, so splitting reads it.
    let figures = try Goldens.bytes("Examples/tomakomai/measurements.csv")
    for line in String(decoding: figures, as: UTF8.self).split(separator: "\n").dropFirst() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard cells[0] == code, let year = Int(cells[1]) else { continue }
      if let state = FigureState(rawValue: cells[3]) {
        try record(year, cells[2], state)
      } else {
        try declareMissing(year, try #require(MissingReason(rawValue: cells[4])))
      }
    }
  }

  private mutating func adopt(_ baseline: Baseline?, _ target: Target?) throws {
    if let baseline {
      try tell(.baselineSet(BaselineSet(indicator: indicator.code, baseline: baseline)))
    }
    if let target {
      try tell(.targetAdopted(TargetAdopted(indicator: indicator.code, target: target)))
    }
  }

  private static func occurrence(_ number: Int) throws -> Occurrence {
    Occurrence(
      number: EventNumber(number), recorded: Instant(seconds: 1_717_372_800 + Int64(number) * 3600),
      actor: try #require(ActorID("sato")))
  }

  @discardableResult
  private mutating func tell(_ event: PlanEvent) throws -> Occurrence {
    count += 1
    let occurrence = try Self.occurrence(count)
    indicator.apply(event, occurrence)
    return occurrence
  }

  private mutating func state(
    _ event: PlanEvent, _ kind: YearReport.Statement.Kind, _ measurement: Measurement,
    in year: FiscalYear
  ) throws {
    let occurrence = try tell(event)
    statements[year, default: []].append(
      YearReport.Statement(
        kind: kind, measurement: measurement, number: occurrence.number,
        recorded: occurrence.recorded, source: nil, note: nil, reason: nil, erased: []))
  }

  private func figure(_ value: String, _ state: FigureState) throws -> Figure {
    Figure(
      value: try quantity(value), unit: indicator.version(in: nil).content.definition.unit,
      state: state)
  }

  mutating func record(_ year: Int, _ value: String, _ state: FigureState = .final) throws {
    let (year, figure) = (try fiscalYear(year), try figure(value, state))
    try self.state(
      .measurementRecorded(
        MeasurementRecorded(
          indicator: indicator.code, fiscalYear: year, figure: figure, source: nil, note: nil)),
      .recorded, .figure(figure), in: year)
  }

  mutating func correct(_ year: Int, _ value: String, _ state: FigureState = .final) throws {
    let (year, figure) = (try fiscalYear(year), try figure(value, state))
    let replaced = try #require(statements[year]?.last).number
    try self.state(
      .measurementCorrected(
        MeasurementCorrected(
          indicator: indicator.code, fiscalYear: year, figure: figure, replaces: replaced,
          reason: "誤り", source: nil)), .corrected, .figure(figure), in: year)
  }

  mutating func declareMissing(_ year: Int, _ reason: MissingReason) throws {
    let year = try fiscalYear(year)
    try state(
      .measurementDeclaredMissing(
        MeasurementDeclaredMissing(
          indicator: indicator.code, fiscalYear: year, because: reason, note: nil)),
      .declaredMissing, .missing(reason), in: year)
  }

  mutating func revise(_ target: Target, from year: Int) throws {
    try tell(
      .targetRevised(
        TargetRevised(
          indicator: indicator.code, target: target, effective: try fiscalYear(year),
          grounds: Grounds())))
  }

  mutating func setInterim(_ year: Int, _ value: String) throws {
    try tell(
      .interimTargetSet(
        InterimTargetSet(
          indicator: indicator.code, fiscalYear: try fiscalYear(year), value: try quantity(value),
          grounds: Grounds())))
  }

  mutating func redefine(from year: Int) throws {
    let version = indicator.version(in: nil).content
    try tell(
      .indicatorRedefined(
        IndicatorRedefined(
          indicator: indicator.code, policy: version.policy, definition: version.definition,
          version: version.number + 1, effective: try fiscalYear(year), grounds: Grounds())))
  }

  /// Every year from one to another, the last one shown; judged on a day after it.
  func report(_ first: Int, _ last: Int) throws -> IndicatorReport {
    let shown = try fiscalYear(last)
    let version = indicator.version(in: shown).content
    let years = try (first...last).map { try yearReport(try fiscalYear($0), first: first) }
    let interim = indicator.interimTargets.years.keys.sorted()
    return IndicatorReport(
      code: indicator.code, policy: version.policy, definition: version.definition,
      version: version.number, department: nil, baseline: indicator.baseline(for: shown),
      targets: targetSteps, interimTargets: interim.compactMap(indicator.interimTargets.current),
      years: years, assessment: try #require(years.last).assessment, closedAfter: nil,
      supersededBy: nil)
  }

  func chart(_ first: Int = 2022, _ last: Int = 2025) throws -> IndicatorChart {
    IndicatorChart(try report(first, last))
  }

  private func assessor(_ year: FiscalYear) throws -> Assessor {
    let plan = PlanFacts(
      id: "example", title: "例", firstFiscalYear: try fiscalYear(2023),
      lastFiscalYear: try fiscalYear(2027))
    return Assessor(
      fiscalYear: year, plan: plan, today: try #require(CivilDate(iso: "2026-07-01")))
  }

  private var targetSteps: [TargetStep] {
    let entries = indicator.targets.entries
    return entries.enumerated().map { index, entry in
      TargetStep(
        target: entry.content.target, since: entry.since,
        through: index + 1 < entries.count ? entries[index + 1].since?.previous : nil,
        number: entry.occurrence.number, recorded: entry.occurrence.recorded, authority: nil,
        reason: nil)
    }
  }

  private func yearReport(_ year: FiscalYear, first: Int) throws -> YearReport {
    let version = indicator.version(in: year).content
    let before = year.previous.map { indicator.version(in: $0).content.number }
    let assessment = try assessor(year).assess(indicator)
    return YearReport(
      fiscalYear: year, assessment: assessment, statements: statements[year] ?? [],
      signOff: .notRequired, isAfterBreak: year.number > first && before != version.number)
  }
}

func fiscalYear(_ number: Int) throws -> FiscalYear { try #require(FiscalYear(number)) }

func quantity(_ text: String) throws -> Quantity { try #require(Quantity(canonical: text)) }

extension ChartReader {
  static let ja = ChartReader(language: .ja, yearStyle: .era, rating: word)
  static let en = ChartReader(language: .en, yearStyle: .western, rating: word)

  private static let word: @Sendable (Assessment) -> Wording = { $0.rating.wording }
}
