/// Base64 with the alphabet for addresses and without padding (RFC 4648 section 5).
///
/// Written here because every text that is read or checked passes through it twice.
enum Base64URL {
  static func encode(_ bytes: [UInt8]) -> String {
    String(unsafeUninitializedCapacity: (bytes.count * 4 + 2) / 3) { text in
      var place = 0
      var pending: UInt = 0
      var bits = 0
      for byte in bytes {
        pending = pending << 8 | UInt(byte)
        bits += 8
        while bits >= 6 {
          bits -= 6
          text[place] = letters[Int(pending >> UInt(bits) & 0b11_1111)]
          place += 1
        }
      }
      if bits > 0 {
        text[place] = letters[Int(pending << UInt(6 - bits) & 0b11_1111)]
        place += 1
      }
      return place
    }
  }

  /// The bytes, or nil unless `text` is exactly what `encode` would write for them.
  static func decode(_ text: String) -> [UInt8]? {
    var text = text
    return text.withUTF8 { spelling in
      // One letter more than whole bytes need says nothing.
      guard spelling.count % 4 != 1 else { return nil }
      var bytes: [UInt8] = []
      bytes.reserveCapacity(spelling.count * 3 / 4)
      var pending: UInt = 0
      var bits = 0
      for letter in spelling {
        let value = values[Int(letter)]
        guard value < 64 else { return nil }
        pending = pending << 6 | UInt(value)
        bits += 6
        if bits >= 8 {
          bits -= 8
          bytes.append(UInt8(truncatingIfNeeded: pending >> UInt(bits)))
        }
      }
      return pending & (1 << UInt(bits) - 1) == 0 ? bytes : nil
    }
  }

  /// Whether `text` is what `encode` writes for some 32 bytes: 43 characters, of which the last
  /// one carries four bits and two zeros.
  static func isDigest(_ text: String) -> Bool {
    var text = text
    return text.withUTF8(isDigest)
  }

  /// The same of a text's bytes.
  static func isDigest(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text.count == 43, values[Int(text[42])] & 0b11 == 0 else { return false }
    return text.allSatisfy { values[Int($0)] < 64 }
  }

  private static let letters = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

  /// What each byte is worth as a letter; 64 for one that is none.
  private static let values: [UInt8] = (0...255).map { byte in
    letters.firstIndex(of: byte).map { UInt8($0) } ?? 64
  }
}
