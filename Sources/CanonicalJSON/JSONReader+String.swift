extension JSONReader {
  /// Reads a string from its opening to its closing quotation mark.
  ///
  /// First looks for the end without decoding anything; what lies between is then checked as UTF-8
  /// in one go, and copied as it is unless there was a backslash. Escapes are ASCII, so the bytes
  /// between are valid UTF-8 exactly when the text is.
  mutating func string() throws(JSONError) -> String {
    position += 1
    let start = position
    var hasEscapes = false
    while true {
      switch next {
      case UInt8(ascii: "\""):
        let content = UnsafeBufferPointer(rebasing: bytes[start..<position])
        position += 1
        guard hasEscapes else { return try validated(content, at: start) }
        let text = try unescaped(content, at: start)
        noteDeviation(from: start - 1, of: .string(text))
        return text
      case UInt8(ascii: "\\"):
        hasEscapes = true
        position += 1
        guard !isAtEnd else { throw unexpected() }
        // Whatever follows is not the end: `\"` least of all.
        guard next >= 0x20 else { throw error(.controlCharacter) }
        position += 1
      case 0x00..<0x20:
        throw error(isAtEnd ? .unexpectedEnd : .controlCharacter)
      default:
        position += 1
      }
    }
  }

  private func validated(
    _ content: UnsafeBufferPointer<UInt8>, at start: Int
  ) throws(JSONError) -> String {
    do {
      return String(copying: try UTF8Span(validating: content.span))
    } catch {
      throw JSONError(reason: .invalidUTF8, offset: start + error.byteOffsets.lowerBound)
    }
  }

  private func unescaped(
    _ content: UnsafeBufferPointer<UInt8>, at start: Int
  ) throws(JSONError) -> String {
    _ = try validated(content, at: start)
    var text: [UInt8] = []
    text.reserveCapacity(content.count)
    var escapes = EscapeReader(content: content, start: start)
    try escapes.append(to: &text)
    return String(decoding: text, as: UTF8.self)
  }
}
