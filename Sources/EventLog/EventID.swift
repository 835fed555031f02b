import Crypto

/// The identity of one event; that of a commit's first event is the request id, by which a retry
/// is known.
package struct EventID: Hashable, Sendable, CustomStringConvertible {
  private let high: UInt64
  private let low: UInt64

  /// Reads a UUID of any version in the form of RFC 9562 section 4, in either case.
  package init?(text: String) { self.init(lowerCase: text.lowercased()) }

  /// Reads a UUID as a leaf writes it: in lower case only.
  init?(lowerCase text: String) {
    var text = text
    guard let id = text.withUTF8({ EventID(lowerCase: $0) }) else { return nil }
    self = id
  }

  /// The same from the text's bytes.
  init?(lowerCase bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count == 36, bytes[8] == UInt8(ascii: "-"), bytes[13] == UInt8(ascii: "-"),
      bytes[18] == UInt8(ascii: "-"), bytes[23] == UInt8(ascii: "-"),
      let first = Self.number(bytes[0..<8]), let second = Self.number(bytes[9..<13]),
      let third = Self.number(bytes[14..<18]), let fourth = Self.number(bytes[19..<23]),
      let fifth = Self.number(bytes[24..<36])
    else { return nil }
    high = first << 32 | second << 16 | third
    low = fourth << 48 | fifth
  }

  /// The number that hexadecimal digits are, at most sixteen of them.
  @inline(__always) private static func number(
    _ digits: Slice<UnsafeBufferPointer<UInt8>>
  ) -> UInt64? {
    var number: UInt64 = 0
    for digit in digits {
      let (decimal, letter) = (digit &- UInt8(ascii: "0"), digit &- UInt8(ascii: "a"))
      guard decimal < 10 || letter < 6 else { return nil }
      number = number << 4 | UInt64(decimal < 10 ? decimal : letter &+ 10)
    }
    return number
  }

  /// Makes a UUID of version 7 (RFC 9562 section 5.7), so that ids sort roughly by time.
  ///
  /// - Parameters:
  ///   - milliseconds: since 1970, of which the lowest 48 bits are kept.
  ///   - randomness: at least 10 bytes, of which 74 bits are kept.
  package static func version7(milliseconds: Int64, randomness: [UInt8]) -> EventID {
    precondition(randomness.count >= 10, "a UUID of version 7 needs ten random bytes")
    let upper = randomness[0..<2].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    let lower = randomness[2..<10].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return EventID(
      high: UInt64(truncatingIfNeeded: milliseconds) << 16 | 0x7000 | upper & 0x0FFF,
      low: lower & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000)
  }

  /// The UUID of version 8 (RFC 9562 section 5.8) that stands for a name: the same name, the same
  /// id. Made of the SHA-256 of the name's UTF-8.
  package static func version8(naming name: String) -> EventID {
    let digest = Array(SHA256.hash(data: Array(name.utf8)))
    let upper = digest[0..<8].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    let lower = digest[8..<16].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return EventID(
      high: upper & 0xFFFF_FFFF_FFFF_0FFF | 0x8000,
      low: lower & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000)
  }

  private init(high: UInt64, low: UInt64) {
    (self.high, self.low) = (high, low)
  }

  /// The id in lower case, as a leaf writes it.
  package var text: String {
    String(unsafeUninitializedCapacity: 36) { text in
      var place = 0
      for digit in 0..<32 {
        if Self.isHyphen(place) {
          text[place] = UInt8(ascii: "-")
          place += 1
        }
        let word = digit < 16 ? high : low
        let value = UInt8(truncatingIfNeeded: word >> (60 - 4 * UInt64(digit % 16)) & 0xF)
        text[place] = value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
        place += 1
      }
      return place
    }
  }

  package var description: String { text }

  private static func isHyphen(_ place: Int) -> Bool {
    place == 8 || place == 13 || place == 18 || place == 23
  }
}
