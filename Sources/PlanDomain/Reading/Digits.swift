extension Unicode.Scalar {
  /// Whether this is an ASCII digit; digits of other scripts are not read as figures.
  var isDigit: Bool { ("0"..."9").contains(self) }
}

extension UInt8 {
  /// The value of an ASCII digit, 0...9; `nil` for any other byte.
  var digitValue: Int? {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) ? Int(self - UInt8(ascii: "0")) : nil
  }
}

extension String {
  /// The text with zeros before it, at least `width` characters long.
  func zeroPadded(to width: Int) -> String {
    String(repeating: "0", count: max(0, width - count)) + self
  }
}
