import EventLog
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
  /// What a new fact states, in the order in which it is inserted; `known_from` comes last.
  private let stated: [String]

  init(
    name: String, key: [String], sql: String, subject: String? = nil, stating stated: [String] = []
  ) {
    self.name = name
    self.key = key
    self.sql = sql
    self.subject = subject
    self.stated = stated
    let columns = (stated + ["known_from"]).joined(separator: ", ")
    let places = repeatElement("?", count: stated.count + 1).joined(separator: ", ")
    insertion = "INSERT INTO \(name) (\(columns)) VALUES (\(places))"
    voiding = """
      UPDATE \(name) SET known_until = ?
      WHERE \(subject ?? "NULL") = ? AND known_from = ? AND known_until IS NULL
      """
  }

  private let insertion: String
  private let voiding: String

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
        """, subject: subject,
      stating: [subject] + names(in: columns))
  }

  /// The names that definitions of columns begin with; comments define none.
  private static func names(in columns: String) -> [String] {
    columns.split(separator: "\n")
      .filter { !$0.drop(while: \.isWhitespace).hasPrefix("--") }.joined(separator: " ")
      .split(separator: ",").compactMap { $0.split(separator: /\s+/).first }.map(String.init)
  }

  /// One more fact: what it states in every column, in their order.
  func add(
    _ values: KeyValuePairs<String, (any SQLValue)?>, _ occurrence: Occurrence,
    to database: Database
  ) throws {
    assert(values.map(\.key) == stated, "these are not the columns of \(name)")
    try SQLStatement.cached(insertion, in: database).run { bindings in
      for (_, value) in values {
        if let value { value.bind(to: &bindings) } else { bindings.addNull() }
      }
      bindings.add(occurrence.number.number)
    }
  }

  /// Takes back what one event stated about a code.
  func void(
    _ voided: EventNumber, about code: String, _ occurrence: Occurrence, in database: Database
  ) throws {
    guard subject != nil else { return }
    try SQLStatement.cached(voiding, in: database).run { bindings in
      bindings.add(occurrence.number.number)
      bindings.add(code)
      bindings.add(voided.number)
    }
  }
}

/// How moments stand in tables: nothing begins before `''` and `0`, which mean since ever.
enum SinceEver {
  static func text(_ day: CivilDate?) -> String { day?.iso ?? "" }
  static func number(_ year: FiscalYear?) -> Int { year?.number ?? 0 }
}
