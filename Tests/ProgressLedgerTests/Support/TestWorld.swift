import EventLog
import PlanDomain
import Synchronization

/// A clock that stands still until it is moved, and randomness that repeats in every run.
final class TestWorld: Sendable {
  private let seconds: Mutex<Int64>
  private let random: Mutex<SeededSource>

  init(_ moment: Instant, seed: UInt64 = 0) {
    seconds = Mutex(moment.seconds)
    random = Mutex(SeededSource(seed))
  }

  var now: Instant {
    get { Instant(seconds: seconds.withLock { $0 }) }
    set { seconds.withLock { $0 = newValue.seconds } }
  }

  /// Moves the clock; backwards when negative.
  func advance(seconds count: Int64) {
    seconds.withLock { $0 += count }
  }

  var environment: EventLogEnvironment {
    EventLogEnvironment(
      clock: { ClockReading(milliseconds: self.now.seconds * 1_000) },
      randomBytes: { count in
        self.random.withLock { random in
          (0..<count).map { _ in .random(in: .min ... .max, using: &random) }
        }
      })
  }
}
