/// Judges indicators in one fiscal year by a rule set (domain.md 2.3). All that counts besides the
/// indicator itself is in here: the same assessor comes to the same result at any time.
package struct Assessor: Hashable, Sendable {
  package var fiscalYear: FiscalYear
  package var rules: RuleSet
  package var plan: PlanFacts?
  /// The year's round, for its due dates; nil where none was opened.
  package var round: YearRound?
  /// The day that counts as today: whether a figure is overdue.
  package var today: CivilDate
  /// What is stated of the year and kept from the readers until it is signed off.
  package var withheld: Withheld = []

  /// What somebody stated and these readers do not see yet.
  package struct Withheld: OptionSet, Hashable, Sendable {
    package let rawValue: Int
    package init(rawValue: Int) { self.rawValue = rawValue }

    package static let figure = Withheld(rawValue: 1)
    package static let judgement = Withheld(rawValue: 2)
  }

  package init(
    fiscalYear: FiscalYear, rules: RuleSet = .jpBasic1, plan: PlanFacts?, round: YearRound? = nil,
    today: CivilDate
  ) {
    self.fiscalYear = fiscalYear
    self.rules = rules
    self.plan = plan
    self.round = round
    self.today = today
  }

  /// How an indicator stands by what is stated of the year.
  package func assess(_ indicator: Indicator) -> Assessment {
    assess(indicator, showing: indicator.years[fiscalYear]?.current)
  }

  /// How an indicator stands as if this were what is stated of the year: a publication does not
  /// show what is not signed off.
  ///
  /// Of several reasons, the one that no report can remove comes first: the indicator's end, then
  /// a target that is missing or in words, then a baseline that the method lacks, and only then a
  /// figure that is missing; a pace that is not known comes last.
  package func assess(
    _ indicator: Indicator, showing measurement: Fact<Measurement>?
  ) -> Assessment {
    var result = inputs(of: indicator, showing: measurement)
    if indicator.closings.current(at: fiscalYear) != nil {
      result.reason = result.successor == nil ? .discontinued : .superseded
      return result
    }
    result.absence = absence(of: result, in: indicator)
    guard let aim = result.target?.content.target?.aim, aim != .undecided else {
      result.reason = .noTarget
      return result
    }
    let wish = indicator.configuration(in: fiscalYear).method
    if aim.kind == .qualitative || wish == .narrative {
      result.method = .narrative
      result.reason = withheld.contains(.judgement) ? .awaitingApproval : .qualitative
      result.rating = result.judgement == nil ? .undetermined : .judged
      return result
    }
    if indicator.unit(of: result.target) != result.unit || result.isMeasuredBeforeBreak {
      result.reason = .definitionBreak
      return result
    }
    switch Approach(to: result, wish: wish) {
    case .threshold(let bound, let reason): judge(&result, by: bound, reason)
    case .change(let baseline, let goal):
      judge(&result, on: course(of: indicator, from: baseline, to: goal, result))
    case .level(let bound): judge(&result, byLevelOf: bound)
    case .impossible(let reason): result.reason = reason
    }
    result.initialRate = initialRate(of: indicator, result)
    return result
  }

  private func inputs(
    of indicator: Indicator, showing measurement: Fact<Measurement>?
  ) -> Assessment {
    let version = indicator.version(in: fiscalYear).content
    var result = Assessment(
      indicator: indicator.code, fiscalYear: fiscalYear, rules: rules,
      due: indicator.due(in: fiscalYear, by: round, on: today), unit: version.definition.unit,
      direction: version.definition.direction, version: version.number)
    result.measurement = measurement?.content == .retracted ? nil : measurement
    result.isMeasuredBeforeBreak =
      measurement.map { indicator.isMeasuredBeforeBreak($0, in: fiscalYear) } ?? false
    result.target = indicator.target(for: fiscalYear)
    result.dueYear = result.target?.content.target?.dueYear(in: plan)
    result.baseline = indicator.baseline(for: fiscalYear)
    result.noise = indicator.configuration(in: fiscalYear).noise ?? rules.noise
    result.closedAfter = indicator.closedAfter(in: fiscalYear)
    result.successor = indicator.supersededBy(in: fiscalYear)
    result.trackedPlanEnded = indicator.trackedPlanEnded(before: fiscalYear)
    result.judgement = indicator.judgement(in: fiscalYear)
    if let first = indicator.initialTarget, first != result.target { result.initialTarget = first }
    return result
  }

  private func absence(of result: Assessment, in indicator: Indicator) -> ReasonCode? {
    switch result.measurement?.content {
    case .figure: nil
    case .missing(.noSurvey): .noSurvey
    case .missing(.notAvailable): .notAvailable
    case .retracted, nil:
      if withheld.contains(.figure) {
        .awaitingApproval
      } else if !indicator.isMeasured(in: fiscalYear) {
        .noSurvey
      } else if result.trackedPlanEnded != nil {
        .planEnded
      } else if let due = result.due {
        due < today ? .notReported : .notDue
      } else {
        fiscalYear.lastDay < today ? .notAsked : .notDue
      }
    }
  }

  private func course(
    of indicator: Indicator, from baseline: Baseline, to goal: Quantity, _ result: Assessment
  ) -> Course {
    Course(
      from: baseline.value, in: StartYear(of: baseline, in: plan)?.fiscalYear, to: goal,
      in: result.dueYear, by: indicator.interimTargets.years.values.compactMap(\.last))
  }
}

extension PlanState {
  /// Who judges a fiscal year: by the rule set in force for it, or by `jp-basic-1` where the plan
  /// has adopted none.
  package func assessor(for year: FiscalYear, on today: CivilDate) -> Assessor {
    Assessor(
      fiscalYear: year, rules: rules(for: year), plan: plan, round: years[year], today: today)
  }
}

extension Target {
  /// The year of the target column is the due year, also of an indicator that tracks a plan with a
  /// shorter life: the city prints R9 for 06-2 though its plan ends in R6. No figure is asked for
  /// after that; only closing it, or a revised target, changes what its figures are judged by.
  func dueYear(in plan: PlanFacts?) -> FiscalYear? {
    fiscalYear ?? plan?.targetFiscalYear ?? plan?.lastFiscalYear
  }
}

extension Indicator {
  /// 当初目標: the target that was recorded first of those that stand.
  var initialTarget: Fact<TargetInForce>? {
    targets.entries.map(\.fact).filter { $0.content.target != nil }
      .min { $0.occurrence.number < $1.occurrence.number }
  }

  /// The unit in the year from which a target is in force: a target in 人 judges no share in ％.
  func unit(of target: Fact<TargetInForce>?) -> UnitLabel? {
    let entry = target?.content.since.map { version(in: $0) } ?? definitions.entries.first
    return entry?.content.definition.unit
  }
}
