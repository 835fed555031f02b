extension CanonicalJSON {
  /// Appends a string with its quotation marks (RFC 8785 section 3.2.2.2).
  ///
  /// Only what JSON forbids bare is escaped: the quotation mark, the backslash and bytes below
  /// 0x20.
  package static func write(string text: String, to output: inout [UInt8]) {
    var text = text
    text.withUTF8 { bytes in
      output.append(UInt8(ascii: "\""))
      var rest = bytes
      while let escape = rest.firstIndex(where: needsEscape) {
        output.append(contentsOf: UnsafeBufferPointer(rebasing: rest[..<escape]))
        write(escaped: rest[escape], to: &output)
        rest = UnsafeBufferPointer(rebasing: rest[(escape + 1)...])
      }
      output.append(contentsOf: rest)
      output.append(UInt8(ascii: "\""))
    }
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
