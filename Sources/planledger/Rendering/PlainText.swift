/// Texts of ASCII, kana, kanji and full-width forms, which is nearly all that is shown: each of
/// their characters is harmless, is one scalar, and has a width that is known without a table.
enum PlainText {
  /// How many cells a text takes; nil where a table of Unicode has to be asked.
  static func cells(in text: some StringProtocol) -> Int? {
    var cells = 0
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x20...0x7E: cells += 1
      // 、。 and the wide space, 「」『』, ひらがな, カタカナ, 漢字, full-width forms.
      case 0x3000...0x3002, 0x300C...0x300F, 0x3041...0x3096, 0x30A1...0x30FA, 0x30FC,
        0x4E00...0x9FFF, 0xFF01...0xFF5E:
        cells += 2
      default: return nil
      }
    }
    return cells
  }

  static func spaces(_ count: Int) -> String {
    String(unsafeUninitializedCapacity: count) { bytes in
      bytes.initialize(repeating: UInt8(ascii: " "))
      return count
    }
  }
}
