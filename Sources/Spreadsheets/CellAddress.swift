/// Where a cell of a worksheet lies, both counted from 1.
package struct CellAddress: Hashable, Sendable, CustomStringConvertible {
  package var row: Int
  package var column: Int

  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

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
