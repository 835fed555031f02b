extension CP932 {
  /// Characters that CP932 cannot write, each once, in the order in which they were met.
  package struct Unwritable: Error, Hashable, Sendable {
    package var scalars: [Unicode.Scalar]

    package init(scalars: [Unicode.Scalar]) { self.scalars = scalars }
  }

  /// The bytes of a text. Nothing is replaced by a `?`: what cannot be written is thrown, all of
  /// it.
  ///
  /// Seven characters of Unicode stand for one that CP932 has under another number, and are written
  /// as it: − 〜 ‖ ¢ £ ¬ —. They come back as － ～ ∥ ￠ ￡ ￢ ―.
  package static func encode(_ text: String) throws(Unwritable) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      guard let code = code(of: scalar) else {
        throw Unwritable(scalars: unwritable(in: text))
      }
      if code > 0xFF { bytes.append(UInt8(code >> 8)) }
      bytes.append(UInt8(code & 0xFF))
    }
    return bytes
  }

  /// What of a text cannot be written, each character once, in order.
  package static func unwritable(in text: String) -> [Unicode.Scalar] {
    var seen: Set<Unicode.Scalar> = []
    return text.unicodeScalars.filter { code(of: $0) == nil && seen.insert($0).inserted }
  }

  private static func code(of scalar: Unicode.Scalar) -> UInt16? {
    if scalar.isASCII { return UInt16(scalar.value) }
    guard scalar.value <= 0xFFFF else { return nil }
    let code = codes[Int(scalar.value)]
    return code == 0 ? nil : code
  }

  /// By the character; 0 where there is none.
  private static let codes: [UInt16] = {
    var codes = [UInt16](repeating: 0, count: 1 << 16)
    for byte in UInt8(0xA1)...0xDF {
      if let scalar = scalar(byte) { codes[Int(scalar.value)] = UInt16(byte) }
    }
    for lead in leadsByPreference {
      for trail in trails {
        guard let scalar = scalar(lead, trail), codes[Int(scalar.value)] == 0 else { continue }
        codes[Int(scalar.value)] = UInt16(lead) << 8 | UInt16(trail)
      }
    }
    for (other, known) in sameCharacter { codes[other] = codes[known] }
    return codes
  }()

  /// 396 characters have two codes or three. Windows writes the one of JIS X 0208, else that of
  /// NEC's row 13 (lead 87), else that of IBM (FA to FC), never that of the rows NEC chose from
  /// IBM's (ED, EE).
  private static let leadsByPreference: [UInt8] =
    leads.filter { $0 != 0x87 && $0 < 0xED } + [0x87] + leads.filter { $0 >= 0xFA }

  /// Two numbers of Unicode for one character of JIS X 0208: the common one, and Microsoft's.
  private static let sameCharacter: [(Int, Int)] = [
    (0x2212, 0xFF0D), (0x301C, 0xFF5E), (0x2016, 0x2225), (0x00A2, 0xFFE0), (0x00A3, 0xFFE1),
    (0x00AC, 0xFFE2), (0x2014, 0x2015),
  ]
}
