import CanonicalJSON
import EventLog
import FoundationEssentials
import GRDB
import GRDBSQLite
import ProgressLedger

/// The same events as a ledger holds, appended once more without a hash: the same canonical encoder,
/// the same table with the same guards and columns, and every text in clear in its event; no salted
/// digests, no `prev`, no tree.
struct BareAppend {
  static let name = "append without tree and digests"

  private let queue: DatabaseQueue
  private var events: [Event] = []

  private struct Event {
    let columns: [Int]
    let leaf: JSONValue
  }

  /// Takes the events of a ledger, and its definitions but for those of the tree and of the texts.
  init(at path: String, like ledger: Ledger) throws {
    queue = try DatabaseQueue(path: path)
    let source = try DatabaseQueue(path: ledger.log.path)
    let definitions = try source.read { database in
      try String.fetchAll(
        database,
        sql: """
          SELECT sql FROM sqlite_schema WHERE tbl_name = 'event' AND sql IS NOT NULL
          ORDER BY type = 'trigger'
          """)
    }
    try queue.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA journal_mode = WAL")
      try database.execute(sql: "PRAGMA synchronous = FULL")
      try database.execute(sql: "PRAGMA cache_size = -16000")
      for definition in definitions { try database.execute(sql: definition) }
    }
    var texts: [Int: [String: String]] = [:]
    try ledger.log.read { log in
      try log.forEachEvent { texts[$0.position.number - 1] = $0.texts }
    }
    try source.read { database in
      let rows = try Row.fetchCursor(
        database, sql: "SELECT seq, stream, version, type, recorded, leaf FROM event ORDER BY seq")
      while let row = try rows.next() {
        let columns: [Int] = (0..<5).map { row[$0] }
        let leaf: Data = row[5]
        events.append(
          Event(
            columns: columns,
            leaf: Self.inClear(
              try JSONValue(parsingCanonical: Array(leaf)), texts[columns[0], default: [:]])))
      }
    }
  }

  /// Encodes and stores all of them in one transaction.
  func append() throws {
    try queue.write { database in
      let insert = try database.makeStatement(
        sql: """
          INSERT INTO event (seq, stream, version, type, recorded, leaf) VALUES (?, ?, ?, ?, ?, ?)
          """)
      for event in events {
        var leaf: [UInt8] = []
        leaf.reserveCapacity(512)
        event.leaf.write(to: &leaf)
        try Self.insert(event.columns, leaf, by: insert.sqliteStatement)
      }
    }
  }

  /// By SQLite's own calls, as the log inserts too: GRDB's cost a row would flatter the ledger.
  private static func insert(
    _ columns: [Int], _ leaf: [UInt8], by statement: OpaquePointer
  ) throws {
    for (index, value) in columns.enumerated() {
      sqlite3_bind_int64(statement, Int32(index + 1), Int64(value))
    }
    let copying = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    sqlite3_bind_blob(statement, 6, leaf, Int32(leaf.count), copying)
    let code = sqlite3_step(statement)
    sqlite3_reset(statement)
    guard code == SQLITE_DONE else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
  }

  private static func inClear(_ leaf: JSONValue, _ texts: [String: String]) -> JSONValue {
    guard var members = leaf.object, var event = members["event"]?.object,
      var body = event["body"]?.object
    else { return leaf }
    body["_sd"] = nil
    for (name, text) in texts { body[name] = .string(text) }
    event["prev"] = nil
    event["body"] = .object(body)
    members["event"] = .object(event)
    return .object(members)
  }
}
