/// A text inside GitHub-flavoured Markdown, where nothing of it can become markup.
package enum MarkdownText {
  /// A text within a line. Scalar by scalar, because `<` with a combining mark is another Character
  /// and the same markup.
  package static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
      case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
      case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
      case "\\", "|", "`", "*", "_", "~", "[", "]", "$":
        escaped.append("\\")
        escaped.append(scalar)
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }

  /// Whether a text stays within a span of code, whatever stands around it: one line of ASCII that
  /// ends neither the span nor a cell nor looks like a tag.
  static func isCode(_ text: String) -> Bool {
    text.utf8.allSatisfy { (0x20...0x7E).contains($0) } && !text.contains { "`|<".contains($0) }
  }

  /// An escaped line that begins a block of its own: a leading `#`, `-` or `1.` would open a
  /// heading or a list.
  package static func opening(_ line: String) -> String {
    let line = line.drop { $0 == " " }
    let number = line.prefix { $0.isASCII && $0.isNumber }
    let rest = line.dropFirst(number.count)
    let opens = number.isEmpty ? "#-+=" : ".)"
    guard let first = rest.unicodeScalars.first, opens.unicodeScalars.contains(first) else {
      return String(line)
    }
    return number + "\\" + rest
  }
}
