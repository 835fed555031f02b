import EventLog
import Synchronization

/// A clock that stands still until it is moved, and randomness that repeats in every run.
final class TestWorld: Sendable {
  private let state = Mutex((milliseconds: Int64(0), counter: UInt64(0)))

  init(_ text: String = "2026-04-01T00:00:00Z") throws {
    try set(text)
  }

  func set(_ text: String) throws {
    guard let instant = Timestamp(text: text) else { throw TestFailure("\(text) is no instant") }
    state.withLock { $0.milliseconds = instant.seconds * 1_000 }
  }

  func advance(seconds: Int64) {
    state.withLock { $0.milliseconds += seconds * 1_000 }
  }

  var environment: EventLogEnvironment {
    EventLogEnvironment(
      clock: { ClockReading(milliseconds: self.state.withLock { $0.milliseconds }) },
      randomBytes: { count in (0..<count).map { _ in self.nextByte() } })
  }

  private func nextByte() -> UInt8 {
    state.withLock {
      $0.counter += 1
      return UInt8(truncatingIfNeeded: ($0.counter &* 0x9E37_79B9_7F4A_7C15) >> 40)
    }
  }
}

struct TestFailure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
