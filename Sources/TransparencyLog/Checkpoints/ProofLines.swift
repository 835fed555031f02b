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
      let end = bytes.indices.first(where: bytes.isEmptyLine(after:)),
      bytes[...end].allSatisfy({ (0x20..<0x7F).contains($0) || $0 == 0x0A })
    else { throw EvidenceFault(.proofMalformed, "no lines of ASCII with an empty one after them") }
    lines =
      bytes[..<end].split(separator: 0x0A, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }[...]
    rest = Array(bytes[(end + 2)...])
  }

  /// The next line without its line feed; nil after the last.
  mutating func next() -> String? { lines.popFirst() }

  /// All lines that are left: at most 63, as many as a witness takes and a tree has levels.
  mutating func hashes() throws(EvidenceFault) -> [TreeHash] {
    guard lines.count <= 63 else { throw EvidenceFault(.proofMalformed, "more than 63 hashes") }
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
