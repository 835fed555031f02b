/// What somebody wants to say of an indicator.
package enum IndicatorCommand: Hashable, Sendable {
  case record(FigureEntry, source: String?, note: String?)
  case confirm(FiscalYear, FigureEntry?, source: String?, note: String?)
  case correct(FigureEntry, reason: String?, source: String?, note: String?)
  case retract(FiscalYear, reason: String?)
  case declareMissing(FiscalYear, MissingReason, note: String?)
  case reviseTarget(TargetRevision)
  case withdrawTarget(effective: FiscalYear, Grounds)
  case setBaseline(Baseline, unit: String?, Grounds)
  case restateBaseline(Baseline, unit: String?, Grounds)
  /// Declares what the plan did not print; the figures go on meaning the same.
  case declare(IndicatorDeclaration, Grounds)
  case redefine(IndicatorRedefinition)
  case close(effective: FiscalYear, Grounds)
  case supersede(by: IndicatorCode, effective: FiscalYear, Grounds)
  case configure(AssessmentChange, effective: FiscalYear, Grounds)
  /// A value to be reached on the way; nil withdraws it.
  case setInterimTarget(FiscalYear, Quantity?, unit: String?, Grounds)
  case judge(JudgementEntry)
}

/// What is declared of an indicator; what is nil stays as it is.
package struct IndicatorDeclaration: Hashable, Sendable {
  package var direction: Direction?
  package var limits: Limits?
  /// A department by code or name.
  package var department: String?

  package init(
    direction: Direction? = nil, limits: Limits? = nil, department: String? = nil
  ) {
    self.direction = direction
    self.limits = limits
    self.department = department
  }
}

/// What an indicator is to measure from a fiscal year on; what is nil stays as it is.
package struct IndicatorRedefinition: Hashable, Sendable {
  package var name: String?
  package var unit: UnitLabel?
  package var direction: Direction?
  package var limits: Limits?
  package var effective: FiscalYear
  package var grounds: Grounds

  package init(
    name: String? = nil, unit: UnitLabel? = nil, direction: Direction? = nil,
    limits: Limits? = nil, effective: FiscalYear, grounds: Grounds
  ) {
    self.name = name
    self.unit = unit
    self.direction = direction
    self.limits = limits
    self.effective = effective
    self.grounds = grounds
  }
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
  package var measured: MeasuredPeriod?

  package init(
    fiscalYear: FiscalYear, value: Quantity, unit: String? = nil, state: FigureState = .final,
    entered: String? = nil, measured: MeasuredPeriod? = nil
  ) {
    self.fiscalYear = fiscalYear
    self.value = value
    self.unit = unit
    self.state = state
    self.entered = entered
    self.measured = measured
  }
}
