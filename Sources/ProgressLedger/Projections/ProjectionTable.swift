import GRDB
import PlanDomain

/// One table of a projection.
///
/// A row is one fact that one event stated. `known_from` is that event; `known_until` the event
/// that took the fact back, NULL while it stands. Which of the standing facts holds is decided when
/// they are read: the latest effective one, among equals the one recorded later.
struct ProjectionTable: Sendable {
  let name: String
  /// The columns that make a row unique, in order: the order in which tables are compared.
  let key: [String]
  let sql: String
  /// The column with the code by which a voided row is found; nil where no fact can be voided.
  let subject: String?

  init(name: String, key: [String], sql: String, subject: String? = nil) {
    self.name = name
    self.key = key
    self.sql = sql
    self.subject = subject
  }

  /// A table of facts, by the thing they are about, since when they hold and who stated them.
  static func facts(
    _ name: String, about subject: String, by effective: String..., columns: String
  ) -> ProjectionTable {
    let key = [subject] + effective + ["known_from"]
    return ProjectionTable(
      name: name, key: key,
      sql: """
        CREATE TABLE \(name) (
          \(subject) TEXT NOT NULL,
          known_from INTEGER NOT NULL,
          known_until INTEGER,
          \(columns),
          PRIMARY KEY (\(key.joined(separator: ", ")))
        ) STRICT, WITHOUT ROWID
        """, subject: subject)
  }

  /// One more fact.
  func add(
    _ values: KeyValuePairs<String, (any DatabaseValueConvertible)?>, _ occurrence: Occurrence,
    to database: Database
  ) throws {
    let columns = values.map(\.key) + ["known_from"]
    let places = columns.map { ":\($0)" }
    let insert = try database.cachedStatement(
      sql: """
        INSERT INTO \(name) (\(columns.joined(separator: ", ")))
        VALUES (\(places.joined(separator: ", ")))
        """)
    var arguments = Dictionary(uniqueKeysWithValues: values.map { ($0.key, $0.value) })
    arguments["known_from"] = occurrence.number.number
    try insert.execute(arguments: StatementArguments(arguments))
  }

  /// Takes back what one event stated about a code.
  func void(
    _ voided: EventNumber, about code: String, _ occurrence: Occurrence, in database: Database
  ) throws {
    guard let subject else { return }
    let update = try database.cachedStatement(
      sql: """
        UPDATE \(name) SET known_until = ?
        WHERE \(subject) = ? AND known_from = ? AND known_until IS NULL
        """)
    try update.execute(arguments: [occurrence.number.number, code, voided.number])
  }
}

/// How moments stand in tables: nothing begins before `''` and `0`, which mean since ever.
enum SinceEver {
  static func text(_ day: CivilDate?) -> String { day?.iso ?? "" }
  static func number(_ year: FiscalYear?) -> Int { year?.number ?? 0 }
}
