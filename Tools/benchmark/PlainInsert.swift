import FoundationEssentials
import GRDB

/// What SQLite does with the same bytes and nothing around them: one table, one transaction.
struct PlainInsert {
  private let queue: DatabaseQueue

  init(at path: String) throws {
    queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA journal_mode = WAL")
      try database.execute(sql: "PRAGMA synchronous = FULL")
      try database.execute(sql: "CREATE TABLE leaf (seq INTEGER PRIMARY KEY, leaf BLOB NOT NULL)")
    }
  }

  func insert(_ leaves: [[UInt8]]) throws {
    try queue.write { database in
      let insert = try database.makeStatement(sql: "INSERT INTO leaf (seq, leaf) VALUES (?, ?)")
      for (seq, leaf) in leaves.enumerated() {
        try insert.execute(arguments: [seq, Data(leaf)])
      }
    }
  }
}
