/// A text as it may stand between tags and between quotes, in HTML and in XML.
///
/// Escaped by Unicode scalar: a quotation mark with a combining mark behind it is one Character and
/// would pass a comparison of Characters. Control characters, which XML forbids and nobody can see,
/// become the pictures that stand for them. A combining mark at the beginning is written by its
/// number, or a later normalization would melt it with the `>` or `"` before it.
struct EscapedText {
  let text: String

  init(_ typed: String) {
    var escaped = String.UnicodeScalarView()
    var isFirst = true
    for scalar in typed.unicodeScalars {
      switch scalar {
      case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
      case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
      case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
      case "'": escaped.append(contentsOf: "&#39;".unicodeScalars)
      case "\n", "\t": escaped.append(scalar)
      case "\u{00}"..."\u{1F}": escaped.append(Self.picture(of: scalar))
      case "\u{7F}": escaped.append("\u{2421}")
      case "\u{80}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": escaped.append("\u{FFFD}")
      default:
        if isFirst && scalar.properties.isGraphemeExtend {
          escaped.append(contentsOf: "&#\(scalar.value);".unicodeScalars)
        } else {
          escaped.append(scalar)
        }
      }
      isFirst = false
    }
    text = String(escaped)
  }

  /// `␀` to `␟` (U+2400 and on) stand for the control characters.
  private static func picture(of control: Unicode.Scalar) -> Unicode.Scalar {
    Unicode.Scalar(0x2400 + control.value) ?? "\u{FFFD}"
  }
}
