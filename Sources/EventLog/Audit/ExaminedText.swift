import Crypto

/// A text beside the log and all that can be told of it without its event.
struct ExaminedText: Sendable {
  let seq: Int
  /// That of the disclosure as it is.
  let digest: SHA256Digest
  /// Whether it is kept under that digest.
  let isUnderItsDigest: Bool
  /// Nil where it is no disclosure.
  let text: DisclosedText?

  init(_ row: TextRow) {
    seq = row.seq
    digest = Disclosure.digest(of: row.disclosure)
    isUnderItsDigest = digest.withUnsafeBytes { $0.isSame(as: row.digest) }
    text = DisclosedText(encoded: row.disclosure)
  }
}

extension UnsafeRawBufferPointer {
  /// Whether the bytes are the same as others.
  func isSame(as other: UnsafeBufferPointer<UInt8>) -> Bool {
    guard count == other.count else { return false }
    for place in 0..<count where self[place] != other[place] { return false }
    return true
  }
}
