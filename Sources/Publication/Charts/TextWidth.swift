/// How much room a text takes, guessed on the wide side: no fonts are known here.
enum TextWidth {
  /// In tenths of a pixel, for a type size in pixels.
  static func tenths(_ text: String, size: Int) -> Int {
    text.unicodeScalars.reduce(0) { $0 + hundredths($1) } * size / 10
  }

  /// A text that fits, cut behind a character and ended by `…` where it must be; never for numbers.
  static func fitted(_ text: String, size: Int, width: Int) -> String {
    guard tenths(text, size: size) > width else { return text }
    var short = text
    while !short.isEmpty, tenths(short + "…", size: size) > width { short.removeLast() }
    return short + "…"
  }

  /// Of the type size.
  private static func hundredths(_ scalar: Unicode.Scalar) -> Int {
    switch scalar {
    case ",", ".", " ", "(", ")", ":", "-": 36
    case "0"..."9", "a"..."l", "n"..."v", "x"..."z": 62
    case "\u{20}"..."\u{7E}": 95
    // Spelled out as ⟨U+202E⟩ where they leave.
    case "\u{61C}", "\u{200E}", "\u{200F}", "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": 700
    default: 100
    }
  }
}
