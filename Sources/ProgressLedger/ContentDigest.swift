import EventLog

/// By what a ledger knows the bytes of a file again: SHA-256, taken piece by piece. For rooms that
/// read files and know no log.
package struct ContentDigest: Sendable {
  private var digest = RunningFileDigest()

  package init() {}

  /// Takes the next bytes of the file.
  package mutating func take(_ bytes: [UInt8]) { digest.take(bytes) }

  /// Of what was taken so far, in 64 lower-case hexadecimal digits.
  package var text: String { digest.sha256 }
}
