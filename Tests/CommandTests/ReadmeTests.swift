import Foundation
import Testing

/// What the README shows is what the program does.
@Suite struct ReadmeTests {
  @Test func `the tour goes as the README shows it`() throws {
    let readme = try String(
      contentsOf: Repository.root.appending(path: "README.md"), encoding: .utf8)
    // One folder for the whole tour: each block goes on where the one before ended.
    var run = SessionRun(at: try Workplace())
    for block in Self.consoleBlocks(of: readme) {
      let played = try run.play(SessionFile.lines(of: block))
      expectSameLines(played, Masks.applied(to: block))
    }
  }

  /// The texts between "```console" and "```".
  private static func consoleBlocks(of text: String) -> [String] {
    text.components(separatedBy: "```console\n").dropFirst().compactMap { part in
      part.components(separatedBy: "```").first
    }
  }
}
