import CanonicalJSON
import Foundation
import ProgressLedger
import Testing
import TransparencyLog

/// `verify` against checkpoints and receipts that were kept outside of the ledger.
@Suite struct OutsideVerifyTests {
  private let desk: AuditDesk

  init() throws { desk = try AuditDesk() }

  @Test func `a checkpoint that holds is named, and what it does not cover is counted`() throws {
    let size = try desk.size()
    try desk.sign(at: size - 2, into: "may.checkpoint")
    let result = try desk.run("verify", "--checkpoint", "may.checkpoint", "--vkey", desk.vkey)
    #expect(result.status == 0)
    let id = desk.vkey.split(separator: "+")[1]
    #expect(
      result.output.contains(
        "may.checkpoint: covers #1 to #\(size - 2), signed by \(AuditDesk.origin)+\(id)."))
    #expect(
      result.output.contains(
        "No signed checkpoint covers the newest 2 event(s) yet, #\(size - 1) to #\(size)."))
    let json = try desk.run(
      "verify", "--checkpoint", "may.checkpoint", "--vkey", desk.vkey, "-O", "json")
    let data = try JSONDocument(json.output).data
    #expect(data["uncovered"] == 2)
    #expect(data["evidence"]?.array?.first?.object?["holds"] == true)
  }

  @Test func `case 9: rewritten from scratch, it passes alone and fails what was published before`()
    throws
  {
    try desk.sign(into: "published.checkpoint")
    try desk.rewrite(into: "forged.ledger", replacing: "25.3", with: "35.3")
    try desk.sign("forged.ledger", into: "signed-again.checkpoint")
    #expect(try desk.size(of: "forged.ledger") == desk.size())

    let alone = try desk.run("verify", on: "forged.ledger")
    #expect(alone.status == 0, "\(alone.output)\(alone.error)")
    let again = try desk.run(
      "verify", "--checkpoint", "signed-again.checkpoint", "--vkey", desk.vkey,
      on: "forged.ledger")
    #expect(again.status == 0, "\(again.output)\(again.error)")

    let published = try desk.run(
      "verify", "--checkpoint", "published.checkpoint", "--vkey", desk.vkey, "-O", "json",
      on: "forged.ledger")
    #expect(published.status == 1)
    #expect(try checks(in: published) == ["consistency"])
    // Beside the checkpoint that was signed again, the two convict the signer.
    let both = try desk.run(
      "verify", "--checkpoint", "published.checkpoint", "--checkpoint", "signed-again.checkpoint",
      "--vkey", desk.vkey, "-O", "json", on: "forged.ledger")
    #expect(try checks(in: both) == ["equivocation", "consistency"])
  }

  @Test func `case 6: a cut tail is found by a checkpoint, and by a receipt without any key`()
    throws
  {
    let size = try desk.size()
    try desk.sign(into: "now.checkpoint")
    try desk.writeReceipt(for: size, into: "mine.tlog-proof")
    let held = try desk.run("verify", "--receipt", "mine.tlog-proof")
    #expect(held.status == 0)
    #expect(held.output.contains("it proves nothing to others"))

    let leaves = try desk.run("export", "events").output.split(separator: "\n").dropLast(2)
    try Data((leaves.joined(separator: "\n") + "\n").utf8)
      .write(to: desk.workplace.file("events.jsonl"))
    try desk.workplace.output(of: "restore", "events.jsonl", "--into", "cut.ledger")
    for words in [
      ["--checkpoint", "now.checkpoint", "--vkey", desk.vkey], ["--receipt", "mine.tlog-proof"],
    ] {
      let result = try desk.workplace.run(
        ["verify", "--ledger", "cut.ledger", "-O", "json"] + words)
      #expect(result.status == 1)
      #expect(try checks(in: result) == ["rollback"])
    }
  }

  @Test func `case 20: a key that the ledger retired signs nothing any more`() throws {
    let new = try SigningKey(name: AuditDesk.origin, seed: [UInt8](repeating: 8, count: 32))
    let setting = PreparedLedger.setting
    try desk.workplace.output(of: "key", "enroll", desk.vkey, setting: setting)
    try desk.workplace.output(
      of: "key", "rotate", "--from", desk.vkey, "--to", new.verifier.text, setting: setting)
    let last = try desk.size()
    try desk.sign(into: "in-time.checkpoint")
    try desk.workplace.output(of: "note", "05-2", "一年後", setting: setting)
    try desk.sign(into: "late.checkpoint")
    let inTime = try desk.run("verify", "--checkpoint", "in-time.checkpoint", "--vkey", desk.vkey)
    #expect(inTime.status == 0, "\(inTime.output)")
    let late = try desk.run(
      "verify", "--checkpoint", "late.checkpoint", "--vkey", desk.vkey, "-O", "json")
    #expect(try checks(in: late) == ["key-retired"])
    #expect(late.output.contains("#\(last)"))
  }

  @Test func `a year is audited from the checkpoint before it, and says what it left out`() throws {
    let size = try desk.size()
    try desk.sign(at: size - 3, into: "last-year.checkpoint")
    let result = try desk.run("verify", "--since", "last-year.checkpoint", "--vkey", desk.vkey)
    #expect(result.status == 0, "\(result.output)\(result.error)")
    #expect(result.output.contains("Checked 3 events after #\(size - 3), of \(size)"))
    #expect(result.output.contains("Left out: events and texts up to #\(size - 3)"))
    #expect(!result.output.contains("on trust"))
    let trusting = try desk.run("verify", "--since", "#\(size - 3)")
    #expect(trusting.status == 0)
    #expect(trusting.output.contains("Everything up to #\(size - 3) was taken on trust"))

    try desk.rewrite(into: "forged.ledger", replacing: "25.3", with: "35.3")
    let forged = try desk.run(
      "verify", "--since", "last-year.checkpoint", "--vkey", desk.vkey, "-O", "json",
      on: "forged.ledger")
    #expect(forged.status == 1)
    #expect(try checks(in: forged) == ["consistency"])
  }

  @Test func `case 14: a file that is not to be believed is a finding, one that is none bad input`()
    throws
  {
    let stranger = try SigningKey(
      name: AuditDesk.origin, seed: [UInt8](repeating: 8, count: 32))
    try desk.sign(into: "theirs.checkpoint", by: stranger)
    let theirs = try desk.run(
      "verify", "--checkpoint", "theirs.checkpoint", "--vkey", desk.vkey, "-O", "json")
    #expect(theirs.status == 1)
    #expect(try checks(in: theirs) == ["note-untrusted"])

    try Data("no note\n".utf8).write(to: desk.workplace.file("odd.checkpoint"))
    let odd = try desk.run("verify", "--checkpoint", "odd.checkpoint", "--vkey", desk.vkey)
    #expect(odd.status == 65)
    #expect(odd.output.isEmpty)
    #expect(odd.error.contains("odd.checkpoint"))

    let unkeyed = try desk.run("verify", "--checkpoint", "theirs.checkpoint")
    #expect(unkeyed.status == 64)
    #expect(unkeyed.output.isEmpty)
    let beyond = try desk.run("verify", "--since", "#9999")
    #expect(beyond.status == 65)
  }

  @Test func `case 36: a published file is made again byte for byte, so that a changed one shows`()
    throws
  {
    let size = try desk.size()
    let words = ["--license", "https://creativecommons.org/licenses/by/4.0/"]
    for folder in ["published", "again"] {
      try FileManager.default.createDirectory(
        at: desk.workplace.file(folder), withIntermediateDirectories: false)
    }
    func export(into folder: String) throws -> Data {
      let result = try desk.workplace.run(
        ["export", "measurements", "--ledger", "city.ledger", "--known-at", "#\(size)", "--out"]
          + ["\(folder)/figures.csv"] + words)
      try #require(result.status == 0, "\(result.error)")
      return try Data(contentsOf: desk.workplace.file("\(folder)/figures.csv"))
    }
    let published = try export(into: "published")
    try desk.workplace.output(
      of: "note", "05-1", "later", setting: PreparedLedger.setting)
    #expect(try export(into: "again") == published)
  }

  @Test func `case 36: a byte changed in a publication's data shows by its SHA-256`() throws {
    let workplace = desk.workplace
    try workplace.output(
      of: "publish", "公表", "--known-at", "#\(desk.size())", "--yes",
      setting: PreparedLedger.setting)
    let words = ["publication", "data", "公表", "--ledger", "city.ledger", "--out"]
    for name in ["published.json", "again.json"] {
      let result = try workplace.run(words + [name])
      try #require(result.status == 0, "\(result.error)")
    }
    var data = try Data(contentsOf: workplace.file("published.json"))
    #expect(try Data(contentsOf: workplace.file("again.json")) == data)
    let list = try workplace.output(
      of: "publication", "list", "-O", "json", setting: PreparedLedger.setting)
    #expect(list.contains("\"data_sha256\":\"\(digest(of: data))\""))
    data[data.count / 2] ^= 1
    #expect(!list.contains(digest(of: data)))
  }

  private func digest(of data: Data) -> String {
    var digest = ContentDigest()
    digest.take(Array(data))
    return digest.text
  }

  private func checks(in result: ProcessResult) throws -> [String] {
    let data = try JSONDocument(result.output).data
    return try #require(data["findings"]?.array).compactMap { $0.object?["check"]?.string }
  }
}
