import CanonicalJSON
import EventLog
import GRDB
import PlanDomain
import ProgressLedger

// What a program newer than this one would leave behind.

extension SampleLedger {
  /// Appends an event of a type, or of a revision of its body, that this program does not know.
  @discardableResult
  func appendFromNewerProgram(
    to stream: StreamName, type: String = "indicator.reviewed", revision: Int64 = 1
  ) throws -> Position {
    let event = NewEvent(
      stream: stream, type: type, body: ["fy": 2023, "rev": .integer(revision)])
    let clerk = Attribution(actor: "sato", department: "D01", channel: "cli")
    let receipts = try ledger.log.write { log, _ in try log.append([event], by: clerk) }
    return receipts[0].position
  }

  /// The tables of the projections as text, table by table and row by row: equal states, equal dumps.
  func tables() throws -> String {
    try edit { database in
      let names = try String.fetchAll(
        database,
        sql: """
          SELECT name FROM sqlite_schema
          WHERE type = 'table' AND (name LIKE '%\\_history' ESCAPE '\\' OR name = 'year_index')
          ORDER BY name
          """)
      return try names.map { name in
        let rows = try Row.fetchAll(database, sql: "SELECT * FROM \(name)")
        return name + "\n" + rows.map(\.description).sorted().joined(separator: "\n")
      }.joined(separator: "\n")
    }
  }

  /// Removes every table of the projections, and what is kept about them.
  func dropProjections() throws {
    try edit { database in
      let names = try String.fetchAll(
        database,
        sql: """
          SELECT name FROM sqlite_schema WHERE type = 'table'
            AND (name LIKE '%\\_history' ESCAPE '\\' OR name IN ('year_index', 'projection'))
          """)
      precondition(names.count > 10, "the sample ledger keeps its projections in these tables")
      for name in names { try database.execute(sql: "DROP TABLE \(name)") }
    }
  }
}
