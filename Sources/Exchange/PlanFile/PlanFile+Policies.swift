import PlanDomain

/// The part of the file that says what the city wants to do.
extension PlanFile {
  /// - Parameter targetYear: the year of the plan's target column, for targets that name none.
  static func policyDocuments(_ file: Fields, targetYear: FiscalYear?) -> [PolicyDocument] {
    let keys = [
      "code", "title", "page", "issues", "goals", "related_plans", "measures", "projects",
      "indicators",
    ]
    return file.list("policies", keys: keys).compactMap { policy in
      let code: PolicyCode? = policy.code()
      let title = policy.required("title", .text)
      let page = policy.optional("page", .number)
      let issues = policy.list("issues", of: .text)
      let goals = policy.list("goals", of: .text)
      let relatedPlans = policy.list("related_plans", of: .text)
      let measures = measureDocuments(policy)
      let projects = projectDocuments(policy)
      let indicators = indicatorDocuments(policy, targetYear: targetYear)
      guard let code, let title else { return nil }
      return PolicyDocument(
        code: code, title: title, page: page, issues: issues, goals: goals,
        relatedPlans: relatedPlans, measures: measures, projects: projects, indicators: indicators)
    }
  }

  private static func measureDocuments(_ policy: Fields) -> [MeasureDocument] {
    let keys = ["code", "number", "title", "departments", "items"]
    return policy.list("measures", keys: keys).compactMap { measure in
      let code: MeasureCode? = measure.code()
      let number = measure.required("number", .number)
      let title = measure.required("title", .text)
      let departments = departmentNames(measure)
      let items = measureItems(measure)
      guard let code, let number, let title else { return nil }
      return MeasureDocument(
        code: code, number: number, title: title, departments: departments, items: items)
    }
  }

  private static func departmentNames(_ measure: Fields) -> [String] {
    let names = measure.list("departments", of: .name)
    var seen: Set<String> = []
    if let twice = names.first(where: { !seen.insert($0).inserted }) {
      measure.note(.departmentTwice(twice), at: "departments")
    }
    return names
  }

  private static func measureItems(_ measure: Fields) -> [MeasureItem] {
    measure.list("items", keys: ["code", "mark", "text"]).compactMap { item in
      let code: ItemCode? = item.code()
      let mark = item.optional("mark", .text)
      let text = item.required("text", .text)
      guard let code, let text else { return nil }
      return MeasureItem(code: code, mark: mark, text: text)
    }
  }

  private static func projectDocuments(_ policy: Fields) -> [ProjectDocument] {
    policy.list("projects", keys: ["code", "department", "name"]).compactMap { project in
      let code: ProjectCode? = project.code()
      let department = project.required("department", .name.orNothing)
      let name = project.required("name", .text)
      guard let code, let department, let name else { return nil }
      return ProjectDocument(code: code, department: department, name: name)
    }
  }
}
