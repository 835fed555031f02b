// The table of Windows-31J is in neither Swift's library nor FoundationEssentials.
import Foundation

/// Windows-31J (code page 932), the Japanese encoding of Windows: Shift_JIS with the characters
/// that NEC and IBM added (① ㎡ 髙 﨑).
///
/// Foundation calls it `shiftJIS`. Asked once for every code, it gives the table below; a text then
/// needs no more than looking up.
package enum CP932 {
  /// The text that the bytes spell. Throws the first byte that begins no character, and the first
  /// user-defined one.
  package static func decode(
    _ bytes: some Collection<UInt8>
  ) throws(UndecodableByte) -> String {
    var text = String.UnicodeScalarView()
    var lead: UInt8?
    for (offset, byte) in bytes.enumerated() {
      if let first = lead {
        lead = nil
        if isUserDefined(first) && isTrail(byte) {
          throw UndecodableByte(offset: offset - 1, reason: .userDefined)
        }
        guard let scalar = scalar(first, byte) else {
          throw UndecodableByte(offset: offset - 1, reason: .unassigned)
        }
        text.append(scalar)
      } else if isLead(byte) {
        lead = byte
      } else if let scalar = scalar(byte) {
        text.append(scalar)
      } else {
        throw UndecodableByte(offset: offset, reason: .unassigned)
      }
    }
    if lead != nil { throw UndecodableByte(offset: bytes.count - 1, reason: .unassigned) }
    return String(text)
  }

  /// The character of one byte: ASCII, or half-width katakana.
  static func scalar(_ byte: UInt8) -> Unicode.Scalar? {
    switch byte {
    case ..<0x80: Unicode.Scalar(byte)
    case 0xA1...0xDF: Unicode.Scalar(0xFF61 + UInt32(byte - 0xA1))
    default: nil
    }
  }

  /// The character of two bytes, user-defined ones left out.
  static func scalar(_ lead: UInt8, _ trail: UInt8) -> Unicode.Scalar? {
    guard isLead(lead), isTrail(trail) else { return nil }
    let value = table[index(lead, trail)]
    return value == 0 ? nil : Unicode.Scalar(value)
  }

  /// Whether a byte begins a character of two.
  static func isLead(_ byte: UInt8) -> Bool {
    (0x81...0x9F).contains(byte) || (0xE0...0xFC).contains(byte)
  }

  static func isTrail(_ byte: UInt8) -> Bool {
    (0x40...0xFC).contains(byte) && byte != 0x7F
  }

  static func isUserDefined(_ lead: UInt8) -> Bool { (0xF0...0xF9).contains(lead) }

  static let leads = [UInt8](0x81...0x9F) + [UInt8](0xE0...0xFC)
  static let trails = [UInt8](0x40...0x7E) + [UInt8](0x80...0xFC)

  private static func index(_ lead: UInt8, _ trail: UInt8) -> Int {
    Int(lead) << 8 | Int(trail)
  }

  /// By both bytes; 0 where there is no character.
  private static let table: [UInt16] = {
    var table = [UInt16](repeating: 0, count: 1 << 16)
    for lead in leads where !isUserDefined(lead) {
      for trail in trails {
        let text = String(bytes: [lead, trail], encoding: .shiftJIS)
        guard let scalar = text?.unicodeScalars.first else { continue }
        table[index(lead, trail)] = UInt16(scalar.value)
      }
    }
    return table
  }()
}
