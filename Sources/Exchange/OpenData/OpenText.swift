import CanonicalJSON
import Spreadsheets

/// A person's text as a cell of open data: in one line, and inert in a spreadsheet and a terminal.
enum OpenText {
  /// First the guard, then the escapes; whoever reads undoes them the other way round.
  static func cell(_ text: String) -> String {
    let cell = LineBreakEscape.escaped(FormulaGuard.guarded(text))
    return TextProfile.violation(in: cell) == nil ? cell : harmless(cell)
  }

  /// What no ledger takes in, and so only a forged one holds, leaves as `\u{1B}`: it would move a
  /// cursor, turn a line or break it.
  private static func harmless(_ cell: String) -> String {
    cell.unicodeScalars.reduce(into: "") { harmless, scalar in
      switch TextProfile.violation(in: String(Character(scalar)))?.reason {
      case nil, .notNFC: harmless.unicodeScalars.append(scalar)
      default: harmless += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      }
    }
  }
}
