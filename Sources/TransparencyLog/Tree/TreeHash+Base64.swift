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
      var pending: UInt = 0
      var pendingBits = 0
      var count = 0
      let values = Self.values
      for place in 0..<43 {
        let digit = values[Int(text[place])]
        guard digit < 64 else { return nil }
        pending = pending << 6 | UInt(digit)
        pendingBits += 6
        if pendingBits >= 8 {
          pendingBits -= 8
          bytes[count] = UInt8(truncatingIfNeeded: pending >> UInt(pendingBits))
          count += 1
        }
      }
      guard pending & 0b11 == 0 else { return nil }
      return TreeHash(bytes: UnsafeRawBufferPointer(bytes))
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
  private static let values: [UInt8] = (0...255).map { character in
    (0..<64).first { digit(of: $0) == character }.map { UInt8($0) } ?? 64
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
