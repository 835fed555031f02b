/// One sheet of a workbook, its cells as the file holds them.
package struct Worksheet: Hashable, Sendable {
  package var name: String
  package var isHidden: Bool
  /// Rows that have a cell, in order.
  package var rows: [Row]
  /// Ranges that were merged into one cell, `B2:C3`.
  package var mergedRanges: [String]

  package init(
    name: String, isHidden: Bool = false, rows: [Row] = [], mergedRanges: [String] = []
  ) {
    self.name = name
    self.isHidden = isHidden
    self.rows = rows
    self.mergedRanges = mergedRanges
  }

  package struct Row: Hashable, Sendable {
    /// From 1.
    package var number: Int
    package var isHidden: Bool
    /// By column, from 1; empty cells are left out.
    package var cells: [Int: CellContent]

    package init(number: Int, isHidden: Bool = false, cells: [Int: CellContent] = [:]) {
      self.number = number
      self.isHidden = isHidden
      self.cells = cells
    }
  }
}
