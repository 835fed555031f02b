// Written here and not taken from a library: a library accepts several spellings of one hash, and
// with one of these in every leaf its detours would cost as much as hashing the leaf.
extension TreeHash {
  /// Reads the one spelling of a hash in standard base64 (RFC 4648 section 4); nil for any other
  /// text.
  ///
  /// It has 43 digits of 6 bits and one padding: 256 bits and 2 that belong to no byte. Those must
  /// be 0, or four texts would stand for one hash, and a checkpoint could be changed unnoticed.
  package init?(base64: String) {
    var base64 = base64
    guard let hash = base64.withUTF8({ TreeHash(base64: $0) }) else { return nil }
    self = hash
  }

  /// The same from the text's bytes.
  package init?(base64 text: UnsafeBufferPointer<UInt8>) {
    guard text.count == 44, text[43] == UInt8(ascii: "=") else { return nil }
    let hash = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.byteCount) {
      bytes -> TreeHash? in
      // The highest bits of a byte that is no digit stay set whatever comes.
      var foreign: UInt8 = 0
      func digit(_ place: Int) -> UInt32 {
        let value = Self.values[Int(text[place])]
        foreign |= value
        return UInt32(value)
      }
      // Four digits are three bytes; the last three and the padding are two.
      for group in 0..<10 {
        let (place, byte) = (group * 4, group * 3)
        let three =
          digit(place) << 18 | digit(place + 1) << 12 | digit(place + 2) << 6 | digit(place + 3)
        bytes[byte] = UInt8(truncatingIfNeeded: three >> 16)
        bytes[byte + 1] = UInt8(truncatingIfNeeded: three >> 8)
        bytes[byte + 2] = UInt8(truncatingIfNeeded: three)
      }
      let rest = digit(40) << 12 | digit(41) << 6 | digit(42)
      bytes[30] = UInt8(truncatingIfNeeded: rest >> 10)
      bytes[31] = UInt8(truncatingIfNeeded: rest >> 2)
      let isHash = foreign < 64 && rest & 0b11 == 0
      return isHash ? TreeHash(bytes: UnsafeRawBufferPointer(bytes)) : nil
    }
    guard let hash else { return nil }
    self = hash
  }

  /// The hash in standard base64 with padding, 44 characters: how proofs, checkpoints and leaves
  /// name it.
  package var base64: String {
    String(unsafeUninitializedCapacity: 44) { text in
      var pending: UInt = 0
      var pendingBits = 0
      var count = 0
      withUnsafeBytes { bytes in
        for byte in bytes {
          pending = pending << 8 | UInt(byte)
          pendingBits += 8
          while pendingBits >= 6 {
            pendingBits -= 6
            text[count] = Self.digit(of: pending >> UInt(pendingBits) & 0b11_1111)
            count += 1
          }
        }
      }
      text[42] = Self.digit(of: pending << 2 & 0b11_1111)
      text[43] = UInt8(ascii: "=")
      return 44
    }
  }

  /// What each byte is worth as a digit; 64 for one that is none.
  ///
  /// Inline, because an array is an object, and two cores that read it count each other's looks.
  private static let values = InlineArray<256, UInt8> { character in
    (0..<64).first { digit(of: $0) == UInt8(character) }.map { UInt8($0) } ?? 64
  }

  private static func digit(of value: UInt) -> UInt8 {
    switch UInt8(truncatingIfNeeded: value) {
    case let value where value < 26: UInt8(ascii: "A") + value
    case let value where value < 52: UInt8(ascii: "a") + value - 26
    case let value where value < 62: UInt8(ascii: "0") + value - 52
    case 62: UInt8(ascii: "+")
    default: UInt8(ascii: "/")
    }
  }
}

extension TreeHash: CustomStringConvertible {
  /// The hash in base64, the spelling people meet in checkpoints.
  package var description: String { base64 }
}
