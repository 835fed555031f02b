import GRDB

/// Names that the log numbers, from 1 in the order of their first appearance: streams and event
/// types.
///
/// Remembered with the end of the log, so that each name is asked for once.
struct NameTable: Sendable {
  /// Which of the two tables.
  enum Kind: Sendable {
    case stream
    case type
  }

  private let kind: Kind
  private var known: [String: Int] = [:]

  init(_ kind: Kind) { self.kind = kind }

  /// The number of a name, or nil when no event bears it.
  mutating func id(of name: String, in database: Database) throws -> Int? {
    if let id = known[name] { return id }
    let id = try SQLStatement.cached(kind.select, in: database)
      .first(.text(name)) { $0.integer(0) }
    known[name] = id
    return id
  }

  /// The number of a name that an event is about to bear, given now if it had none.
  mutating func idOrNext(of name: String, in database: Database) throws -> Int {
    if let id = try id(of: name, in: database) { return id }
    try SQLStatement.cached(kind.insert, in: database).run(.text(name))
    let id = Int(database.lastInsertedRowID)
    known[name] = id
    return id
  }
}

extension NameTable.Kind {
  fileprivate var select: String {
    switch self {
    case .stream: "SELECT id FROM stream WHERE name = ?"
    case .type: "SELECT id FROM event_type WHERE name = ?"
    }
  }

  fileprivate var insert: String {
    switch self {
    case .stream:
      "INSERT INTO stream (id, name) SELECT coalesce(max(id), 0) + 1, ? FROM stream"
    case .type:
      "INSERT INTO event_type (id, name) SELECT coalesce(max(id), 0) + 1, ? FROM event_type"
    }
  }
}
