/// The lines of a proof file up to the empty one, and the checkpoint after it.
struct ProofLines {
  private var lines: ArraySlice<String>
  /// What follows the empty line, byte for byte.
  let rest: [UInt8]

  /// Throws `proof-malformed`.
  init(_ bytes: some Collection<UInt8>) throws(EvidenceFault) {
    let bytes = Array(bytes)
    guard bytes.count <= Self.maximumSize else {
      throw EvidenceFault(.proofMalformed, "more than \(Self.maximumSize) bytes")
    }
    guard
      let end = bytes.indices.dropLast().first(where: { bytes[$0] == 0x0A && bytes[$0 + 1] == 0x0A }
      ),
      bytes[...end].allSatisfy({ (0x20..<0x7F).contains($0) || $0 == 0x0A })
    else { throw EvidenceFault(.proofMalformed, "no lines of ASCII with an empty one after them") }
    lines =
      bytes[..<end].split(separator: 0x0A, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }[...]
    rest = Array(bytes[(end + 2)...])
  }

  mutating func next() -> String? { lines.popFirst() }

  /// All lines that are left. A tree that fits in a number has fewer than 63 levels, and a
  /// consistency proof at most one more hash than that.
  mutating func hashes() throws(EvidenceFault) -> [TreeHash] {
    guard lines.count <= 64 else { throw EvidenceFault(.proofMalformed, "more than 64 hashes") }
    var hashes: [TreeHash] = []
    while let line = lines.popFirst() {
      guard let hash = TreeHash(base64: line) else {
        throw EvidenceFault(.proofMalformed, "a line is no hash")
      }
      hashes.append(hash)
    }
    return hashes
  }

  private static let maximumSize = 1_000_000
}
