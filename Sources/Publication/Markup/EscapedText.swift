/// A text as it may stand between tags and between quotes, in HTML and in XML.
///
/// Escaped by Unicode scalar: a quotation mark with a combining mark behind it is one Character and
/// would pass a comparison of Characters. What XML forbids and what nobody can see is made visible
/// first. A combining mark at the beginning is written by its number, or a later normalization
/// would melt it with the `>` or `"` before it.
struct EscapedText {
  let text: String

  init(_ typed: String) {
    var escaped = String.UnicodeScalarView()
    for scalar in VisibleText(typed).scalars {
      switch scalar {
      case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
      case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
      case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
      case "'": escaped.append(contentsOf: "&#39;".unicodeScalars)
      case _ where escaped.isEmpty && scalar.properties.isGraphemeExtend:
        escaped.append(contentsOf: "&#\(scalar.value);".unicodeScalars)
      default: escaped.append(scalar)
      }
    }
    text = String(escaped)
  }
}
