import CanonicalJSON
import EventLog
import Foundation
import GRDB

extension Sample {
  /// Makes and closes a ledger of eleven events in four streams, three of them with texts.
  ///
  /// The same in every run, ids and salts included; so with another `figure` in its third event it is
  /// what an administrator would make of it who rewrites it from there on.
  static func fullLedger(
    in scratch: Scratch, as name: String = "plan.ledger", figure: String = "25.1"
  ) throws {
    let world = try TestWorld()
    let log = try ledger(in: scratch, world, as: name)
    for (key, value) in [("05-2", figure), ("06-1", "25.1"), ("05-2", "25.1")] {
      world.advance(seconds: 60)
      try log.append(measured(key, reason: "\(key) の訂正"), measured("07-3", value: value))
    }
    world.advance(seconds: -1_000)
    try log.append(measured(), measured("06-1"))
    world.advance(seconds: 5_000)
    let stream = try StreamName.of("measure/M05-1")
    try log.append(
      NewEvent(stream: stream, type: "measure.status-changed", body: ["status": "delayed"]),
      measured("07-3"))
    try log.close()
  }

  /// Closes a ledger of some forty pages, and gives its leaves: 33 events, among them long ones
  /// that go on in other pages.
  static func ledgerOfPages(in scratch: Scratch) throws -> [[UInt8]] {
    let world = try TestWorld()
    let log = try ledger(in: scratch, world)
    for number in 2...33 {
      world.advance(seconds: 60)
      let value = number % 11 == 0 ? String(repeating: "長", count: 3_000) : String(number)
      try log.append(
        measured(String(number % 4), value: value, reason: number % 3 == 0 ? "訂正" : nil))
    }
    try log.close()
    return try scratch.leaves("plan.ledger")
  }
}

extension Scratch {
  /// Edits the file as an administrator would who knows it well: guards off, edit, guards back.
  func tamper(_ name: String, _ edit: (Database) throws -> Void) throws {
    try self.edit(name) { database in
      let guards = try String.fetchAll(
        database, sql: "SELECT sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY rowid")
      let names = try String.fetchAll(
        database, sql: "SELECT name FROM sqlite_schema WHERE type = 'trigger' ORDER BY rowid")
      try database.execute(sql: "PRAGMA ignore_check_constraints = ON")
      // At once: each statement on its own would wait for the disk.
      try database.inTransaction {
        for name in names { try database.execute(sql: "DROP TRIGGER \(name)") }
        try edit(database)
        for sql in guards { try database.execute(sql: sql) }
        return .commit
      }
    }
  }

  /// What an audit says about the file: its findings, or that it cannot even be opened.
  func verdict(_ name: String) throws -> [String] {
    do {
      let log = try EventLog.open(at: path(name), access: .audit)
      defer { try? log.close() }
      return try log.audit().findings.map { "\($0.check) \($0.position?.description ?? "")" }
    } catch let failure as LogFailure {
      return ["\(failure)"]
    }
  }

  /// Everything in every table, in a form that can be compared.
  func contents(_ name: String) throws -> [String] {
    try edit(name) { database in
      let tables = try String.fetchAll(
        database, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
      return try tables.flatMap { table in
        try Row.fetchAll(database, sql: "SELECT * FROM \(table)").map { "\(table) \($0)" }.sorted()
      }
    }
  }
}
