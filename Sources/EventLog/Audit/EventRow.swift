import Crypto
import TransparencyLog

/// A row of the log as it was read, with the texts that stand before the next one.
struct EventRow: Sendable {
  let seq, stream, version, type, recorded: Int
  let leaf: [UInt8]
  var texts: [TextRow] = []

  /// Takes a row of `seq, stream, version, type, recorded, leaf`.
  init(_ row: LogRow) {
    seq = row.integer(0)
    stream = row.integer(1)
    version = row.integer(2)
    type = row.integer(3)
    recorded = row.integer(4)
    leaf = row.bytes(5)
  }
}

/// A row beside the log: a text, and the digest under which it is kept.
struct TextRow: Sendable {
  let seq: Int
  let digest: [UInt8]
  let disclosure: [UInt8]

  /// Takes a row of `seq, digest, disclosure`.
  init(_ row: LogRow) {
    seq = row.integer(0)
    digest = row.bytes(1)
    disclosure = row.bytes(2)
  }
}

/// A row of the log and all that can be told of it without any other.
struct ExaminedEvent: Sendable {
  let row: EventRow
  let leafHash: TreeHash
  /// Nil where the envelope cannot be read.
  let leaf: StoredLeaf?
  /// What is wrong with the bytes alone.
  let faults: [String]
  let texts: [ExaminedText]

  init(_ row: EventRow) {
    self.row = row
    leafHash = MerkleTree.leafHash(row.leaf)
    (leaf, faults) = StoredLeaf.examine(row.leaf)
    texts = row.texts.map { ExaminedText($0) }
  }
}

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
    let digest = row.disclosure.withUnsafeBufferPointer(Disclosure.digest)
    self.digest = digest
    isUnderItsDigest = digest.withUnsafeBytes { $0.elementsEqual(row.digest) }
    text = row.disclosure.withUnsafeBufferPointer(DisclosedText.init)
  }
}
