package import GRDB

/// The event log's migrations, compiled into the program: facts have migrations, read models have
/// versions.
package enum Migrations {
  /// One step from an older form of the tables to the next.
  package struct Step: Sendable, Equatable {
    /// The name under which the step was released; it never changes.
    package let name: String
    /// The SQL of the step; once released, it never changes by a byte.
    package let sql: String
  }

  /// Marks a file as a ledger (`PRAGMA application_id`): "PLdg" in ASCII.
  package static let applicationID = 0x504C_6467

  /// Every step in the order of release. `PRAGMA user_version` of a file is the number of steps
  /// it has.
  package static let eventLog = [
    Step(name: "M0001_events", sql: text(PackageResources.M0001_events_sql))
  ]

  /// Runs the steps that a ledger still lacks, each in a transaction of its own with its marks.
  ///
  /// GRDB's migrator remembers the names of the steps only, so each step also leaves its text in
  /// `migration`.
  package static func migrator() -> DatabaseMigrator {
    // No foreign keys are declared, so there is nothing that a deferred check could find.
    var migrator = DatabaseMigrator().disablingDeferredForeignKeyChecks()
    for (index, step) in eventLog.enumerated() {
      migrator.registerMigration(step.name, foreignKeyChecks: .immediate) { database in
        try database.execute(sql: step.sql)
        try database.execute(
          sql: "INSERT INTO migration (name, sql) VALUES (?, ?)", arguments: [step.name, step.sql])
        try database.execute(sql: "PRAGMA application_id = \(applicationID)")
        try database.execute(sql: "PRAGMA user_version = \(index + 1)")
      }
    }
    return migrator
  }

  private static func text(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}
