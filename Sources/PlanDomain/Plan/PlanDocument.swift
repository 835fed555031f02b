/// A whole plan as it is printed and adopted: what a plan file says, read once, before any ledger
/// knows it.
///
/// Facts the plan does not print are nil; facts inferred by whoever wrote the file are marked
/// `assumed`. Departments stand by their names here: only a ledger gives them codes.
@dynamicMemberLookup
package struct PlanDocument: Hashable, Sendable {
  /// What is said of the plan as a whole; its members can be asked of the document itself.
  package var facts: PlanFacts
  package var policies: [PolicyDocument]

  package init(facts: PlanFacts, policies: [PolicyDocument] = []) {
    self.facts = facts
    self.policies = policies
  }

  package subscript<Value>(dynamicMember member: WritableKeyPath<PlanFacts, Value>) -> Value {
    get { facts[keyPath: member] }
    set { facts[keyPath: member] = newValue }
  }
}

/// A policy (運営方針) of a plan document, with everything that hangs on it.
package struct PolicyDocument: Hashable, Sendable {
  package var code: PolicyCode
  package var title: String
  /// The page where the plan prints it.
  package var page: Int?
  /// Current state and issues (現況と課題), a paragraph an element.
  package var issues: [String]
  /// The basic goal (基本目標), a paragraph an element.
  package var goals: [String]
  /// Related plans (関連する個別計画), in printed order.
  package var relatedPlans: [String]
  package var measures: [MeasureDocument]
  package var projects: [ProjectDocument]
  package var indicators: [IndicatorDocument]

  package init(
    code: PolicyCode, title: String, page: Int? = nil, issues: [String] = [], goals: [String] = [],
    relatedPlans: [String] = [], measures: [MeasureDocument] = [],
    projects: [ProjectDocument] = [], indicators: [IndicatorDocument] = []
  ) {
    self.code = code
    self.title = title
    self.page = page
    self.issues = issues
    self.goals = goals
    self.relatedPlans = relatedPlans
    self.measures = measures
    self.projects = projects
    self.indicators = indicators
  }
}

/// A measure (主な取組) of a plan document.
package struct MeasureDocument: Hashable, Sendable {
  package var code: MeasureCode
  /// Its printed number within the policy.
  package var number: Int
  package var title: String
  /// Names of the departments in charge, in printed order.
  package var departments: [String]
  package var items: [MeasureItem]

  package init(
    code: MeasureCode, number: Int, title: String, departments: [String], items: [MeasureItem] = []
  ) {
    self.code = code
    self.number = number
    self.title = title
    self.departments = departments
    self.items = items
  }
}

/// An item (細目, ⑴ ⑵ …) of a measure.
package struct MeasureItem: Hashable, Sendable {
  package var code: ItemCode
  /// The printed mark, `⑴`.
  package var mark: String?
  package var text: String

  package init(code: ItemCode, mark: String? = nil, text: String) {
    self.code = code
    self.mark = mark
    self.text = text
  }
}

/// A project (主な事業) of a plan document.
package struct ProjectDocument: Hashable, Sendable {
  package var code: ProjectCode
  /// The name of the department in charge; empty where nobody is any more.
  package var department: String
  package var name: String

  package init(code: ProjectCode, department: String, name: String) {
    self.code = code
    self.department = department
    self.name = name
  }
}

/// An indicator (評価指標) of a plan document.
package struct IndicatorDocument: Hashable, Sendable {
  package var code: IndicatorCode
  package var definition: IndicatorDefinition
  /// The name of the department in charge; the plan at hand prints none.
  package var department: String?
  package var baseline: Baseline?
  package var target: Target?

  package init(
    code: IndicatorCode, definition: IndicatorDefinition, department: String? = nil,
    baseline: Baseline? = nil, target: Target? = nil
  ) {
    self.code = code
    self.definition = definition
    self.department = department
    self.baseline = baseline
    self.target = target
  }
}
