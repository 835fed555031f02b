package import PlanDomain
package import ProgressLedger

/// A report as GitHub-flavoured Markdown: the same blocks as the page, its charts as their
/// sentences.
package struct MarkdownReport: Sendable {
  /// The whole file.
  package let text: String

  package init(_ report: PlanReport, language: Language) {
    let teller = Teller(report: report, language: language)
    let whole = Section(
      teller.planTitle,
      [.paragraph(teller.asOf)] + teller.overview + teller.sections.map(Block.section))
    text = whole.markdown(level: 1).joined(separator: "\n")
  }
}

extension Section {
  /// Paragraphs, each with the line break that ends it.
  func markdown(level: Int) -> [String] {
    let heading = String(repeating: "#", count: min(level, 6)) + " " + title.markdown(break: " ")
    return [heading + "\n"] + blocks.flatMap { $0.markdown(level: level + 1) }
  }
}

extension Block {
  fileprivate func markdown(level: Int) -> [String] {
    switch self {
    case .paragraph(let phrase): [Self.paragraph(phrase)]
    case .picture(let picture): [Self.paragraph(picture.sentence)]
    case .gallery(let pictures): pictures.map { Self.paragraph($0.sentence) }
    case .quotation(let text):
      [
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
          .map { "> " + MarkdownText.opening(Phrase.typed(String($0)).markdown(break: " ")) + "\n" }
          .joined()
      ]
    case .list(let phrases):
      [phrases.map { "- " + MarkdownText.opening($0.markdown(break: "<br>")) + "\n" }.joined()]
    case .terms(let terms):
      [
        terms.map { "- \($0.name.markdown(break: " ")): \($0.text.markdown(break: "<br>"))\n" }
          .joined()
      ]
    case .table(let table): table.markdown
    case .section(let section): section.markdown(level: level)
    }
  }

  private static func paragraph(_ phrase: Phrase) -> String {
    MarkdownText.opening(phrase.markdown(break: "<br>")) + "\n"
  }
}

extension Table {
  fileprivate var markdown: [String] {
    let titles = columns.map { $0.title.markdown(break: "<br>") }
    let rules = columns.map { $0.isNumeric ? "---:" : "---" }
    let cells = rows.map { row in row.map { $0.markdown(break: "<br>") } }
    let lines = ([titles, rules] + cells).map { "| " + $0.joined(separator: " | ") + " |\n" }
    return [MarkdownText.opening(caption.markdown(break: " ")) + "\n", lines.joined()]
  }
}

extension Phrase {
  /// On one line; what parts lines within it is written as `lineBreak`.
  fileprivate func markdown(break lineBreak: String) -> String {
    pieces.map { piece in
      switch piece {
      // Our own words, too: a mark may be the plan's word for a rating.
      case .own(let text), .mark(let text, _), .typed(let text):
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
          .map { MarkdownText.escaped(String(VisibleText(String($0)).scalars)) }
          .joined(separator: lineBreak)
      case .strong(let phrase): "**\(phrase.markdown(break: lineBreak))**"
      // One file without addresses of its own: what is linked stands in it anyway.
      case .together(let phrase), .link(let phrase, _): phrase.markdown(break: lineBreak)
      case .code(let text):
        MarkdownText.isCode(text) ? "`\(text)`" : Phrase.typed(text).markdown(break: lineBreak)
      case .lineBreak: lineBreak
      }
    }.joined()
  }
}
