import EventLog
import GRDB
import Testing

/// Rows that go from one database to another.
struct TableCopyTests {
  @Test func `rows are copied as they are stored`() throws {
    let sql = "CREATE TABLE fact (key TEXT PRIMARY KEY, value ANY) STRICT, WITHOUT ROWID"
    let source = try DatabaseQueue()
    let target = try DatabaseQueue()
    let rows = try source.write { database in
      try database.execute(sql: sql)
      try database.execute(
        sql: """
          INSERT INTO fact (key, value) VALUES
            ('令和', NULL), ('a', 1), ('b', '1'), ('c', 1.5), ('d', x'00ff'), ('e', ''),
            ('f', x''), ('g', 9223372036854775807)
          """)
      return try Row.fetchAll(database, sql: Self.stored)
    }
    try target.write { database in
      try database.execute(sql: sql)
      try database.execute(sql: "INSERT INTO fact (key, value) VALUES ('z', 'was there')")
      try source.read { try TableCopy.append("fact", from: $0, to: database) }
    }
    let copied = try target.read { try Row.fetchAll($0, sql: Self.stored + " WHERE key <> 'z'") }
    #expect(copied == rows)
    #expect(rows.count == 8)
  }

  @Test func `a row that is there already is not overwritten`() throws {
    let source = try DatabaseQueue()
    let target = try DatabaseQueue()
    for (queue, value) in [(source, 1), (target, 2)] {
      try queue.write { database in
        try database.execute(sql: "CREATE TABLE fact (key INTEGER PRIMARY KEY, value INTEGER)")
        try database.execute(sql: "INSERT INTO fact VALUES (1, ?)", arguments: [value])
      }
    }
    #expect(throws: DatabaseError.self) {
      try target.write { database in
        try source.read { try TableCopy.append("fact", from: $0, to: database) }
      }
    }
    let value = try target.read { try Int.fetchOne($0, sql: "SELECT value FROM fact") }
    #expect(value == 2)
  }

  private static let stored = "SELECT key, typeof(value) AS type, value FROM fact"
}
