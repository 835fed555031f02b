import PlanDomain

/// A table in GitHub-flavoured Markdown, in which no text can leave its cell or become markup.
struct MarkdownTable {
  private let table: Table
  private let language: Language

  init(_ table: Table, language: Language) {
    self.table = table
    self.language = language
  }

  /// Caption and note are paragraphs around the table; every line ended.
  var text: String {
    let titles = table.columns.map { Self.cell($0.title.text(in: language)) }
    let rules = table.columns.map { $0.alignment == .trailing ? "---:" : "---" }
    let rows = table.rows.map { row in row.map { Self.cell($0.display) } }
    let lines = ([titles, rules] + rows).map { "| " + $0.joined(separator: " | ") + " |\n" }
    let blocks =
      table.caption.map(Self.paragraph) + [lines.joined()] + table.note.map(Self.paragraph)
    return blocks.joined(separator: "\n")
  }

  /// A text inside a cell; its line breaks become `<br>`, the only tag there is.
  private static func cell(_ text: String) -> String {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { escaped(String($0)) }
      .joined(separator: "<br>")
  }

  /// A text on a line of its own, where a leading `#`, `-` or `1.` would open a heading or a list.
  private static func paragraph(_ text: String) -> String {
    let line = escaped(text).drop { $0 == " " }
    let number = line.prefix { $0.isASCII && $0.isNumber }
    let rest = line.dropFirst(number.count)
    let opens = number.isEmpty ? "#-+=" : ".)"
    guard let first = rest.unicodeScalars.first, opens.unicodeScalars.contains(first) else {
      return line + "\n"
    }
    return number + "\\" + rest + "\n"
  }

  /// Scalar by scalar, because `<` with a combining mark is another Character and the same markup.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in TerminalText.escaped(text).unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\\", "|", "`", "*", "_", "~", "[", "]", "$":
        escaped += "\\"
        escaped.unicodeScalars.append(scalar)
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
