import EventLog
import GRDB
import PlanDomain

/// One write to the ledger: an event goes into the log and, as it was decided, into the tables and
/// the folded streams.
///
/// Nothing that was just written is read back. That the tables are what a replay gives is proved by
/// `verify`, which compares every row.
final class LedgerTransaction {
  let log: LogTransaction
  /// What decisions in this transaction see, its own events included.
  let folds: StreamFolds
  /// What the next write can go on from, once this one is committed.
  var remembered: RememberedStreams { folded.remembered }
  private let folded: FoldedStreams
  private var tables: TableFold
  private let database: Database

  /// Begins with tables that are in step with the log, and with what earlier writes remember.
  init(
    _ log: LogTransaction, filling tables: TableFold, in database: Database,
    goingOnFrom folded: FoldedStreams
  ) throws {
    self.log = log
    self.tables = tables
    self.database = database
    self.folded = folded
    try folded.catchUp(with: log.reader, through: tables.position)
    folds = StreamFolds(log.reader, keeping: folded)
  }

  /// Appends events that were decided, beside them as the log takes them.
  func append(
    _ events: [PlanEvent], encoded: [NewEvent], by attribution: Attribution,
    request: EventID? = nil, signers: [any EventSigner] = [], prepared: [PreparedEvent]? = nil,
    acceptClock: Bool = false
  ) throws -> [Receipt] {
    let receipts = try log.append(
      encoded, by: attribution, request: request, signers: signers, prepared: prepared,
      acceptClock: acceptClock)
    for (event, receipt) in zip(events, receipts) {
      let occurrence = Occurrence(receipt, by: attribution)
      folded.apply(event, occurrence)
      try tables.take(event, occurrence, into: database)
    }
    return receipts
  }

  /// Says in the tables what they have taken in, before the transaction is committed.
  func finish() throws { try tables.finish(in: database) }
}
