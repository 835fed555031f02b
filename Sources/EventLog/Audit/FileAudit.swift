package import GRDB
import Migrations

extension LogAudit {
  /// SQLite's own check of pages, indexes, types and constraints.
  func checkFile() throws {
    // The default stops after a hundred messages; an audit stops at none.
    try SQLStatement.scan("PRAGMA integrity_check(\(Int32.max))", in: database).forEach { row in
      let message = row.text(0)
      guard message != "ok" else { return }
      try find(
        "file", ja: "ファイルが壊れています: \(message)", en: "the file is damaged: \(message)")
    }
  }

  /// Everything defined in the file is what this program defines, by the same words, and nothing
  /// else is.
  ///
  /// A trigger of the right name that does nothing, a view in the place of a table: names alone
  /// prove nothing, so the texts are compared.
  func checkSchema(foreign: [SchemaObject]) throws {
    var expected = Set(try SchemaObject.ofLog() + foreign)
    for object in try SchemaObject.all(in: database) where expected.remove(object) == nil {
      try find(
        "schema", ja: "定義が異なるか、余分です: \(object.type) \(object.name)",
        en: "is defined otherwise, or should not be there: \(object.type) \(object.name)")
    }
    for object in expected.sorted(by: { ($0.type, $0.name) < ($1.type, $1.name) }) {
      try find(
        "schema", ja: "元の定義がありません: \(object.type) \(object.name)",
        en: "is not defined as it was: \(object.type) \(object.name)")
    }
  }

  /// The marks of the file and its memory of migrations are those of this program.
  func checkMigrations() throws {
    let steps = Migrations.eventLog
    try check(pragma: "application_id", is: Migrations.applicationID)
    try check(pragma: "user_version", is: steps.count)
    var texts = Dictionary(uniqueKeysWithValues: steps.map { ($0.name, $0.sql) })
    try SQLStatement.scan("SELECT name, sql FROM migration", in: database).forEach { row in
      if texts.removeValue(forKey: row.text(0)) != row.text(1) { try findMigration(row.text(0)) }
    }
    for name in texts.keys.sorted() { try findMigration(name) }
    // GRDB's own list, by which it knows what to run.
    var names = Set(steps.map(\.name))
    try SQLStatement.scan(
      "SELECT identifier, typeof(identifier) FROM grdb_migrations", in: database
    )
    .forEach { row in
      let isText = row.text(1) == "text"
      if names.remove(row.text(0)) == nil || !isText { try findMigration(row.text(0)) }
    }
    for name in names.sorted() { try findMigration(name) }
  }

  private func check(pragma: String, is expected: Int) throws {
    let found = try SQLStatement.scan("PRAGMA \(pragma)", in: database).first { $0.integer(0) }
    guard found != expected else { return }
    let detail = "\(pragma) \(found ?? 0), \(expected)"
    try find(
      "migration", ja: "ファイルの印が異なります: \(detail)",
      en: "the file's mark is not what it should be: \(detail)")
  }

  private func findMigration(_ name: String) throws {
    try find(
      "migration", ja: "マイグレーションの記録が公開版と異なります: \(name)",
      en: "the record of a migration is not the released one: \(name)")
  }
}

extension SchemaObject {
  /// What is defined in a file.
  package static func all(in database: Database) throws -> [SchemaObject] {
    var objects: [SchemaObject] = []
    try SQLStatement.scan("SELECT type, name, tbl_name, sql FROM sqlite_schema", in: database)
      .forEach { row in
        objects.append(
          SchemaObject(
            type: row.text(0), name: row.text(1), table: row.text(2),
            sql: row.isNull(3) ? nil : row.text(3)))
      }
    return objects
  }

  /// What the log defines in its file: found by building one in memory.
  package static func ofLog() throws -> [SchemaObject] {
    let queue = try DatabaseQueue()
    try Migrations.migrator().migrate(queue)
    return try queue.read(all(in:))
  }
}
