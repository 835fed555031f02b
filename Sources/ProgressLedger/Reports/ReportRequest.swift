package import EventLog
package import PlanDomain

/// What somebody wants to see of a plan: which year, by which knowledge, for whom, and how much.
package struct ReportRequest: Sendable {
  /// The fiscal year that is shown and judged; nil: the newest one with a figure.
  package var asOf: FiscalYear?
  /// The last event that counts.
  package var knownAt: Position
  /// The day that counts as today.
  package var day: CivilDate
  package var readers: ReportReaders
  package var scope: ReportScope
  /// What if every year were judged by this rule set; nil: each by the one in force for it.
  package var ruleSet: RuleSetID?
  package var publication: PublicationName?
  package var span: ReportSpan

  package init(
    asOf: FiscalYear? = nil, knownAt: Position, day: CivilDate, readers: ReportReaders = .staff,
    scope: ReportScope = .everything, ruleSet: RuleSetID? = nil,
    publication: PublicationName? = nil, span: ReportSpan = .everyYear
  ) {
    self.asOf = asOf
    self.knownAt = knownAt
    self.day = day
    self.readers = readers
    self.scope = scope
    self.ruleSet = ruleSet
    self.publication = publication
    self.span = span
  }
}

/// Of which years a report tells.
package enum ReportSpan: Sendable {
  case everyYear
  /// The year that is judged and no other: figures of other years are not read, so that it costs
  /// what it shows. Breaks between years and changes after closing are not told.
  case oneYear
}

/// How much of a plan a report shows.
package enum ReportScope: Hashable, Sendable {
  case everything
  case policy(PolicyCode)
  /// One indicator, under its policy.
  case indicator(IndicatorCode)
  /// What a department is in charge of at the end of the year.
  case department(DepartmentCode)
}

extension ReportScope {
  /// The parts of the plan that are shown, by what the tables say of them; nil for all. Only their
  /// streams are folded, so that a question about a part does not cost the whole log.
  func parts(of plan: () throws -> PlanSnapshot) rethrows -> Set<Subject>? {
    if self == .everything { return nil }
    let plan = try plan()
    func parts(
      indicators: (PlanSnapshot.Indicator) -> Bool, measures: (PlanSnapshot.Measure) -> Bool,
      projects: (PlanSnapshot.Project) -> Bool
    ) -> Set<Subject> {
      let indicators = plan.indicators.filter(indicators)
      let measures = plan.measures.filter(measures)
      let projects = plan.projects.filter(projects)
      let policies = indicators.map(\.policy) + measures.map(\.policy) + projects.map(\.policy)
      return Set(
        indicators.map { .indicator($0.code) } + measures.map { .measure($0.code) }
          + projects.map { .project($0.code) } + policies.map { .policy($0) })
    }
    switch self {
    case .everything: return nil
    case .policy(let code):
      return parts(
        indicators: { $0.policy == code }, measures: { $0.policy == code },
        projects: { $0.policy == code }
      ).union([.policy(code)])
    case .indicator(let code):
      return parts(indicators: { $0.code == code }, measures: { _ in false }) { _ in false }
    case .department(let code):
      return parts(
        indicators: { $0.department == code }, measures: { $0.departments.contains(code) },
        projects: { $0.departments.contains(code) })
    }
  }
}
