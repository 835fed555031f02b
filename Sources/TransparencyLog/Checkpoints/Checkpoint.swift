/// What a log says of itself at one moment: whose it is, how long, and the hash that stands for all
/// of it (C2SP tlog-checkpoint, without extension lines).
package struct Checkpoint: Hashable, Sendable {
  /// The log's name for ever, whatever happens to its keys: a URL without its scheme.
  package let origin: String
  /// The number of leaves.
  package let size: Int
  /// The root of the tree of so many leaves.
  package let root: TreeHash

  /// A root that was computed, or one that is to be compared with it.
  package init(origin: String, size: Int, root: TreeHash) {
    self.origin = origin
    self.size = size
    self.root = root
  }

  /// Reads the text of a note: three lines. Throws `checkpoint-malformed`.
  package init(text: String) throws(EvidenceFault) {
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
    guard lines.count == 4, lines[3].isEmpty else {
      throw EvidenceFault(.checkpointMalformed, "there are not three lines")
    }
    guard KeyName.isValid(lines[0]) else {
      throw EvidenceFault(.checkpointMalformed, "the origin is not allowed")
    }
    guard let size = Int(decimal: lines[1]) else {
      throw EvidenceFault(.checkpointMalformed, "the size is no number")
    }
    guard let root = TreeHash(base64: lines[2]) else {
      throw EvidenceFault(.checkpointMalformed, "the root is no hash")
    }
    guard size > 0 || root == MerkleTree.emptyRoot else {
      throw EvidenceFault(.checkpointMalformed, "an empty log has another root")
    }
    self.init(origin: lines[0], size: size, root: root)
  }

  /// What is signed.
  package var text: String { "\(origin)\n\(size)\n\(root.base64)\n" }
}

extension Int {
  /// A count in ASCII decimal in its one spelling, without sign and leading zeros.
  init?(decimal text: some StringProtocol) {
    guard let number = Int(text), number >= 0, String(number) == text else { return nil }
    self = number
  }
}
