/// The plan's figures are judged by a rule set from a fiscal year on.
package struct RuleSetAdopted: Hashable, Sendable {
  package var rules: RuleSet
  /// The first fiscal year judged by it.
  package var effective: FiscalYear
  package var grounds: Grounds

  package init(rules: RuleSet, effective: FiscalYear, grounds: Grounds) {
    self.rules = rules
    self.effective = effective
    self.grounds = grounds
  }
}

/// How one indicator is judged and when it is measured, from a fiscal year on.
package struct AssessmentConfigured: Hashable, Sendable {
  package var indicator: IndicatorCode
  /// All of it, as it now is.
  package var configuration: AssessmentConfiguration
  package var effective: FiscalYear
  package var grounds: Grounds

  package init(
    indicator: IndicatorCode, configuration: AssessmentConfiguration, effective: FiscalYear,
    grounds: Grounds
  ) {
    self.indicator = indicator
    self.configuration = configuration
    self.effective = effective
    self.grounds = grounds
  }
}

/// What may be set of one indicator's assessment; what is nil is left to the rule set.
package struct AssessmentConfiguration: Hashable, Sendable {
  /// Another method than the target's shape asks for; never `none`.
  package var method: AssessmentMethod?
  /// The noise of its survey, in its own unit; not negative.
  package var noise: Quantity?
  /// Measured every so many years; nil: every year. At least 2.
  package var interval: Int?
  /// A year in which it is measured, from which the others are counted; with an interval only.
  package var anchor: FiscalYear?
  /// The day on which a year's figure is due, counted from the end of that year; nil: as the year
  /// says. Within 0...730.
  package var daysUntilDue: Int?

  package init(
    method: AssessmentMethod? = nil, noise: Quantity? = nil, interval: Int? = nil,
    anchor: FiscalYear? = nil, daysUntilDue: Int? = nil
  ) {
    self.method = method
    self.noise = noise
    self.interval = interval
    self.anchor = anchor
    self.daysUntilDue = daysUntilDue
  }
}

/// A value to be reached on the way: what the pace of a year is measured by.
package struct InterimTargetSet: Hashable, Sendable {
  package var indicator: IndicatorCode
  package var fiscalYear: FiscalYear
  /// Nil where an interim target is withdrawn.
  package var value: Quantity?
  package var grounds: Grounds

  package init(
    indicator: IndicatorCode, fiscalYear: FiscalYear, value: Quantity?, grounds: Grounds
  ) {
    self.indicator = indicator
    self.fiscalYear = fiscalYear
    self.value = value
    self.grounds = grounds
  }
}

/// A person judged an indicator's year: one whose target is in words, or against the arithmetic.
package struct IndicatorJudged: Hashable, Sendable {
  package var indicator: IndicatorCode
  package var fiscalYear: FiscalYear
  package var judgement: Judgement
  /// By whom in the two-stage order: the department, or the planning division after it.
  package var stage: SignOffStage
  /// The judgement that this one takes the place of.
  package var replaces: EventNumber?
  /// Mandatory when it is given; nil where it was erased.
  package var comment: String?

  package init(
    indicator: IndicatorCode, fiscalYear: FiscalYear, judgement: Judgement, stage: SignOffStage,
    replaces: EventNumber? = nil, comment: String?
  ) {
    self.indicator = indicator
    self.fiscalYear = fiscalYear
    self.judgement = judgement
    self.stage = stage
    self.replaces = replaces
    self.comment = comment
  }
}
