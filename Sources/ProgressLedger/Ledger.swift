package import EventLog
package import PlanDomain

/// One plan's ledger: the bridge between the event log, which has never heard of a plan, and the
/// plan domain, which has never heard of a database.
package final class Ledger: Sendable {
  package let log: EventLog
  package let settings: LedgerSettings
  /// What writes hand on to the next one.
  let memory = FoldMemory()
  private let environment: EventLogEnvironment

  init(_ log: EventLog, _ environment: EventLogEnvironment) throws {
    self.log = log
    self.environment = environment
    settings = try LedgerSettings(log.read { try $0.event(at: Position(1)) })
  }

  /// A new, empty ledger in a new file, with its tables.
  ///
  /// Throws `LogFailure` when the file exists already or cannot be made; then none is left behind.
  package static func create(
    at path: String, as genesis: LedgerCreated, environment: EventLogEnvironment = .system
  ) throws -> Ledger {
    guard LedgerZone(identifier: genesis.timeZone) != nil else {
      throw LedgerFailure.noGenesis(genesis.timeZone)
    }
    let log = try EventLog.create(
      at: path, first: EventCodec.encode(.ledgerCreated(genesis)), by: .system,
      environment: environment
    ) { transaction, database in
      try Projector(database).prepareForWriting(from: transaction.reader)
    }
    return try Ledger(made: log, environment)
  }

  /// A ledger that was just given its name: nothing may say now that there is none.
  convenience init(made log: EventLog, _ environment: EventLogEnvironment) throws {
    do {
      try self.init(log, environment)
    } catch let failure as LogFailure {
      throw LogFailure.madeButNotOpened(path: log.path, failure)
    }
  }

  /// An existing ledger. Reading never writes: tables that lag behind are brought up by the next
  /// write.
  package static func open(
    at path: String, access: EventLog.Access = .readWrite,
    environment: EventLogEnvironment = .system
  ) throws -> Ledger {
    try Ledger(
      EventLog.open(at: path, access: access, environment: environment), environment)
  }

  /// The present moment by the ledger's clock.
  package var now: Instant {
    Instant(seconds: environment.clock().timestamp.seconds)
  }

  /// The civil date here and now.
  package var today: CivilDate { settings.zone.date(of: now) }
}

extension Attribution {
  /// The ledger itself speaks: its creation, and the first actor's registration.
  static let system = Attribution(actor: "_system", department: "_system", channel: "cli")
}
