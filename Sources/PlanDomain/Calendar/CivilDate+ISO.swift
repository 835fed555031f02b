extension CivilDate {
  /// Exactly `2024-03-31` (ISO 8601 calendar date, extended format); nil for anything else.
  package init?(iso text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else {
      return nil
    }
    func number(_ range: Range<Int>) -> Int? {
      bytes[range].reduce(Int?(0)) { number, byte in
        let digit = Int(byte) - Int(UInt8(ascii: "0"))
        return (0...9).contains(digit) ? number.map { $0 * 10 + digit } : nil
      }
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else {
      return nil
    }
    self.init(year: year, month: month, day: day)
  }
}
