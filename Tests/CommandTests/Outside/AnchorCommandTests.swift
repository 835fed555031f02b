import CanonicalJSON
import Foundation
import Testing
import TransparencyLog

/// What a witness and an authority said enters the ledger, and the audit goes by it.
@Suite struct AnchorCommandTests {
  private let desk: OutsideDesk
  private let authority: LocalAuthority
  private let witness: LiveWitness
  private let witnessKey = LiveWitness.key().verifier.text

  init() throws {
    desk = try OutsideDesk()
    authority = try LocalAuthority(at: desk.workplace)
    witness = try LiveWitness(watching: [desk.key.verifier], at: desk.workplace)
    try desk.sign()
    let posted = try desk.run(
      "witness", "post", "checkpoint", "--to", witness.address, "--vkey", desk.vkey,
      "--witness-key", witnessKey)
    try #require(posted.status == 0, "\(posted.error)")
    try desk.workplace.output(of: "timestamp", "request", "checkpoint", "--out", "request.tsq")
    try authority.answer("request.tsq", as: "answer.tsr")
  }

  private func anchor(_ more: String..., of file: String = "checkpoint") throws -> ProcessResult {
    try desk.workplace.run(
      ["checkpoint", "anchor", file, "--vkey", desk.vkey, "--lang", "en"] + more,
      setting: PreparedLedger.setting)
  }

  private func verify() throws -> ProcessResult { try desk.run("verify") }

  @Test func `a token and a cosignature enter the ledger, and their files are kept`() throws {
    let note = try Data(contentsOf: desk.workplace.file("checkpoint"))
    let anchored = try anchor(
      "--token", "answer.tsr", "--ca", "ca.pem", "--witness-key", witnessKey)
    #expect(anchored.status == 0, "\(anchored.error)")
    #expect(anchored.output.contains("timestamps: 1, witnesses: 1"))
    #expect(try verify().output.contains("nothing found"))

    let leaf = try #require(
      desk.workplace.output(of: "export", "events", setting: PreparedLedger.setting)
        .split(separator: "\n").last)
    let event = try JSONValue(parsing: Array(leaf.utf8)).object?["event"]?.object
    let body = try #require(event?["body"]?.object)
    #expect(event?["type"]?.string == "checkpoint.anchored")
    #expect(body["cosignatures"]?.array?.first?.object?["witness"]?.string == "witness.example/1")
    let kept = try FileManager.default.contentsOfDirectory(
      at: desk.workplace.file("city.ledger.evidence"), includingPropertiesForKeys: nil)
    let bytes = try kept.map { try Data(contentsOf: $0) }
    #expect(bytes.count == 2 && bytes.contains(note))
    #expect(bytes.contains(try Data(contentsOf: desk.workplace.file("answer.tsr"))))
  }

  @Test func `a token that was changed since is found beside the ledger`() throws {
    _ = try anchor("--token", "answer.tsr", "--ca", "ca.pem")
    let folder = desk.workplace.file("city.ledger.evidence")
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      try Data("other".utf8).write(to: folder.appending(path: file))
    }
    let found = try verify()
    #expect(found.status == 1 && found.output.contains("evidence"))
  }

  @Test func `a token that does not hold writes nothing`() throws {
    try desk.record("なお")
    try desk.sign(as: "second")
    let refused = try anchor("--token", "answer.tsr", "--ca", "ca.pem", of: "second")
    #expect(refused.status == 1)
    #expect(refused.error.contains("Nothing was written"))
    #expect(
      !FileManager.default.fileExists(
        atPath: desk.workplace.file("city.ledger.evidence").path))
  }

  @Test func `a checkpoint that nobody outside has seen is refused`() throws {
    #expect(try anchor().status == 2)
    #expect(try anchor(of: "checkpoint").error.contains("neither a timestamp"))
  }

  @Test func `a checkpoint of another history, or of a longer one, is an alarm`() throws {
    let own = try desk.sign(as: "own")
    for (size, name) in [(own.size, "other"), (own.size + 1, "longer")] {
      try desk.sign(
        Checkpoint(origin: own.origin, size: size, root: MerkleTree.leafHash([0])), as: name)
      let refused = try anchor("--witness-key", witnessKey, of: name)
      #expect(refused.status == 1 && refused.error.contains("call the auditor"))
    }
    #expect(try verify().status == 0)
  }

  @Test func `case 43: events dated after the token that covers them are found`() throws {
    // The machine's clock runs ahead while somebody enters; by a day, what follows would be refused.
    let late = try desk.workplace.start(
      "/usr/bin/faketime",
      ["+20 hours", "planledger", "note", "05-1", "後日の記録"], setting: PreparedLedger.setting
    ).finish()
    try #require(late.status == 0, "\(late.error)")
    try desk.sign(as: "second")
    try desk.workplace.output(of: "timestamp", "request", "second", "--out", "second.tsq")
    try authority.answer("second.tsq", as: "second.tsr")
    let anchored = try anchor("--token", "second.tsr", "--ca", "ca.pem", of: "second")
    #expect(anchored.status == 0, "\(anchored.error)")
    let found = try desk.run("verify", "-O", "json")
    #expect(found.status == 1)
    let line = try #require(found.output.split(separator: "\n").first)
    let findings = try JSONDocument(line + "\n").data["findings"]?.array ?? []
    #expect(findings.map { $0.object?["check"]?.string } == ["time"])
  }

  @Test func `case 18: a cosignature moved under another checkpoint is refused`() throws {
    let line = try #require(desk.text("checkpoint").split(separator: "\n").last)
    try desk.record("なお")
    try desk.sign(as: "second")
    try Data((desk.text("second") + line + "\n").utf8).write(to: desk.workplace.file("second"))
    #expect(
      try desk.code(
        of: "checkpoint", "anchor", "second", "--vkey", desk.vkey, "--witness-key", witnessKey)
        == "note-bad-signature")
  }

  @Test func `case 19: enough witnesses must have signed, and one counts once`() throws {
    let second = try LiveWitness(
      LiveWitness.key("university.example/1", seed: 9), watching: [desk.key.verifier],
      at: desk.workplace)
    let secondKey = LiveWitness.key("university.example/1", seed: 9).verifier.text
    let lines = [
      "log \(desk.vkey)", "witness office \(witnessKey)", "witness university \(secondKey)",
    ]
    func policy(_ lines: [String]) throws {
      try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: desk.workplace.file("policy"))
    }
    let words = ["witness", "check", "checkpoint", "--policy", "policy", "-O", "json"]
    try policy(lines + ["group outside any office university", "quorum outside"])
    let enough = try desk.workplace.run(words)
    #expect(
      try JSONDocument(enough.output).rows.map { $0["witness"]?.string } == ["witness.example/1"])

    try policy(lines + ["group outside all office university", "quorum outside"])
    #expect(try desk.code(of: "witness", "check", "checkpoint", "--policy", "policy") == "quorum")
    let posted = try desk.run(
      "witness", "post", "checkpoint", "--to", second.address, "--vkey", desk.vkey,
      "--witness-key", secondKey)
    #expect(posted.status == 0, "\(posted.error)")
    #expect(try desk.workplace.run(words).status == 0)

    try policy(
      lines + ["witness again \(witnessKey)", "group outside 2 office again", "quorum outside"])
    #expect(
      try desk.code(of: "witness", "check", "checkpoint", "--policy", "policy")
        == "policy-malformed")
  }
}
