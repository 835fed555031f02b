import EventLog
import Foundation
import Testing
import TransparencyLog

/// What we sign, prove and mirror, beside verifiers of other authors and another language.
struct EvidencePeerTests {
  let city: PublishedCity
  var vkey: String { city.key.verifier.text }

  init() throws {
    city = try PublishedCity()
  }

  /// That a peer was led to the checkpoint of this size.
  private func expect(
    _ result: ProcessResult, size: Int, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let root = try city.log.read { try $0.root(at: Position(size)) }
    #expect(result.status == 0, "\(result.error)", sourceLocation: sourceLocation)
    #expect(
      result.output == "\(PublishedCity.origin) \(size) \(root)\n",
      sourceLocation: sourceLocation)
  }

  @Test(arguments: EvidencePeer.allCases)
  func `a checkpoint is accepted, and refused with another key or another root`(
    peer: EvidencePeer
  ) throws {
    for size in [1, 256, 700] {
      try city.write(city.note(size, isCosigned: true), "checkpoint")
      try expect(peer.check("checkpoint", vkey, "checkpoint", at: city), size: size)
    }
    let stranger = try SigningKey(
      name: PublishedCity.origin, seed: [UInt8](repeating: 3, count: 32))
    #expect(
      try peer.check("checkpoint", stranger.verifier.text, "checkpoint", at: city).status == 1)
    let note = String(decoding: try city.note(700), as: UTF8.self)
    try city.write(Array(note.replacing("\n700\n", with: "\n699\n").utf8), "checkpoint")
    #expect(try peer.check("checkpoint", vkey, "checkpoint", at: city).status == 1)
  }

  @Test(arguments: EvidencePeer.allCases)
  func `an inclusion file proves its leaf and no other`(peer: EvidencePeer) throws {
    for (index, size) in [(0, 1), (0, 700), (255, 256), (256, 300), (699, 700), (123, 511)] {
      try city.write(city.inclusion(of: index, size: size).bytes, "proof")
      try city.write(city.leaf(index), "leaf")
      try expect(peer.check("inclusion", vkey, "proof", "leaf", at: city), size: size)
      try city.write(city.leaf((index + 1) % 700), "leaf")
      #expect(try peer.check("inclusion", vkey, "proof", "leaf", at: city).status == 1)
    }
  }

  @Test(arguments: EvidencePeer.allCases)
  func `a consistency file shows growth, and no fork passes with it`(peer: EvidencePeer) throws {
    for (old, new) in [(1, 2), (256, 700), (300, 700), (512, 513), (699, 700)] {
      try city.write(city.note(old), "old")
      try city.write(city.consistency(from: old, to: new).bytes, "proof")
      try expect(peer.check("consistency", vkey, "old", "proof", at: city), size: new)
      let fork = try city.consistency(from: old, to: new, root: MerkleTree.leafHash([1]))
      try city.write(fork.bytes, "proof")
      #expect(try peer.check("consistency", vkey, "old", "proof", at: city).status == 1)
    }
  }

  @Test(arguments: EvidencePeer.allCases)
  func `an export comes to the root that was signed, and no other export does`(
    peer: EvidencePeer
  ) throws {
    #expect(try city.run("export", "events", "--out", "events").status == 0)
    try city.write(city.note(700), "checkpoint")
    try expect(peer.check("export", vkey, "checkpoint", "events", at: city), size: 700)
    var events = Array(try Data(contentsOf: city.workplace.file("events")))
    events[events.count / 2] ^= 1
    try city.write(events, "events")
    #expect(try peer.check("export", vkey, "checkpoint", "events", at: city).status == 1)
  }

  @Test(arguments: [1, 255, 256, 257, 700])
  func `Go reads every entry of a mirror through its tiles`(size: Int) throws {
    #expect(try city.mirror(size).status == 0)
    try expect(EvidencePeer.go.check("tiles", vkey, "mirror", at: city), size: size)
  }

  @Test func `Go refuses a mirror in which one byte of any tile was changed`() throws {
    #expect(try city.mirror(700).status == 0)
    let files = try city.files(in: "mirror").filter { $0.key != "checkpoint" }
    #expect(files.count == 7)
    for (name, file) in files {
      var changed = file.bytes
      changed[changed.count / 2] ^= 1
      try changed.write(to: city.workplace.file("mirror/\(name)"))
      #expect(try EvidencePeer.go.check("tiles", vkey, "mirror", at: city).status == 1, "\(name)")
      try file.bytes.write(to: city.workplace.file("mirror/\(name)"))
    }
    try expect(EvidencePeer.go.check("tiles", vkey, "mirror", at: city), size: 700)
  }

  @Test func `a cosignature is accepted by Python, which demands it`() throws {
    let witness = ["--witness", city.witness.verifier.text]
    try city.write(city.note(700, isCosigned: true), "cosigned")
    try city.write(city.note(700), "alone")
    let peer = EvidencePeer.python
    try expect(
      peer.check("checkpoint", vkey, "cosigned", witness[0], witness[1], at: city), size: 700)
    #expect(
      try peer.check("checkpoint", vkey, "alone", witness[0], witness[1], at: city).status == 1)
  }
}
