/// An indicator hangs on a policy and means this.
package struct IndicatorDefined: Hashable, Sendable {
  package var indicator: IndicatorCode
  package var policy: PolicyCode
  package var definition: IndicatorDefinition
  /// The department in charge; nil where nobody said.
  package var department: DepartmentCode?

  package init(
    indicator: IndicatorCode, policy: PolicyCode, definition: IndicatorDefinition,
    department: DepartmentCode?
  ) {
    self.indicator = indicator
    self.policy = policy
    self.definition = definition
    self.department = department
  }
}

/// The value an indicator starts from was set.
package struct BaselineSet: Hashable, Sendable {
  package var indicator: IndicatorCode
  package var baseline: Baseline

  package init(indicator: IndicatorCode, baseline: Baseline) {
    self.indicator = indicator
    self.baseline = baseline
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
  /// The decision it rests on: 議決第12号.
  package var authority: String?
  package var reason: String?

  package init(
    indicator: IndicatorCode, target: Target, effective: FiscalYear, authority: String?,
    reason: String?
  ) {
    self.indicator = indicator
    self.target = target
    self.effective = effective
    self.authority = authority
    self.reason = reason
  }
}
