/// Where a cell of a worksheet lies, both counted from 1.
package struct CellAddress: Hashable, Sendable, CustomStringConvertible {
  package var row: Int
  package var column: Int

  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// The address that a file writes as `D12`; nil for anything else.
  package init?(_ text: String) {
    let letters = text.utf8.prefix { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    let digits = text.utf8.dropFirst(letters.count)
    guard (1...3).contains(letters.count), (1...7).contains(digits.count),
      digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      let row = Int(Substring(digits)), row > 0
    else { return nil }
    self.row = row
    column = letters.reduce(0) { $0 * 26 + Int($1 - UInt8(ascii: "A")) + 1 }
  }

  /// As far as any spreadsheet goes (XFD1048576).
  package static let lastRow = 1_048_576
  package static let lastColumn = 16_384

  /// `D12`, as a spreadsheet shows it.
  package var description: String { Self.letters(column) + String(row) }

  /// `A` for 1, `AA` for 27.
  package static func letters(_ column: Int) -> String {
    var rest = column
    var letters = ""
    while rest > 0 {
      rest -= 1
      letters = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(rest % 26))) + letters
      rest /= 26
    }
    return letters
  }
}
