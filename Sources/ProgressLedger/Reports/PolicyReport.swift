package import PlanDomain

/// One policy of a report, with everything that hangs on it.
package struct PolicyReport: Equatable, Sendable {
  package var code: PolicyCode
  package var content: PolicyContent
  /// Whether it begins later, and is there only because something hangs on it.
  package var isAhead: Bool
  /// The first day without it.
  package var closed: CivilDate?
  /// 施策評価 of the report's year, and who signed it off.
  package var review: ReviewReport?
  /// How many of its indicators have each rating; never a mean of unlike units.
  package var counts: [Rating: Int]
  /// By code.
  package var indicators: [IndicatorReport]
  /// By code.
  package var measures: [MeasureReport]
  /// By code.
  package var projects: [ProjectReport]

  package init(
    code: PolicyCode, content: PolicyContent, isAhead: Bool = false, closed: CivilDate?,
    review: ReviewReport?, counts: [Rating: Int], indicators: [IndicatorReport],
    measures: [MeasureReport], projects: [ProjectReport]
  ) {
    self.code = code
    self.content = content
    self.isAhead = isAhead
    self.closed = closed
    self.review = review
    self.counts = counts
    self.indicators = indicators
    self.measures = measures
    self.projects = projects
  }
}

/// A measure, with its states by year and those of its items.
package struct MeasureReport: Equatable, Sendable {
  package var code: MeasureCode
  package var number: Int
  package var title: String
  package var departments: [DepartmentCode]
  package var closed: CivilDate?
  package var status: PlanSnapshot.CurrentStatus?
  /// The state at the end of each year from the plan's first to the report's.
  package var years: [YearStatus]
  package var items: [PlanSnapshot.Item]
  /// How many of its items are in each state; nobody averages them.
  package var itemCounts: [Status: Int]
  /// What was last said of the state, where it is still held.
  package var reason: String?
  /// The same of its items.
  package var itemReasons: [ItemCode: String]

  package init(
    code: MeasureCode, number: Int, title: String, departments: [DepartmentCode],
    closed: CivilDate?, status: PlanSnapshot.CurrentStatus?, years: [YearStatus],
    items: [PlanSnapshot.Item], itemCounts: [Status: Int], reason: String?,
    itemReasons: [ItemCode: String] = [:]
  ) {
    self.code = code
    self.number = number
    self.title = title
    self.departments = departments
    self.closed = closed
    self.status = status
    self.years = years
    self.items = items
    self.itemCounts = itemCounts
    self.reason = reason
    self.itemReasons = itemReasons
  }
}

/// A project, with its states by year and its review.
package struct ProjectReport: Equatable, Sendable {
  package var code: ProjectCode
  package var name: String
  package var departments: [DepartmentCode]
  package var closed: CivilDate?
  package var status: PlanSnapshot.CurrentStatus?
  package var years: [YearStatus]
  /// 事務事業評価 of the report's year.
  package var review: ReviewReport?
  /// What was last said of the state, where it is still held.
  package var reason: String?

  package init(
    code: ProjectCode, name: String, departments: [DepartmentCode], closed: CivilDate?,
    status: PlanSnapshot.CurrentStatus?, years: [YearStatus], review: ReviewReport?,
    reason: String? = nil
  ) {
    self.code = code
    self.name = name
    self.departments = departments
    self.closed = closed
    self.status = status
    self.years = years
    self.review = review
    self.reason = reason
  }
}

/// The state at the end of one year; nil where none was stated yet.
package struct YearStatus: Hashable, Sendable {
  package var fiscalYear: FiscalYear
  package var status: PlanSnapshot.CurrentStatus?

  package init(fiscalYear: FiscalYear, status: PlanSnapshot.CurrentStatus?) {
    self.fiscalYear = fiscalYear
    self.status = status
  }
}

/// A review and where it stands in its sign-off.
package struct ReviewReport: Hashable, Sendable {
  package var review: Review
  package var number: EventNumber
  package var signOff: SignOffState

  package init(review: Review, number: EventNumber, signOff: SignOffState) {
    self.review = review
    self.number = number
    self.signOff = signOff
  }
}
