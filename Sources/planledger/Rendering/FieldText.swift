import Spreadsheets

/// How a text travels in a field of CSV or TSV, and comes back scalar by scalar.
///
/// Two layers. The `FormulaGuard`, for the spreadsheet that computes a text that begins with `=`.
/// Then the *escapes*: line breaks, tabs and backslashes leave as `\n`, `\r`, `\t`, `\\`, other
/// scalars that would move a cursor or reorder the line as `\u{1B}`. Everything else, emoji and
/// invisible scalars included, leaves as it is.
enum FieldText {
  static func encoded(_ text: String) -> String {
    var encoded = ""
    for scalar in FormulaGuard.guarded(text).unicodeScalars {
      switch scalar {
      case "\\": encoded += "\\\\"
      case "\n": encoded += "\\n"
      case "\r": encoded += "\\r"
      case "\t": encoded += "\\t"
      case _ where scalar.movesCursor || scalar.reordersLine:
        encoded += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      default: encoded.unicodeScalars.append(scalar)
      }
    }
    return encoded
  }

  /// Reverses `encoded`. The field is what a CSV reader found, its quotes already gone; a backslash
  /// that begins none of the escapes stays as it is.
  static func decoded(_ field: String) -> String {
    var decoded = String.UnicodeScalarView()
    var rest = field.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      if scalar == "\\", let (meant, length) = escape(in: rest) {
        decoded.append(meant)
        rest.removeFirst(length)
      } else {
        decoded.append(scalar)
      }
    }
    return FormulaGuard.unguarded(String(decoded))
  }

  /// The scalar meant by what follows a backslash, and how many scalars spell it.
  private static func escape(
    in rest: Substring.UnicodeScalarView
  ) -> (meant: Unicode.Scalar, length: Int)? {
    switch rest.first {
    case "\\": return ("\\", 1)
    case "n": return ("\n", 1)
    case "r": return ("\r", 1)
    case "t": return ("\t", 1)
    case "u":
      let body = rest.dropFirst().prefix(8)
      guard body.first == "{", let end = body.firstIndex(of: "}") else { return nil }
      let digits = String(body[body.index(after: body.startIndex)..<end])
      guard let value = UInt32(digits, radix: 16), let meant = Unicode.Scalar(value) else {
        return nil
      }
      return (meant, digits.unicodeScalars.count + 3)
    default: return nil
    }
  }
}
