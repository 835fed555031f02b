import Publication

/// Texts inside GitHub-flavoured Markdown, where none can become markup.
enum Markdown {
  /// A text inside a cell of a table; its line breaks become `<br>`, the only tag there is.
  static func cell(_ text: String) -> String {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { inline(String($0)) }
      .joined(separator: "<br>")
  }

  /// A text on a line of its own.
  static func paragraph(_ text: String) -> String { MarkdownText.opening(inline(text)) + "\n" }

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

  private static func inline(_ text: String) -> String {
    MarkdownText.escaped(TerminalText.escaped(text))
  }
}
