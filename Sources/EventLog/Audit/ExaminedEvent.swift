import CanonicalJSON
import TransparencyLog

/// A row of the log with its texts, and all that can be told of them without any other row.
///
/// Of a row that is plainly sound this is numbers alone: what one core has found, another takes
/// over without counting a reference or giving back memory that is not its own.
struct ExaminedEvent: Sendable {
  let columns: EventColumns
  let leafHash: TreeHash
  /// What only its order among the others can bear out; nil where the envelope cannot be read.
  let link: EventLink?
  /// Everything there is to look at where a row is not plainly sound, and nil where it is: its form
  /// is right, its columns say what the leaf says, its texts are there, and it erases none.
  let doubt: EventDoubt?

  init(_ row: EventRow, erasures: ErasureReading) {
    columns = row.columns
    leafHash = MerkleTree.leafHash(UnsafeRawBufferPointer(row.leaf))
    let (leaf, faults) = StoredLeaf.examine(row.leaf)
    link = leaf.map(EventLink.init)
    let isSound =
      if let leaf, faults.isEmpty {
        leaf.columnsOtherwise(in: row).isEmpty && leaf.hasJust(row.texts, at: row.columns.seq)
          && leaf.erased(by: erasures).isEmpty
      } else { false }
    doubt =
      isSound
      ? nil
      : EventDoubt(
        leaf: leaf, faults: faults, wrongColumns: leaf?.columnsOtherwise(in: row) ?? [],
        texts: row.texts.map(ExaminedText.init))
  }
}

/// A row that has to be looked at more closely.
final class EventDoubt: Sendable {
  /// Nil where the envelope cannot be read.
  let leaf: StoredLeaf?
  /// What is wrong with the bytes alone.
  let faults: [String]
  /// The columns that say otherwise than the leaf.
  let wrongColumns: [String]
  /// The texts that come up to the event; those of earlier numbers belong to none.
  let texts: [ExaminedText]

  init(leaf: StoredLeaf?, faults: [String], wrongColumns: [String], texts: [ExaminedText]) {
    self.leaf = leaf
    self.faults = faults
    self.wrongColumns = wrongColumns
    self.texts = texts
  }
}

extension StoredLeaf {
  /// The columns of its row that say otherwise.
  fileprivate func columnsOtherwise(in row: EventRow) -> [String] {
    var columns: [String] = []
    if seq != row.columns.seq { columns.append("seq") }
    if recorded.seconds != Int64(row.columns.recorded) { columns.append("recorded") }
    if row.stream.map({ !$0.elementsEqual(stream.text.utf8) }) ?? true { columns.append("stream") }
    if row.type.map({ !isOf(type: $0) }) ?? true { columns.append("type") }
    return columns
  }

  /// Whether these are the texts of the event: each of them, none else, and nothing to say of any.
  fileprivate func hasJust(_ rows: TextRows, at seq: Int) -> Bool {
    guard rows.count == digestCount else { return false }
    var names: [String] = []
    var last: UnsafeBufferPointer<UInt8>?
    for row in rows {
      let examined = ExaminedText(row)
      guard examined.seq == seq, examined.isUnderItsDigest,
        // As many as there are digests, and no two alike: so each digest has its text.
        last?.lexicographicallyPrecedes(row.digest) ?? true,
        let text = examined.text, text.violation == nil,
        !names.contains(text.name), body[text.name] == nil,
        Base64URL.withSpelling(of: UnsafeRawBufferPointer(row.digest), hasDigest)
      else { return false }
      last = row.digest
      names.append(text.name)
    }
    return true
  }
}
