/// A question about a tree that no tree can answer.
package enum MerkleProofError: Error, Equatable {
  /// A tree cannot have fewer than no leaves.
  case negativeSize(Int)
  /// The tree of `size` leaves has no leaf number `index`, counted from 0.
  case leafOutsideTree(index: Int, size: Int)
  /// The earlier tree is said to be larger than the later one.
  case sizesOutOfOrder(old: Int, new: Int)
}
