import Foundation
import Testing

/// A published report made again elsewhere, later, and after a text of it was erased.
struct PublishedReportTests {
  private let workplace: Workplace

  init() throws {
    workplace = try Workplace()
    try PreparedLedger.year.put(on: workplace)
    try run("publish", "令和6年度公表版", "--as-of", "R6", "--lang", "ja", "--yes")
  }

  @discardableResult
  private func run(_ words: String..., in environment: [String: String] = [:]) throws -> String {
    let setting = PreparedLedger.setting.merging(environment) { $1 }
    let result = try workplace.run(words, setting: setting)
    try #require(result.status == 0, "\(words): \(result.error)")
    return result.output
  }

  private func report(in environment: [String: String] = [:]) throws -> String {
    try run("report", "--publication", "令和6年度公表版", in: environment)
  }

  @Test func `scenario 55: rebuilt from the exports elsewhere, the report has the same bytes`()
    throws
  {
    let published = try report()
    try run("export", "events", "--out", "events.jsonl")
    try run("export", "texts", "--out", "texts.jsonl")
    try run("correct", "05-2", "--fy", "R5", "25.5", "--reason", "再集計")
    #expect(try report() == published)
    try run(
      "restore", "events.jsonl", "--texts", "texts.jsonl", "--into", "elsewhere.ledger")
    let elsewhere = [
      "PLANLEDGER_FILE": "elsewhere.ledger", "PLANLEDGER_LANG": "en", "TZ": "America/New_York",
      "LC_ALL": "en_US.UTF-8",
    ]
    #expect(try report(in: elsewhere) == published)
    #expect(published.contains("lang=\"ja\"") && published.contains("集計誤り"))
  }

  @Test func `the site of a publication has the same files on another day and in another place`()
    throws
  {
    try run("site", "first", "--publication", "令和6年度公表版")
    try run("correct", "05-2", "--fy", "R5", "25.5", "--reason", "再集計")
    let elsewhere = ["PLANLEDGER_LANG": "en", "TZ": "America/New_York", "LC_ALL": "en_US.UTF-8"]
    try run("site", "again", "--publication", "@令和6年度公表版", in: elsewhere)
    let paths = try FileManager.default.subpathsOfDirectory(atPath: workplace.file("first").path)
    #expect(paths.contains("data/years-05-2.csv") && paths.contains("indicators/05-2.html"))
    #expect(
      try Set(FileManager.default.subpathsOfDirectory(atPath: workplace.file("again").path))
        == Set(paths))
    for path in paths where path.contains(".") {
      #expect(
        FileManager.default.contents(atPath: workplace.file("first/\(path)").path)
          == FileManager.default.contents(atPath: workplace.file("again/\(path)").path), "\(path)")
    }
    let mixed = try workplace.run(
      ["site", "third", "--publication", "令和6年度公表版", "--as-of", "R5"],
      setting: PreparedLedger.setting)
    #expect(mixed.status == 64)
  }

  @Test func `a text erased since shows as erased, and nothing else of the report changes`()
    throws
  {
    let published = try report()
    let log = try run("log", "05-2", "--type", "measurement.corrected", "-O", "csv")
    let number = try #require(log.split(whereSeparator: \.isNewline).last?.prefix { $0 != "," })
    try run("text", "redact", "#\(number)", "--basis", "条例第9条", "--yes")
    let after = try report()
    let changes = tokens(of: after).difference(from: tokens(of: published))
    #expect(!after.contains("集計誤り") && published.contains("集計誤り"))
    for change in changes {
      switch change {
      case .remove(_, let token, _):
        #expect(["bdi>集計誤り", "/bdi>", "理由：", "td>理由："].contains { token.contains($0) }, "\(token)")
      case .insert(_, let token, _): #expect(token.contains("（消去済み）"), "\(token)")
      }
    }
    #expect(changes.count <= 12)
    try run("verify")
  }

  @Test func `texts that never came along: no other bytes pass for those that were published`()
    throws
  {
    let published = try report()
    try run("export", "events", "--out", "events.jsonl")
    try run("restore", "events.jsonl", "--into", "without.ledger")
    let without = PreparedLedger.setting.merging(["PLANLEDGER_FILE": "without.ledger"]) { $1 }
    for words in [["report", "--out", "again.html"], ["site", "again"]] {
      let refused = try workplace.run(
        words + ["--publication", "令和6年度公表版"], setting: without)
      #expect(refused.status == 1)
      #expect(refused.output.isEmpty)
      #expect(refused.error.contains("--without-texts") && refused.error.contains("--texts TEXTS"))
    }
    for name in ["again.html", "again"] {
      #expect(!FileManager.default.fileExists(atPath: workplace.file(name).path))
    }
    let consented = try workplace.run(
      ["report", "--publication", "令和6年度公表版", "--without-texts"], setting: without)
    #expect(consented.status == 0)
    #expect(consented.output != published && consented.output.contains("本文なし"))
    #expect(consented.error.contains("一部なしで復元"))
    let alone = try workplace.run(["report", "--without-texts"], setting: without)
    #expect(alone.status == 64)
    // Its data hold no text: they are made whole.
    #expect(
      try run("publication", "data", "令和6年度公表版", in: ["PLANLEDGER_FILE": "without.ledger"])
        == run("publication", "data", "令和6年度公表版"))
  }

  /// The page piece by piece: what stands between two tags.
  private func tokens(of page: String) -> [Substring] { page.split(separator: "<") }
}
