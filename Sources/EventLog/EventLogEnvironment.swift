#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#endif

/// What the log asks of the world: the time and chance. Both come in as values, so that tests
/// choose them.
package struct EventLogEnvironment: Sendable {
  /// Reads the clock.
  package var clock: @Sendable () -> ClockReading
  /// Gives as many unpredictable bytes as asked for; they salt the digests of personal texts.
  package var randomBytes: @Sendable (Int) -> [UInt8]

  /// Takes a clock and a source of random bytes.
  package init(
    clock: @escaping @Sendable () -> ClockReading,
    randomBytes: @escaping @Sendable (Int) -> [UInt8]
  ) {
    self.clock = clock
    self.randomBytes = randomBytes
  }

  /// The machine's clock and its cryptographic randomness.
  package static let system = EventLogEnvironment(
    clock: {
      var time = timespec()
      clock_gettime(CLOCK_REALTIME, &time)
      return ClockReading(
        milliseconds: Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000)
    },
    randomBytes: { [source = SystemRandomness()] in source.take($0) })
}

/// One look at a clock.
package struct ClockReading: Equatable, Sendable {
  /// Milliseconds since 1970-01-01T00:00:00Z.
  package let milliseconds: Int64

  /// Takes a reading in milliseconds since 1970.
  package init(milliseconds: Int64) {
    self.milliseconds = milliseconds
  }

  /// Takes a reading on a full second.
  package init(_ timestamp: Timestamp) {
    self.init(milliseconds: timestamp.seconds * 1_000)
  }

  /// The reading in whole seconds, rounded down.
  package var timestamp: Timestamp {
    Timestamp(seconds: milliseconds / 1_000 - (milliseconds % 1_000 < 0 ? 1 : 0))
  }
}
