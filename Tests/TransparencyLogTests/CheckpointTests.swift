import Foundation
import Testing
import TransparencyLog

/// What is a checkpoint, and whose.
struct CheckpointTests {
  struct Tessera: Decodable {
    let vkey: String
    let leaf_data: [String]
    let checkpoints: [String]
  }

  struct Sumdb: Decodable {
    struct Log: Decodable {
      let vkey: String
      let checkpoint: String
      let more_checkpoints: [String]
    }
    let sumdb: Log
  }

  let example: ExampleEvidence

  init() throws {
    example = try ExampleEvidence()
  }

  private func fault(_ note: [UInt8], trusting keys: [TrustedKey]? = nil) -> EvidenceFault.Kind? {
    TransparencyLogTests.fault {
      try SignedCheckpoint(parsing: note, trusting: keys ?? example.trusted)
    }
  }

  /// The example's last checkpoint with something else in it, and the signature it had.
  private func edited(_ old: String, _ new: String) throws -> [UInt8] {
    let text = String(decoding: try example.note(8), as: UTF8.self)
    try #require(text.contains(old))
    return Array(text.replacing(old, with: new).utf8)
  }

  @Test func `every checkpoint of a published log is its own, from no leaves to fifteen`() throws {
    let log = try Fixtures.decode("tessera-log.json", as: Tessera.self)
    let tree = GrownTree(log.leaf_data.map { MerkleTree.leafHash(Array($0.utf8)) })
    let keys = [try TrustedKey(log.vkey)]
    #expect(log.checkpoints.count == 16)
    for (size, note) in log.checkpoints.enumerated() {
      let signed = try SignedCheckpoint(parsing: note.utf8, trusting: keys)
      #expect(signed.checkpoint.size == size)
      #expect(signed.checkpoint.root == tree.roots[size])
      #expect(signed.note.bytes == Array(note.utf8))
    }
  }

  @Test func `a published log whose origin is no name of a key is signed, but no log of ours`()
    throws
  {
    let log = try Fixtures.decode("tlog-witness.json", as: Sumdb.self).sumdb
    let key = try TrustedKey(log.vkey)
    for note in [log.checkpoint] + log.more_checkpoints {
      #expect(try SignedNote(parsing: note.utf8).signers(among: [key.key]) == [key.key])
      #expect(fault(Array(note.utf8), trusting: [key]) == .checkpointMalformed)
    }
  }

  @Test func `case 13: another size, root or origin does not fit the signature`() throws {
    #expect(fault(try edited("\n8\n", "\n7\n")) == .noteBadSignature)
    #expect(fault(try edited("EjJa", "EjJb")) == .noteBadSignature)
    #expect(fault(try edited("plan\n8", "plam\n8")) == .noteBadSignature)
    let other = Checkpoint(origin: "other.example.jp", size: 8, root: example.tree.roots[8])
    #expect(fault(try example.note(other.text)) == .originMismatch)
  }

  @Test func `case 14: a checkpoint signed by an unknown key is not trusted`() throws {
    let text = example.checkpoint(8).text
    let stranger = try SigningKey(
      name: example.log.verifier.name, seed: [UInt8](repeating: 9, count: 32))
    let note = SignedNote(text: text, signatures: [try stranger.sign(text)])
    #expect(fault(note.bytes) == .noteUntrusted)
    #expect(fault(try example.note(8), trusting: []) == .noteUntrusted)
    // Beside the known key's line, an unknown one does no harm.
    var both = try SignedNote(parsing: example.note(8))
    both.add(try stranger.sign(text))
    #expect(fault(both.bytes) == nil)
  }

  @Test func `case 15: a note without its signature, its last line feed or its one form is none`()
    throws
  {
    let note = try example.note(8)
    let text = example.checkpoint(8).text
    #expect(fault(Array(text.utf8)) == .noteMalformed)
    #expect(fault(Array((text + "\n").utf8)) == .noteMalformed)
    #expect(fault(note.dropLast()) == .noteMalformed)
    #expect(fault(try edited("\n", "\r\n")) == .noteMalformed)
    #expect(fault(note + [0x0A]) == .noteMalformed)
    #expect(fault([0xEF, 0xBB, 0xBF] + note) == .noteBadSignature)
    #expect(fault([]) == .noteMalformed)
    #expect(fault(try edited("\n\n", "\n\n\n")) == .checkpointMalformed)
  }

  @Test func `case 16: a signed text that is no checkpoint stays none`() throws {
    let root = example.tree.roots[8].base64
    let origin = example.log.verifier.name
    let shortRoot = Data(example.tree.roots[8].bytes.dropLast()).base64EncodedString()
    let texts = [
      "\(origin)\n08\n\(root)\n", "\(origin)\n+8\n\(root)\n", "\(origin)\n-8\n\(root)\n",
      "\(origin)\n8 \n\(root)\n", "\(origin)\n٨\n\(root)\n", "\(origin)\n\n\(root)\n",
      "\(origin)\n9223372036854775808\n\(root)\n", "\(origin)\n8\n\(shortRoot)\n",
      "\(origin)\n8\n\(root)\nextension\n", "\(origin)\n0\n\(root)\n", "\(origin)\n8\n",
      "\n8\n\(root)\n", "a b\n8\n\(root)\n", "\(origin)\n8\n\(root) \n",
    ]
    for text in texts {
      #expect(fault(try example.note(text)) == .checkpointMalformed, "\(text)")
    }
    #expect(fault(try example.note("\(origin)\n0\n\(MerkleTree.emptyRoot.base64)\n")) == nil)
  }

  @Test func `case 20: a retired key is good up to its last size and no further`() throws {
    let retired = [TrustedKey(example.log.verifier, lastSize: 5)]
    #expect(fault(try example.note(5), trusting: retired) == nil)
    #expect(fault(try example.note(6), trusting: retired) == .keyRetired)
    // Signed with both keys in the time of change, by the new one after it.
    let new = try SigningKey(
      name: example.log.verifier.name, seed: [UInt8](repeating: 5, count: 32))
    var note = try SignedNote(parsing: example.note(6))
    note.add(try new.sign(note.text))
    #expect(fault(note.bytes, trusting: retired + [TrustedKey(new.verifier)]) == nil)
  }

  @Test func `case 22: a root or a signature in another spelling of its base64 is refused`() throws
  {
    // The last digit before the padding has two bits that belong to no byte.
    #expect(fault(try edited("KTBBw=\n", "KTBBx=\n")) == .checkpointMalformed)
    #expect(fault(try edited("KTBBw=\n", "KTBBw\n")) == .checkpointMalformed)
    #expect(fault(try edited("/", "_")) != nil)
    #expect(fault(try edited("1Z1VTg4=", "1Z1VTg5=")) == .noteMalformed)
    #expect(fault(try edited("1Z1VTg4=", "1Z1VTg4")) == .noteMalformed)
    #expect(fault(try edited("1Z1VTg4=", " 1Z1VTg4=")) == .noteMalformed)
    #expect(fault(try edited("BpyO06Yb", "BpyO-6Yb")) == .noteMalformed)
  }

  @Test func `two checkpoints tell growth from rollback, fork and another log`() {
    func growth(_ old: Checkpoint, _ new: Checkpoint) -> EvidenceFault.Kind? {
      TransparencyLogTests.fault { try old.expectGrowth(to: new) }
    }
    let (five, eight) = (example.checkpoint(5), example.checkpoint(8))
    let origin = example.log.verifier.name
    #expect(growth(five, eight) == nil)
    #expect(growth(eight, eight) == nil)
    #expect(growth(eight, five) == .rollback)
    #expect(growth(eight, Checkpoint(origin: origin, size: 8, root: five.root)) == .equivocation)
    #expect(growth(five, Checkpoint(origin: "b", size: 8, root: eight.root)) == .originMismatch)
  }
}
