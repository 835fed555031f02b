/// Each thing a decision can refuse, with the present fact that stands in the way. Nothing was
/// written.
package enum Rejection: Error, Hashable, Sendable {
  /// Something else is stated for this year already: a double entry.
  case alreadyStated(IndicatorCode, FiscalYear, Fact<Measurement>)
  case nothingStated(IndicatorCode, FiscalYear)
  /// A correction to the very same figure.
  case unchanged(IndicatorCode, FiscalYear, Fact<Measurement>)
  case notProvisional(IndicatorCode, FiscalYear, Fact<Measurement>)
  case unitMismatch(IndicatorCode, expected: UnitLabel, found: String)
  case beyondLimits(IndicatorCode, value: Quantity, limits: Limits, unit: UnitLabel)
  case yearNotBegun(IndicatorCode, FiscalYear)
  case outsidePlan(FiscalYear, plan: PlanFacts?)
  /// A change of an earlier fact says why. The text is the code it is about.
  case reasonRequired(String)
  case authorityRequired(IndicatorCode)
  case targetShape(IndicatorCode, Aim.Kind?)
  case targetUnchanged(IndicatorCode, Fact<TargetInForce>)
  case statusUnchanged(Undertaking, Fact<StatusChanged>)
  case endedStatusNeedsReason(Undertaking, Fact<StatusChanged>, to: Status)
  case emptyNote(String)
  case actorExists(ActorID, Fact<ActorRegistered>)
  case noSuchDepartment(String)
  /// The file differs from the adopted plan in these places.
  case planDiffers([PlanDifference])
  case codeTwice(String)
}

/// What a decision allows but a person should know.
package enum Notice: Hashable, Sendable {
  case startedAndDoneAtOnce(Undertaking)
  case sameEffectiveDate(Undertaking, Fact<StatusChanged>)
  case laterStatusStands(Undertaking, Fact<StatusChanged>)
  case departmentRegistered(DepartmentCode, name: String)
}
