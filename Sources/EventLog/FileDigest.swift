import Crypto

/// The digest by which an event names the file it came from (`body.via.file_sha256`).
package enum FileDigest {
  /// SHA-256 in 64 lower-case hexadecimal digits.
  package static func sha256(_ bytes: [UInt8]) -> String {
    var digest = RunningFileDigest()
    digest.take(bytes)
    return digest.sha256
  }
}

/// The same digest of a file that is read piece by piece.
package struct RunningFileDigest: Sendable {
  private var hash = SHA256()

  package init() {}

  /// Takes the next bytes of the file.
  package mutating func take(_ bytes: [UInt8]) { hash.update(data: bytes) }

  /// SHA-256 of what was taken so far, in 64 lower-case hexadecimal digits.
  package var sha256: String {
    hash.finalize().map { byte in
      let digits = String(byte, radix: 16)
      return digits.count < 2 ? "0" + digits : digits
    }.joined()
  }
}
