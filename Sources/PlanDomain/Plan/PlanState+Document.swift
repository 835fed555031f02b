extension PlanState {
  /// The plan as a document: as of the end of a fiscal year or, without one, in the end. Nil before
  /// any adoption.
  ///
  /// Closed parts are left out; figures and states are no part of it. Parts stand in the order in
  /// which they came into the ledger, which is the order of the file.
  package func document(asOf year: FiscalYear? = nil) -> PlanDocument? {
    guard let plan else { return nil }
    let day = year?.lastDay
    let open = policies.values.filter { $0.closings.inForce(at: day).isEmpty }
    return PlanDocument(
      facts: plan, policies: inOrder(open, by: \.added).map { document(of: $0, asOf: year) })
  }

  private func document(of policy: Policy, asOf year: FiscalYear?) -> PolicyDocument {
    let day = year?.lastDay
    let content = policy.content(on: day)
    let measures = measures.values.filter {
      $0.content(on: day).policy == policy.code && $0.closings.inForce(at: day).isEmpty
    }
    let projects = projects.values.filter {
      $0.content(on: day).policy == policy.code && $0.closings.inForce(at: day).isEmpty
    }
    let indicators = indicators.values.filter {
      $0.version(in: year).content.policy == policy.code && $0.closedAfter(in: year) == nil
    }
    return PolicyDocument(
      code: policy.code, title: content.title, page: content.page, issues: content.issues,
      goals: content.goals, relatedPlans: content.relatedPlans,
      measures: inOrder(measures, by: \.added).map { document(of: $0, on: day) },
      projects: inOrder(projects, by: \.added).map { document(of: $0, on: day) },
      indicators: inOrder(indicators, by: \.defined).map { document(of: $0, asOf: year) })
  }

  private func document(of measure: Measure, on day: CivilDate?) -> MeasureDocument {
    let content = measure.content(on: day)
    return MeasureDocument(
      code: measure.code, number: content.number, title: content.title,
      departments: measure.duties.departments(on: day).map { name(of: $0, on: day) },
      items: content.items)
  }

  private func document(of project: Project, on day: CivilDate?) -> ProjectDocument {
    ProjectDocument(
      code: project.code,
      department: project.duties.departments(on: day).first.map { name(of: $0, on: day) } ?? "",
      name: project.content(on: day).name)
  }

  private func document(of indicator: Indicator, asOf year: FiscalYear?) -> IndicatorDocument {
    IndicatorDocument(
      code: indicator.code, definition: indicator.version(in: year).content.definition,
      department: indicator.duties.departments(on: year?.lastDay).first
        .map { name(of: $0, on: year?.lastDay) },
      baseline: indicator.baseline(for: year)?.content.baseline,
      target: indicator.target(for: year)?.content.target)
  }

  private func name(of department: DepartmentCode, on day: CivilDate?) -> String {
    organisation.name(of: department, on: day) ?? department.text
  }
}

/// Parts in the order in which they were recorded.
private func inOrder<Part>(
  _ parts: some Sequence<Part>, by occurrence: (Part) -> Occurrence
) -> [Part] {
  parts.sorted { occurrence($0).number < occurrence($1).number }
}
