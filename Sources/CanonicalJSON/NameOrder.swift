/// The order of member names in RFC 8785 section 3.2.3: by UTF-16 code units, as ECMAScript sorts.
///
/// It is found on UTF-8 without converting anything. UTF-8 sorts like code points. UTF-16 differs
/// in one thing: U+10000 and above are written with surrogates (D800–DFFF), and so come before
/// U+E000–U+FFFF. Which side a scalar is on shows in its first byte: EE and EF lead U+E000–U+FFFF,
/// F0 to F4 lead what lies above. So moving EE and EF up behind F4 is the whole conversion.
enum NameOrder {
  /// How one name stands to another.
  enum Relation {
    case before, same, after
  }

  /// How `left` stands to `right` in a canonical object; `same` means the same bytes.
  static func relation(
    of left: UnsafeBufferPointer<UInt8>, to right: UnsafeBufferPointer<UInt8>
  ) -> Relation {
    for index in 0..<min(left.count, right.count) where left[index] != right[index] {
      return weight(left[index]) < weight(right[index]) ? .before : .after
    }
    if left.count == right.count { return .same }
    return left.count < right.count ? .before : .after
  }

  /// How `left` stands to `right` in a canonical object; `same` means the same bytes.
  static func relation(of left: String, to right: String) -> Relation {
    var left = left
    var right = right
    return left.withUTF8 { left in right.withUTF8 { right in relation(of: left, to: right) } }
  }

  private static func weight(_ byte: UInt8) -> UInt8 {
    byte == 0xEE || byte == 0xEF ? byte + 0x10 : byte
  }
}
