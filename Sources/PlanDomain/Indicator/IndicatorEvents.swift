/// An indicator hangs on a policy and means this.
package struct IndicatorDefined: Hashable, Sendable {
  package var indicator: IndicatorCode
  package var policy: PolicyCode
  package var definition: IndicatorDefinition
  /// The department in charge; nil where nobody said.
  package var department: DepartmentCode?
  /// The first fiscal year it belongs to the plan; nil for one of the first edition.
  package var effective: FiscalYear?
  package var grounds: Grounds

  package init(
    indicator: IndicatorCode, policy: PolicyCode, definition: IndicatorDefinition,
    department: DepartmentCode?, effective: FiscalYear? = nil, grounds: Grounds = Grounds()
  ) {
    self.indicator = indicator
    self.policy = policy
    self.definition = definition
    self.department = department
    self.effective = effective
    self.grounds = grounds
  }
}

/// An indicator's words or declared sense changed; what its figures measure did not. Figures before
/// and after can be compared.
package struct IndicatorAmended: Hashable, Sendable {
  package var indicator: IndicatorCode
  package var policy: PolicyCode
  /// All of it, as it reads now.
  package var definition: IndicatorDefinition
  /// The version that is described.
  package var version: Int
  /// From which year on; nil: as long as the first version is in force.
  package var effective: FiscalYear?
  package var grounds: Grounds

  package init(
    indicator: IndicatorCode, policy: PolicyCode, definition: IndicatorDefinition, version: Int,
    effective: FiscalYear?, grounds: Grounds
  ) {
    self.indicator = indicator
    self.policy = policy
    self.definition = definition
    self.version = version
    self.effective = effective
    self.grounds = grounds
  }
}

/// From a fiscal year on the indicator measures something else: a break. Figures before and after
/// cannot be compared until the baseline is restated.
package struct IndicatorRedefined: Hashable, Sendable {
  package var indicator: IndicatorCode
  package var policy: PolicyCode
  package var definition: IndicatorDefinition
  /// From 2; a number is never given twice.
  package var version: Int
  package var effective: FiscalYear
  package var grounds: Grounds

  package init(
    indicator: IndicatorCode, policy: PolicyCode, definition: IndicatorDefinition, version: Int,
    effective: FiscalYear, grounds: Grounds
  ) {
    self.indicator = indicator
    self.policy = policy
    self.definition = definition
    self.version = version
    self.effective = effective
    self.grounds = grounds
  }
}

/// An indicator counts no more from a fiscal year on; the year before is its last valid one.
package struct IndicatorClosed: Hashable, Sendable {
  package var indicator: IndicatorCode
  /// The first fiscal year without it.
  package var effective: FiscalYear
  package var grounds: Grounds

  package init(indicator: IndicatorCode, effective: FiscalYear, grounds: Grounds) {
    self.indicator = indicator
    self.effective = effective
    self.grounds = grounds
  }
}

/// From a fiscal year on another indicator takes this one's place.
package struct IndicatorSuperseded: Hashable, Sendable {
  package var indicator: IndicatorCode
  package var by: IndicatorCode
  /// The first fiscal year of the successor.
  package var effective: FiscalYear
  package var grounds: Grounds

  package init(
    indicator: IndicatorCode, by: IndicatorCode, effective: FiscalYear, grounds: Grounds
  ) {
    self.indicator = indicator
    self.by = by
    self.effective = effective
    self.grounds = grounds
  }
}
