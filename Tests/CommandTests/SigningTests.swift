import CanonicalJSON
import Foundation
import Testing
import TransparencyLog

/// Keys, signatures and what a ledger demands, as people type them.
@Suite struct SigningTests {
  private let workplace: Workplace
  private let setting = PreparedLedger.setting

  init() throws {
    workplace = try Workplace()
    try PreparedLedger.plan.put(on: workplace)
    for (name, seed) in [("a01", UInt8(1)), ("a02", 2)] {
      let key = try SigningKey(name: name, seed: [UInt8](repeating: seed, count: 32))
      let file = workplace.file("\(name).key")
      try Data((key.secretText + "\n").utf8).write(to: file)
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
      try type("key", "enroll", key.verifier.text)
    }
  }

  @discardableResult
  private func type(_ words: String...) throws -> String {
    let result = try workplace.run(words, setting: setting)
    try #require(result.status == 0, "\(words): \(result.error)")
    return result.output
  }

  /// The status and the code of a refusal.
  private func refusal(_ words: String...) throws -> (status: Int32, code: String?) {
    let result = try workplace.run(words + ["-O", "json"], setting: setting)
    let document = try JSONDocument(result.error)
    return (result.status, document.value.object?["code"]?.string)
  }

  private func demandTwoDepartments() throws {
    try type(
      "signing-policy", "adopt", "--entries", "required", "--corrections", "two-departments",
      "--authority", "決裁第8号", "--sign", "a01.key", "--sign", "a02.key")
  }

  @Test func `an entry is signed, listed so and verified`() throws {
    try type("record", "05-2", "--fy", "R5", "25.1", "--sign", "a01.key")
    let entries = try JSONDocument(type("log", "05-2", "-n", "1", "-O", "json")).value
      .object?["data"]?.array
    let signature = try #require(entries?.first?.object?["signatures"]?.array?.first?.object)
    #expect(signature["actor"] == "a01")
    #expect(signature["standing"] == "valid")
    try type("verify")
  }

  @Test func `a lost log key is replaced with the recovery key, and without one by nobody`() throws
  {
    var vkeys: [String] = []
    for name in ["lost", "recovery", "next"] {
      let vkey = try type(
        "key", "new", "--name", "ledger.city.example.jp/plan", "--out", "\(name).key")
      vkeys.append(vkey.filter { !$0.isNewline })
    }
    try type("key", "enroll", vkeys[0])
    try type("key", "enroll", vkeys[1], "--recovery")
    let rotate = ["key", "rotate", "--from", vkeys[0], "--to", vkeys[2]]
    for signer in [[], ["--sign", "a01.key"], ["--sign", "next.key"]] {
      let refused = try workplace.run(rotate + signer + ["-O", "json"], setting: setting)
      #expect(refused.status == 77, "\(refused.error)")
    }
    #expect(try refusal("key", "revoke", vkeys[0], "--reason", "紛失").status == 77)
    let done = try workplace.run(rotate + ["--sign", "recovery.key"], setting: setting)
    #expect(done.status == 0, "\(done.error)")
    let entries = try JSONDocument(type("log", "ledger", "-n", "1", "-O", "json")).value
      .object?["data"]?.array
    let signature = try #require(entries?.first?.object?["signatures"]?.array?.first?.object)
    #expect(signature["standing"] == "valid")
    try type("verify")
  }

  @Test func `what is demanded is refused without a signature, with the way on`() throws {
    try demandTwoDepartments()
    let refused = try refusal("record", "05-2", "--fy", "R5", "25.1")
    #expect(refused.status == 77)
    #expect(refused.code == "unsigned")
    try type("record", "05-2", "--fy", "R5", "25.1", "--sign", "a01.key")
    #expect(try type("signing-policy", "show", "-O", "csv").contains("required,two-departments"))
  }

  @Test func `a second department signs what the first prepared`() throws {
    try demandTwoDepartments()
    try type("record", "05-2", "--fy", "R5", "25.1", "--sign", "a01.key")
    try type(
      "correct", "05-2", "--fy", "R5", "25.3", "--reason", "集計誤り", "--sign", "a01.key",
      "--prepare", "c.json")
    #expect(try refusal("submit", "c.json").status == 77)
    // The other desk has neither the ledger nor the first one's name.
    let shown = try workplace.output(of: "sign", "c.json", "--sign", "a02.key")
    #expect(shown.contains("集計誤り") && shown.contains("25.3"))
    try workplace.output(of: "submit", "c.json", "--ledger", "city.ledger")
    #expect(try type("series", "05-2", "-O", "csv").contains("25.3"))
    try type("verify")
  }

  @Test func `what was prepared is refused once the stream has moved, and once it was changed`()
    throws
  {
    try type("record", "05-2", "--fy", "R5", "25.1")
    try type(
      "correct", "05-2", "--fy", "R5", "25.3", "--reason", "集計誤り", "--prepare", "c.json")
    try type("note", "05-2", "その間のメモ")
    let moved = try refusal("submit", "c.json")
    #expect(moved.status == 75)
    #expect(moved.code == "prepared-differs")
    let file = workplace.file("c.json")
    let text = try String(contentsOf: file, encoding: .utf8)
    try Data(text.replacing("25.3", with: "25.4").utf8).write(to: file)
    #expect(try refusal("submit", "c.json").status == 75)
    try Data(text.replacing("\"events\"", with: "\"event\"").utf8).write(to: file)
    #expect(try refusal("sign", "c.json").code == "prepared-malformed")
  }

  @Test func `a prepared file runs nothing but an entry`() throws {
    try type("note", "05-2", "メモ", "--prepare", "n.json")
    let file = workplace.file("n.json")
    let text = try String(contentsOf: file, encoding: .utf8)
    let words = #""words":["export","events","--out","stolen.jsonl"]"#
    try Data(text.replacing(/"words":\[.*\]/, with: words).utf8).write(to: file)
    #expect(try refusal("submit", "n.json").status == 64)
    #expect(!FileManager.default.fileExists(atPath: workplace.file("stolen.jsonl").path))
  }

  @Test func `a private key that others may read is refused`() throws {
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o640], ofItemAtPath: workplace.file("a01.key").path)
    let refused = try refusal("record", "05-2", "--fy", "R5", "25.1", "--sign", "a01.key")
    #expect(refused.status == 78)
    #expect(refused.code == "open-to-others")
  }

  @Test func `an import cannot be prepared`() throws {
    try Data("indicator_id,fiscal_year,obs_value\n05-2,2023,25.1\n".utf8)
      .write(to: workplace.file("a.csv"))
    let refused = try refusal("import", "measurements", "a.csv", "--prepare", "p.json")
    #expect(refused.code == "not-preparable")
  }

  @Test func `keys stay listed after their end, and what they signed is marked`() throws {
    try type("record", "05-2", "--fy", "R5", "25.1", "--sign", "a01.key")
    let list = try type("key", "list", "-O", "csv")
    let vkey = try #require(
      list.split(whereSeparator: \.isNewline).first { $0.hasPrefix("a01,") }?
        .split(separator: ",").last)
    let event = try JSONDocument(type("log", "05-2", "-n", "1", "-O", "json")).value
      .object?["data"]?.array?.first?.object?["position"]?.integer
    let number = try #require(event)
    try type("key", "revoke", String(vkey), "--reason", "盗難", "--since", "#\(number)")
    #expect(try type("log", "05-2", "-n", "1").contains("署名が疑わしい（a01）"))
    #expect(try type("verify").contains("a01"))
    #expect(try refusal("record", "05-2", "--fy", "R6", "1", "--sign", "a01.key").status == 77)
  }
}
