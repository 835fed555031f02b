import GRDB
package import TransparencyLog

extension LogReader {
  /// The bytes of one file of a static mirror of the log (C2SP tlog-tiles): up to 256 leaves or
  /// hashes, the only ones in memory.
  ///
  /// Throws `damaged` where the stored tree is not that of the stored events, so that no mirror
  /// holds what its own checkpoint denies.
  package func bytes(of tile: Tile) throws -> [UInt8] {
    let last = Position(tile.leaves.upperBound)
    try expect(last)
    var hashes: [TreeHash] = []
    var bytes: [UInt8] = []
    switch tile.content {
    case .entries:
      try forEachLeaf(after: Position(tile.leaves.lowerBound), through: last) { _, leaf in
        hashes.append(MerkleTree.leafHash(leaf))
        bytes += Tile.entry(leaf) ?? []
      }
    case .hashes:
      hashes = try tile.nodes.map { try nodes.hash(at: $0) }
      for hash in hashes { hash.append(to: &bytes) }
    }
    guard try tile.fits(hashes, in: nodes) else {
      throw LogFailure.damaged(
        path: path, why: "the tree does not fit the events up to \(last)")
    }
    return bytes
  }
}
