import Foundation
import Testing
import TransparencyLog

/// A live witness of another author sees the ledger grow, and nothing else.
@Suite struct WitnessTests {
  private let desk: OutsideDesk
  private let witness: LiveWitness
  private let witnessKey = LiveWitness.key().verifier.text

  init() throws {
    desk = try OutsideDesk()
    witness = try LiveWitness(watching: [desk.key.verifier], at: desk.workplace)
  }

  private func post(_ file: String = "checkpoint", ledger: String = "city.ledger") throws
    -> ProcessResult
  {
    try desk.run(
      "witness", "post", file, "--to", witness.address, "--vkey", desk.vkey, "--witness-key",
      witnessKey, "--ledger", ledger)
  }

  @Test func `a ledger that only grows is cosigned, post by post, and nothing enters it`() throws {
    let ledger = try Data(contentsOf: desk.workplace.file("city.ledger"))
    try desk.sign()
    let signed = try desk.text("checkpoint")
    let first = try post()
    #expect(first.status == 0, "\(first.error)")
    let cosigned = try desk.text("checkpoint")
    #expect(cosigned.hasPrefix(signed), "the lines of the log stay as they are")
    #expect(cosigned.split(separator: "\n").last?.hasPrefix("— witness.example/1 ") == true)
    #expect(try Data(contentsOf: desk.workplace.file("city.ledger")) == ledger)

    try desk.record("なお")
    try desk.sign(as: "second")
    let second = try post("second")
    #expect(second.status == 0, "\(second.error)")
    let note = try SignedNote(parsing: Array(desk.text("second").utf8))
    #expect(try note.signers(among: [LiveWitness.key().verifier]).count == 1)
  }

  @Test func `a second post of the same file asks nobody and adds nothing`() throws {
    try desk.sign()
    #expect(try post().status == 0)
    let cosigned = try desk.text("checkpoint")
    let again = try post()
    #expect(again.status == 0 && again.error.contains("has signed it already"))
    #expect(try desk.text("checkpoint") == cosigned)
  }

  @Test func `case 11: a rewritten ledger is refused, told as an alarm, and kept as evidence`()
    throws
  {
    try desk.sign()
    #expect(try post().status == 0)
    // Another history of the same plan, as long and longer, signed with the true key.
    try PreparedLedger.plan.put(as: "fork.ledger", on: desk.workplace)
    let size = try SignedCheckpoint(
      parsing: Array(desk.text("checkpoint").utf8), trusting: [TrustedKey(desk.vkey)]
    ).checkpoint.size
    while try desk.sign("fork.ledger", as: "fork").size <= size {
      try desk.record("別の記録", in: "fork.ledger")
    }
    let signed = try desk.text("fork")
    let refused = try post("fork", ledger: "fork.ledger")
    #expect(refused.status == 1)
    #expect(refused.error.contains("has seen another history"))
    #expect(refused.error.contains("call the auditor"))
    #expect(try desk.text("fork") == signed)
    #expect(try witness.refused() == [signed])
  }

  @Test func `case 10: a fork of the same size is refused with 422`() throws {
    let checkpoint = try desk.sign()
    #expect(try post().status == 0)
    // The ledger itself knows better; so the fork is a copy in which the last event differs.
    try PreparedLedger.plan.put(as: "fork.ledger", on: desk.workplace)
    while try desk.sign("fork.ledger", as: "fork").size < checkpoint.size {
      try desk.record("別の記録", in: "fork.ledger")
    }
    try desk.sign("fork.ledger", upTo: checkpoint.size, as: "fork")
    let refused = try post("fork", ledger: "fork.ledger")
    #expect(refused.status == 1, "\(refused.error)")
    #expect(try witness.refused().count == 1)
  }

  @Test func `case 12: an older checkpoint is answered with the size that the witness has seen`()
    throws
  {
    let old = try desk.sign(as: "old").size
    try desk.record("なお")
    let new = try desk.sign(as: "new").size
    #expect(try post("new").status == 0)
    let refused = try post("old")
    #expect(refused.status == 75)
    #expect(refused.error.contains("#\(new)") && refused.error.contains("#\(old)"))
  }

  @Test func `case 49: a backup of last week is found by the witness, who has seen more`() throws {
    let backup = try Data(contentsOf: desk.workplace.file("city.ledger"))
    try desk.record("なお")
    try desk.sign()
    #expect(try post().status == 0)
    try backup.write(to: desk.workplace.file("restored.ledger"))
    try desk.sign("restored.ledger", as: "restored")
    let refused = try post("restored", ledger: "restored.ledger")
    #expect(refused.status == 1)
    #expect(refused.error.contains("call the auditor"))
  }

  @Test func `a checkpoint that is not of this ledger is never posted`() throws {
    let checkpoint = try desk.sign(as: "own")
    let other = Checkpoint(
      origin: checkpoint.origin, size: checkpoint.size, root: MerkleTree.leafHash([0]))
    try desk.sign(other, as: "other")
    let refused = try post("other")
    #expect(refused.status == 1 && refused.error.contains("call the auditor"))
    #expect(try witness.refused().isEmpty)
    #expect(try post("own").status == 0, "the witness has seen nothing before")
  }

  @Test func `a witness that watches another ledger says so`() throws {
    try desk.sign()
    let other = try SigningKey(name: "other.example/plan", seed: [UInt8](repeating: 2, count: 32))
    let stranger = try LiveWitness(watching: [other.verifier], at: desk.workplace)
    #expect(
      try desk.code(
        of: "witness", "post", "checkpoint", "--to", stranger.address, "--vkey", desk.vkey,
        "--witness-key", witnessKey) == "witness-unknown-log")
  }

  @Test func `a witness that knows another key of the ledger says so`() throws {
    try desk.sign()
    let other = try SigningKey(name: OutsideDesk.origin, seed: [UInt8](repeating: 2, count: 32))
    let stranger = try LiveWitness(watching: [other.verifier], at: desk.workplace)
    #expect(
      try desk.code(
        of: "witness", "post", "checkpoint", "--to", stranger.address, "--vkey", desk.vkey,
        "--witness-key", witnessKey) == "witness-untrusted")
  }

  @Test func `a signature of another witness than the one expected is not taken`() throws {
    try desk.sign()
    let signed = try desk.text("checkpoint")
    let impostor = LiveWitness.key(seed: 8).verifier.text
    let refused = try desk.run(
      "witness", "post", "checkpoint", "--to", witness.address, "--vkey", desk.vkey,
      "--witness-key", impostor)
    #expect(refused.status == 1)
    #expect(try desk.text("checkpoint") == signed)
  }

  @Test func `a witness that is not there is said, and the file stays as it is`() throws {
    try desk.sign()
    let signed = try desk.text("checkpoint")
    // Nothing listens on the port of the discard service.
    #expect(
      try desk.code(
        of: "witness", "post", "checkpoint", "--to", "http://127.0.0.1:9", "--vkey", desk.vkey,
        "--witness-key", witnessKey) == "witness-unreachable")
    #expect(try desk.text("checkpoint") == signed)
  }

  @Test func `case 17: a log's key is no witness's key, and a witness's is no log's`() throws {
    try desk.sign()
    #expect(
      try desk.code(
        of: "witness", "post", "checkpoint", "--to", witness.address, "--vkey", desk.vkey,
        "--witness-key", desk.vkey) == "vkey")
    #expect(
      try desk.code(
        of: "witness", "post", "checkpoint", "--to", witness.address, "--vkey", witnessKey,
        "--witness-key", witnessKey) == "vkey")
  }
}
