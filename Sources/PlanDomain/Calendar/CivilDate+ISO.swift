extension CivilDate {
  /// Exactly `2024-03-31` (ISO 8601 calendar date, extended format); nil for anything else.
  package init?(iso text: String) {
    var text = text
    guard let date = text.withUTF8({ CivilDate(iso: $0) }) else { return nil }
    self = date
  }

  private init?(iso text: UnsafeBufferPointer<UInt8>) {
    guard text.count == 10, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-") else {
      return nil
    }
    var digits = 0
    for (place, byte) in text.enumerated() where place != 4 && place != 7 {
      guard let digit = byte.digitValue else { return nil }
      digits = digits * 10 + digit
    }
    self.init(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100)
  }
}
