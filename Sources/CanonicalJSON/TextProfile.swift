/// What a text must be to stand in a leaf: NFC, and nothing in it that a reader cannot see.
///
/// The same word must have the same bytes however it was typed, and a text must show what it holds.
/// ZWJ (U+200D), ZWNJ (U+200C) and variation selectors pass: emoji, Persian and the kanji of names
/// need them. Private use passes (external characters of municipal systems), and so do code points
/// not assigned yet.
///
/// The ranges are written out, and not asked from Unicode's properties, because the verdict on a
/// stored leaf must be the same in every later version of this program.
package enum TextProfile {
  /// The first thing in `text` that no leaf may hold, or nil.
  ///
  /// - Parameter allowingLineFeed: whether U+000A passes, as it does in notes and narratives.
  package static func violation(
    in text: String, allowingLineFeed: Bool = false
  ) -> TextViolation? {
    if isPrintableASCII(text) { return nil }
    var offset = 0
    for scalar in text.unicodeScalars {
      if let reason = refusal(of: scalar, allowingLineFeed: allowingLineFeed) {
        return TextViolation(reason: reason, scalar: scalar, offset: offset)
      }
      offset += UTF8.width(scalar)
    }
    return isNFC(text) ? nil : firstDenormalized(in: text)
  }

  /// Whether nothing needs a second look: true for nearly all of a leaf's names, ids and values.
  private static func isPrintableASCII(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in bytes.allSatisfy { (0x20...0x7E).contains($0) } }
  }

  /// How many bytes the character at a place has if it is kana, a kanji or a full-width form, which
  /// any leaf may hold and whatever stands beside it; 0 for everything that needs a second look.
  @inline(__always)
  static func ordinaryWidth(in bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Int {
    guard place + 2 < bytes.count, bytes[place] & 0xF0 == 0xE0, bytes[place + 1] & 0xC0 == 0x80,
      bytes[place + 2] & 0xC0 == 0x80
    else { return 0 }
    let scalar =
      UInt32(bytes[place] & 0x0F) << 12 | UInt32(bytes[place + 1] & 0x3F) << 6
      | UInt32(bytes[place + 2] & 0x3F)
    return scalar >= 0x3000 && isAlwaysNFC(scalar) ? 3 : 0
  }

  private static func refusal(
    of scalar: Unicode.Scalar, allowingLineFeed: Bool
  ) -> TextViolation.Reason? {
    switch scalar.value {
    // First what nearly all text consists of: ASCII, then kana and kanji.
    case 0x20...0x7E, 0x3000...0xD7FF: nil
    case 0x0A: allowingLineFeed ? nil : .lineBreak
    case 0x00...0x1F, 0x7F...0x9F: .control
    case 0x2028, 0x2029: .lineBreak
    case 0x061C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069: .bidirectionalControl
    case 0xAD, 0x180E, 0x200B, 0x2060...0x2065, 0x206A...0x206F, 0xFEFF, 0xFFF9...0xFFFB,
      0x13430...0x1343F, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0xE0000...0xE007F:
      .formatControl
    case 0xFDD0...0xFDEF: .noncharacter
    default: scalar.value & 0xFFFE == 0xFFFE ? .noncharacter : nil
    }
  }

  private static func firstDenormalized(in text: String) -> TextViolation {
    var normal = normalized(text).unicodeScalars.makeIterator()
    var offset = 0
    for scalar in text.unicodeScalars {
      guard scalar == normal.next() else {
        return TextViolation(reason: .notNFC, scalar: scalar, offset: offset)
      }
      offset += UTF8.width(scalar)
    }
    preconditionFailure("a text that is not in normal form differs from its normal form")
  }
}
