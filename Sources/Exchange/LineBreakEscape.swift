/// Line breaks of a text as the two characters `\n`, for tables whose cells hold none (rule 1-5 of
/// the ministry, L1-14 of the agency): a backslash then leaves as `\\`.
package enum LineBreakEscape {
  /// The text in one line.
  package static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": escaped += "\\\\"
      case "\n": escaped += "\\n"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// The text with its line breaks; a backslash that begins neither of the two stays as it is.
  package static func unescaped(_ cell: String) -> String {
    guard cell.utf8.contains(UInt8(ascii: "\\")) else { return cell }
    var text = ""
    var rest = cell.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch (scalar, rest.first) {
      case ("\\", "n"):
        text += "\n"
        rest.removeFirst()
      case ("\\", "\\"):
        text += "\\"
        rest.removeFirst()
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
