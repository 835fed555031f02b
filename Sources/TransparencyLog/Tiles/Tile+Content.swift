extension Tile {
  /// Whether these are the hashes of the tile in the tree above them.
  ///
  /// A full tile is a hash in a tile above, and the tiles that are not full make up the root: where
  /// each of them fits the store, all of them fit its root. Throws the store's errors.
  package func fits(_ hashes: [TreeHash], in store: some HashStore) throws -> Bool {
    guard hashes.count == width else { return false }
    var subtree = Frontier()
    for hash in hashes { subtree.append(hash) }
    return try subtree.root == store.hash(over: leaves)
  }

  /// A leaf as it stands in an entry bundle: its length in two bytes, big-endian, then itself; nil
  /// for more than the 65,535 bytes that a leaf can have.
  package static func entry(_ leaf: [UInt8]) -> [UInt8]? {
    UInt16(exactly: leaf.count).map { count in
      [UInt8(count >> 8), UInt8(truncatingIfNeeded: count)] + leaf
    }
  }
}
