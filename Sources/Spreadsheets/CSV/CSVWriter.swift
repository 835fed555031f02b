/// Writes records of CSV as RFC 4180 has them: commas, CR LF, quotes where they are needed.
package enum CSVWriter {
  /// One record with its line end.
  ///
  /// A cell is quoted for a comma, a quote, a line break and a blank at either end, which some
  /// readers drop; so is the one cell of a record that would be a blank line.
  package static func record(_ cells: [String]) -> String {
    if cells == [""] { return "\"\"\r\n" }
    return cells.map(field).joined(separator: ",") + "\r\n"
  }

  private static func field(_ cell: String) -> String {
    guard needsQuotes(cell) else { return cell }
    // By scalars: a quote with a combining mark behind it is a quote all the same.
    var quoted = String.UnicodeScalarView("\"".unicodeScalars)
    for scalar in cell.unicodeScalars {
      if scalar == "\"" { quoted.append(scalar) }
      quoted.append(scalar)
    }
    return String(quoted) + "\""
  }

  private static func needsQuotes(_ cell: String) -> Bool {
    let blanks: Set<Unicode.Scalar> = [" ", "\t", "\u{3000}"]
    guard let first = cell.unicodeScalars.first, let last = cell.unicodeScalars.last else {
      return false
    }
    return blanks.contains(first) || blanks.contains(last)
      || cell.utf8.contains { byte in
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: "\r"), UInt8(ascii: "\n"): true
        default: false
        }
      }
  }
}
