import Crypto
import Foundation
import Testing
import TransparencyLog

/// Trees that other people have published: their leaves, their hashes, their roots.
struct PublishedTreeTests {
  struct CertificateTransparency: Decodable {
    struct Hashed: Decodable {
      let desc: String
      let leaf_data_hex: Hex?
      let hash: Hex
    }
    let hasher: [Hashed]
    let leaf_inputs_hex: [Hex]
    let node_hashes: [Hex]
    let root_hashes_by_size: [Hex]
  }

  @Test func `the vectors of Certificate Transparency hold`() throws {
    let vectors = try Fixtures.decode("rfc6962-tree.json", as: CertificateTransparency.self)
    #expect(try vectors.hasher[0].hash.hash == MerkleTree.emptyRoot)
    let hashedLeaves = vectors.hasher.filter { $0.leaf_data_hex != nil }
    #expect(hashedLeaves.count == 2)
    for vector in hashedLeaves {
      let leaf = try #require(vector.leaf_data_hex).bytes
      #expect(try MerkleTree.leafHash(leaf) == vector.hash.hash, "\(vector.desc)")
    }

    let tree = GrownTree(vectors.leaf_inputs_hex.map { MerkleTree.leafHash($0.bytes) })
    #expect(tree.roots == (try vectors.root_hashes_by_size.map { try $0.hash }))
    // Eight leaves make one perfect tree: every node of it is stored, and is in the published list.
    let published = Set(try vectors.node_hashes.map { try $0.hash })
    #expect(Set(tree.hashes.values) == published)
    #expect(tree.hashes.count == 15)
  }

  /// The published node hash has children of four bytes, which our hashes cannot be; the prefix is
  /// what it is about.
  @Test func `a node's hash is over 01 and its two children`() {
    let left = MerkleTree.leafHash([1])
    let right = MerkleTree.leafHash([2])
    let digest = SHA256.hash(data: [0x01] + left.bytes + right.bytes)
    #expect(MerkleTree.nodeHash(left, right) == TreeHash(bytes: Array(digest)))
    #expect(MerkleTree.nodeHash(left, right) != MerkleTree.nodeHash(right, left))
    #expect(MerkleTree.nodeHash(left, right) != MerkleTree.leafHash(left.bytes + right.bytes))
  }

  struct Tessera: Decodable {
    let leaf_data: [String]
    let level0_tile_hex: [Hex]
    let checkpoints: [String]
  }

  @Test func `a Tessera log has the roots its checkpoints were signed with`() throws {
    let log = try Fixtures.decode("tessera-log.json", as: Tessera.self)
    let leafHashes = log.leaf_data.map { MerkleTree.leafHash(Array($0.utf8)) }
    #expect(leafHashes == (try log.level0_tile_hex.map { try $0.hash }))
    let tree = GrownTree(leafHashes)
    #expect(log.checkpoints.count == 16)
    for checkpoint in log.checkpoints {
      let body = checkpoint.split(separator: "\n")
      let size = try #require(Int(body[1]))
      #expect(tree.roots[size].base64 == body[2])
      #expect(try MerkleProof.root(size: size, in: tree).base64 == body[2])
    }
  }

  struct Accumulated: Decodable {
    let subtree_hashes_sha256: String
    let subtree_inclusion_proofs_sha256: String
  }

  @Test func `every subtree up to 130 leaves and every proof in it adds up to the published sums`()
    throws
  {
    let vectors = try Fixtures.decode("merkle-accumulated.json", as: Accumulated.self)
    let leafHashes = (0..<130).map { MerkleTree.leafHash([UInt8($0)]) }
    var roots = SHA256()
    var proofs = SHA256()
    for end in 0...130 {
      for start in 0...end where Self.isValidSubtree(start, end) {
        let subtree = GrownTree(Array(leafHashes[start..<end]))
        roots.update(data: Data("[\(start), \(end)) \(Self.hex(subtree.frontier.root))\n".utf8))
        for index in start..<end {
          let proof = try MerkleProof.inclusion(of: index - start, size: end - start, in: subtree)
          let words = ["\(index)", "[\(start),", "\(end))"] + proof.map(Self.hex)
          proofs.update(data: Data((words.joined(separator: " ") + "\n").utf8))
        }
      }
    }
    #expect(Self.hex(roots.finalize()) == vectors.subtree_hashes_sha256)
    #expect(Self.hex(proofs.finalize()) == vectors.subtree_inclusion_proofs_sha256)
  }

  /// The draft's rule: the start is a multiple of the smallest power of two that holds the subtree.
  private static func isValidSubtree(_ start: Int, _ end: Int) -> Bool {
    var width = 1
    while width < end - start { width *= 2 }
    return start % width == 0 || start == end
  }

  private static func hex(_ hash: TreeHash) -> String { hex(hash.bytes) }

  private static func hex(_ bytes: some Sequence<UInt8>) -> String {
    bytes.map { String(format: "%02x", $0) }.joined()
  }
}
