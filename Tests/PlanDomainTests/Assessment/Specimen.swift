import PlanDomain

/// One indicator with its plan, told event by event, and how it is judged: the "given" of the
/// arithmetic.
struct Specimen {
  private(set) var indicator: Indicator
  var plan = PlanFacts(
    id: "small", title: "見本の計画", firstFiscalYear: .fy2023, targetFiscalYear: .fy2027)
  var rules = RuleSet.jpBasic1
  var round: YearRound?
  private var count = 1

  init(
    _ code: IndicatorCode = "08-2", unit: String = "％", direction: Direction = .higher,
    from baseline: Quantity? = nil, in year: FiscalYear? = nil, to aim: Aim? = nil,
    by dueYear: FiscalYear? = nil, following tracked: TrackedPlan? = nil
  ) {
    indicator = Indicator(
      IndicatorDefined(
        indicator: code, policy: "08",
        definition: IndicatorDefinition(
          name: "指標 \(code)", unit: UnitLabel(unit), direction: direction, tracks: tracked),
        department: nil),
      Occurrence.number(1))
    if let baseline {
      tell(
        .baselineSet(
          BaselineSet(indicator: code, baseline: Baseline(value: baseline, fiscalYear: year))))
    }
    if let aim {
      tell(
        .targetAdopted(
          TargetAdopted(indicator: code, target: Target(aim: aim, fiscalYear: dueYear))))
    }
  }

  /// The number of the event.
  @discardableResult
  mutating func tell(_ event: PlanEvent) -> EventNumber {
    count += 1
    indicator.apply(event, .number(count))
    return EventNumber(count)
  }

  /// The same in a round of FY2024 with this due date.
  func asked(by due: CivilDate) -> Specimen {
    var asked = self
    var state = PlanState()
    state.apply(
      .yearOpened(YearOpened(fiscalYear: .fy2024, due: due, grounds: .complete)), .number(1))
    asked.round = state.years[.fy2024]
    return asked
  }

  mutating func record(_ value: Quantity, in year: FiscalYear, as state: FigureState = .final) {
    let figure = Figure(
      value: value, unit: indicator.version(in: year).content.definition.unit, state: state)
    tell(
      .measurementRecorded(
        MeasurementRecorded(
          indicator: indicator.code, fiscalYear: year, figure: figure, source: nil, note: nil)))
  }

  mutating func declareMissing(_ year: FiscalYear, _ because: MissingReason) {
    tell(
      .measurementDeclaredMissing(
        MeasurementDeclaredMissing(
          indicator: indicator.code, fiscalYear: year, because: because, note: nil)))
  }

  mutating func revise(to aim: Aim, from year: FiscalYear, by dueYear: FiscalYear? = .fy2027) {
    tell(
      .targetRevised(
        TargetRevised(
          indicator: indicator.code, target: Target(aim: aim, fiscalYear: dueYear),
          effective: year, grounds: .complete)))
  }

  mutating func configure(
    _ configuration: AssessmentConfiguration, from year: FiscalYear = .fy2022
  ) {
    tell(
      .assessmentConfigured(
        AssessmentConfigured(
          indicator: indicator.code, configuration: configuration, effective: year,
          grounds: .complete)))
  }

  mutating func setInterim(_ value: Quantity?, in year: FiscalYear) {
    tell(
      .interimTargetSet(
        InterimTargetSet(
          indicator: indicator.code, fiscalYear: year, value: value, grounds: .complete)))
  }

  /// From a year on the indicator measures something else.
  mutating func redefine(from year: FiscalYear, version: Int = 2, unit: String? = nil) {
    var definition = indicator.version(in: nil).content.definition
    if let unit { definition.unit = UnitLabel(unit) }
    tell(
      .indicatorRedefined(
        IndicatorRedefined(
          indicator: indicator.code, policy: "08", definition: definition, version: version,
          effective: year, grounds: .complete)))
  }

  mutating func restateBaseline(_ value: Quantity, version: Int, in year: FiscalYear? = nil) {
    tell(
      .baselineRestated(
        BaselineRestated(
          indicator: indicator.code, baseline: Baseline(value: value, fiscalYear: year),
          version: version, grounds: .complete)))
  }

  func assessor(in year: FiscalYear, on today: CivilDate = "2025-06-01") -> Assessor {
    Assessor(fiscalYear: year, rules: rules, plan: plan, round: round, today: today)
  }

  func assess(in year: FiscalYear, on today: CivilDate = "2025-06-01") -> Assessment {
    assessor(in: year, on: today).assess(indicator)
  }

  /// How it would stand with this figure in the year, and nothing else stated.
  func assess(_ value: Quantity, in year: FiscalYear) -> Assessment {
    var other = self
    other.record(value, in: year)
    return other.assess(in: year)
  }
}

extension Occurrence {
  fileprivate static func number(_ number: Int) -> Occurrence {
    Occurrence(
      number: EventNumber(number), recorded: Instant(seconds: 1_717_372_800 + Int64(number)),
      actor: "sato")
  }
}
