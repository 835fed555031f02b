/// Where the hashes of perfect subtrees are kept: a table, a file of tiles, an array in a test.
package protocol HashStore {
  /// The hash of the perfect subtree at `address`.
  ///
  /// Asked only for subtrees that lie whole inside the size the question was about. A hash that is
  /// missing is an error: a tree with a guessed hash proves nothing.
  func hash(at address: NodeAddress) throws -> TreeHash
}

extension HashStore {
  /// MTH of RFC 9162 section 2.1.1 over `leaves`: a stored hash, or that of the two parts it splits
  /// into.
  ///
  /// Every range asked for starts at a multiple of the least power of two not below its length, so
  /// the left part is always perfect, and the depth is at most the number of bits in the length.
  func hash(over leaves: Range<Int>) throws -> TreeHash {
    if let address = NodeAddress(covering: leaves) { return try hash(at: address) }
    let middle = leaves.split
    return MerkleTree.nodeHash(
      try hash(over: leaves.lowerBound..<middle), try hash(over: middle..<leaves.upperBound))
  }
}

extension Range<Int> {
  /// Where RFC 9162 splits these two or more leaves: after the largest power of two smaller than
  /// their number.
  var split: Int {
    precondition(count > 1, "only two leaves or more are split")
    return lowerBound + 1 << (Int.bitWidth - 1 - (count - 1).leadingZeroBitCount)
  }
}
