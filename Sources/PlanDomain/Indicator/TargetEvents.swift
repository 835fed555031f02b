/// The value an indicator starts from was set.
package struct BaselineSet: Hashable, Sendable {
  package var indicator: IndicatorCode
  package var baseline: Baseline
  /// The version of the definition that the value is measured by.
  package var version: Int
  package var grounds: Grounds

  package init(
    indicator: IndicatorCode, baseline: Baseline, version: Int = 1, grounds: Grounds = Grounds()
  ) {
    self.indicator = indicator
    self.baseline = baseline
    self.version = version
    self.grounds = grounds
  }
}

/// The value an indicator starts from was stated anew: after a break, or because it was wrong.
package struct BaselineRestated: Hashable, Sendable {
  package var indicator: IndicatorCode
  package var baseline: Baseline
  /// The version of the definition that the value is measured by.
  package var version: Int
  package var grounds: Grounds

  package init(
    indicator: IndicatorCode, baseline: Baseline, version: Int, grounds: Grounds
  ) {
    self.indicator = indicator
    self.baseline = baseline
    self.version = version
    self.grounds = grounds
  }
}

/// The first target: in force since ever.
package struct TargetAdopted: Hashable, Sendable {
  package var indicator: IndicatorCode
  package var target: Target

  package init(indicator: IndicatorCode, target: Target) {
    self.indicator = indicator
    self.target = target
  }
}

/// A new target, in force from a fiscal year on; earlier years keep the target they had.
package struct TargetRevised: Hashable, Sendable {
  package var indicator: IndicatorCode
  package var target: Target
  /// The first fiscal year judged by it.
  package var effective: FiscalYear
  /// Whether that year was over already when it was decided.
  package var isRetroactive: Bool
  package var grounds: Grounds

  package init(
    indicator: IndicatorCode, target: Target, effective: FiscalYear, isRetroactive: Bool = false,
    grounds: Grounds
  ) {
    self.indicator = indicator
    self.target = target
    self.effective = effective
    self.isRetroactive = isRetroactive
    self.grounds = grounds
  }
}

/// From a fiscal year on there is no target; earlier years keep the target they had.
package struct TargetWithdrawn: Hashable, Sendable {
  package var indicator: IndicatorCode
  /// The first fiscal year without a target.
  package var effective: FiscalYear
  /// Whether that year was over already when it was decided.
  package var isRetroactive: Bool
  package var grounds: Grounds

  package init(
    indicator: IndicatorCode, effective: FiscalYear, isRetroactive: Bool, grounds: Grounds
  ) {
    self.indicator = indicator
    self.effective = effective
    self.isRetroactive = isRetroactive
    self.grounds = grounds
  }
}
