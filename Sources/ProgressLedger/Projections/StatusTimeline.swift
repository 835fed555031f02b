import GRDB
import PlanDomain

/// The states of measures, items and projects, by the date from which each is in force.
enum StatusTimeline: Projection {
  static let name = "status_history"
  static let version = 1
  static let tables = [
    ProjectionTable(
      name: "status_history", key: ["undertaking", "effective", "known_from"],
      sql: """
        CREATE TABLE status_history (
          undertaking TEXT NOT NULL,
          effective TEXT NOT NULL,
          known_from INTEGER NOT NULL,
          known_until INTEGER,
          status TEXT NOT NULL,
          judgement TEXT,
          next TEXT,
          PRIMARY KEY (undertaking, effective, known_from)
        ) STRICT, WITHOUT ROWID
        """)
  ]

  /// A later entry for the same date takes the earlier one's place.
  static func apply(_ event: PlanEvent, _ occurrence: Occurrence, to database: Database) throws {
    guard case .statusChanged(let event) = event else { return }
    let close = try database.cachedStatement(
      sql: """
        UPDATE status_history SET known_until = ?
        WHERE undertaking = ? AND effective = ? AND known_until IS NULL
        """)
    try close.execute(arguments: [
      occurrence.number.number, event.undertaking.code, event.effective.iso,
    ])
    let insert = try database.cachedStatement(
      sql: """
        INSERT INTO status_history
          (undertaking, effective, known_from, known_until, status, judgement, next)
        VALUES (?, ?, ?, NULL, ?, ?, ?)
        """)
    try insert.execute(arguments: [
      event.undertaking.code, event.effective.iso, occurrence.number.number, event.to.rawValue,
      event.judgement?.rawValue, event.next?.rawValue,
    ])
  }
}
