import PlanDomain

extension Model {
  /// The plan as a file would print it: what is closed left out, departments by their names of the time, parts
  /// in the order in which they came.
  func document(asOf year: FiscalYear? = nil, known: Int = .max) -> PlanDocument? {
    let plan = snapshot(asOf: year, known: known)
    guard let facts = plan.plan else { return nil }
    func names(_ codes: [DepartmentCode]) -> [String] {
      codes.compactMap { code in plan.departments.first { $0.code == code }?.name }
    }
    var document = PlanDocument(facts: facts)
    for policy in plan.policies where policy.closed == nil {
      let code = policy.code
      let content = inForceOrFirst(
        policies, of: code.text, on: lastDay(of: year), known: known)?.content
      document.policies.append(
        PolicyDocument(
          code: code, title: policy.title, page: content?.page, issues: content?.issues ?? [],
          goals: content?.goals ?? [], relatedPlans: content?.relatedPlans ?? [],
          measures: plan.measures.filter { $0.policy == code && $0.closed == nil }.map { measure in
            MeasureDocument(
              code: measure.code, number: measure.number, title: measure.title,
              departments: names(measure.departments),
              items: inForceOrFirst(
                measures, of: measure.code.text, on: lastDay(of: year), known: known)?.content
                .items ?? [])
          }.sorted { arrival($0.code.text) < arrival($1.code.text) },
          projects: plan.projects.filter { $0.policy == code && $0.closed == nil }.map {
            ProjectDocument(
              code: $0.code, department: names($0.departments).first ?? "", name: $0.name)
          }.sorted { arrival($0.code.text) < arrival($1.code.text) },
          indicators: plan.indicators.filter { $0.policy == code && $0.closedAfter == nil }.map {
            IndicatorDocument(
              code: $0.code, definition: $0.definition,
              department: $0.department.flatMap { names([$0]).first },
              baseline: $0.baseline?.baseline, target: $0.target?.target)
          }.sorted { arrival($0.code.text) < arrival($1.code.text) }))
    }
    document.policies.sort { arrival($0.code.text) < arrival($1.code.text) }
    return document
  }

  /// The number of the event that first spoke of a code.
  private func arrival(_ code: String) -> Int {
    log.firstIndex { $0.event.subject.code == code } ?? log.count
  }
}

extension PlanDocument {
  /// Every code of the file, items included, as often as it is used.
  var codes: [String] {
    policies.flatMap { policy in
      var codes = [policy.code.text]
      codes += policy.measures.flatMap { [$0.code.text] + $0.items.map(\.code.text) }
      codes += policy.projects.map(\.code.text)
      codes += policy.indicators.map(\.code.text)
      return codes
    }
  }
}
