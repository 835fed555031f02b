package import EventLog
package import PlanDomain

extension Ledger {
  /// What a command would write, encoded and signed by those at hand, for others to sign; nothing
  /// is written.
  ///
  /// Whoever then writes the same command with these events as `Author.prepared` writes these very
  /// bytes or is refused. Throws `LedgerFailure` and `LogFailure` as `execute` does.
  package func prepare(
    _ command: PlanCommand, by author: Author, request: EventID? = nil,
    expecting: EventNumber? = nil, evidence: [EvidenceFile] = [], acceptClock: Bool = false
  ) throws -> [PreparedEvent] {
    let today = today
    var events: [PreparedEvent] = []
    do {
      try write { transaction in
        let (receipts, _) = try append(
          command, by: author, request: request, expecting: expecting, evidence: evidence,
          acceptClock: acceptClock, isPreparing: true, to: transaction, on: today)
        events = try receipts.compactMap {
          try transaction.log.reader.preparedEvent(at: $0.position)
        }
        throw Prepared()
      }
    } catch is Prepared {
      // Taken back as intended: the bytes are known, and nothing is stored.
    }
    return events
  }

  private struct Prepared: Error {}
}
