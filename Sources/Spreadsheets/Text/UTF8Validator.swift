/// Says byte by byte whether a file can be UTF-8 (RFC 3629, section 4: no overlong form, no
/// surrogate, nothing beyond U+10FFFF).
struct UTF8Validator {
  /// How many bytes the character still needs, and between which bounds the next one lies.
  private var missing = 0
  private var bounds: ClosedRange<UInt8> = 0x80...0xBF

  /// Whether no character is broken off here.
  var isBetweenCharacters: Bool { missing == 0 }

  /// Whether the byte can stand here.
  mutating func takes(_ byte: UInt8) -> Bool {
    guard missing == 0 else {
      let fits = bounds.contains(byte)
      missing -= 1
      bounds = 0x80...0xBF
      return fits
    }
    switch byte {
    case ..<0x80: return true
    case 0xC2...0xDF: missing = 1
    case 0xE0: (missing, bounds) = (2, 0xA0...0xBF)
    case 0xED: (missing, bounds) = (2, 0x80...0x9F)
    case 0xE1...0xEF: missing = 2
    case 0xF0: (missing, bounds) = (3, 0x90...0xBF)
    case 0xF1...0xF3: missing = 3
    case 0xF4: (missing, bounds) = (3, 0x80...0x8F)
    default: return false
    }
    return true
  }
}
