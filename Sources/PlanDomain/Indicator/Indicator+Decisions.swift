extension Indicator {
  /// Whether this may be said now, and the events it comes to.
  ///
  /// `today` is the ledger's own civil date: a fiscal year that has not begun takes only a
  /// forecast.
  package func decide(
    _ command: IndicatorCommand, in surroundings: IndicatorSurroundings, on today: CivilDate
  ) throws(Rejection) -> Decision {
    tellingOfProposals(try decided(command, in: surroundings, on: today))
  }

  private func decided(
    _ command: IndicatorCommand, in surroundings: IndicatorSurroundings, on today: CivilDate
  ) throws(Rejection) -> Decision {
    let plan = surroundings.plan
    let cycle = surroundings.cycle
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
        figure = try checked(entry, state: .final, replacing: provisional)
      } else {
        figure.state = .final
      }
      return Decision([
        .measurementConfirmed(
          MeasurementConfirmed(
            indicator: code, fiscalYear: year, figure: figure,
            replaces: present.occurrence.number, source: source.flatMap(nonblank),
            note: note.flatMap(nonblank)))
      ])

    case .correct(let entry, let reason, let source, let note):
      let year = entry.fiscalYear
      let present = try stated(in: year)
      guard let reason = reason.flatMap(nonblank) else { throw .reasonRequired(code.text) }
      let state = present.content.stateOfCorrection(forecastOnly: today < year.firstDay)
      var old: Figure?
      if case .figure(let figure) = present.content { old = figure }
      let figure = try checked(entry, state: state, replacing: old)
      if let old, old.value == figure.value, old.measured == figure.measured,
        // The same number by another definition is another statement.
        !isMeasuredBeforeBreak(present, in: year)
      {
        throw .unchanged(code, year, present)
      }
      let correction = MeasurementCorrected(
        indicator: code, fiscalYear: year, figure: figure, replaces: present.occurrence.number,
        reason: reason, source: source.flatMap(nonblank), note: note.flatMap(nonblank))
      if let closing = cycle.closing(of: year) {
        return try decide(late: correction, after: closing, in: cycle)
      }
      return Decision([.measurementCorrected(correction)])

    case .retract(let year, let reason):
      let present = try stated(in: year)
      guard let reason = reason.flatMap(nonblank) else { throw .reasonRequired(code.text) }
      return retracted(present, in: year, because: reason, under: cycle.policies)

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
      return try decide(revision, in: plan, on: today)
    case .withdrawTarget(let year, let grounds):
      return try decide(withdrawingTargetFrom: year, grounds, in: plan, on: today)
    case .setBaseline(let baseline, let unit, let grounds):
      return try decide(settingBaseline: baseline, unit: unit, grounds)
    case .restateBaseline(let baseline, let unit, let grounds):
      return try decide(restatingBaseline: baseline, unit: unit, grounds)
    case .declare(let declaration, let grounds):
      return try decide(declaration, grounds, in: surroundings.organisation, on: today)
    case .redefine(let redefinition):
      return try decide(redefinition, in: plan)
    case .close(let year, let grounds):
      return try decide(closingFrom: year, grounds, in: plan)
    case .supersede(by: let successor, let year, let grounds):
      return try decide(
        supersedingBy: successor, isKnown: surroundings.indicators.contains(successor),
        from: year, grounds, in: plan)
    case .configure(let change, let year, let grounds):
      return try decide(change, from: year, grounds, in: plan)
    case .setInterimTarget(let year, let value, let unit, let grounds):
      return try decide(interim: value, unit: unit, in: year, grounds, plan)
    case .judge(let entry):
      return try decide(entry, in: plan, on: today)
    }
  }

  /// The statement in force for a year.
  private func stated(in year: FiscalYear) throws(Rejection) -> Fact<Measurement> {
    guard let present = years[year]?.current else { throw .nothingStated(code, year) }
    return present
  }

  /// A year outside the plan's known years is refused, and one after the indicator's last; so is
  /// anything but a forecast before the year begins.
  private func checkWritable(
    _ year: FiscalYear, _ state: FigureState?, _ plan: PlanFacts?, _ today: CivilDate
  ) throws(Rejection) {
    try plan.checkCovers(year)
    try checkOpen(in: year)
    if today < year.firstDay && state != .forecast { throw .yearNotBegun(code, year) }
  }

  /// The figure of an entry, unit and limits checked by what the indicator means in its year. It
  /// was measured when the one it replaces was, unless somebody says otherwise.
  private func checked(
    _ entry: FigureEntry, state: FigureState, replacing old: Figure? = nil
  ) throws(Rejection) -> Figure {
    let definition = version(in: entry.fiscalYear).content.definition
    if let unit = entry.unit { try definition.check(unit: unit, for: code) }
    try definition.check(entry.value, for: code)
    return Figure(
      value: entry.value, unit: definition.unit, state: state, entered: entry.entered,
      measured: entry.measured ?? old?.measured)
  }
}

/// What decisions on one indicator see beside it.
package struct IndicatorSurroundings: Sendable {
  package var plan: PlanFacts?
  package var organisation: Organisation
  /// The codes of all indicators.
  package var indicators: Set<IndicatorCode>
  /// The round of the year that a figure is stated of, and what signing off demands of it.
  package var cycle: YearlyCycle

  package init(
    plan: PlanFacts?, organisation: Organisation = Organisation(),
    indicators: Set<IndicatorCode> = [], cycle: YearlyCycle = YearlyCycle()
  ) {
    self.plan = plan
    self.organisation = organisation
    self.indicators = indicators
    self.cycle = cycle
  }
}

extension IndicatorDefinition {
  /// Throws `unitMismatch` for a unit that somebody typed and that is another one.
  func check(unit typed: String?, for code: IndicatorCode) throws(Rejection) {
    guard let typed, !unit.accepts(typed) else { return }
    throw .unitMismatch(code, expected: unit, found: typed)
  }

  /// A value beyond the hard limits cannot be, whoever reports it. Throws `beyondLimits`.
  func check(_ value: Quantity, for code: IndicatorCode) throws(Rejection) {
    guard let limits, !limits.contains(value) else { return }
    throw .beyondLimits(code, value: value, limits: limits, unit: unit)
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
