/// Bytes as a text in which the tokeniser can mistake nothing.
///
/// SwiftCSV reads `Character`s: to it a quote with a combining mark behind it is no quote, a comma
/// before a variation selector no comma, U+2028 ends a row, and blanks at the start of a cell are
/// dropped. So it is shown ASCII only, and in the place of every other byte, and of every blank and
/// control, one character that means nothing: U+E000 and the byte. What it cuts out is turned back.
/// Bytes, not characters: so this holds for CP932 as for UTF-8.
enum ByteShield {
  /// The bytes of a record as such a text; the separator stays itself.
  static func text(of bytes: [UInt8], separator: UInt8) -> String {
    var shielded: [UInt8] = []
    shielded.reserveCapacity(bytes.count * 2)
    for byte in bytes {
      if isPlain(byte) || byte == separator {
        shielded.append(byte)
      } else {
        // UTF-8 of U+E000 to U+E0FF.
        shielded += [0xEE, 0x80 | byte >> 6, 0x80 | byte & 0x3F]
      }
    }
    return String(decoding: shielded, as: UTF8.self)
  }

  /// The bytes that stand behind such a text.
  static func bytes(of text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var shielded = text.utf8.makeIterator()
    while let byte = shielded.next() {
      if byte == 0xEE, let high = shielded.next(), let low = shielded.next() {
        bytes.append((high & 0x3F) << 6 | low & 0x3F)
      } else {
        bytes.append(byte)
      }
    }
    return bytes
  }

  /// Line ends stay what they are: they stand within quotes only.
  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x21...0x7E).contains(byte) || byte == 0x0A || byte == 0x0D
  }
}
