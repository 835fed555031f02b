package import GRDB
import Migrations

extension EventLog {
  /// Opens a ledger that exists; nothing but `create`, `restore` and `backup` ever makes a file.
  ///
  /// The file is looked at first, and refused without the change of one byte when it is something
  /// else, damaged, or newer than this program.
  package static func open(
    at path: String, access: Access = .readWrite, environment: EventLogEnvironment = .system
  ) throws -> EventLog {
    guard let file = try? LedgerFile(at: path) else { throw LogFailure.missing(path: path) }
    if case .audit = access {
      try file.glance()
      return try openForReading(file, environment)
    }
    let identity = try file.look()
    guard case .readWrite = access, file.isWritable else {
      return try openForReading(file, environment)
    }
    return try LogFailure.translating(path: file.path) {
      let writer = try file.openForWriting()
      if identity.schema < Migrations.eventLog.count { try Migrations.migrator().migrate(writer) }
      return try EventLog(file: file, writer: writer, environment: environment)
    }
  }

  /// Makes a new ledger whose first event is `first`, and opens it.
  ///
  /// Never over anything that exists, not even an empty file. The file is made whole under
  /// another name in the same folder and appears under its own in one step, so nobody ever sees
  /// half of it. `complete` adds what else belongs to it from the beginning, in the same
  /// transaction.
  package static func create(
    at path: String, first: NewEvent, by attribution: Attribution, request: EventID? = nil,
    environment: EventLogEnvironment = .system,
    completing complete: (LogTransaction, Database) throws -> Void = { _, _ in }
  ) throws -> EventLog {
    let file = try LedgerFile(at: path)
    try file.build(environment: environment) { unfinished in
      let log = try EventLog.initialize(unfinished, environment: environment)
      try log.write { log, database in
        try log.append([first], by: attribution, request: request, expecting: [first.stream: .none])
        try complete(log, database)
      }
      try log.close()
    }
    return try openMade(file, environment)
  }

  /// Opens a ledger that was just given its name: nothing may say now that there is none.
  static func openMade(
    _ file: LedgerFile, _ environment: EventLogEnvironment
  ) throws -> EventLog {
    do {
      return try open(at: file.path, environment: environment)
    } catch let failure as LogFailure {
      throw LogFailure.madeButNotOpened(path: file.path, failure)
    }
  }

  /// Gives an unfinished file its tables.
  static func initialize(
    _ unfinished: LedgerFile, environment: EventLogEnvironment
  ) throws -> EventLog {
    try LogFailure.translating(path: unfinished.path) {
      let writer = try unfinished.openForWriting()
      try Migrations.migrator().migrate(writer)
      return try EventLog(file: unfinished, writer: writer, environment: environment)
    }
  }

  private static func openForReading(
    _ file: LedgerFile, _ environment: EventLogEnvironment
  ) throws -> EventLog {
    try LogFailure.translating(path: file.path) {
      return EventLog(file: file, reader: try file.openForReading(), environment: environment)
    }
  }
}
