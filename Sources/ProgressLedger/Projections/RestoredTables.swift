import EventLog
import GRDB
import PlanDomain

/// Fills the tables and checks the signatures while a log is restored, so that each event is read
/// once.
final class RestoredTables: RestorationFollower {
  private var tables = TableFold(Projections.all, after: .start)
  /// Begins with the first event, which says in what time zone the ledger lives.
  private var signatures: SignatureAudit?
  private let bound: RestoreBound
  private var end = Position.start

  init(within bound: RestoreBound) { self.bound = bound }

  func begin(in database: Database) throws {
    try Projector(database).create(Projections.all)
  }

  /// Throws `LogFailure.notRestorable` for an event whose signatures do not hold, and
  /// `LedgerFailure.noGenesis`.
  func take(_ recorded: RecordedEvent, in database: Database) throws {
    if signatures == nil { signatures = SignatureAudit(zone: try LedgerSettings(recorded).zone) }
    if let fault = signatures?.faults(in: recorded).first {
      throw LogFailure.notRestorable(
        source: .events, line: recorded.position.number,
        why: BilingualText(ja: fault.wording.ja, en: fault.wording.en))
    }
    try tables.take(recorded, into: database)
    end = recorded.position
  }

  /// Throws `LedgerFailure.beyondHead` for what the export does not reach.
  func finish(in database: Database) throws {
    try bound.check(end: end)
    try tables.finish(in: database)
  }
}
