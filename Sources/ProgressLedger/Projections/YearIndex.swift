import EventLog
import GRDB
import PlanDomain

/// Which events speak of which fiscal year, for `log --fy`.
enum YearIndex: Projection {
  static let name = "year_index"
  static let version = 1
  static let tables = [
    ProjectionTable(
      name: "year_index", key: ["fiscal_year", "position"],
      sql: """
        CREATE TABLE year_index (
          fiscal_year INTEGER NOT NULL,
          position INTEGER NOT NULL,
          PRIMARY KEY (fiscal_year, position)
        ) STRICT, WITHOUT ROWID
        """)
  ]

  static func apply(_ event: PlanEvent, _ occurrence: Occurrence, to database: Database) throws {
    guard let year = event.fiscalYear else { return }
    try SQLStatement.cached(
      "INSERT INTO year_index (fiscal_year, position) VALUES (?, ?)", in: database
    ).run { bindings in
      bindings.add(year.number)
      bindings.add(occurrence.number.number)
    }
  }
}
