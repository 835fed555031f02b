package import PlanDomain

/// One indicator of a report: what it means, what it is to reach, and every year of it.
package struct IndicatorReport: Equatable, Sendable {
  package var code: IndicatorCode
  package var policy: PolicyCode
  /// As of the report's year.
  package var definition: IndicatorDefinition
  package var version: Int
  package var department: DepartmentCode?
  package var baseline: Fact<BaselineInForce>?
  /// Every target that stands, by the first year judged by it; the first is the plan's own.
  package var targets: [TargetStep]
  /// Values to be reached on the way, by year.
  package var interimTargets: [Fact<InterimTargetSet>]
  /// Every year from the first of interest to the report's, none left out: a year without a figure
  /// says why.
  package var years: [YearReport]
  /// How it stands in the report's year.
  package var assessment: Assessment
  /// The last fiscal year that counts.
  package var closedAfter: FiscalYear?
  package var supersededBy: IndicatorCode?
  /// How it is judged and when it is measured, where somebody said so.
  package var configuration: AssessmentConfiguration?

  package init(
    code: IndicatorCode, policy: PolicyCode, definition: IndicatorDefinition, version: Int,
    department: DepartmentCode?, baseline: Fact<BaselineInForce>?, targets: [TargetStep],
    interimTargets: [Fact<InterimTargetSet>], years: [YearReport], assessment: Assessment,
    closedAfter: FiscalYear?, supersededBy: IndicatorCode?,
    configuration: AssessmentConfiguration? = nil
  ) {
    self.code = code
    self.policy = policy
    self.definition = definition
    self.version = version
    self.department = department
    self.baseline = baseline
    self.targets = targets
    self.interimTargets = interimTargets
    self.years = years
    self.assessment = assessment
    self.closedAfter = closedAfter
    self.supersededBy = supersededBy
    self.configuration = configuration
  }
}

/// A target and the years that are judged by it.
package struct TargetStep: Hashable, Sendable {
  /// Nil where the target was withdrawn.
  package var target: Target?
  /// Nil: since ever.
  package var since: FiscalYear?
  /// The last year judged by it; nil for the last step.
  package var through: FiscalYear?
  package var number: EventNumber
  package var recorded: Instant
  package var authority: String?
  /// Nil where there is none, or it was erased.
  package var reason: String?
  /// Whether it was decided after a year that it judges was over or closed (遡及).
  package var isRetroactive: Bool

  package init(
    target: Target?, since: FiscalYear?, through: FiscalYear?, number: EventNumber,
    recorded: Instant, authority: String?, reason: String?, isRetroactive: Bool = false
  ) {
    self.target = target
    self.since = since
    self.through = through
    self.number = number
    self.recorded = recorded
    self.authority = authority
    self.reason = reason
    self.isRetroactive = isRetroactive
  }
}

/// One year of an indicator.
package struct YearReport: Hashable, Sendable {
  package var fiscalYear: FiscalYear
  /// How it stood in that year, by the target and the rule set in force for it; its `measurement`
  /// is what is shown of the year.
  package var assessment: Assessment
  /// Everything stated about the year, oldest first, the present statement last.
  package var statements: [Statement]
  package var signOff: SignOffState
  /// Whether the year before it in the series was measured otherwise: the two cannot be compared.
  package var isAfterBreak: Bool

  package init(
    fiscalYear: FiscalYear, assessment: Assessment, statements: [Statement],
    signOff: SignOffState, isAfterBreak: Bool
  ) {
    self.fiscalYear = fiscalYear
    self.assessment = assessment
    self.statements = statements
    self.signOff = signOff
    self.isAfterBreak = isAfterBreak
  }

  /// Whether something is stated that not everybody may see yet (確認中), and nothing else is
  /// known of it here.
  package var isBeingChecked: Bool { assessment.absence == .awaitingApproval }

  /// Whether the figure shown took the place of another one by a correction.
  package var isCorrected: Bool {
    statements.last.map { $0.kind == .corrected || $0.kind == .correctedLate } ?? false
  }

  /// One statement about the year, with what was said beside it as far as it is still held.
  package struct Statement: Hashable, Sendable {
    package enum Kind: String, Sendable, CaseIterable {
      case recorded, confirmed, corrected
      case correctedLate = "corrected-late"
      case retracted
      case declaredMissing = "declared-missing"
    }

    package var kind: Kind
    package var measurement: Measurement
    package var number: EventNumber
    package var recorded: Instant
    /// Who stated it; nil where a report was made without asking.
    package var actor: ActorID?
    package var source: String?
    package var note: String?
    package var reason: String?
    /// The names of texts that were given and have been erased since.
    package var erased: [String]
    /// How many texts were given that this ledger was restored without.
    package var missing: Int

    package init(
      kind: Kind, measurement: Measurement, number: EventNumber, recorded: Instant,
      source: String?, note: String?, reason: String?, erased: [String], missing: Int = 0,
      actor: ActorID? = nil
    ) {
      self.kind = kind
      self.measurement = measurement
      self.number = number
      self.recorded = recorded
      self.source = source
      self.note = note
      self.reason = reason
      self.erased = erased
      self.missing = missing
      self.actor = actor
    }
  }
}
