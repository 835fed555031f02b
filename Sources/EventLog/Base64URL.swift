import FoundationEssentials

/// Base64 with the alphabet for addresses and without padding (RFC 4648 section 5).
enum Base64URL {
  static func encode(_ bytes: [UInt8]) -> String {
    let text = Data(bytes).base64EncodedString()
    return String(
      decoding: text.utf8.lazy.filter { $0 != UInt8(ascii: "=") }.map(forAddress), as: UTF8.self)
  }

  /// The bytes, or nil unless `text` is exactly what `encode` would write for them.
  static func decode(_ text: String) -> [UInt8]? {
    var standard = text.utf8.map(fromAddress)
    standard += repeatElement(UInt8(ascii: "="), count: (4 - standard.count % 4) % 4)
    guard let data = Data(base64Encoded: Data(standard)) else { return nil }
    let bytes = Array(data)
    return encode(bytes) == text ? bytes : nil
  }

  /// Whether `text` is what `encode` writes for some 32 bytes: 43 characters, of which the last
  /// one carries four bits and two zeros.
  static func isDigest(_ text: String) -> Bool {
    guard text.utf8.count == 43, let last = text.utf8.last else { return false }
    return lastOfDigest.contains(last) && text.utf8.allSatisfy(isLetter)
  }

  private static let lastOfDigest = Array("AEIMQUYcgkosw048".utf8)

  private static func isLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  private static func forAddress(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "+"): UInt8(ascii: "-")
    case UInt8(ascii: "/"): UInt8(ascii: "_")
    default: byte
    }
  }

  private static func fromAddress(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "-"): UInt8(ascii: "+")
    case UInt8(ascii: "_"): UInt8(ascii: "/")
    default: byte
    }
  }
}
