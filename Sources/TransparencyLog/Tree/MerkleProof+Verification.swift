// Verification knows nothing but hashes and numbers that somebody else handed over. Whatever they
// are, the answer is yes or no: there is no error to handle, and nothing here can trap.
extension MerkleProof {
  /// Whether `proof` shows that `leafHash` stands at `index` in the tree of `size` leaves with
  /// `root` (RFC 9162 section 2.1.3.2).
  package static func verifyInclusion(
    leafHash: TreeHash, index: Int, size: Int, proof: [TreeHash], root: TreeHash
  ) -> Bool {
    guard index >= 0, index < size else { return false }
    var climb = Climb(node: index, last: size - 1)
    var hash = leafHash
    for sibling in proof {
      guard !climb.isAtRoot else { return false }
      hash =
        climb.hasSiblingOnLeft
        ? MerkleTree.nodeHash(sibling, hash) : MerkleTree.nodeHash(hash, sibling)
      climb.rise()
    }
    return climb.isAtRoot && hash == root
  }

  /// Whether `proof` shows that the tree of `old` leaves with `oldRoot` is the beginning of the
  /// tree of `new` leaves with `newRoot` (RFC 9162 section 2.1.4.2).
  ///
  /// The RFC leaves two cases out: an empty tree is the beginning of every tree, and every tree
  /// that of itself. Both are shown by no hashes at all.
  package static func verifyConsistency(
    from old: Int, to new: Int, oldRoot: TreeHash, newRoot: TreeHash, proof: [TreeHash]
  ) -> Bool {
    guard old >= 0, old <= new else { return false }
    // The root of an empty tree is known to everybody, so it must be right all by itself.
    if old == 0, oldRoot != MerkleTree.emptyRoot { return false }
    if old == new { return proof.isEmpty && oldRoot == newRoot }
    if old == 0 { return proof.isEmpty }

    // A perfect old tree is itself a node of the new one: its hash is known and left out of the
    // proof.
    let path = old.nonzeroBitCount == 1 ? [oldRoot] + proof : proof
    guard let start = path.first else { return false }
    var climb = Climb(fromSubtreeEndingAt: old - 1, last: new - 1)
    var oldHash = start
    var newHash = start
    for sibling in path.dropFirst() {
      guard !climb.isAtRoot else { return false }
      if climb.hasSiblingOnLeft {
        oldHash = MerkleTree.nodeHash(sibling, oldHash)
        newHash = MerkleTree.nodeHash(sibling, newHash)
      } else {
        // What stands on the right is new: the old tree ended before it.
        newHash = MerkleTree.nodeHash(newHash, sibling)
      }
      climb.rise()
    }
    return climb.isAtRoot && oldHash == oldRoot && newHash == newRoot
  }
}

/// The way from a node up to the root, as the shape of the tree alone determines it.
private struct Climb {
  /// The number of the node in its level; fn of the RFC.
  private var node: Int
  /// The number of the last node in the same level; sn of the RFC.
  private var last: Int

  init(node: Int, last: Int) {
    self.node = node
    self.last = last
  }

  /// Starts at the largest perfect subtree whose last leaf is `leaf`.
  init(fromSubtreeEndingAt leaf: Int, last: Int) {
    self.init(
      node: leaf >> (~leaf).trailingZeroBitCount, last: last >> (~leaf).trailingZeroBitCount)
  }

  var isAtRoot: Bool { last == 0 }

  /// Whether the next sibling is on the left: a last node may have none on the right.
  var hasSiblingOnLeft: Bool { node & 1 == 1 || node == last }

  /// Goes up one level, past the sibling.
  mutating func rise() {
    if node == last {
      // Without a right sibling the node has risen unchanged to the level where it had a left one.
      let risen = node.trailingZeroBitCount
      node >>= risen
      last >>= risen
    }
    node >>= 1
    last >>= 1
  }
}
