import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#endif

/// Bytes of the operating system's cryptographic randomness, each handed out once.
///
/// They are asked for in blocks, because the call costs more than the bytes do. A process must not
/// go on as two, which would hand out the same bytes: this program starts others and never forks.
final class SystemRandomness: Sendable {
  /// As many as the system gives in a call.
  private static let blockSize = 256

  /// What was asked for and not handed out yet.
  private let rest = Mutex<[UInt8]>([])

  func take(_ count: Int) -> [UInt8] {
    rest.withLock { rest in
      while rest.count < count { rest += Self.block() }
      defer { rest.removeLast(count) }
      return Array(rest.suffix(count))
    }
  }

  private static func block() -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: blockSize) { bytes, count in
      precondition(getentropy(bytes.baseAddress, blockSize) == 0, "the system has no randomness")
      count = blockSize
    }
  }
}
