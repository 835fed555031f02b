import PlanDomain
import ProgressLedger
import Publication
import Testing

@Suite struct `Whatever somebody typed into a ledger` {
  /// What has broken pages before; each stands in every text of the plan.
  private static let attacks = [
    "\"\u{301} onfocus=alert(1) autofocus x=\"",
    "<\u{FE0F}script>alert(1)</script>",
    "</style></title></svg><img src=x onerror=alert(1)>",
    "\u{202E}txt.exe\u{2066}\u{2029}",
    "=1+1",
    "一行目\n\n# 二行目\r\n| a | b |",
    "]]> --> <!-- ",
    "javascript:alert(1)",
    "\u{338}\u{200D}👩\u{0}\u{1B}[31m",
    "&lt;b&gt; &#x3c; {{x}} ${x} `x` *x* [x](javascript:x)",
  ]

  @Test(arguments: attacks, Language.allCases)
  func `is text on every page`(attack: String, language: Language) throws {
    var story = try Story { text in "\(attack)\(text)\(attack)" }
    var usual = try Story()
    try story.judgeTheClosedYearAnew()
    try usual.judgeTheClosedYearAnew()
    let name = PublicationName("令和6年度公表版")
    let pages = try pages(of: story.report(publication: name), language)
    let expected = try self.pages(of: usual.report(publication: name), language)
    #expect(pages.map(\.path) == expected.map(\.path))
    for (page, expected) in zip(pages, expected) {
      let read = try ReadPage(page.html)
      // The same elements with the same attributes in the same order, whatever stands in them;
      // only line breaks may be more.
      let ours = try ReadPage(expected.html)
      #expect(read.shape == ours.shape, "\(page.path)")
      #expect(
        page.html.unicodeScalars.allSatisfy { !$0.properties.isBidiControl }, "\(page.path)")
    }
  }

  @Test(arguments: attacks)
  func `is text in Markdown`(attack: String) throws {
    var (story, same) = (try Story { text in "\(attack)\(text)" }, try Story())
    try story.judgeTheClosedYearAnew()
    try same.judgeTheClosedYearAnew()
    let text = MarkdownReport(try story.report(), language: .ja).text
    let usual = MarkdownReport(try same.report(), language: .ja).text
    // Outside of code, `<` begins our line breaks only, and blocks begin as they always do.
    // Byte by byte: a mark that combines with `>` makes another Character of it and the same tag.
    let besides = Array(text.utf8).split(separator: Array("<br>".utf8)).joined()
    #expect(!besides.contains(UInt8(ascii: "<")))
    #expect(text.unicodeScalars.allSatisfy { !$0.properties.isBidiControl })
    func blocks(_ text: String) -> [Substring] {
      text.split(separator: "\n").filter { $0.hasPrefix("#") || $0.hasPrefix("|") }
        .map { $0.prefix { "#|".contains($0) } }
    }
    #expect(blocks(text) == blocks(usual))
  }

  private func pages(of report: PlanReport, _ language: Language) -> [(path: String, html: String)]
  {
    [("report.html", ReportPage(report, language: language).html)]
      + Site(report, language: language).pages.map { ($0.path, $0.text) }
  }
}

extension ReadPage {
  /// Names of elements and of attributes: all that a text must not change.
  var shape: [String] {
    elements.filter { $0.name != "br" }.map { element in
      ([element.name] + element.attributes.map(\.name)).joined(separator: " ")
    }
  }
}
