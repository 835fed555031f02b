#if canImport(Darwin)
  @preconcurrency import Darwin
#elseif canImport(Glibc)
  @preconcurrency import Glibc
#endif

/// A line on a terminal that says how far a long command has come, by events, at most ten times a
/// second.
struct Progress {
  private let total: Int
  private let isShown: Bool
  private let began = Progress.now
  private var told = 0.0
  private var hasTold = false

  init(total: Int, isShown: Bool) {
    self.total = total
    self.isShown = isShown
  }

  mutating func show(_ done: Int) {
    // Looking at the clock for every event would cost more than the event.
    guard isShown, done % 512 == 0, total > 0 else { return }
    let now = Self.now
    guard now - began > 0.5, now - told > 0.1 else { return }
    told = now
    hasTold = true
    fputs("\r\(done * 100 / total)% \(done)/\(total)\u{1B}[K", stderr)
  }

  /// Takes the line away.
  func end() {
    if hasTold { fputs("\r\u{1B}[K", stderr) }
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
