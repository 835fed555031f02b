/// How somebody's text stands inside a sentence of ours.
package enum Quotation {
  /// The text fit to be quoted: at most 40 scalars, the invisible ones spelled out.
  ///
  /// A zero-width space pasted into `2023` would otherwise be refused for no visible reason, and a
  /// control or bidirectional character would reach the terminal.
  package static func brief(_ text: String) -> String {
    let longest = 40
    var shown = ""
    for scalar in text.unicodeScalars.prefix(longest) {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
        shown += "⟨\(scalar.codePoint)⟩"
      default:
        shown.unicodeScalars.append(scalar)
      }
    }
    return text.unicodeScalars.count > longest ? shown + "…" : shown
  }
}

extension Quotation {
  /// The text in Japanese quotation marks; those within it are the inner ones: `「『連携』の満足度」`.
  package static func inJapanese(_ text: String) -> String { "「\(nested(text))」" }

  /// The text as it stands within Japanese quotation marks.
  package static func nested(_ text: String) -> String {
    String(text.map { $0 == "「" ? "『" : $0 == "」" ? "』" : $0 })
  }
}

extension Unicode.Scalar {
  /// The scalar as people name it: `U+200B`.
  package var codePoint: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
