/// Base64 with the alphabet for addresses and without padding (RFC 4648 section 5).
///
/// Written here because every text that is read or checked passes through it twice.
enum Base64URL {
  static func encode(_ bytes: [UInt8]) -> String {
    String(unsafeUninitializedCapacity: length(of: bytes.count)) { text in
      bytes.withUnsafeBytes { encode($0, into: text) }
    }
  }

  /// Lends the spelling of some bytes.
  static func withSpelling<R>(
    of bytes: UnsafeRawBufferPointer, _ body: (UnsafeBufferPointer<UInt8>) throws -> R
  ) rethrows -> R {
    try withUnsafeTemporaryAllocation(of: UInt8.self, capacity: length(of: bytes.count)) { text in
      _ = encode(bytes, into: text)
      return try body(UnsafeBufferPointer(text))
    }
  }

  private static func length(of count: Int) -> Int { (count * 4 + 2) / 3 }

  /// Gives the number of letters.
  private static func encode(
    _ bytes: UnsafeRawBufferPointer, into text: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    let letters = letters
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

  /// The bytes, or nil unless `text` is exactly what `encode` would write for them.
  static func decode(_ text: String) -> [UInt8]? {
    var text = text
    return text.withUTF8(decode)
  }

  /// The same of a text's bytes.
  static func decode(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    // One letter more than whole bytes need says nothing.
    guard text.count % 4 != 1 else { return nil }
    let values = values
    var foreign: UInt8 = 0
    var rest: UInt = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: text.count * 3 / 4) { bytes, count in
      var pending: UInt = 0
      var bits = 0
      for letter in text {
        let value = values[Int(letter)]
        foreign |= value
        pending = pending << 6 | UInt(value)
        bits += 6
        if bits >= 8 {
          bits -= 8
          bytes[count] = UInt8(truncatingIfNeeded: pending >> UInt(bits))
          count += 1
        }
      }
      rest = pending & (1 << UInt(bits) - 1)
    }
    return foreign < 64 && rest == 0 ? bytes : nil
  }

  /// Whether `text` is what `encode` writes for some 32 bytes: 43 characters, of which the last
  /// one carries four bits and two zeros.
  static func isDigest(_ text: String) -> Bool {
    var text = text
    return text.withUTF8(isDigest)
  }

  /// The same of a text's bytes.
  static func isDigest(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let values = values
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
