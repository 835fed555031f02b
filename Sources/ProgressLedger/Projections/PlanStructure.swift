import CanonicalJSON
import GRDB
import PlanDomain

/// The plan, its mid-plan revisions, and what it prints of policies, measures, items and projects,
/// by date.
enum PlanStructure: Projection {
  static let name = "plan_structure"
  static let version = 2
  static let tables = [plans, revisions, policies, measures, items, projects, closings]

  private static let plans = ProjectionTable.facts(
    "plan_history", about: "subject",
    columns: """
      id TEXT NOT NULL, title TEXT NOT NULL, municipality TEXT, edition TEXT, section TEXT,
        label_style TEXT NOT NULL, first_fy INTEGER, last_fy INTEGER, default_baseline_fy INTEGER,
        target_fy INTEGER
      """)

  private static let revisions = ProjectionTable.facts(
    "revision_history", about: "subject", by: "decided",
    columns: "decided TEXT NOT NULL, title TEXT NOT NULL, document TEXT NOT NULL")

  private static let policies = ProjectionTable.facts(
    "policy_history", about: "policy", by: "effective",
    columns: """
      effective TEXT NOT NULL, title TEXT NOT NULL, page INTEGER, issues TEXT NOT NULL,
        goals TEXT NOT NULL, related_plans TEXT NOT NULL
      """)

  private static let measures = ProjectionTable.facts(
    "measure_history", about: "measure", by: "effective",
    columns: """
      effective TEXT NOT NULL, policy TEXT NOT NULL, number INTEGER NOT NULL, title TEXT NOT NULL
      """)

  private static let items = ProjectionTable.facts(
    "item_history", about: "measure", by: "effective", "item",
    columns: "effective TEXT NOT NULL, item TEXT NOT NULL, mark TEXT, text TEXT NOT NULL")

  private static let projects = ProjectionTable.facts(
    "project_history", about: "project", by: "effective",
    columns: "effective TEXT NOT NULL, policy TEXT NOT NULL, name TEXT NOT NULL")

  private static let closings = ProjectionTable.facts(
    "closing_history", about: "part", by: "effective", columns: "effective TEXT NOT NULL")

  /// What the rows about the plan as a whole are about.
  private static let plan = Subject.plan.code

  static func apply(_ event: PlanEvent, _ occurrence: Occurrence, to database: Database) throws {
    switch event {
    case .planAdopted(let event):
      try state(event.plan, occurrence, database)
    case .planAmended(let event):
      try state(event.plan, occurrence, database)
    case .planRevised(let event):
      try revisions.add(
        [
          "subject": plan, "decided": event.decided.iso, "title": event.title,
          "document": event.document,
        ], occurrence, to: database)
    case .policyAdded(let event):
      try state(event.content, of: event.policy, event.effective, occurrence, database)
    case .policyAmended(let event):
      try state(event.content, of: event.policy, event.effective, occurrence, database)
    case .measureAdded(let event):
      try state(event.content, of: event.measure, event.effective, occurrence, database)
    case .measureAmended(let event):
      try state(event.content, of: event.measure, event.effective, occurrence, database)
    case .projectAdded(let event):
      try state(event.content, of: event.project, event.effective, occurrence, database)
    case .projectAmended(let event):
      try state(event.content, of: event.project, event.effective, occurrence, database)
    case .partClosed(let event):
      try closings.add(
        ["part": event.part.code, "effective": event.effective.iso], occurrence, to: database)
    default:
      break
    }
  }

  private static func state(
    _ facts: PlanFacts, _ occurrence: Occurrence, _ database: Database
  ) throws {
    try plans.add(
      [
        "subject": plan, "id": facts.id, "title": facts.title,
        "municipality": facts.municipality, "edition": facts.edition, "section": facts.section,
        "label_style": facts.labelStyle.rawValue, "first_fy": facts.firstFiscalYear?.number,
        "last_fy": facts.lastFiscalYear?.number,
        "default_baseline_fy": facts.defaultBaselineFiscalYear?.number,
        "target_fy": facts.targetFiscalYear?.number,
      ], occurrence, to: database)
  }

  private static func state(
    _ content: PolicyContent, of policy: PolicyCode, _ day: CivilDate?, _ occurrence: Occurrence,
    _ database: Database
  ) throws {
    try policies.add(
      [
        "policy": policy.text, "effective": SinceEver.text(day), "title": content.title,
        "page": content.page, "issues": JSONValue.list(content.issues),
        "goals": JSONValue.list(content.goals),
        "related_plans": JSONValue.list(content.relatedPlans),
      ], occurrence, to: database)
  }

  private static func state(
    _ content: MeasureContent, of measure: MeasureCode, _ day: CivilDate?,
    _ occurrence: Occurrence, _ database: Database
  ) throws {
    let effective = SinceEver.text(day)
    try measures.add(
      [
        "measure": measure.text, "effective": effective, "policy": content.policy.text,
        "number": content.number, "title": content.title,
      ], occurrence, to: database)
    for item in content.items {
      try items.add(
        [
          "measure": measure.text, "effective": effective, "item": item.code.text,
          "mark": item.mark, "text": item.text,
        ], occurrence, to: database)
    }
  }

  private static func state(
    _ content: ProjectContent, of project: ProjectCode, _ day: CivilDate?,
    _ occurrence: Occurrence, _ database: Database
  ) throws {
    try projects.add(
      [
        "project": project.text, "effective": SinceEver.text(day),
        "policy": content.policy.text, "name": content.name,
      ], occurrence, to: database)
  }
}
