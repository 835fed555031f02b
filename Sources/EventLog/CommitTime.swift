/// When a commit counts as recorded, given the clock and the event before it.
///
/// Order is the position, never the time, so a clock that runs backwards does no harm to it; but
/// the leaf says so (more than five minutes), and a clock that forgot the year stops the append
/// (more than a day).
struct CommitTime {
  /// The clock, or the event before if that is later.
  let recorded: Timestamp
  /// By how many seconds the clock is behind the event before; 0 when it is not.
  let behind: Int
  /// The clock's own milliseconds, for ids.
  let milliseconds: Int64

  init(reading: ClockReading, last: Timestamp?) {
    let now = reading.timestamp
    recorded = max(now, last ?? now)
    behind = Int(recorded.seconds - now.seconds)
    milliseconds = reading.milliseconds
  }

  /// What the leaf says of it (`clock`).
  var mark: Int? { behind > Self.tolerated ? behind : nil }

  /// Whether it takes the caller's consent.
  var isRefused: Bool { behind > Self.refused }

  static let tolerated = 300
  static let refused = 86_400
}
