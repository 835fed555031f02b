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
    func letter(_ value: UInt32) -> UInt8 { letters[Int(value & 0b11_1111)] }
    let whole = bytes.count / 3
    for group in 0..<whole {
      let (byte, place) = (group * 3, group * 4)
      let three =
        UInt32(bytes[byte]) << 16 | UInt32(bytes[byte + 1]) << 8 | UInt32(bytes[byte + 2])
      text[place] = letter(three >> 18)
      text[place + 1] = letter(three >> 12)
      text[place + 2] = letter(three >> 6)
      text[place + 3] = letter(three)
    }
    let (byte, place) = (whole * 3, whole * 4)
    guard byte < bytes.count else { return place }
    let first = UInt32(bytes[byte])
    text[place] = letter(first >> 2)
    guard byte + 1 < bytes.count else {
      text[place + 1] = letter(first << 4)
      return place + 2
    }
    let second = UInt32(bytes[byte + 1])
    text[place + 1] = letter(first << 4 | second >> 4)
    text[place + 2] = letter(second << 2)
    return place + 3
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
    // The highest bits of a byte that is no letter stay set whatever comes.
    var foreign: UInt8 = 0
    var rest: UInt32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: text.count * 3 / 4) { bytes, count in
      func worth(_ place: Int) -> UInt32 {
        let value = values[Int(text[place])]
        foreign |= value
        return UInt32(value)
      }
      let whole = text.count / 4
      for group in 0..<whole {
        let (place, byte) = (group * 4, group * 3)
        let three =
          worth(place) << 18 | worth(place + 1) << 12 | worth(place + 2) << 6 | worth(place + 3)
        bytes[byte] = UInt8(truncatingIfNeeded: three >> 16)
        bytes[byte + 1] = UInt8(truncatingIfNeeded: three >> 8)
        bytes[byte + 2] = UInt8(truncatingIfNeeded: three)
      }
      count = whole * 3
      let place = whole * 4
      guard place < text.count else { return }
      rest = worth(place) << 12 | worth(place + 1) << 6
      let hasSecond = place + 2 < text.count
      if hasSecond { rest |= worth(place + 2) }
      bytes[count] = UInt8(truncatingIfNeeded: rest >> 10)
      if hasSecond { bytes[count + 1] = UInt8(truncatingIfNeeded: rest >> 2) }
      count += hasSecond ? 2 : 1
      // What the last letter says beyond whole bytes must be nothing.
      rest &= hasSecond ? 0b11 : 0b11_1111_1111
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
    guard text.count == 43 else { return false }
    var foreign: UInt8 = 0
    for letter in text { foreign |= values[Int(letter)] }
    return foreign < 64 && values[Int(text[42])] & 0b11 == 0
  }

  // Inline, because an array is an object, and two cores that read it count each other's looks.
  private static let letters = InlineArray<64, UInt8> { value in
    switch UInt8(value) {
    case let value where value < 26: UInt8(ascii: "A") + value
    case let value where value < 52: UInt8(ascii: "a") + value - 26
    case let value where value < 62: UInt8(ascii: "0") + value - 52
    case 62: UInt8(ascii: "-")
    default: UInt8(ascii: "_")
    }
  }

  /// What each byte is worth as a letter; 64 for one that is none.
  private static let values = InlineArray<256, UInt8> { byte in
    (0..<64).first { letters[$0] == UInt8(byte) }.map { UInt8($0) } ?? 64
  }
}
