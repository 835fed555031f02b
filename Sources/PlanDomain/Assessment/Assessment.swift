/// How an indicator stands in one fiscal year, with everything it was judged by: whoever reads it
/// can do the arithmetic again.
package struct Assessment: Hashable, Sendable {
  package var indicator: IndicatorCode
  package var fiscalYear: FiscalYear
  package var rules: RuleSet
  package var method = AssessmentMethod.none
  package var rating = Rating.undetermined
  /// Why there is no number or no rating; nil where nothing is missing.
  package var reason: ReasonCode?
  /// Why the year has no figure, and nothing else: `noSurvey`, `notAvailable`, `planEnded`,
  /// `notDue`, `notAsked`, `notReported` or `awaitingApproval`; nil where it has one, and after the
  /// indicator's end.
  package var absence: ReasonCode?

  // MARK: What it was judged by

  /// What is stated about the year: a figure, or why there is none; nil for nothing.
  package var measurement: Fact<Measurement>?
  /// The last day on which the year's figure is in time; nil where nobody said.
  package var due: CivilDate?
  package var unit: UnitLabel
  package var direction: Direction
  package var version: Int
  /// Whether the year's statement is older than the version that the year is of: it was measured by
  /// an earlier definition, until somebody states it anew.
  package var isMeasuredBeforeBreak = false
  /// The target in force for the year, or its withdrawal.
  package var target: Fact<TargetInForce>?
  /// The year by which it is to be reached: the target's own, else the plan's, else its last year;
  /// nil where nobody said.
  package var dueYear: FiscalYear?
  package var baseline: Fact<BaselineInForce>?
  /// The year the way is counted from, and who says so.
  package var start: StartYear?
  /// Moves of at most this many units are the noise of a survey; nil for none.
  package var noise: Quantity?
  /// The last fiscal year that counts, where the indicator has ended by the year.
  package var closedAfter: FiscalYear?
  /// The one that took this indicator's place, where that has happened.
  package var successor: IndicatorCode?
  /// The last year of the plan that the indicator follows, where that has ended before the year.
  package var trackedPlanEnded: FiscalYear?

  // MARK: What came of it

  /// In percent, unrounded; nil where no percentage means anything.
  package var rate: Ratio?
  /// The share of the way that straight progress, or an interim target, would have made by this
  /// year, in percent; nil where no pace is asked.
  package var expected: Ratio?
  /// The rate as a share of the expected one, in percent; nil where no pace is asked, or nothing
  /// was expected yet.
  package var pace: Ratio?
  /// Whether what is expected comes from interim targets, not from one straight line.
  package var usesInterimTargets = false
  /// How far within the bound, in the indicator's unit; negative beyond it.
  package var headroom: Quantity?
  /// Whether the move from the baseline lies within the noise of a survey: it is called neither
  /// better nor worse.
  package var isWithinNoise = false
  /// The rate against the target that the plan first had, where the one in force is another.
  package var initialRate: Ratio?
  package var initialTarget: Fact<TargetInForce>?
  /// What a person judged, where the target is in words or somebody overruled the arithmetic.
  package var judgement: Fact<IndicatorJudged>?
}

extension Assessment {
  package var ruleSet: RuleSetID { rules.id }

  /// The figure, where one is stated.
  package var figure: Figure? {
    if case .figure(let figure)? = measurement?.content { figure } else { nil }
  }

  /// Whether the year is the one by which the target is to be reached, or a later one.
  package var isDue: Bool { dueYear.map { $0 <= fiscalYear } ?? false }

  /// Where a figure of the year is good; nil where no number tells.
  var bound: Bound? {
    target?.content.target.flatMap { target in
      Bound(
        target.aim,
        better: target.aim.better(
          declared: direction, from: comparableBaseline?.value))
    }
  }

  /// The baseline, where it was measured by the same definition as the year's figure.
  var comparableBaseline: Baseline? {
    baseline?.content.version == version ? baseline?.content.baseline : nil
  }
}

/// The year that pace is counted from.
package enum StartYear: Hashable, Sendable {
  /// The baseline's own.
  case baseline(FiscalYear)
  /// The plan's default for baselines.
  case planDefault(FiscalYear)
  /// The year before the plan starts, where no baseline has a year.
  case beforePlan(FiscalYear)

  package var fiscalYear: FiscalYear {
    switch self {
    case .baseline(let year), .planDefault(let year), .beforePlan(let year): year
    }
  }
}

extension StartYear {
  /// Nil where neither the baseline nor the plan says a year: the pace is then not known.
  init?(of baseline: Baseline, in plan: PlanFacts?) {
    if let year = baseline.fiscalYear {
      self = .baseline(year)
    } else if let year = plan?.defaultBaselineFiscalYear {
      self = .planDefault(year)
    } else if let year = plan?.firstFiscalYear?.previous {
      self = .beforePlan(year)
    } else {
      return nil
    }
  }
}
