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
