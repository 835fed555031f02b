import Testing
import TransparencyLog

/// Making proofs, and refusing all that are not quite proofs.
struct MerkleProofTests {
  let leafHashes = (0..<130).map { MerkleTree.leafHash([0xAA, UInt8($0)]) }
  let tree: GrownTree

  init() {
    tree = GrownTree(leafHashes)
  }

  @Test func `inclusion proofs are those of the definition, for every leaf of every size`() throws {
    for size in 1...130 {
      for index in 0..<size {
        let proof = try MerkleProof.inclusion(of: index, size: size, in: tree)
        #expect(proof == ReferenceTree.path(index, leafHashes[..<size]))
        #expect(
          MerkleProof.verifyInclusion(
            leafHash: leafHashes[index], index: index, size: size, proof: proof,
            root: tree.roots[size]))
      }
    }
  }

  @Test func `consistency proofs are those of the definition, for every pair of sizes`() throws {
    for new in 0...130 {
      for old in 0...new {
        let proof = try MerkleProof.consistency(from: old, to: new, in: tree)
        if old > 0 {
          #expect(
            proof == ReferenceTree.subproof(old, leafHashes[..<new], isKnown: true), "\(old) \(new)"
          )
        } else {
          #expect(proof.isEmpty)
        }
        #expect(
          MerkleProof.verifyConsistency(
            from: old, to: new, oldRoot: tree.roots[old], newRoot: tree.roots[new], proof: proof),
          "\(old) \(new)")
      }
    }
  }

  @Test(arguments: [1, 2, 3, 7, 8, 13])
  func `an inclusion proof with anything changed is refused`(size: Int) throws {
    for index in 0..<size {
      let proof = try MerkleProof.inclusion(of: index, size: size, in: tree)
      func accepts(
        leafHash: TreeHash? = nil, index otherIndex: Int? = nil, size otherSize: Int? = nil,
        proof otherProof: [TreeHash]? = nil, root: TreeHash? = nil
      ) -> Bool {
        MerkleProof.verifyInclusion(
          leafHash: leafHash ?? leafHashes[index], index: otherIndex ?? index,
          size: otherSize ?? size, proof: otherProof ?? proof, root: root ?? tree.roots[size])
      }
      #expect(accepts())
      for flipped in leafHashes[index].flipped { #expect(!accepts(leafHash: flipped)) }
      for flipped in tree.roots[size].flipped { #expect(!accepts(root: flipped)) }
      for altered in proof.altered { #expect(!accepts(proof: altered)) }
      for other in -2...(size + 2) where other != index { #expect(!accepts(index: other)) }
      #expect(!accepts(index: .max))
      #expect(!accepts(index: .min))
      #expect(!accepts(size: 0))
      #expect(!accepts(size: -size))
    }
  }

  @Test(arguments: [
    (1, 2), (1, 8), (2, 3), (3, 7), (4, 8), (6, 8), (7, 13), (8, 13), (0, 5), (5, 5),
  ])
  func `a consistency proof with anything changed is refused`(old: Int, new: Int) throws {
    let proof = try MerkleProof.consistency(from: old, to: new, in: tree)
    func accepts(
      old otherOld: Int? = nil, new otherNew: Int? = nil, oldRoot: TreeHash? = nil,
      newRoot: TreeHash? = nil, proof otherProof: [TreeHash]? = nil
    ) -> Bool {
      MerkleProof.verifyConsistency(
        from: otherOld ?? old, to: otherNew ?? new, oldRoot: oldRoot ?? tree.roots[old],
        newRoot: newRoot ?? tree.roots[new], proof: otherProof ?? proof)
    }
    #expect(accepts())
    for flipped in tree.roots[old].flipped { #expect(!accepts(oldRoot: flipped)) }
    for altered in proof.altered { #expect(!accepts(proof: altered)) }
    // From nothing every tree may grow: only then does the new root stand for itself.
    for flipped in tree.roots[new].flipped { #expect(accepts(newRoot: flipped) == (old == 0)) }
    #expect(!accepts(old: -1))
    #expect(!accepts(old: new + 1))
    #expect(!accepts(new: old - 1))
    #expect(!accepts(new: .min))
  }

  @Test func `two histories of one length are not consistent`() throws {
    let other = GrownTree(Array(leafHashes.dropFirst()))
    for old in 1...20 {
      let proof = try MerkleProof.consistency(from: old, to: 21, in: other)
      #expect(
        !MerkleProof.verifyConsistency(
          from: old, to: 21, oldRoot: tree.roots[old], newRoot: other.roots[21], proof: proof))
    }
  }

  /// The last leaves of a tree lie like those of a smaller one, so only the number of hashes tells.
  @Test func `a proof that goes on above the root of the claimed size is refused`() throws {
    let inclusion = try MerkleProof.inclusion(of: 1, size: 2, in: tree)
    #expect(
      !MerkleProof.verifyInclusion(
        leafHash: leafHashes[1], index: 0, size: 1, proof: inclusion, root: tree.roots[2]))
    let consistency = try MerkleProof.consistency(from: 7, to: 8, in: tree)
    #expect(
      !MerkleProof.verifyConsistency(
        from: 3, to: 4, oldRoot: tree.roots[7], newRoot: tree.roots[8], proof: consistency))
  }

  @Test func `an empty tree has one root only`() {
    let root = leafHashes[0]
    #expect(
      !MerkleProof.verifyConsistency(from: 0, to: 0, oldRoot: root, newRoot: root, proof: []))
    #expect(
      !MerkleProof.verifyConsistency(from: 0, to: 3, oldRoot: root, newRoot: root, proof: []))
    #expect(
      !MerkleProof.verifyInclusion(leafHash: root, index: 0, size: 0, proof: [], root: root))
  }

  @Test func `an inner node is not taken for a leaf`() throws {
    let children = leafHashes[0].bytes + leafHashes[1].bytes
    #expect(
      !MerkleProof.verifyInclusion(
        leafHash: MerkleTree.leafHash(children), index: 0, size: 2,
        proof: [try tree.hash(at: NodeAddress(level: 1, index: 1))], root: tree.roots[4]))
  }

  @Test func `a question no tree can answer is an error that says so`() {
    #expect(throws: MerkleProofError.leafOutsideTree(index: 5, size: 5)) {
      try MerkleProof.inclusion(of: 5, size: 5, in: tree)
    }
    #expect(throws: MerkleProofError.leafOutsideTree(index: -1, size: 5)) {
      try MerkleProof.inclusion(of: -1, size: 5, in: tree)
    }
    #expect(throws: MerkleProofError.negativeSize(-5)) {
      try MerkleProof.inclusion(of: 0, size: -5, in: tree)
    }
    #expect(throws: MerkleProofError.sizesOutOfOrder(old: 6, new: 5)) {
      try MerkleProof.consistency(from: 6, to: 5, in: tree)
    }
    #expect(throws: MerkleProofError.negativeSize(-1)) {
      try MerkleProof.consistency(from: -1, to: 5, in: tree)
    }
    #expect(throws: GrownTree.Missing.self) {
      try MerkleProof.inclusion(of: 0, size: 1_000, in: tree)
    }
  }

  @Test func `sizes as large as numbers go are refused without a crash`() {
    let hash = leafHashes[0]
    let long = Array(repeating: hash, count: 200)
    for count in [0, 1, 62, 63, 64, 200] {
      let proof = Array(long.prefix(count))
      #expect(
        !MerkleProof.verifyInclusion(
          leafHash: hash, index: .max - 1, size: .max, proof: proof, root: hash))
      #expect(
        !MerkleProof.verifyConsistency(
          from: .max - 1, to: .max, oldRoot: hash, newRoot: hash, proof: proof))
      #expect(
        !MerkleProof.verifyConsistency(
          from: 1 << 62, to: .max, oldRoot: hash, newRoot: hash, proof: proof))
    }
  }
}

extension TreeHash {
  /// The 256 hashes that differ from this one in a single bit.
  fileprivate var flipped: [TreeHash] {
    (0..<256).compactMap { bit in
      var bytes = self.bytes
      bytes[bit / 8] ^= 1 << (bit % 8)
      return TreeHash(bytes: bytes)
    }
  }
}

extension [TreeHash] {
  /// Proofs like this one, each with one thing wrong: a bit, a hash too many, one missing, two
  /// swapped.
  fileprivate var altered: [[TreeHash]] {
    var altered: [[TreeHash]] = []
    for index in indices {
      for flipped in self[index].flipped {
        var proof = self
        proof[index] = flipped
        altered.append(proof)
      }
      var shorter = self
      shorter.remove(at: index)
      altered.append(shorter)
      var swapped = self
      swapped.swapAt(index, (index + 1) % count)
      if swapped != self { altered.append(swapped) }
    }
    altered.append(self + [MerkleTree.emptyRoot])
    altered.append([MerkleTree.emptyRoot] + self)
    if !isEmpty { altered.append([]) }
    return altered
  }
}
