/// Keeps a text that looks like a formula from being computed by the spreadsheet that opens it: a
/// `'` is put before it (OWASP, CSV Injection), and taken off again when it comes back.
///
/// For cells of text only: a figure leaves as it is. Reversible: a text that looks guarded already
/// gets one `'` more, so `unguarded(guarded(text))` is `text`, always; '80年代 stays as it is.
package enum FormulaGuard {
  /// The text as it may stand in a cell.
  package static func guarded(_ text: String) -> String {
    isRisky(text.unicodeScalars) ? "'" + text : text
  }

  /// The text of a cell: one `'` less where what follows it needs one.
  package static func unguarded(_ cell: String) -> String {
    let scalars = cell.unicodeScalars[...]
    guard scalars.first == "'", isRisky(scalars.dropFirst()) else { return cell }
    return String(scalars.dropFirst())
  }

  /// Whether a text begins like a formula, or like one that was guarded.
  private static func isRisky(_ scalars: some Collection<Unicode.Scalar>) -> Bool {
    switch scalars.first {
    // Full-width forms too: Excel in Japanese computes ＝1+1 (OWASP/www-community, issue 1088).
    case "=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠": true
    case "'": scalars.dropFirst().first == "'" || isRisky(scalars.dropFirst())
    default: false
    }
  }
}
