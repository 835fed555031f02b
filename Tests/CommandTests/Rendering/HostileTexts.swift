import CanonicalJSON
import PlanDomain

@testable import planledger

/// What a hostile hand might have stored, and what must never leave as it is.
enum HostileTexts {
  static let all = [
    "\u{1B}[31m赤\u{1B}[0m", "\u{1B}]0;title\u{7}", "\u{9B}2J", "a\rb", "a\nb", "a\r\nb", "a\tb",
    "\u{0}", "\u{8}\u{8}\u{7F}",
    "支出\u{202E}321", "\u{2066}x\u{2069}", "\u{200F}\u{61C}", "令\u{200B}和",
    "a\u{2028}b\u{2029}c\u{85}d", "\u{FEFF}x",
    "\u{301}", "\u{301}\u{302}x", "x\u{200D}", "\u{200D}x", "e\u{FE00}\u{FE01}\u{E0100}",
    "\u{E0041}\u{E0042}", "\u{3164}",
    "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "'=1", "''", "'", "＝1", "=\u{301}1",
    "|", "a|b\\|c", "\\", "\\n", "<b>x</b>", "<\u{301}b>", "&amp;", "[x](javascript:1)", "`x`",
    "*x*", "$x$", "<!--",
    "\"", "\"\u{301}", "\",\"", ",", "\",\r\nx,", "# x", "- x", "1. x", "", " ", "  x  ",
  ]

  /// A table that holds the text wherever a text can stand.
  static func table(holding text: String) -> Table {
    let title = Wording(ja: text, en: text)
    var table = Table(columns: [
      Table.Column("text", title: title),
      Table.Column("figure", title: title, alignment: .trailing, missingKey: "missing"),
      Table.Column("last", title: title, maximumWidth: 12),
    ])
    table.caption = [text]
    table.note = [text]
    table.meta = ["name": .string(text)]
    table.append([.text(text), .decimal("-1.20", display: text), .text(text)])
    table.append([.text(text, display: "x"), .missing(text, display: text), .text("x")])
    return table
  }

  /// Whether a terminal shows the scalar and does nothing else with it.
  ///
  /// Written apart from `TerminalText`, as a list of ranges, so that the two do not share a
  /// mistake.
  static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0xAD, 0x61C, 0x3164, 0x200B...0x200F, 0x2028...0x202E,
      0x2060...0x206F,
      0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F:
      false
    default: true
    }
  }
}

extension String {
  /// The scalars, for comparing texts exactly: `==` takes が for か and its mark.
  var exact: [Unicode.Scalar] { Array(unicodeScalars) }
}
