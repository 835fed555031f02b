import Foundation
import Testing

/// The peer that looks at our pages can see.
@Suite struct `Checking a page` {
  /// No page can keep a browser from tagging what it prints, so the peer is told to; and both pages
  /// are asked for a word that neither says.
  @Test func `a broken page fails every check, and a sound one only what it is made to`() throws {
    let fixtures = Repository.root.appending(path: "Tests/Fixtures/Pages")
    let pages = ["sound.html", "broken.html"].map { fixtures.appending(path: $0) }
    let checks = try PageCheck.run(
      pages, "--untagged", "--says=令和6年度は 99.9", in: try Workplace())
    try #require(checks.map(\.page) == pages.map(\.path))
    #expect(checks[0].title == "指標の推移")
    #expect(checks[0].pictures == ["令和6年度は 62.5"])
    #expect(checks[0].sheets == 1)
    #expect(checks[0].findings.map(\.check) == ["paper-tags", "paper-text"])
    #expect(Set(checks[1].findings.map(\.check)) == everyCheck)
  }

  private let everyCheck: Set = [
    "markup", "link", "title", "lang", "heading", "skip", "id", "script", "target", "name",
    "lettering", "keyboard", "order", "focus", "axe", "narrow", "contrast", "console", "request",
    "paper-tags", "paper-title", "paper-size", "paper-empty", "paper-text", "paper-width",
  ]
}
