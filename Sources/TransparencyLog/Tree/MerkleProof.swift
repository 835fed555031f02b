/// Proofs about a stored tree (RFC 9162 sections 2.1.3 and 2.1.4), and the root they lead to.
///
/// Every earlier size of the tree can still be asked about: perfect subtrees never change, so the
/// store of today holds all trees it has ever been. Besides its own errors each function throws the
/// store's.
package enum MerkleProof {
  /// The root hash of the first `size` leaves.
  package static func root(size: Int, in store: some HashStore) throws -> TreeHash {
    try Frontier(size: size, in: store).root
  }

  /// The proof that the leaf at `index` is in the tree of the first `size` leaves.
  ///
  /// The hashes run from the leaf's sibling up to just below the root; none for a tree of one leaf.
  package static func inclusion(
    of index: Int, size: Int, in store: some HashStore
  ) throws -> [TreeHash] {
    guard size >= 0 else { throw MerkleProofError.negativeSize(size) }
    guard (0..<size).contains(index) else {
      throw MerkleProofError.leafOutsideTree(index: index, size: size)
    }
    // PATH of section 2.1.3.1, walked from the root down; the RFC lists the hashes from the leaf
    // up.
    var path: [TreeHash] = []
    var leaves = 0..<size
    while leaves.count > 1 {
      let left = leaves.lowerBound..<leaves.split
      let right = leaves.split..<leaves.upperBound
      let isLeft = left.contains(index)
      path.append(try store.hash(over: isLeft ? right : left))
      leaves = isLeft ? left : right
    }
    return path.reversed()
  }

  /// The proof that the tree of `old` leaves is the beginning of the tree of `new` leaves.
  ///
  /// No hashes from size 0, which is the beginning of everything, and none between equal sizes.
  package static func consistency(
    from old: Int, to new: Int, in store: some HashStore
  ) throws -> [TreeHash] {
    guard old >= 0 else { throw MerkleProofError.negativeSize(old) }
    guard old <= new else { throw MerkleProofError.sizesOutOfOrder(old: old, new: new) }
    guard old > 0 else { return [] }
    // SUBPROOF of section 2.1.4.1, walked from the root down: it ends at the old tree's last
    // subtree, whose hash the verifier knows already if it is the whole old tree.
    var path: [TreeHash] = []
    var leaves = 0..<new
    while old < leaves.upperBound {
      let left = leaves.lowerBound..<leaves.split
      let right = leaves.split..<leaves.upperBound
      let isLeft = old <= left.upperBound
      path.append(try store.hash(over: isLeft ? right : left))
      leaves = isLeft ? left : right
    }
    if leaves.lowerBound > 0 { path.append(try store.hash(over: leaves)) }
    return path.reversed()
  }
}
