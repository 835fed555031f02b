import EventLog
import PlanDomain

/// How far an export is restored: what `--known-at` means before there is a ledger to ask.
final class RestoreBound {
  private let knownAt: KnownAt
  private let now: Instant
  /// Whose midnight ends a day; known from the first event on.
  private var zone: LedgerZone?

  init(_ knownAt: KnownAt, now: Instant) {
    self.knownAt = knownAt
    self.now = now
  }

  /// The last event that counts, where it is known before any is read.
  var last: Position? {
    if case .position(let number) = knownAt, number > 0 { Position(number) } else { nil }
  }

  /// Whether an event counts; asked from the first one on. Throws `LedgerFailure.noGenesis`, and
  /// `unknownPublication`: an export can be asked for no publication before it is restored.
  func isWanted(_ event: RecordedEvent) throws -> Bool {
    let recorded = Instant(seconds: event.recorded.seconds)
    switch knownAt {
    case .now: return true
    case .position(let number): return event.position.number <= number
    case .instant(let moment): return recorded <= moment
    case .date(let day):
      let zone = try zone ?? LedgerSettings(event).zone
      self.zone = zone
      return zone.date(of: recorded) <= day
    case .publication(let name): throw LedgerFailure.unknownPublication(name, known: [])
    }
  }

  /// Refuses what the export, which ended at `end`, could not know, as a ledger would.
  func check(end: Position) throws {
    let (asked, isKnown) =
      switch knownAt {
      case .now, .publication: ("", true)
      case .position(let number): ("#\(number)", number <= end.number)
      case .instant(let moment): (moment.text, moment <= now)
      case .date(let day): (day.iso, zone.map { day <= $0.date(of: now) } ?? true)
      }
    guard isKnown else { throw LedgerFailure.beyondHead(asked: asked, head: end) }
  }
}
