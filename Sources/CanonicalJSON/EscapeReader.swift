/// Resolves the escapes of one string whose bytes are known to be UTF-8 and to end no escape early.
struct EscapeReader {
  private let content: UnsafeBufferPointer<UInt8>
  /// Where the content stands in the document, for errors.
  private let start: Int
  private var index = 0

  init(content: UnsafeBufferPointer<UInt8>, start: Int) {
    self.content = content
    self.start = start
  }

  /// Appends the string's characters to `text`, as UTF-8.
  mutating func append(to text: inout [UInt8]) throws(JSONError) {
    while index < content.count {
      let byte = content[index]
      guard byte == UInt8(ascii: "\\") else {
        text.append(byte)
        index += 1
        continue
      }
      switch content[index + 1] {
      case UInt8(ascii: "\""): text.append(UInt8(ascii: "\""))
      case UInt8(ascii: "\\"): text.append(UInt8(ascii: "\\"))
      case UInt8(ascii: "/"): text.append(UInt8(ascii: "/"))
      case UInt8(ascii: "b"): text.append(0x08)
      case UInt8(ascii: "f"): text.append(0x0C)
      case UInt8(ascii: "n"): text.append(0x0A)
      case UInt8(ascii: "r"): text.append(0x0D)
      case UInt8(ascii: "t"): text.append(0x09)
      case UInt8(ascii: "u"):
        text.append(contentsOf: UTF8.encode(try scalar()) ?? UTF8.encodedReplacementCharacter)
        continue
      default: throw error(.invalidEscape)
      }
      index += 2
    }
  }

  /// Reads `\uXXXX`, or two of them where the first is the leading half of a surrogate pair.
  private mutating func scalar() throws(JSONError) -> Unicode.Scalar {
    let start = index
    let unit = try codeUnit()
    if let scalar = Unicode.Scalar(unit) { return scalar }
    if UTF16.isLeadSurrogate(unit), index + 1 < content.count,
      content[index] == UInt8(ascii: "\\"), content[index + 1] == UInt8(ascii: "u")
    {
      let trail = try codeUnit()
      let value = UInt32(unit & 0x3FF) << 10 + UInt32(trail & 0x3FF) + 0x10000
      if UTF16.isTrailSurrogate(trail), let scalar = Unicode.Scalar(value) { return scalar }
    }
    index = start
    throw error(.loneSurrogate)
  }

  private mutating func codeUnit() throws(JSONError) -> UInt16 {
    guard index + 6 <= content.count else { throw error(.invalidEscape) }
    var unit: UInt16 = 0
    for byte in content[(index + 2)..<(index + 6)] {
      guard let digit = Self.value(ofHexDigit: byte) else { throw error(.invalidEscape) }
      unit = unit << 4 | digit
    }
    index += 6
    return unit
  }

  private static func value(ofHexDigit byte: UInt8) -> UInt16? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt16(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt16(byte - UInt8(ascii: "a")) + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt16(byte - UInt8(ascii: "A")) + 10
    default: nil
    }
  }

  private func error(_ reason: JSONError.Reason) -> JSONError {
    JSONError(reason: reason, offset: start + index)
  }
}
