package import EventLog
package import PlanDomain

/// What was erased of an event, on which day and by which event.
package struct KnownErasure: Sendable {
  /// The event that says so.
  package let number: EventNumber
  /// The civil day of it, in the ledger's zone.
  package let day: CivilDate
  package let content: Erasure

  /// What stands where the text stood.
  package var mark: Wording { content.mark(on: day) }
}

/// Finds what was erased, each stream asked once and only for events that miss a text.
///
/// A text is gone for all times, so the erasure is told at every `--known-at`: a view of the past
/// shows who erased what stood there, and not an unexplained gap.
final class Erasures {
  private let log: LogReader
  private let zone: LedgerZone
  private var known: [StreamName: [KnownErasure]] = [:]

  init(log: LogReader, zone: LedgerZone) {
    self.log = log
    self.zone = zone
  }

  /// What was erased of an event, oldest first.
  func erasures(of recorded: RecordedEvent) throws -> [KnownErasure] {
    guard recorded.texts.count < recorded.digests.count else { return [] }
    let all = try known[recorded.stream] ?? erasures(in: recorded.stream)
    known[recorded.stream] = all
    return all.filter { $0.content.target.number == recorded.position.number }
  }

  private func erasures(in stream: StreamName) throws -> [KnownErasure] {
    try log.events(in: stream, ofTypes: Erasure.eventTypes).compactMap { recorded in
      guard let erasure = (try? EventCodec.decode(recorded))??.erasure else { return nil }
      let moment = Instant(seconds: recorded.recorded.seconds)
      return KnownErasure(
        number: EventNumber(recorded.position.number), day: zone.date(of: moment),
        content: erasure)
    }
  }
}

extension LedgerView {
  /// One event as a listing shows it.
  package func entry(_ recorded: RecordedEvent) throws -> HistoryEntry {
    HistoryEntry(
      recorded: recorded, event: try? EventCodec.decode(recorded),
      erasures: try erasures.erasures(of: recorded))
  }
}

extension HistoryEntry {
  /// The erasure of the text of a name; nil where the text is held, withheld or was never given.
  package func erasure(of name: String) -> KnownErasure? {
    erasures.first { erasure in erasure.content.texts.contains { $0.name == name } }
  }

  /// How many texts are neither held nor known to be erased: they travel apart.
  package var withheldTexts: Int {
    let erased = erasures.reduce(0) { $0 + $1.content.texts.count }
    return max(0, recorded.digests.count - recorded.texts.count - erased)
  }
}
