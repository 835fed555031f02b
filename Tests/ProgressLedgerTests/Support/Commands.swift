import PlanDomain

// Commands as short as a person types them.

extension PlanCommand {
  static func register(
    _ actor: ActorID, _ role: Role, of department: String
  ) -> PlanCommand {
    .registerActor(
      ActorRegistration(actor: actor, name: "職員", department: department, role: role))
  }

  static func adopt(_ policy: SignOffPolicy) -> PlanCommand {
    .signOff(.adopt(policy, Grounds(authority: "要綱第5条")))
  }

  static func signOff(
    _ act: SignOffRequest.Act, _ target: SignOffRequest.Target
  ) -> PlanCommand {
    .signOff(.step(SignOffRequest(act, target)))
  }

  static func record(
    _ code: IndicatorCode, _ year: FiscalYear, _ value: Quantity, state: FigureState = .final,
    source: String? = nil, note: String? = nil
  ) -> PlanCommand {
    .indicator(
      code,
      .record(FigureEntry(fiscalYear: year, value: value, state: state), source: source, note: note)
    )
  }

  static func correct(
    _ code: IndicatorCode, _ year: FiscalYear, _ value: Quantity, reason: String?
  ) -> PlanCommand {
    .indicator(
      code,
      .correct(FigureEntry(fiscalYear: year, value: value), reason: reason, source: nil, note: nil))
  }

  static func confirm(
    _ code: IndicatorCode, _ year: FiscalYear, _ value: Quantity? = nil
  ) -> PlanCommand {
    .indicator(
      code,
      .confirm(year, value.map { FigureEntry(fiscalYear: year, value: $0) }, source: nil, note: nil)
    )
  }

  static func retract(
    _ code: IndicatorCode, _ year: FiscalYear, reason: String?
  ) -> PlanCommand {
    .indicator(code, .retract(year, reason: reason))
  }

  static func missing(
    _ code: IndicatorCode, _ year: FiscalYear, because: MissingReason = .noSurvey
  ) -> PlanCommand {
    .indicator(code, .declareMissing(year, because, note: nil))
  }

  static func revise(
    _ code: IndicatorCode, to value: Quantity, from year: FiscalYear,
    authority: String? = "議決第12号", reason: String? = "見直し"
  ) -> PlanCommand {
    .indicator(
      code,
      .reviseTarget(
        TargetRevision(
          value: value, effective: year, grounds: Grounds(authority: authority, reason: reason))))
  }

  static func status(
    _ undertaking: Undertaking, _ status: Status, from day: CivilDate, reason: String? = nil
  ) -> PlanCommand {
    .changeStatus(undertaking, StatusChange(to: status, effective: day, reason: reason))
  }
}

extension PlanSnapshot {
  func indicator(_ code: IndicatorCode) -> Indicator? { indicators.first { $0.code == code } }
  func measure(_ code: MeasureCode) -> Measure? { measures.first { $0.code == code } }
  func item(_ code: ItemCode) -> Item? { items.first { $0.code == code } }
  func project(_ code: ProjectCode) -> Project? { projects.first { $0.code == code } }

  /// What stands for an indicator's year.
  func measurement(_ code: IndicatorCode, _ year: FiscalYear) -> YearlyMeasurement? {
    indicator(code)?.measurements.first { $0.fiscalYear == year }
  }
}
