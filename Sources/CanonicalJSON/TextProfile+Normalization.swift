// Swift's library has Unicode's tables and compares texts with them, but hands out the normal form
// only under this name; FoundationEssentials has none. No other file knows it.
@_spi(_Unicode) import Swift

extension TextProfile {
  /// The text in Unicode's normalization form C: what a leaf holds of what was typed.
  package static func normalized(_ text: String) -> String {
    guard !isNFC(text) else { return text }
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: text._nfc)
    return String(scalars)
  }

  /// Whether the text is in normalization form C already.
  ///
  /// Unicode promises that a text of assigned characters stays in the form in every later version.
  package static func isNFC(_ text: String) -> Bool {
    var bytes = text.utf8Span
    return bytes.isKnownNFC || text.unicodeScalars.allSatisfy { isAlwaysNFC($0.value) }
      || bytes.checkForNFC(quickCheck: false)
  }

  /// Whether the scalar neither changes under normalisation nor changes or joins its neighbours.
  ///
  /// True for most of what is written here: Latin letters, kana, kanji, full-width forms. Looking
  /// each of them up in Unicode's tables takes ten times as long.
  static func isAlwaysNFC(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x0000...0x02FF: true
    // Without the tone marks U+302A to U+302F and the combining voiced marks U+3099 and U+309A.
    case 0x3000...0x3029, 0x3030...0x3098, 0x309B...0x9FFF, 0xFF00...0xFFEF: true
    default: false
    }
  }
}
