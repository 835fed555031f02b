import GRDB
import PlanDomain

/// The states of measures, items and projects, by the date from which each is in force.
enum StatusTimeline: Projection {
  static let name = "status_history"
  static let version = 2
  static let tables = [statuses]

  private static let statuses = ProjectionTable.facts(
    "status_history", about: "undertaking", by: "effective",
    columns: "effective TEXT NOT NULL, status TEXT NOT NULL, judgement TEXT, next TEXT")

  static func apply(_ event: PlanEvent, _ occurrence: Occurrence, to database: Database) throws {
    switch event {
    case .statusChanged(let event):
      try state(event, occurrence, database)
    case .statusCorrected(let event):
      try statuses.void(
        event.replaces, about: event.status.undertaking.code, occurrence, in: database)
      try state(event.status, occurrence, database)
    default:
      break
    }
  }

  private static func state(
    _ status: StatusChanged, _ occurrence: Occurrence, _ database: Database
  ) throws {
    try statuses.add(
      [
        "undertaking": status.undertaking.code, "effective": status.effective.iso,
        "status": status.to.rawValue, "judgement": status.judgement?.rawValue,
        "next": status.next?.rawValue,
      ], occurrence, to: database)
  }
}
