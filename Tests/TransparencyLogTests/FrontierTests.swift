import Testing
import TransparencyLog

/// Growing a tree, against the RFC's own recursive definition.
struct FrontierTests {
  let leafHashes = (0..<130).map { MerkleTree.leafHash([UInt8($0), 0xFF]) }

  @Test func `the root is that of the definition at every size`() {
    let tree = GrownTree(leafHashes)
    for size in 0...130 { #expect(tree.roots[size] == ReferenceTree.root(leafHashes[..<size])) }
  }

  @Test func `every completed subtree has the hash of its leaves, and none is left out`() throws {
    let tree = GrownTree(leafHashes)
    for (address, hash) in tree.hashes {
      let leaves = (address.index << address.level)..<((address.index + 1) << address.level)
      #expect(hash == ReferenceTree.root(leafHashes[leaves]))
    }
    // 2n - popcount(n) perfect subtrees lie whole inside n leaves.
    #expect(tree.hashes.count == 2 * 130 - 130.nonzeroBitCount)
  }

  @Test func `subtrees are completed lowest level first, the leaf before all`() {
    var frontier = Frontier()
    for hash in leafHashes.prefix(7) { frontier.append(hash) }
    var completed: [NodeAddress] = []
    frontier.append(leafHashes[7]) { address, _ in completed.append(address) }
    #expect(
      completed == [
        NodeAddress(level: 0, index: 7), NodeAddress(level: 1, index: 3),
        NodeAddress(level: 2, index: 1), NodeAddress(level: 3, index: 0),
      ])
  }

  @Test func `an edge taken from the store goes on like the one that grew`() throws {
    let tree = GrownTree(leafHashes)
    var grown = Frontier()
    for size in 0..<130 {
      var taken = try Frontier(size: size, in: tree)
      #expect(taken == grown)
      taken.append(leafHashes[size])
      grown.append(leafHashes[size])
      #expect(taken == grown)
      #expect(taken.root == tree.roots[size + 1])
    }
  }

  @Test func `an error while a subtree is being stored leaves the edge as it was`() {
    struct Full: Error {}
    var frontier = Frontier()
    for hash in leafHashes.prefix(3) { frontier.append(hash) }
    let before = frontier
    #expect(throws: Full.self) {
      try frontier.append(leafHashes[3]) { address, _ in if address.level == 2 { throw Full() } }
    }
    #expect(frontier == before)
  }

  @Test func `a missing hash is an error and not a guess`() throws {
    let tree = GrownTree(Array(leafHashes.prefix(6)))
    #expect(throws: GrownTree.Missing.self) { try Frontier(size: 7, in: tree) }
    #expect(throws: GrownTree.Missing.self) { try MerkleProof.root(size: 8, in: tree) }
    #expect(throws: MerkleProofError.negativeSize(-1)) { try Frontier(size: -1, in: tree) }
  }
}
