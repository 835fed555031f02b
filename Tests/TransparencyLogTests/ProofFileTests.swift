import Crypto
import Foundation
import Testing
import TransparencyLog

/// Proof files: of other people, and ours with something wrong in them.
struct ProofFileTests {
  struct Vectors: Decodable {
    struct Good: Decodable {
      let name: String
      let proof: String
      let index: Int
      let hashes_of: [String]
      let checkpoint: String
      let extra: String?
    }
    struct Bad: Decodable {
      let name: String
      let proof: String
    }
    let parse_ok: [Good]
    let parse_fail: [Bad]
  }

  let example: ExampleEvidence

  init() throws {
    example = try ExampleEvidence()
  }

  private func fault(
    index: Int? = nil, leaf: [UInt8]? = nil, _ change: (inout [TreeHash]) -> Void = { _ in }
  ) throws -> EvidenceFault.Kind? {
    let good = try example.inclusion(3)
    var hashes = good.hashes
    change(&hashes)
    let file = InclusionFile(
      leaf: leaf ?? good.leaf, index: index ?? 3, hashes: hashes, checkpoint: good.checkpoint)
    return TransparencyLogTests.fault {
      try InclusionFile(parsing: file.bytes).verified(trusting: example.trusted)
    }
  }

  private func consistencyFault(
    old: Int = 5, remembered: Int = 5, _ change: (inout [TreeHash]) -> Void = { _ in }
  ) throws -> EvidenceFault.Kind? {
    let good = try example.consistency(from: 5)
    var hashes = good.hashes
    change(&hashes)
    let file = ConsistencyFile(old: old, hashes: hashes, checkpoint: good.checkpoint)
    return TransparencyLogTests.fault {
      let read = try ConsistencyFile(parsing: file.bytes)
      let signed = try SignedCheckpoint(parsing: read.checkpoint, trusting: example.trusted)
      try read.check(from: example.checkpoint(remembered), to: signed.checkpoint)
    }
  }

  private var stranger: TreeHash { MerkleTree.leafHash([1, 2, 3]) }

  @Test func `published proof files are read and refused as published`() throws {
    let vectors = try Fixtures.decode("tlog-proof.json", as: Vectors.self)
    #expect(vectors.parse_ok.count == 3)
    for vector in vectors.parse_ok {
      let file = try InclusionFile(parsing: vector.proof.utf8)
      #expect(file.index == vector.index)
      #expect(file.leaf == vector.extra.map { Array($0.utf8) })
      #expect(file.checkpoint == Array(vector.checkpoint.utf8))
      #expect(
        file.hashes
          == vector.hashes_of.map {
            TreeHash(bytes: Array(SHA256.hash(data: Data($0.utf8))))
          })
      #expect(file.bytes == Array(vector.proof.utf8))
    }
    #expect(vectors.parse_fail.count == 7)
    for vector in vectors.parse_fail {
      let found = TransparencyLogTests.fault { try InclusionFile(parsing: vector.proof.utf8) }
      #expect(found == .proofMalformed, "\(vector.name)")
    }
  }

  @Test func `what is proved is the leaf and the checkpoint`() throws {
    for index in example.leaves.indices {
      let (leaf, signed) = try example.inclusion(index).verified(trusting: example.trusted)
      #expect(leaf == example.leaves[index])
      #expect(signed.checkpoint == example.checkpoint(8))
    }
  }

  @Test func `case 22: a proof with stray bits, another alphabet or spaces is refused`() throws {
    let text = String(decoding: try example.inclusion(5).bytes, as: UTF8.self)
    for (old, new) in [
      ("8kwhEuHY=", "8kwhEuHZ="), ("/", "_"), ("index 5", "index  5"), ("index 5", "index 05"),
      ("index 5", "index +5"), ("extra ", "extra  "), ("LRE=\n", "LRE= \n"), ("LRE=\n", "LRE=\r\n"),
      ("LRE=\n", "LRE\n"), ("LRE=\n", "LRF=\n"), ("index 5", "index 5\nindex 5"),
    ] where text.contains(old) {
      let changed = text.replacing(old, with: new)
      #expect(
        TransparencyLogTests.fault { try InclusionFile(parsing: changed.utf8) } == .proofMalformed,
        "\(new)")
    }
  }

  @Test
  func `case 23: a proof of another entry, or with a hash less, more or flipped, proves nothing`()
    throws
  {
    #expect(try fault() == nil)
    #expect(try fault(index: 2) == .inclusion)
    #expect(try fault(index: 8) == .inclusion)
    #expect(try fault { $0.removeLast() } == .inclusion)
    #expect(try fault { $0.removeFirst() } == .inclusion)
    #expect(try fault { $0.append(stranger) } == .inclusion)
    #expect(try fault { $0.insert(stranger, at: 0) } == .inclusion)
    #expect(try fault { $0.swapAt(0, 1) } == .inclusion)
    #expect(try fault { $0[1] = stranger } == .inclusion)
    #expect(try fault { $0 = Array(repeating: stranger, count: 64) } == .proofMalformed)
  }

  @Test func `case 24: the bytes of an inner node are no entry`() throws {
    let left = try example.tree.hash(at: NodeAddress(level: 0, index: 2))
    let right = try example.tree.hash(at: NodeAddress(level: 0, index: 3))
    // One level up, the rest of the path would fit.
    #expect(try fault(index: 1, leaf: left.bytes + right.bytes) { $0.removeFirst() } == .inclusion)
  }

  @Test func `case 25: another leaf in the file is not the one that is proved`() throws {
    #expect(try fault(leaf: example.leaves[4]) == .inclusion)
    #expect(try fault(leaf: example.leaves[3] + [0x0A]) == .inclusion)
    let file = InclusionFile(
      leaf: nil, index: 3, hashes: try example.inclusion(3).hashes, checkpoint: try example.note(8))
    let read = try InclusionFile(parsing: file.bytes)
    #expect(read == file)
    #expect(
      TransparencyLogTests.fault { try read.verified(trusting: example.trusted) } == .inclusion)
  }

  @Test
  func `case 26: a proof from another size, or with a hash less, more or flipped, shows nothing`()
    throws
  {
    #expect(try consistencyFault() == nil)
    #expect(try consistencyFault(old: 4) == .consistency)
    #expect(try consistencyFault(remembered: 4) == .consistency)
    #expect(try consistencyFault(old: 4, remembered: 4) == .consistency)
    #expect(try consistencyFault { $0.removeLast() } == .consistency)
    #expect(try consistencyFault { $0.append(stranger) } == .consistency)
    #expect(try consistencyFault { $0[0] = stranger } == .consistency)
    #expect(
      try consistencyFault { $0 = Array(repeating: stranger, count: 64) } == .proofMalformed)
  }

  @Test func `case 27: from size 0 or between equal sizes, hashes show nothing`() throws {
    for old in [0, 8] {
      let good = try example.consistency(from: old)
      #expect(good.hashes.isEmpty)
      try good.check(from: example.checkpoint(old), to: example.checkpoint(8))
      let file = ConsistencyFile(old: old, hashes: [stranger], checkpoint: good.checkpoint)
      #expect(
        TransparencyLogTests.fault {
          try file.check(from: example.checkpoint(old), to: example.checkpoint(8))
        } == .consistency)
    }
  }

  @Test func `every proof between two sizes of the example is read back and holds`() throws {
    for old in 0...8 {
      for new in old...8 {
        let file = try example.consistency(from: old, to: new)
        #expect(try ConsistencyFile(parsing: file.bytes) == file)
        try file.check(from: example.checkpoint(old), to: example.checkpoint(new))
      }
    }
  }
}
