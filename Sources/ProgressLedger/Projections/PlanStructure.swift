import CanonicalJSON
import GRDB
import PlanDomain

/// The parts of the plan and the departments and actors around it.
///
/// An actor's name is not copied here: it lives with its event, where it can be erased.
enum PlanStructure: Projection {
  static let name = "plan_structure"
  static let version = 1
  static let tables = [
    table(
      "plan_history", key: [],
      """
      id TEXT NOT NULL, title TEXT NOT NULL, municipality TEXT, edition TEXT, section TEXT,
        label_style TEXT NOT NULL, first_fy INTEGER, last_fy INTEGER, default_baseline_fy INTEGER,
        target_fy INTEGER
      """),
    table(
      "department_history", key: ["department"], "department TEXT NOT NULL, name TEXT NOT NULL"),
    table(
      "actor_history", key: ["actor"],
      "actor TEXT NOT NULL, department TEXT NOT NULL, role TEXT NOT NULL"),
    table(
      "policy_history", key: ["policy"],
      """
      policy TEXT NOT NULL, title TEXT NOT NULL, page INTEGER, issues TEXT NOT NULL,
        goals TEXT NOT NULL, related_plans TEXT NOT NULL
      """),
    table(
      "measure_history", key: ["measure"],
      """
      measure TEXT NOT NULL, policy TEXT NOT NULL, number INTEGER NOT NULL, title TEXT NOT NULL,
        departments TEXT NOT NULL
      """),
    table(
      "item_history", key: ["item"],
      "item TEXT NOT NULL, measure TEXT NOT NULL, mark TEXT, text TEXT NOT NULL"),
    table(
      "project_history", key: ["project"],
      """
      project TEXT NOT NULL, policy TEXT NOT NULL, department TEXT NOT NULL, name TEXT NOT NULL
      """),
    table(
      "indicator_history", key: ["indicator"],
      """
      indicator TEXT NOT NULL, policy TEXT NOT NULL, version INTEGER NOT NULL,
        name TEXT NOT NULL, printed_name TEXT, unit TEXT NOT NULL,
        direction TEXT NOT NULL, direction_assumed INTEGER NOT NULL,
        minimum TEXT, maximum TEXT, limits_assumed INTEGER NOT NULL,
        tracks TEXT, tracks_first_fy INTEGER, tracks_last_fy INTEGER, department TEXT
      """),
  ]

  private static func table(_ name: String, key: [String], _ columns: String) -> ProjectionTable {
    let key = key + ["known_from"]
    return ProjectionTable(
      name: name, key: key,
      sql: """
        CREATE TABLE \(name) (
          \(columns),
          known_from INTEGER NOT NULL,
          known_until INTEGER,
          PRIMARY KEY (\(key.joined(separator: ", ")))
        ) STRICT, WITHOUT ROWID
        """)
  }

  static func apply(_ event: PlanEvent, _ occurrence: Occurrence, to database: Database) throws {
    let known = occurrence.number.number
    switch event {
    case .planAdopted(let event):
      let plan = event.plan
      try database.execute(
        sql: """
          INSERT INTO plan_history (id, title, municipality, edition, section, label_style,
            first_fy, last_fy, default_baseline_fy, target_fy, known_from)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          plan.id, plan.title, plan.municipality, plan.edition, plan.section,
          plan.labelStyle.rawValue, plan.firstFiscalYear?.number, plan.lastFiscalYear?.number,
          plan.defaultBaselineFiscalYear?.number, plan.targetFiscalYear?.number, known,
        ])
    case .departmentRegistered(let event):
      try database.execute(
        sql: "INSERT INTO department_history (department, name, known_from) VALUES (?, ?, ?)",
        arguments: [event.department.text, event.name, known])
    case .actorRegistered(let event):
      try database.execute(
        sql: "INSERT INTO actor_history (actor, department, role, known_from) VALUES (?, ?, ?, ?)",
        arguments: [event.actor.text, event.department.text, event.role.rawValue, known])
    case .policyAdded(let event):
      try database.execute(
        sql: """
          INSERT INTO policy_history (policy, title, page, issues, goals, related_plans, known_from)
          VALUES (?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          event.policy.text, event.title, event.page, list(event.issues), list(event.goals),
          list(event.relatedPlans), known,
        ])
    case .measureAdded(let event):
      try add(event, known, to: database)
    case .projectAdded(let event):
      try database.execute(
        sql: """
          INSERT INTO project_history (project, policy, department, name, known_from)
          VALUES (?, ?, ?, ?, ?)
          """,
        arguments: [
          event.project.text, event.policy.text, event.department.text, event.name, known,
        ])
    case .indicatorDefined(let event):
      try add(event, known, to: database)
    default:
      break
    }
  }

  private static func add(_ event: MeasureAdded, _ known: Int, to database: Database) throws {
    try database.execute(
      sql: """
        INSERT INTO measure_history (measure, policy, number, title, departments, known_from)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        event.measure.text, event.policy.text, event.number, event.title,
        list(event.departments.map(\.text)), known,
      ])
    for item in event.items {
      try database.execute(
        sql: """
          INSERT INTO item_history (item, measure, mark, text, known_from) VALUES (?, ?, ?, ?, ?)
          """,
        arguments: [item.code.text, event.measure.text, item.mark, item.text, known])
    }
  }

  private static func add(_ event: IndicatorDefined, _ known: Int, to database: Database) throws {
    let definition = event.definition
    try database.execute(
      sql: """
        INSERT INTO indicator_history (indicator, policy, version, name, printed_name, unit,
          direction, direction_assumed, minimum, maximum, limits_assumed,
          tracks, tracks_first_fy, tracks_last_fy, department, known_from)
        VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        event.indicator.text, event.policy.text, definition.name, definition.printedName,
        definition.unit.text, definition.direction.rawValue, definition.directionAssumed,
        definition.limits?.minimum?.text, definition.limits?.maximum?.text,
        definition.limitsAssumed, definition.tracks?.name,
        definition.tracks?.firstFiscalYear?.number, definition.tracks?.lastFiscalYear?.number,
        event.department?.text, known,
      ])
  }

  /// A list as a canonical JSON array.
  static func list(_ texts: [String]) -> String {
    JSONValue.array(texts.map(JSONValue.string)).canonicalText
  }
}
