import Foundation
import Testing

/// What the READMEs and the manual show is what the program does.
@Suite struct ReadmeTests {
  @Test(arguments: try pages())
  func `the commands of a page answer as it shows`(page: String) throws {
    let text = try String(contentsOf: Repository.root.appending(path: page), encoding: .utf8)
    let blocks = Self.consoleBlocks(of: text)
    try #require(!blocks.isEmpty, "\(page) shows no command")
    // One folder for the whole page: each block goes on where the one before ended.
    var run = SessionRun(at: try Workplace())
    for block in blocks {
      let played = try run.play(SessionFile.lines(of: block))
      // A page shows moments and hashes as they were once; its commands may name some too.
      expectSameLines(Masks.applied(to: played), Masks.applied(to: block))
    }
  }

  /// Both READMEs, and every page of the manual.
  private static func pages() throws -> [String] {
    let folder = "Documentation/manual.ja"
    let files = try FileManager.default.contentsOfDirectory(
      atPath: Repository.root.appending(path: folder).path)
    let manual = files.filter { $0.hasSuffix(".md") }.sorted().map { "\(folder)/\($0)" }
    return ["README.md", "README.ja.md"] + manual
  }

  /// The texts between "```console" and "```".
  ///
  /// Those inside a comment too: what a reader need not see, such as the day on which a page plays,
  /// or what somebody does in a spreadsheet meanwhile.
  private static func consoleBlocks(of text: String) -> [String] {
    text.components(separatedBy: "```console\n").dropFirst().compactMap { part in
      part.components(separatedBy: "```").first
    }
  }
}
