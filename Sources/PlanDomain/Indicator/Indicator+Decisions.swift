/// What somebody wants to say of an indicator.
package enum IndicatorCommand: Hashable, Sendable {
  case record(FigureEntry, source: String?, note: String?)
  case confirm(FiscalYear, FigureEntry?, source: String?, note: String?)
  case correct(FigureEntry, reason: String?, source: String?)
  case retract(FiscalYear, reason: String?)
  case declareMissing(FiscalYear, MissingReason, note: String?)
  case reviseTarget(TargetRevision)
}

/// A figure as somebody entered it.
package struct FigureEntry: Hashable, Sendable {
  package var fiscalYear: FiscalYear
  package var value: Quantity
  /// The unit typed behind the number, where one was.
  package var unit: String?
  package var state: FigureState
  /// The cell as typed, where it was more than the plain figure.
  package var entered: String?

  package init(
    fiscalYear: FiscalYear, value: Quantity, unit: String? = nil, state: FigureState = .final,
    entered: String? = nil
  ) {
    self.fiscalYear = fiscalYear
    self.value = value
    self.unit = unit
    self.state = state
    self.entered = entered
  }
}

extension Indicator {
  /// Whether this may be said now, and the events it comes to.
  ///
  /// `today` is the ledger's own civil date: a fiscal year that has not begun takes only a
  /// forecast.
  package func decide(
    _ command: IndicatorCommand, in plan: PlanFacts?, on today: CivilDate
  ) throws(Rejection) -> Decision {
    switch command {
    case .record(let entry, let source, let note):
      try checkWritable(entry.fiscalYear, entry.state, plan, today)
      let figure = try checked(entry, state: entry.state)
      if let present = years[entry.fiscalYear]?.current {
        guard present.content.isForecast && entry.state != .forecast else {
          throw .alreadyStated(code, entry.fiscalYear, present)
        }
      }
      return Decision([
        .measurementRecorded(
          MeasurementRecorded(
            indicator: code, fiscalYear: entry.fiscalYear, figure: figure,
            source: source.flatMap(nonblank), note: note.flatMap(nonblank)))
      ])

    case .confirm(let year, let entry, let source, let note):
      let present = try stated(in: year)
      guard case .figure(let provisional) = present.content, provisional.state == .provisional
      else { throw .notProvisional(code, year, present) }
      var figure = provisional
      if let entry {
        figure = try checked(entry, state: .final)
      } else {
        figure.state = .final
      }
      return Decision([
        .measurementConfirmed(
          MeasurementConfirmed(
            indicator: code, fiscalYear: year, figure: figure, replaces: present.occurrence.number,
            source: source.flatMap(nonblank), note: note.flatMap(nonblank)))
      ])

    case .correct(let entry, let reason, let source):
      let year = entry.fiscalYear
      let present = try stated(in: year)
      guard let reason = reason.flatMap(nonblank) else { throw .reasonRequired(code.text) }
      let state = present.content.stateOfCorrection(forecastOnly: today < year.firstDay)
      let figure = try checked(entry, state: state)
      if case .figure(let old) = present.content, old.value == figure.value {
        throw .unchanged(code, year, present)
      }
      return Decision([
        .measurementCorrected(
          MeasurementCorrected(
            indicator: code, fiscalYear: year, figure: figure, replaces: present.occurrence.number,
            reason: reason, source: source.flatMap(nonblank)))
      ])

    case .retract(let year, let reason):
      let present = try stated(in: year)
      guard let reason = reason.flatMap(nonblank) else { throw .reasonRequired(code.text) }
      return Decision([
        .measurementRetracted(
          MeasurementRetracted(
            indicator: code, fiscalYear: year, retracts: present.occurrence.number, reason: reason))
      ])

    case .declareMissing(let year, let because, let note):
      try checkWritable(year, nil, plan, today)
      if let present = years[year]?.current, !present.content.isForecast {
        throw .alreadyStated(code, year, present)
      }
      return Decision([
        .measurementDeclaredMissing(
          MeasurementDeclaredMissing(
            indicator: code, fiscalYear: year, because: because, note: note.flatMap(nonblank)))
      ])

    case .reviseTarget(let revision):
      return try decide(revision, in: plan)
    }
  }

  /// The statement in force for a year.
  private func stated(in year: FiscalYear) throws(Rejection) -> Fact<Measurement> {
    guard let present = years[year]?.current else { throw .nothingStated(code, year) }
    return present
  }

  /// A year outside the plan's known years is refused; so is anything but a forecast before it
  /// begins.
  private func checkWritable(
    _ year: FiscalYear, _ state: FigureState?, _ plan: PlanFacts?, _ today: CivilDate
  ) throws(Rejection) {
    if let first = plan?.firstFiscalYear, year < first { throw .outsidePlan(year, plan: plan) }
    if let last = plan?.lastFiscalYear, last < year { throw .outsidePlan(year, plan: plan) }
    if today < year.firstDay && state != .forecast { throw .yearNotBegun(code, year) }
  }

  /// The figure of an entry, its unit and limits checked.
  private func checked(
    _ entry: FigureEntry, state: FigureState
  ) throws(Rejection) -> Figure {
    let definition = definition.content
    if let unit = entry.unit, !definition.unit.accepts(unit) {
      throw .unitMismatch(code, expected: definition.unit, found: unit)
    }
    try checkLimits(entry.value)
    return Figure(
      value: entry.value, unit: definition.unit, state: state, entered: entry.entered)
  }

  /// A value beyond the hard limits cannot be, whoever reports it.
  func checkLimits(_ value: Quantity) throws(Rejection) {
    let definition = definition.content
    if let limits = definition.limits, !limits.contains(value) {
      throw .beyondLimits(code, value: value, limits: limits, unit: definition.unit)
    }
  }
}

extension Measurement {
  fileprivate var isForecast: Bool {
    if case .figure(let figure) = self { figure.state == .forecast } else { false }
  }

  /// A corrected figure is as firm as the one it corrects; one for an absence is final, once it
  /// can be.
  fileprivate func stateOfCorrection(forecastOnly: Bool) -> FigureState {
    if case .figure(let figure) = self { return figure.state }
    return forecastOnly ? .forecast : .final
  }
}
