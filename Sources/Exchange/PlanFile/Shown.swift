/// A text of the file fit for a terminal: an escape in quotes can hold any character.
func shown(_ text: String) -> String {
  let longest = 40
  var shown = ""
  for scalar in text.unicodeScalars.prefix(longest) {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
      shown += scalar.codePoint
    default: shown.unicodeScalars.append(scalar)
    }
  }
  return text.unicodeScalars.count > longest ? shown + "…" : shown
}

extension Unicode.Scalar {
  /// The scalar as people name it: `U+200B`.
  var codePoint: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

extension Place {
  var ja: String { "\(line)行\(column)字目" }
  var en: String { "line \(line), column \(column)" }
}
