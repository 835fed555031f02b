import CanonicalJSON
import PlanDomain

/// What `-O` may say: the forms in which a table leaves.
enum OutputForm: String, Sendable, CaseIterable {
  /// Aligned columns for a terminal.
  case table
  /// A GitHub-flavoured Markdown table.
  case markdown
  /// RFC 4180.
  case csv
  /// One line a row, tabs between.
  case tsv
  /// One document.
  case json
  /// One object a line (JSON Lines).
  case jsonl
}

/// Writes a table in any form. The form decides the text; where it goes to never does.
struct TableRenderer: Sendable {
  /// The language of the titles; the other words of a table came in theirs.
  var language: Language
  var width = CellWidth()
  /// For the form `table` only.
  var style = Style(isEnabled: false)

  /// The whole text, its last line ended.
  func text(of table: Table, as form: OutputForm) -> String {
    switch form {
    case .table: TerminalTable(table, language: language, width: width, style: style).text
    case .markdown: MarkdownTable(table, language: language).text
    case .csv: SeparatedValues.csv.text(of: table)
    case .tsv: SeparatedValues.tsv.text(of: table)
    case .json: JSONValue.object(table.document).canonicalText + "\n"
    case .jsonl: table.objects.map { JSONValue.object($0).canonicalText + "\n" }.joined()
    }
  }
}
