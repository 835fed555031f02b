import CanonicalJSON
import Foundation
import Testing

/// Every answer says which state it is, by which events, and the root by which it can be checked.
@Suite struct CitationTests {
  private let workplace: Workplace
  private let root: String

  init() throws {
    workplace = try Workplace()
    try PreparedLedger.year.put(on: workplace)
    let verified = try JSONDocument(
      workplace.output(of: "verify", "-O", "json", setting: PreparedLedger.setting))
    root = try #require(try verified.data["root"]?.string)
  }

  /// Every command that answers with what the ledger knows.
  static let questions = [
    ["show"], ["show", "05-2"], ["show", "M05-1"], ["show", "D01"], ["state"], ["replay"],
    ["replay", "--trace", "05-2"], ["series", "05-2"], ["series", "05-2", "--history"],
    ["log", "-n", "1"], ["blame", "05-2"], ["search", "05"], ["diff", "#50"],
    ["diff", "#50", "--stat"], ["scorecard"], ["scorecard", "--from", "R4"], ["todo"],
    ["todo", "--reminders"], ["year", "show"], ["year", "show", "R5"], ["sign-off", "list"],
    ["publication", "list"], ["plan", "show"], ["department", "list"], ["actor", "list"],
    ["rule-set", "list"], ["rule-set", "show"], ["key", "list"], ["signing-policy", "show"],
    ["export", "measurements"],
  ]

  @Test func `the document of an answer cites both times, position and root`() throws {
    for words in Self.questions {
      let meta = try JSONDocument(output(of: words, "json").output).meta
      #expect(meta["root"]?.string == root, "\(words)")
      #expect(meta["known_at"]?.integer ?? 0 > 0, "\(words)")
      #expect(meta["recorded_until"]?.string != nil, "\(words)")
      #expect(meta.names.contains("as_of"), "\(words)")
    }
  }

  @Test func `the last line of an answer for people says the same`() throws {
    for words in Self.questions {
      let last = try output(of: words, "table").output.split(separator: "\n").last
      #expect(last?.hasSuffix("/ 根 \(root)") == true, "\(words)")
    }
    let markdown = try output(of: ["series", "05-2"], "markdown").output
    #expect(markdown.replacing("\\", with: "").contains(root))
  }

  @Test func `rows stay rows, and what they rest on is told beside them`() throws {
    for words in Self.questions {
      let result = try output(of: words, "csv")
      #expect(!result.output.contains(root), "\(words)")
      #expect(result.error.contains("/ 根 \(root)"), "\(words)")
    }
    for form in ["tsv", "jsonl"] {
      #expect(try output(of: ["log"], form).error.contains(root))
    }
    #expect(try output(of: ["log", "--quiet"], "csv").error.isEmpty)
  }

  @Test func `an earlier point has the root that it had then`() throws {
    let earlier = try JSONDocument(
      output(of: ["show", "05-2", "--known-at", "#100"], "json").output
    ).meta["root"]
    #expect(earlier?.string != nil && earlier?.string != root)
    try workplace.output(
      of: "export", "events", "--known-at", "#100", "--out", "events",
      setting: PreparedLedger.setting)
    let restored = try workplace.output(
      of: "restore", "events", "--into", "then.ledger", "-O", "json")
    #expect(try JSONDocument(restored).data["root"] == earlier)
  }

  @Test func `the values of a site's tables have a file that cites the same`() throws {
    try workplace.output(of: "site", "pages", "--as-of", "R5", setting: PreparedLedger.setting)
    let folder = workplace.file("pages/data")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let tables = names.filter { $0.hasSuffix(".csv") }
    #expect(!tables.isEmpty && names.count == 2 * tables.count)
    for name in tables {
      let metadata = try Data(contentsOf: folder.appending(path: "\(name)-metadata.json"))
      let document = try #require(try JSONValue(parsing: Array(metadata)).object)
      #expect(document["url"]?.string == name)
      let facts = (document["schema:additionalProperty"]?.array ?? []).compactMap(\.object)
      func fact(_ name: String) -> JSONValue? {
        facts.first { $0["schema:name"]?.string == name }?["schema:value"]
      }
      #expect(fact("root")?.string == root)
      #expect(fact("as_of") == 2023)
      #expect(fact("known_at") == fact("position"))
    }
  }

  private func output(of words: [String], _ form: String) throws -> ProcessResult {
    let result = try workplace.run(words + ["-O", form], setting: PreparedLedger.setting)
    try #require(result.status == 0, "\(words): \(result.error)")
    return result
  }
}
