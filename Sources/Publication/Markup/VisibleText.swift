import PlanDomain

/// A typed text in which nothing is invisible that could act: controls become the pictures that
/// stand for them, and what would turn the direction of the line is spelled out, `⟨U+202E⟩`.
struct VisibleText {
  let scalars: String.UnicodeScalarView

  init(_ typed: String) {
    var scalars = String.UnicodeScalarView()
    for scalar in typed.unicodeScalars { scalars.append(contentsOf: Self.shown(scalar)) }
    self.scalars = scalars
  }

  private static func shown(_ scalar: Unicode.Scalar) -> String.UnicodeScalarView {
    switch scalar {
    case "\n", "\t": String(scalar).unicodeScalars
    case "\u{00}"..."\u{1F}": String(picture(of: scalar)).unicodeScalars
    case "\u{7F}": "\u{2421}".unicodeScalars
    case "\u{80}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": "\u{FFFD}".unicodeScalars
    case "\u{2028}", "\u{2029}": "⟨\(scalar.codePoint)⟩".unicodeScalars
    case _ where scalar.properties.isBidiControl: "⟨\(scalar.codePoint)⟩".unicodeScalars
    default: String(scalar).unicodeScalars
    }
  }

  /// `␀` to `␟` (U+2400 and on) stand for the control characters.
  private static func picture(of control: Unicode.Scalar) -> Unicode.Scalar {
    Unicode.Scalar(0x2400 + control.value) ?? "\u{FFFD}"
  }
}
