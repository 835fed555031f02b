extension CanonicalJSON {
  /// Appends a string with its quotation marks (RFC 8785 section 3.2.2.2).
  ///
  /// Only what JSON forbids bare is escaped: the quotation mark, the backslash and bytes below
  /// 0x20.
  package static func write(string text: String, to output: inout [UInt8]) {
    var text = text
    text.withUTF8 { bytes in
      output.append(UInt8(ascii: "\""))
      var start = 0
      var place = 0
      while place < bytes.count {
        if needsNoEscape(in: bytes, eightFrom: place) {
          place += 8
          continue
        }
        if needsEscape(bytes[place]) {
          output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<place]))
          write(escaped: bytes[place], to: &output)
          start = place + 1
        }
        place += 1
      }
      output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
      output.append(UInt8(ascii: "\""))
    }
  }

  /// Whether eight bytes from a place on are there and surely stand as they are; false may also
  /// mean that each has to be looked at.
  @inline(__always)
  private static func needsNoEscape(
    in bytes: UnsafeBufferPointer<UInt8>, eightFrom place: Int
  ) -> Bool {
    guard place + 8 <= bytes.count, let base = bytes.baseAddress else { return false }
    let word = UnsafeRawPointer(base + place).loadUnaligned(as: UInt64.self)
    // Each term sets the highest bit of a byte below a bound; a borrow can only come from a byte
    // that is marked.
    func below(_ bound: UInt64, _ word: UInt64) -> UInt64 {
      (word &- each(bound)) & ~word
    }
    let marks =
      below(0x20, word) | below(0x01, word ^ each(0x22)) | below(0x01, word ^ each(0x5C))
    return marks & each(0x80) == 0
  }

  @inline(__always) private static func each(_ byte: UInt64) -> UInt64 {
    byte &* 0x0101_0101_0101_0101
  }

  @inline(__always)
  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  /// Appends the short escape where JSON has one, else `\u00` and two lower-case digits.
  private static func write(escaped byte: UInt8, to output: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "\""): write(ascii: "\\\"", to: &output)
    case UInt8(ascii: "\\"): write(ascii: "\\\\", to: &output)
    case 0x08: write(ascii: "\\b", to: &output)
    case 0x09: write(ascii: "\\t", to: &output)
    case 0x0A: write(ascii: "\\n", to: &output)
    case 0x0C: write(ascii: "\\f", to: &output)
    case 0x0D: write(ascii: "\\r", to: &output)
    default:
      write(ascii: "\\u00", to: &output)
      output.append(hexDigit(byte >> 4))
      output.append(hexDigit(byte & 0x0F))
    }
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
