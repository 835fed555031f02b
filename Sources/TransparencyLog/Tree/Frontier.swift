/// The right edge of a growing tree: all that is needed to append a leaf and to know the root.
///
/// A tree of n leaves is a row of perfect subtrees, one for each 1 in the binary form of n, the
/// largest first. Their hashes are the peaks; a million leaves have at most twenty.
package struct Frontier: Sendable, Equatable {
  /// The number of leaves.
  package private(set) var size = 0

  private var peaks: [TreeHash] = []

  /// The edge of a tree without leaves.
  package init() {}

  /// The edge of the first `size` leaves of a stored tree.
  package init(size: Int, in store: some HashStore) throws {
    guard size >= 0 else { throw MerkleProofError.negativeSize(size) }
    var covered = 0
    for level in (0..<Int.bitWidth - 1).reversed() where size & 1 << level != 0 {
      peaks.append(try store.hash(at: NodeAddress(level: level, index: covered >> level)))
      covered += 1 << level
    }
    self.size = size
  }

  /// The root hash of all leaves so far.
  package var root: TreeHash {
    guard var root = peaks.last else { return MerkleTree.emptyRoot }
    for peak in peaks.dropLast().reversed() { root = MerkleTree.nodeHash(peak, root) }
    return root
  }

  /// Appends a leaf's hash.
  ///
  /// - Parameter completed: called for the leaf itself, at level 0, and then for every perfect
  ///   subtree this leaf is the last of, lowest level first. Whoever stores all it is called with
  ///   has a `HashStore`. When it throws, nothing was appended.
  package mutating func append(
    _ leafHash: TreeHash, completed: (NodeAddress, TreeHash) throws -> Void
  ) rethrows {
    var hash = leafHash
    var level = 0
    var kept = peaks.count
    try completed(NodeAddress(level: 0, index: size), hash)
    // Every 1 at the end of the size is a subtree as large as the one just completed on its right.
    while size >> level & 1 == 1 {
      kept -= 1
      hash = MerkleTree.nodeHash(peaks[kept], hash)
      level += 1
      try completed(NodeAddress(level: level, index: size >> level), hash)
    }
    // Changed only now, so that an error of `completed` leaves the edge as it was.
    peaks.removeLast(peaks.count - kept)
    peaks.append(hash)
    size += 1
  }
  /// Appends a leaf's hash where only the root is wanted.
  package mutating func append(_ leafHash: TreeHash) {
    append(leafHash) { _, _ in }
  }
}
