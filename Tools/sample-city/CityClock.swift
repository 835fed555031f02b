import EventLog
import PlanDomain
import Synchronization

/// The city's time and chance: the clock stands where the history has come to, and what salts the
/// texts comes from the seed, so that the same seed gives the same bytes.
final class CityClock: Sendable {
  private let seconds: Mutex<Int64>
  private let chance: Mutex<Chance>

  init(on day: CivilDate, seed: UInt64) {
    seconds = Mutex(Self.morning(of: day))
    chance = Mutex(Chance(seed: seed))
  }

  /// Goes on to the morning of a day, or a minute further where it is later already: offices take
  /// their turns.
  func goOn(to day: CivilDate) {
    seconds.withLock { $0 = max($0 + 60, Self.morning(of: day)) }
  }

  var environment: EventLogEnvironment {
    EventLogEnvironment(
      clock: { ClockReading(milliseconds: self.seconds.withLock { $0 } * 1_000) },
      randomBytes: { count in
        self.chance.withLock { chance in
          (0..<count).map { _ in UInt8(truncatingIfNeeded: chance.next()) }
        }
      })
  }

  /// Nine o'clock in Japan, which is midnight in UTC.
  private static func morning(of day: CivilDate) -> Int64 { Int64(day.dayNumber) * 86_400 }
}
