/// The plan was adopted, with the years it prints and no others.
package struct PlanAdopted: Hashable, Sendable {
  package var plan: PlanFacts

  package init(plan: PlanFacts) { self.plan = plan }
}

/// What is said of the plan as a whole.
package struct PlanFacts: Hashable, Sendable {
  /// A short name of the plan's own, `tomakomai-7-2`.
  package var id: String
  package var title: String
  package var municipality: String?
  package var edition: String?
  package var section: String?
  package var labelStyle: FiscalYearStyle
  package var firstFiscalYear: FiscalYear?
  package var lastFiscalYear: FiscalYear?
  package var defaultBaselineFiscalYear: FiscalYear?
  /// The year of the target column, `R9年度目標`.
  package var targetFiscalYear: FiscalYear?

  package init(
    id: String, title: String, municipality: String? = nil, edition: String? = nil,
    section: String? = nil, labelStyle: FiscalYearStyle = .era,
    firstFiscalYear: FiscalYear? = nil, lastFiscalYear: FiscalYear? = nil,
    defaultBaselineFiscalYear: FiscalYear? = nil, targetFiscalYear: FiscalYear? = nil
  ) {
    self.id = id
    self.title = title
    self.municipality = municipality
    self.edition = edition
    self.section = section
    self.labelStyle = labelStyle
    self.firstFiscalYear = firstFiscalYear
    self.lastFiscalYear = lastFiscalYear
    self.defaultBaselineFiscalYear = defaultBaselineFiscalYear
    self.targetFiscalYear = targetFiscalYear
  }
}

/// A policy stands in the plan, with the words it is argued by.
package struct PolicyAdded: Hashable, Sendable {
  package var policy: PolicyCode
  package var title: String
  package var page: Int?
  package var issues: [String]
  package var goals: [String]
  package var relatedPlans: [String]

  package init(
    policy: PolicyCode, title: String, page: Int?, issues: [String], goals: [String],
    relatedPlans: [String]
  ) {
    self.policy = policy
    self.title = title
    self.page = page
    self.issues = issues
    self.goals = goals
    self.relatedPlans = relatedPlans
  }
}

/// A measure with its items stands in the plan, in the charge of these departments.
package struct MeasureAdded: Hashable, Sendable {
  package var measure: MeasureCode
  package var policy: PolicyCode
  package var number: Int
  package var title: String
  package var departments: [DepartmentCode]
  package var items: [MeasureItem]

  package init(
    measure: MeasureCode, policy: PolicyCode, number: Int, title: String,
    departments: [DepartmentCode], items: [MeasureItem]
  ) {
    self.measure = measure
    self.policy = policy
    self.number = number
    self.title = title
    self.departments = departments
    self.items = items
  }
}

/// A project stands in the plan.
package struct ProjectAdded: Hashable, Sendable {
  package var project: ProjectCode
  package var policy: PolicyCode
  package var department: DepartmentCode
  package var name: String

  package init(
    project: ProjectCode, policy: PolicyCode, department: DepartmentCode, name: String
  ) {
    self.project = project
    self.policy = policy
    self.department = department
    self.name = name
  }
}

/// Somebody wrote a note about a part of the plan.
package struct NoteAdded: Hashable, Sendable {
  package var about: PlanPart
  /// Nil where the note was erased or is kept apart.
  package var note: String?

  package init(about: PlanPart, note: String?) {
    self.about = about
    self.note = note
  }
}

/// A part of the plan that carries a code.
package enum PlanPart: Hashable, Sendable {
  case policy(PolicyCode)
  case indicator(IndicatorCode)
  case undertaking(Undertaking)

  package var subject: Subject {
    switch self {
    case .policy(let code): .policy(code)
    case .indicator(let code): .indicator(code)
    case .undertaking(let undertaking): undertaking.subject
    }
  }

  /// The code people use.
  package var code: String {
    switch self {
    case .policy(let code): code.text
    case .indicator(let code): code.text
    case .undertaking(let undertaking): undertaking.code
    }
  }
}
