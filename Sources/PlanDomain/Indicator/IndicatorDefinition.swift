/// What an indicator measures: its name, unit and the sense of its numbers.
package struct IndicatorDefinition: Hashable, Sendable {
  /// The name without footnote marks: a mark (※) is no part of identity.
  package var name: String
  /// The name as printed, where it differs: `経常収支比率※`.
  package var printedName: String?
  package var unit: UnitLabel
  package var direction: Direction
  /// Whether the direction was inferred, not printed.
  package var directionAssumed: Bool
  package var limits: Limits?
  /// Whether the limits were inferred, not printed.
  package var limitsAssumed: Bool
  /// The other plan whose achievement this indicator reports.
  package var tracks: TrackedPlan?

  package init(
    name: String, printedName: String? = nil, unit: UnitLabel, direction: Direction,
    directionAssumed: Bool = false, limits: Limits? = nil, limitsAssumed: Bool = false,
    tracks: TrackedPlan? = nil
  ) {
    self.name = name
    self.printedName = printedName
    self.unit = unit
    self.direction = direction
    self.directionAssumed = directionAssumed
    self.limits = limits
    self.limitsAssumed = limitsAssumed
    self.tracks = tracks
  }
}

/// Which way is better. Declared, never guessed from a name or a unit.
package enum Direction: String, Sendable, CaseIterable {
  case higher, lower, none
}

/// Values that cannot be exceeded whatever happens: a share of all residents lies within 0...100.
package struct Limits: Hashable, Sendable {
  package let minimum: Quantity?
  package let maximum: Quantity?

  /// Nil when neither bound is given, or when they exclude every value.
  package init?(minimum: Quantity?, maximum: Quantity?) {
    if minimum == nil && maximum == nil { return nil }
    if let minimum, let maximum, maximum < minimum { return nil }
    self.minimum = minimum
    self.maximum = maximum
  }

  /// Whether a value lies within the limits, the limits themselves included.
  package func contains(_ value: Quantity) -> Bool {
    if let minimum, value < minimum { return false }
    if let maximum, maximum < value { return false }
    return true
  }
}

/// Another plan that an indicator follows, with its own period: ICT推進プラン（R2～R6）.
package struct TrackedPlan: Hashable, Sendable {
  package var name: String
  package var firstFiscalYear: FiscalYear?
  package var lastFiscalYear: FiscalYear?

  package init(name: String, firstFiscalYear: FiscalYear? = nil, lastFiscalYear: FiscalYear? = nil)
  {
    self.name = name
    self.firstFiscalYear = firstFiscalYear
    self.lastFiscalYear = lastFiscalYear
  }
}
