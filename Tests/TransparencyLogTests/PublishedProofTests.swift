import Testing
import TransparencyLog

/// 196 proofs of other people, 184 of which must be refused.
struct PublishedProofTests {
  struct Inclusion: Decodable {
    let leafIdx: UInt64
    let treeSize: UInt64
    let root: String?
    let leafHash: String?
    let proof: [String]?
    let desc: String
    let wantErr: Bool

    /// Refused here is also what cannot be a number or a hash at all.
    var isAccepted: Bool {
      guard let index = Int(exactly: leafIdx), let size = Int(exactly: treeSize),
        let root = root.flatMap(TreeHash.init(base64:)),
        let leafHash = leafHash.flatMap(TreeHash.init(base64:)), let proof = hashes(proof)
      else { return false }
      return MerkleProof.verifyInclusion(
        leafHash: leafHash, index: index, size: size, proof: proof, root: root)
    }
  }

  struct Consistency: Decodable {
    let size1: UInt64
    let size2: UInt64
    let root1: String?
    let root2: String?
    let proof: [String]?
    let desc: String
    let wantErr: Bool
    let file: String

    var isAccepted: Bool {
      guard let old = Int(exactly: size1), let new = Int(exactly: size2),
        let oldRoot = root1.flatMap(TreeHash.init(base64:)),
        let newRoot = root2.flatMap(TreeHash.init(base64:)), let proof = hashes(proof)
      else { return false }
      return MerkleProof.verifyConsistency(
        from: old, to: new, oldRoot: oldRoot, newRoot: newRoot, proof: proof)
    }
  }

  /// The hashes of a proof, nil when one of them is none.
  private static func hashes(_ proof: [String]?) -> [TreeHash]? {
    let hashes = (proof ?? []).map(TreeHash.init(base64:))
    return hashes.contains(nil) ? nil : hashes.compactMap(\.self)
  }

  @Test func `published inclusion proofs are accepted and refused as published`() throws {
    let vectors = try Fixtures.decodeLines("merkle-inclusion.jsonl", as: Inclusion.self)
    #expect(vectors.count == 98)
    #expect(vectors.count(where: \.wantErr) == 92)
    for vector in vectors { #expect(vector.isAccepted == !vector.wantErr, "\(vector.desc)") }
  }

  @Test func `published consistency proofs are accepted and refused as published`() throws {
    let vectors = try Fixtures.decodeLines("merkle-consistency.jsonl", as: Consistency.self)
    #expect(vectors.count == 98)
    #expect(vectors.count(where: \.wantErr) == 92)
    for vector in vectors {
      // One vector that passes elsewhere has roots of 12 bytes: to us those are no hashes.
      let hasShortRoots = [vector.root1, vector.root2].contains { ($0 ?? "").utf8.count == 16 }
      let expected = !vector.wantErr && !hasShortRoots
      #expect(vector.isAccepted == expected, "\(vector.file)")
    }
    #expect(vectors.count(where: \.isAccepted) == 5)
  }
}
