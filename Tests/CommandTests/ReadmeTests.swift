import Foundation
import Testing

/// What the READMEs and the manual show is what the program does.
@Suite struct ReadmeTests {
  @Test(arguments: try pages())
  func `the commands of a page answer as it shows`(page: String) throws {
    let file = Repository.root.appending(path: page)
    var text = try String(contentsOf: file, encoding: .utf8)
    let blocks = Self.consoleBlocks(of: text)
    try #require(!blocks.isEmpty, "\(page) shows no command")
    // One folder for the whole page: each block goes on where the one before ended.
    var run = SessionRun(at: try Workplace(), masked: false)
    for block in blocks {
      let played = try run.play(SessionFile.lines(of: block))
      // A page shows moments and hashes as they were once; its commands may name some too.
      if Repository.updatesGoldens {
        text = text.replacingOccurrences(of: block, with: Self.block(block, saying: played))
      } else {
        expectSameLines(Masks.applied(to: played), Masks.applied(to: block))
      }
    }
    if Repository.updatesGoldens { try text.write(to: file, atomically: true, encoding: .utf8) }
  }

  /// A block with the lines that are another now; the moments and hashes of all others stay.
  private static func block(_ block: String, saying played: String) -> String {
    var lines = block.components(separatedBy: "\n")
    let now = played.components(separatedBy: "\n")
    let (old, new) = (lines.map(Masks.applied(to:)), now.map(Masks.applied(to:)))
    for change in new.difference(from: old) {
      switch change {
      case .remove(let place, _, _): lines.remove(at: place)
      case .insert(let place, _, _): lines.insert(now[place], at: place)
      }
    }
    return lines.joined(separator: "\n")
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
