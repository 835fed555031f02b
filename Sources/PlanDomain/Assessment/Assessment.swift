/// How an indicator stands in one fiscal year, with everything it was judged by: whoever reads it
/// can do the arithmetic again.
package struct Assessment: Hashable, Sendable {
  package var indicator: IndicatorCode
  package var fiscalYear: FiscalYear
  package var ruleSet: RuleSetID
  package var method: AssessmentMethod
  package var rating: Rating
  /// Why there is no number or no rating; nil where nothing is missing.
  package var reason: ReasonCode?

  // MARK: What it was judged by

  /// What is stated about the year: a figure, or why there is none; nil for nothing.
  package var measurement: Fact<Measurement>?
  package var unit: UnitLabel
  package var direction: Direction
  package var version: Int
  /// The target in force for the year, or its withdrawal.
  package var target: Fact<TargetInForce>?
  package var baseline: Fact<BaselineInForce>?
  /// The year the way is counted from, and who says so.
  package var start: StartYear?
  /// Moves of at most this many units are the noise of a survey; nil for none.
  package var noise: Quantity?

  // MARK: What came of it

  /// In percent, unrounded; nil where no percentage means anything.
  package var rate: Ratio?
  /// The share of the way that straight progress, or an interim target, would have made by this
  /// year, in percent; nil where no pace is asked.
  package var expected: Ratio?
  /// How far within the bound, in the indicator's unit; negative beyond it.
  package var headroom: Quantity?
  /// Whether a worse figure passes for unchanged because it lies within the noise of a survey.
  package var isWithinNoise: Bool
  /// The rate against the target that the plan first had, where the one in force is another.
  package var initialRate: Ratio?
  package var initialTarget: Fact<TargetInForce>?
  /// What a person judged, where the target is in words or somebody overruled the arithmetic.
  package var judgement: Fact<IndicatorJudged>?

  /// The figure, where one is stated.
  package var figure: Figure? {
    if case .figure(let figure)? = measurement?.content { figure } else { nil }
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
