/// The language of manual pages (mdoc), as far as this program writes it.
struct Mdoc {
  private(set) var text = ""

  /// A line that begins with a macro; its arguments are escaped.
  mutating func macro(_ name: String, _ arguments: String...) {
    text += ([".\(name)"] + arguments.map(Self.argument)).joined(separator: " ") + "\n"
  }

  /// A line of macros that were written out.
  mutating func raw(_ line: String) { text += line + "\n" }

  /// A sentence or more, filled into lines by the reader.
  mutating func paragraph(_ sentence: String) {
    text += Self.line(sentence) + "\n"
  }

  /// Lines that stay as they are.
  mutating func literal(_ lines: String) {
    raw(".Bd -literal -offset indent")
    for line in lines.split(separator: "\n", omittingEmptySubsequences: false) {
      text += Self.line(String(line)) + "\n"
    }
    raw(".Ed")
  }

  /// A line of text: nothing in it is taken for an instruction.
  static func line(_ text: String) -> String {
    var line = escaped(text)
    while line.last == " " { line.removeLast() }
    return line.hasPrefix(".") || line.hasPrefix("'") ? "\\&" + line : line
  }

  /// One argument of a macro, whatever is in it.
  static func argument(_ text: String) -> String {
    "\"" + escaped(text).replacing("\"", with: "\\(dq") + "\""
  }

  /// A hyphen stays the ASCII one, so that a command can be copied from the page.
  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
  }
}
