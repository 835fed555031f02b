import Testing
import TransparencyLog

/// The worked example of the event format, accepted by independent verifiers.
struct LedgerExampleTests {
  let tree: GrownTree

  init() throws {
    let leaves = try Fixtures.lines("ledger-example/events.jsonl")
    tree = GrownTree(leaves.map { MerkleTree.leafHash($0) })
  }

  private func checkpoint(_ name: String) throws -> (size: Int, root: TreeHash) {
    try checkpoint(in: Fixtures.text("ledger-example/\(name)"))
  }

  private func checkpoint(in lines: some Collection<Substring>) throws -> (
    size: Int, root: TreeHash
  ) {
    let body = Array(lines.prefix(3))
    return (try #require(Int(body[1])), try #require(TreeHash(base64: String(body[2]))))
  }

  @Test func `every file of the example is made again from its seeds, byte for byte`() throws {
    let example = try ExampleEvidence()
    for size in [5, 8] {
      #expect(try example.note(size) == example.file("checkpoint.\(size)"))
    }
    #expect(try example.note(8, isCosigned: true) == example.file("checkpoint.8.cosigned"))
    #expect(try example.inclusion(5).bytes == example.file("figure.5.tlog-proof"))
    #expect(try example.inclusion(7).bytes == example.file("published.7.tlog-proof"))
    #expect(try example.consistency(from: 5).bytes == example.file("5-8.consistency"))
  }

  @Test func `the roots are those of the checkpoints`() throws {
    #expect(tree.frontier.size == 8)
    for name in ["checkpoint.5", "checkpoint.8"] {
      let (size, root) = try checkpoint(name)
      #expect(tree.roots[size] == root)
    }
  }

  @Test func `the proof from 5 to 8 is the one we make, and it holds`() throws {
    let lines = try Fixtures.text("ledger-example/5-8.consistency")
    let end = try #require(lines.firstIndex(of: ""))
    #expect(lines[0] == "old 5")
    let proof = try lines[1..<end].map { try #require(TreeHash(base64: String($0))) }
    let new = try checkpoint(in: lines[(end + 1)...])
    let old = try checkpoint("checkpoint.5")
    #expect(try MerkleProof.consistency(from: 5, to: 8, in: tree) == proof)
    #expect(
      MerkleProof.verifyConsistency(
        from: old.size, to: new.size, oldRoot: old.root, newRoot: new.root, proof: proof))
  }

  @Test(arguments: [("figure.5.tlog-proof", 5), ("published.7.tlog-proof", 7)])
  func `the proof of one figure is the one we make, and it holds`(name: String, index: Int) throws {
    let lines = try Fixtures.text("ledger-example/\(name)")
    let start = try #require(lines.firstIndex(of: "index \(index)"))
    let end = try #require(lines.firstIndex(of: ""))
    let proof = try lines[(start + 1)..<end].map { try #require(TreeHash(base64: String($0))) }
    let head = try checkpoint(in: lines[(end + 1)...])
    #expect(try MerkleProof.inclusion(of: index, size: head.size, in: tree) == proof)
    let leafHash = try tree.hash(at: NodeAddress(level: 0, index: index))
    #expect(
      MerkleProof.verifyInclusion(
        leafHash: leafHash, index: index, size: head.size, proof: proof, root: head.root))
  }
}
