import CanonicalJSON
import Foundation
import Testing
import TransparencyLog

/// Proof files as a citizen gets them.
@Suite struct ProofTests {
  @Test func `a figure's proof is under 2 KB in a ledger of 100,000 events`() throws {
    let (workplace, _) = try proving()
    let bytes = try Data(contentsOf: workplace.file("p"))
    let proof = try InclusionFile(parsing: bytes)
    // A tree of 100,000 leaves has at most 17 levels below its root; a line of base64 has 45 bytes.
    let missing = 17 - proof.hashes.count
    #expect(missing > 0)
    // Three more digits for the index and three for the size; a second signature for a rotation,
    // and one of a witness.
    let signatures = 2 * 200
    #expect(bytes.count + missing * 45 + 6 + signatures < 2_000)
  }

  @Test func `case 52: every byte of a proof file, flipped in turn, is refused`() throws {
    let (workplace, vkey) = try proving()
    let bytes = Array(try Data(contentsOf: workplace.file("p")))
    let key = try TrustedKey(vkey)
    _ = try InclusionFile(parsing: bytes).verified(trusting: [key])
    for index in bytes.indices {
      for bit in 0..<8 {
        var flipped = bytes
        flipped[index] ^= 1 << bit
        #expect(throws: EvidenceFault.self, "byte \(index), bit \(bit)") {
          try InclusionFile(parsing: flipped).verified(trusting: [key])
        }
      }
    }
  }

  @Test func `a proof is checked where there is no ledger, and the leaf is data`() throws {
    let (workplace, vkey) = try proving()
    try FileManager.default.removeItem(at: workplace.file("city.ledger"))
    let output = try workplace.output(
      of: "proof", "check", "p", "--vkey", vkey, "-O", "json", setting: [:])
    let data = try JSONDocument(output).data
    #expect(data["seq"]?.integer == 95)
    #expect(data["event"]?.object?["body"]?.object?["value"]?.string == "25.1")
    #expect(try JSONDocument(output).meta["size"]?.integer == 96)
  }

  @Test func `a checkpoint is shown with its witnesses, whose keys are given apart`() throws {
    let workplace = try Workplace()
    let log = try SigningKey(name: "ledger.example.jp/plan", seed: [UInt8](repeating: 1, count: 32))
    let witness = try SigningKey(
      name: "witness.example/1", algorithm: .cosignature, seed: [UInt8](repeating: 2, count: 32))
    let checkpoint = Checkpoint(
      origin: "ledger.example.jp/plan", size: 1, root: MerkleTree.leafHash([1]))
    var note = SignedNote(text: checkpoint.text)
    note.add(try log.sign(note.text))
    note.add(try witness.cosign(note.text, at: 1_770_000_000))
    try Data(note.bytes).write(to: workplace.file("c"))
    let shown = try workplace.output(
      of: "checkpoint", "show", "c", "--vkey", log.verifier.text, "--witness-key",
      witness.verifier.text, setting: [:])
    #expect(shown.contains("立会者、2026-02-02T02:40:00Z"))
    note.add(
      NoteSignature(
        name: "witness.example/1", keyID: witness.verifier.id,
        bytes: [UInt8](repeating: 0, count: 72)))
    try Data(note.bytes).write(to: workplace.file("c"))
    let refused = try workplace.run([
      "checkpoint", "show", "c", "--vkey", log.verifier.text, "--witness-key",
      witness.verifier.text,
    ])
    #expect(refused.status == 1)
  }

  /// A desk with a proof `p` of the event #96, and the ledger's vkey.
  private func proving() throws -> (Workplace, vkey: String) {
    let workplace = try Workplace()
    try PreparedLedger.plan.put(on: workplace)
    let vkey = try workplace.output(
      of: "key", "new", "--name", "ledger.city.example.jp/plan", "--out", "k"
    ).filter { !$0.isNewline }
    let setting = PreparedLedger.setting
    try workplace.output(
      of: "record", "05-2", "--fy", "R5", "25.1", "--source", "人事課調べ", setting: setting)
    try workplace.output(
      of: "checkpoint", "sign", "--key", "k", "--memory", "m", "--first", "--out", "c",
      setting: setting)
    try workplace.output(
      of: "proof", "make", "#96", "--checkpoint", "c", "--out", "p", setting: setting)
    return (workplace, vkey)
  }
}
