/// A SHA-256 digest in a Merkle tree: 32 bytes, held without an allocation.
package struct TreeHash: Hashable, Sendable {
  /// The number of bytes in every hash.
  package static let byteCount = 32

  // The bytes as they lie in memory: the words are never read as numbers, only copied and compared,
  // so the machine's byte order does not matter.
  private var first: UInt64 = 0
  private var second: UInt64 = 0
  private var third: UInt64 = 0
  private var fourth: UInt64 = 0

  /// Takes exactly 32 bytes; nil for any other number.
  package init?(bytes: UnsafeRawBufferPointer) {
    guard bytes.count == Self.byteCount else { return nil }
    withUnsafeMutableBytes(of: &self) { $0.copyMemory(from: bytes) }
  }

  /// Takes exactly 32 bytes; nil for any other number.
  package init?(bytes: some Collection<UInt8>) {
    guard bytes.count == Self.byteCount else { return nil }
    withUnsafeMutableBytes(of: &self) { $0.copyBytes(from: bytes) }
  }

  /// The 32 bytes in order.
  package var bytes: [UInt8] { withUnsafeBytes { Array($0) } }

  /// Lends the 32 bytes without copying them.
  package func withUnsafeBytes<Result, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try Swift.withUnsafeBytes(of: self, body)
  }

  /// Appends the 32 bytes to `output`.
  package func append(to output: inout [UInt8]) {
    withUnsafeBytes { output.append(contentsOf: $0) }
  }
}
