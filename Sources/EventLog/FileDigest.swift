import Crypto

/// The digest by which an event names the file it came from (`body.via.file_sha256`).
package enum FileDigest {
  /// SHA-256 in 64 lower-case hexadecimal digits.
  package static func sha256(_ bytes: [UInt8]) -> String {
    SHA256.hash(data: bytes).map { byte in
      let digits = String(byte, radix: 16)
      return digits.count < 2 ? "0" + digits : digits
    }.joined()
  }
}
