import PlanDomain

/// A table in GitHub-flavoured Markdown, in which no text can leave its cell or become markup.
struct MarkdownTable {
  private let table: Table
  private let language: Language

  init(_ table: Table, language: Language) {
    self.table = table
    self.language = language
  }

  /// Caption, note and citation are paragraphs around the table; every line ended.
  var text: String {
    let titles = table.columns.map { Markdown.cell($0.title.text(in: language)) }
    let rules = table.columns.map { $0.alignment == .trailing ? "---:" : "---" }
    let rows = table.rows.map { row in row.map { Markdown.cell($0.display) } }
    let lines = ([titles, rules] + rows).map { "| " + $0.joined(separator: " | ") + " |\n" }
    let blocks =
      table.caption.map(Markdown.paragraph) + [lines.joined()]
      + (table.note + table.citation).map(Markdown.paragraph)
    return blocks.joined(separator: "\n")
  }
}
