/// Texts inside GitHub-flavoured Markdown, where none can become markup.
enum Markdown {
  /// A text inside a cell of a table; its line breaks become `<br>`, the only tag there is.
  static func cell(_ text: String) -> String {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { inline(String($0)) }
      .joined(separator: "<br>")
  }

  /// A text on a line of its own, where a leading `#`, `-` or `1.` would open a heading or a list.
  static func paragraph(_ text: String) -> String {
    let line = inline(text).drop { $0 == " " }
    let number = line.prefix { $0.isASCII && $0.isNumber }
    let rest = line.dropFirst(number.count)
    let opens = number.isEmpty ? "#-+=" : ".)"
    guard let first = rest.unicodeScalars.first, opens.unicodeScalars.contains(first) else {
      return line + "\n"
    }
    return number + "\\" + rest + "\n"
  }

  /// A heading; a text of several lines becomes one.
  static func heading(_ text: String, level: Int) -> String {
    String(repeating: "#", count: level) + " " + inline(oneLine(text)) + "\n"
  }

  /// A line of a list, `- name: text`.
  static func item(_ name: String, _ text: String) -> String {
    "- \(inline(name)): \(inline(oneLine(text)))\n"
  }

  /// A command to type, on lines that nothing interprets.
  static func command(_ text: String) -> String {
    "```\n\(TerminalText.escaped(text))\n```\n"
  }

  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  /// Scalar by scalar, because `<` with a combining mark is another Character and the same markup.
  private static func inline(_ text: String) -> String {
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
