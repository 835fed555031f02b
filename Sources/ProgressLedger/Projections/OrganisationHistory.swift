import CanonicalJSON
import GRDB
import PlanDomain

/// Departments with their names and ends, who is in charge of what, and the actors' posts, each by
/// date.
///
/// An actor's name is not copied here: it lives with its event, where it can be erased.
enum OrganisationHistory: Projection {
  static let name = "organisation"
  static let version = 1
  static let tables = [names, ends, duties, posts]

  private static let names = ProjectionTable.facts(
    "department_history", about: "department", by: "effective",
    columns: "effective TEXT NOT NULL, name TEXT NOT NULL, registered INTEGER NOT NULL")

  private static let ends = ProjectionTable.facts(
    "department_end", about: "department", by: "effective",
    columns: """
      effective TEXT NOT NULL,
        -- whether it is one of its own parts
        goes_on INTEGER NOT NULL,
        successors TEXT NOT NULL
      """)

  /// Who was named at first stands here like any other who took a duty on.
  private static let duties = ProjectionTable.facts(
    "duty_history", about: "duty", by: "effective", "ordinal",
    columns: """
      effective TEXT NOT NULL, ordinal INTEGER NOT NULL, from_department TEXT,
        to_department TEXT
      """)

  private static let posts = ProjectionTable.facts(
    "actor_history", about: "actor", by: "effective",
    columns: """
      effective TEXT NOT NULL,
        -- NULL where the actor is retired
        department TEXT, role TEXT
      """)

  static func apply(_ event: PlanEvent, _ occurrence: Occurrence, to database: Database) throws {
    switch event {
    case .departmentRegistered(let event):
      try names.add(
        [
          "department": event.department.text, "effective": SinceEver.text(event.effective),
          "name": event.name, "registered": true,
        ], occurrence, to: database)
    case .departmentRenamed(let event):
      try names.add(
        [
          "department": event.department.text, "effective": event.effective.iso,
          "name": event.name, "registered": false,
        ], occurrence, to: database)
    case .departmentMerged(let event):
      try end(event.department, event.effective, [event.into], occurrence, database)
    case .departmentSplit(let event):
      try end(event.department, event.effective, event.into, occurrence, database)
    case .departmentAbolished(let event):
      let successors = event.successor.map { [$0] } ?? []
      try end(event.department, event.effective, successors, occurrence, database)
    case .dutyTransferred(let event):
      try transfer(
        event.duty.code, from: event.from, to: event.to, event.effective, occurrence, database)
    case .measureAdded(let event):
      for (index, department) in event.departments.enumerated() {
        try transfer(
          event.measure.text, from: nil, to: department, nil, ordinal: index, occurrence, database)
      }
    case .projectAdded(let event):
      try transfer(event.project.text, from: nil, to: event.department, nil, occurrence, database)
    case .indicatorDefined(let event):
      guard let department = event.department else { break }
      try transfer(event.indicator.text, from: nil, to: department, nil, occurrence, database)
    case .actorRegistered(let event):
      try posts.add(
        [
          "actor": event.actor.text, "effective": SinceEver.text(nil),
          "department": event.department.text, "role": event.role.rawValue,
        ], occurrence, to: database)
    case .actorMoved(let event):
      try posts.add(
        [
          "actor": event.actor.text, "effective": event.effective.iso,
          "department": event.department.text, "role": nil,
        ], occurrence, to: database)
    case .actorRetired(let event):
      try posts.add(
        [
          "actor": event.actor.text, "effective": event.effective.iso, "department": nil,
          "role": nil,
        ], occurrence, to: database)
    default:
      break
    }
  }

  private static func end(
    _ department: DepartmentCode, _ day: CivilDate, _ successors: [DepartmentCode],
    _ occurrence: Occurrence, _ database: Database
  ) throws {
    try ends.add(
      [
        "department": department.text, "effective": day.iso,
        "goes_on": successors.contains(department),
        "successors": JSONValue.list(successors.map(\.text)),
      ], occurrence, to: database)
  }

  private static func transfer(
    _ duty: String, from giver: DepartmentCode?, to taker: DepartmentCode?, _ day: CivilDate?,
    ordinal: Int = 0, _ occurrence: Occurrence, _ database: Database
  ) throws {
    try duties.add(
      [
        "duty": duty, "effective": SinceEver.text(day), "ordinal": ordinal,
        "from_department": giver?.text, "to_department": taker?.text,
      ], occurrence, to: database)
  }
}

extension JSONValue {
  /// A list as a canonical JSON array.
  static func list(_ texts: [String]) -> String {
    JSONValue.array(texts.map(JSONValue.string)).canonicalText
  }
}
