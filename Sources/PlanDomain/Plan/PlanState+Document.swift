extension PlanState {
  /// The document that was adopted, given back from its events; nil before any adoption.
  ///
  /// Figures, states and revised targets recorded since are no part of it. Parts stand in the
  /// order of their codes' first events, which is the order of the file.
  package var adoptedDocument: PlanDocument? {
    guard let facts = plan?.content else { return nil }
    return PlanDocument(
      facts: facts,
      policies: inOrder(policies.values, by: \.occurrence).map { document(of: $0.content) })
  }

  private func document(of policy: PolicyAdded) -> PolicyDocument {
    let measures = measures.values.map(\.added).filter { $0.content.policy == policy.policy }
    let projects = projects.values.map(\.added).filter { $0.content.policy == policy.policy }
    let indicators = indicators.values.filter { $0.policy == policy.policy }
    return PolicyDocument(
      code: policy.policy, title: policy.title, page: policy.page, issues: policy.issues,
      goals: policy.goals, relatedPlans: policy.relatedPlans,
      measures: inOrder(measures, by: \.occurrence).map { document(of: $0.content) },
      projects: inOrder(projects, by: \.occurrence).map { document(of: $0.content) },
      indicators: inOrder(indicators, by: \.definition.occurrence).map(document(of:)))
  }

  private func document(of measure: MeasureAdded) -> MeasureDocument {
    MeasureDocument(
      code: measure.measure, number: measure.number, title: measure.title,
      departments: measure.departments.map(name(of:)), items: measure.items)
  }

  private func document(of project: ProjectAdded) -> ProjectDocument {
    ProjectDocument(
      code: project.project, department: name(of: project.department), name: project.name)
  }

  private func document(of indicator: Indicator) -> IndicatorDocument {
    IndicatorDocument(
      code: indicator.code, definition: indicator.definition.content,
      department: indicator.department.map(name(of:)), baseline: indicator.baseline?.content,
      target: indicator.targets.first { $0.content.since == nil }?.content.target)
  }

  private func name(of department: DepartmentCode) -> String {
    organisation.name(of: department) ?? department.text
  }
}

/// Facts in the order they were recorded.
private func inOrder<Content>(
  _ facts: some Sequence<Content>, by occurrence: (Content) -> Occurrence
) -> [Content] {
  facts.sorted { occurrence($0).number < occurrence($1).number }
}
