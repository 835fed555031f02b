/// What the plan prints of a policy.
package struct PolicyContent: Hashable, Sendable {
  package var title: String
  package var page: Int?
  package var issues: [String]
  package var goals: [String]
  package var relatedPlans: [String]

  package init(
    title: String, page: Int?, issues: [String], goals: [String], relatedPlans: [String]
  ) {
    self.title = title
    self.page = page
    self.issues = issues
    self.goals = goals
    self.relatedPlans = relatedPlans
  }
}

/// A policy stands in the plan, with the words it is argued by.
package struct PolicyAdded: Hashable, Sendable {
  package var policy: PolicyCode
  package var content: PolicyContent
  /// The first day; nil for a part of the first edition.
  package var effective: CivilDate?
  package var grounds: Grounds

  package init(
    policy: PolicyCode, content: PolicyContent, effective: CivilDate? = nil,
    grounds: Grounds = Grounds()
  ) {
    self.policy = policy
    self.content = content
    self.effective = effective
    self.grounds = grounds
  }
}

/// A policy reads otherwise from a day on.
package struct PolicyAmended: Hashable, Sendable {
  package var policy: PolicyCode
  package var content: PolicyContent
  package var effective: CivilDate
  package var grounds: Grounds

  package init(
    policy: PolicyCode, content: PolicyContent, effective: CivilDate, grounds: Grounds
  ) {
    self.policy = policy
    self.content = content
    self.effective = effective
    self.grounds = grounds
  }
}

/// What the plan prints of a measure.
package struct MeasureContent: Hashable, Sendable {
  package var policy: PolicyCode
  /// Its printed number within the policy.
  package var number: Int
  package var title: String
  package var items: [MeasureItem]

  package init(policy: PolicyCode, number: Int, title: String, items: [MeasureItem]) {
    self.policy = policy
    self.number = number
    self.title = title
    self.items = items
  }
}

/// A measure with its items stands in the plan, in the charge of these departments.
package struct MeasureAdded: Hashable, Sendable {
  package var measure: MeasureCode
  package var content: MeasureContent
  package var departments: [DepartmentCode]
  package var effective: CivilDate?
  package var grounds: Grounds

  package init(
    measure: MeasureCode, content: MeasureContent, departments: [DepartmentCode],
    effective: CivilDate? = nil, grounds: Grounds = Grounds()
  ) {
    self.measure = measure
    self.content = content
    self.departments = departments
    self.effective = effective
    self.grounds = grounds
  }
}

/// A measure or its items read otherwise from a day on. An item left out here is closed, not gone.
package struct MeasureAmended: Hashable, Sendable {
  package var measure: MeasureCode
  package var content: MeasureContent
  package var effective: CivilDate
  package var grounds: Grounds

  package init(
    measure: MeasureCode, content: MeasureContent, effective: CivilDate, grounds: Grounds
  ) {
    self.measure = measure
    self.content = content
    self.effective = effective
    self.grounds = grounds
  }
}

/// What the plan prints of a project.
package struct ProjectContent: Hashable, Sendable {
  package var policy: PolicyCode
  package var name: String

  package init(policy: PolicyCode, name: String) {
    self.policy = policy
    self.name = name
  }
}

/// A project stands in the plan.
package struct ProjectAdded: Hashable, Sendable {
  package var project: ProjectCode
  package var content: ProjectContent
  package var department: DepartmentCode
  package var effective: CivilDate?
  package var grounds: Grounds

  package init(
    project: ProjectCode, content: ProjectContent, department: DepartmentCode,
    effective: CivilDate? = nil, grounds: Grounds = Grounds()
  ) {
    self.project = project
    self.content = content
    self.department = department
    self.effective = effective
    self.grounds = grounds
  }
}

/// A project reads otherwise from a day on.
package struct ProjectAmended: Hashable, Sendable {
  package var project: ProjectCode
  package var content: ProjectContent
  package var effective: CivilDate
  package var grounds: Grounds

  package init(
    project: ProjectCode, content: ProjectContent, effective: CivilDate, grounds: Grounds
  ) {
    self.project = project
    self.content = content
    self.effective = effective
    self.grounds = grounds
  }
}

/// A policy, a measure or a project is no part of the plan from a day on. Its history stays.
package struct PartClosed: Hashable, Sendable {
  package var part: ClosablePart
  package var effective: CivilDate
  package var grounds: Grounds

  package init(part: ClosablePart, effective: CivilDate, grounds: Grounds) {
    self.part = part
    self.effective = effective
    self.grounds = grounds
  }
}

/// What ends on a day; an indicator ends with a fiscal year (`IndicatorClosed`).
package enum ClosablePart: Hashable, Sendable {
  case policy(PolicyCode)
  case measure(MeasureCode)
  case project(ProjectCode)

  package var subject: Subject {
    switch self {
    case .policy(let code): .policy(code)
    case .measure(let code): .measure(code)
    case .project(let code): .project(code)
    }
  }

  /// The code people use.
  package var code: String { subject.code }
}
