/// The plan as of the end of a fiscal year, by what was recorded up to some event: one answer,
/// whoever gives it.
///
/// The tables and a replay of the log both answer in this form, so they can be compared. Lists
/// are sorted by code, measurements by year.
package struct PlanSnapshot: Hashable, Sendable {
  package var plan: PlanFacts?
  package var departments: [Department] = []
  package var policies: [Policy] = []
  package var measures: [Measure] = []
  package var items: [Item] = []
  package var projects: [Project] = []
  package var indicators: [Indicator] = []

  package init() {}

  package struct Department: Hashable, Sendable {
    package var code: DepartmentCode
    package var name: String

    package init(code: DepartmentCode, name: String) {
      self.code = code
      self.name = name
    }
  }

  package struct Policy: Hashable, Sendable {
    package var code: PolicyCode
    package var title: String

    package init(code: PolicyCode, title: String) {
      self.code = code
      self.title = title
    }
  }

  /// The state in force, and the event that stated it.
  package struct CurrentStatus: Hashable, Sendable {
    package var status: Status
    package var judgement: Judgement?
    package var next: NextDirection?
    package var effective: CivilDate
    package var number: EventNumber

    package init(
      status: Status, judgement: Judgement?, next: NextDirection?, effective: CivilDate,
      number: EventNumber
    ) {
      self.status = status
      self.judgement = judgement
      self.next = next
      self.effective = effective
      self.number = number
    }
  }

  package struct Measure: Hashable, Sendable {
    package var code: MeasureCode
    package var policy: PolicyCode
    package var number: Int
    package var title: String
    package var departments: [DepartmentCode]
    package var status: CurrentStatus?

    package init(
      code: MeasureCode, policy: PolicyCode, number: Int, title: String,
      departments: [DepartmentCode], status: CurrentStatus?
    ) {
      self.code = code
      self.policy = policy
      self.number = number
      self.title = title
      self.departments = departments
      self.status = status
    }
  }

  package struct Item: Hashable, Sendable {
    package var code: ItemCode
    package var measure: MeasureCode
    package var mark: String?
    package var text: String
    package var status: CurrentStatus?

    package init(
      code: ItemCode, measure: MeasureCode, mark: String?, text: String, status: CurrentStatus?
    ) {
      self.code = code
      self.measure = measure
      self.mark = mark
      self.text = text
      self.status = status
    }
  }

  package struct Project: Hashable, Sendable {
    package var code: ProjectCode
    package var policy: PolicyCode
    package var department: DepartmentCode
    package var name: String
    package var status: CurrentStatus?

    package init(
      code: ProjectCode, policy: PolicyCode, department: DepartmentCode, name: String,
      status: CurrentStatus?
    ) {
      self.code = code
      self.policy = policy
      self.department = department
      self.name = name
      self.status = status
    }
  }

  package struct Indicator: Hashable, Sendable {
    package var code: IndicatorCode
    package var policy: PolicyCode
    package var definition: IndicatorDefinition
    package var department: DepartmentCode?
    /// Which definition this is, from 1.
    package var version: Int
    package var baseline: Baseline?
    package var target: CurrentTarget?
    package var measurements: [YearlyMeasurement]

    package init(
      code: IndicatorCode, policy: PolicyCode, definition: IndicatorDefinition,
      department: DepartmentCode?, version: Int, baseline: Baseline?, target: CurrentTarget?,
      measurements: [YearlyMeasurement]
    ) {
      self.code = code
      self.policy = policy
      self.definition = definition
      self.department = department
      self.version = version
      self.baseline = baseline
      self.target = target
      self.measurements = measurements
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

    package init(fiscalYear: FiscalYear, content: Content, number: EventNumber, revisions: Int) {
      self.fiscalYear = fiscalYear
      self.content = content
      self.number = number
      self.revisions = revisions
    }

    package enum Content: Hashable, Sendable {
      case figure(Quantity, FigureState)
      case missing(MissingReason)
    }
  }
}
