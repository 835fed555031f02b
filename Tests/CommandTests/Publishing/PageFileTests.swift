import Foundation
import Testing

/// Where a report goes, and what is told when it cannot go there.
struct PageFileTests {
  private let workplace: Workplace

  init() throws {
    workplace = try Workplace()
    try PreparedLedger.year.put(on: workplace)
  }

  @Test(arguments: ["page.pdf", "page.txt", "folder.d/page.docx"])
  func `an ending that is not written is refused with those that are`(name: String) throws {
    for words in [["report", "--as-of", "R5"], ["errata", "@published"]] {
      let result = try run(words + ["--out", name, "--lang", "en"])
      #expect(result.status == 64)
      #expect(result.error.contains("HTML (.html) or Markdown (.md)"))
      #expect(!FileManager.default.fileExists(atPath: workplace.file(name).path))
    }
  }

  @Test func `Markdown goes into no page of HTML`() throws {
    let result = try run(["report", "-O", "markdown", "--out", "page.html", "--lang", "en"])
    #expect(result.status == 64)
    #expect(result.error.contains(".md"))
    #expect(try run(["report", "-O", "markdown", "--out", "page.md"]).status == 0)
  }

  @Test(arguments: [["report", "--out", "nowhere/page.html"], ["site", "nowhere/pages"]])
  func `no folder is made for a page whose folder is not there`(words: [String]) throws {
    let result = try run(words + ["--lang", "en"])
    #expect(result.status == 66)
    #expect(result.error.contains("There is no folder nowhere"))
    #expect(!FileManager.default.fileExists(atPath: workplace.file("nowhere").path))
  }

  @Test(arguments: [["report", "--out", "page.html"], ["site", "pages"], ["scorecard"]])
  func `a year that has not begun is told`(words: [String]) throws {
    let result = try run(words + ["--as-of", "R99", "--lang", "en"])
    #expect(result.status == 0)
    #expect(result.error.contains("FY2117 (R99) has not begun"))
    #expect(!(try run(["scorecard", "--as-of", "R5", "--lang", "en"]).error.contains("begun")))
  }

  @Test func `a folder that a killed run left is named, and nothing in it is touched`() throws {
    let folder = workplace.file("pages.unfinished")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    try Data("kept".utf8).write(to: folder.appending(path: "page.html"))
    let result = try run(["site", "pages", "--lang", "en"])
    #expect(result.status == 74)
    #expect(result.error.contains("There is pages.unfinished"))
    #expect(try Data(contentsOf: folder.appending(path: "page.html")) == Data("kept".utf8))
  }

  @Test func `unfinished ledgers that killed runs left are named beside a new one`() throws {
    for name in ["copy.ledger.unfinished-1a2b", "copy.ledger.unfinished-mine", "other"] {
      try Data().write(to: workplace.file(name))
    }
    let result = try run(["backup", "copy.ledger", "--lang", "en"])
    #expect(result.status == 0)
    #expect(result.error.contains("left unfinished by earlier runs: copy.ledger.unfinished-1a2b."))
    #expect(
      FileManager.default.fileExists(atPath: workplace.file("copy.ledger.unfinished-1a2b").path))
  }

  @Test func `evidence that cannot be read is told in our words`() throws {
    let result = try run([
      "record", "05-3", "--fy", "R5", "33.8", "--evidence", "/proc/self/mem", "--lang", "en",
    ])
    #expect(result.status == 74)
    #expect(result.error.contains("cannot be read (an input or output error)"))
  }

  private func run(_ words: [String]) throws -> ProcessResult {
    try workplace.run(words, setting: PreparedLedger.setting)
  }
}
