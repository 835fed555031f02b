extension PlanSnapshot {
  package struct Indicator: Hashable, Sendable {
    package var code: IndicatorCode
    package var policy: PolicyCode
    package var definition: IndicatorDefinition
    /// Which definition is in force, from 1.
    package var version: Int
    /// From which fiscal year; nil: since ever.
    package var versionSince: FiscalYear?
    package var statedBy: EventNumber
    package var department: DepartmentCode?
    /// The last fiscal year that counts.
    package var closedAfter: FiscalYear?
    package var supersededBy: IndicatorCode?
    package var baseline: CurrentBaseline?
    package var target: CurrentTarget?
    package var measurements: [YearlyMeasurement]

    package init(
      code: IndicatorCode, policy: PolicyCode, definition: IndicatorDefinition, version: Int,
      versionSince: FiscalYear?, statedBy: EventNumber, department: DepartmentCode?,
      closedAfter: FiscalYear?, supersededBy: IndicatorCode?, baseline: CurrentBaseline?,
      target: CurrentTarget?, measurements: [YearlyMeasurement]
    ) {
      self.code = code
      self.policy = policy
      self.definition = definition
      self.version = version
      self.versionSince = versionSince
      self.statedBy = statedBy
      self.department = department
      self.closedAfter = closedAfter
      self.supersededBy = supersededBy
      self.baseline = baseline
      self.target = target
      self.measurements = measurements
    }
  }

  package struct CurrentBaseline: Hashable, Sendable {
    package var baseline: Baseline
    /// The version it is measured by; lower than the indicator's after a break.
    package var version: Int
    package var number: EventNumber

    package init(
      baseline: Baseline, version: Int, number: EventNumber
    ) {
      self.baseline = baseline
      self.version = version
      self.number = number
    }
  }

  package struct CurrentTarget: Hashable, Sendable {
    package var target: Target
    package var since: FiscalYear?
    package var number: EventNumber

    package init(target: Target, since: FiscalYear?, number: EventNumber) {
      self.target = target
      self.since = since
      self.number = number
    }
  }

  package struct YearlyMeasurement: Hashable, Sendable {
    package var fiscalYear: FiscalYear
    package var content: Content
    package var number: EventNumber
    /// How many statements about the year came before this one.
    package var revisions: Int
    /// The version of the definition in force in that year.
    package var version: Int
    /// When the figure was measured, where somebody said so.
    package var measured: MeasuredPeriod?

    package init(
      fiscalYear: FiscalYear, content: Content, number: EventNumber, revisions: Int, version: Int,
      measured: MeasuredPeriod? = nil
    ) {
      self.fiscalYear = fiscalYear
      self.content = content
      self.number = number
      self.revisions = revisions
      self.version = version
      self.measured = measured
    }

    package enum Content: Hashable, Sendable {
      case figure(Quantity, FigureState)
      case missing(MissingReason)
    }
  }
}
