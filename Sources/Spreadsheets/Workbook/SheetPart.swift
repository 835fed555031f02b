/// The part of one sheet: its rows and cells, and which of them are merged.
struct SheetPart: XMLPartReader {
  /// Rows that have a cell with something in it.
  private(set) var rows: [Worksheet.Row] = []
  private(set) var mergedRanges: [String] = []
  private(set) var cellCount = 0

  private let meaning: CellMeaning
  private let cellLimit: Int
  private var row = Worksheet.Row(number: 0)
  private var column = 0
  private var cell: WrittenCell?

  init(_ meaning: CellMeaning, cells limit: Int) {
    self.meaning = meaning
    cellLimit = limit
  }

  mutating func begin(_ element: XMLTag) throws(WorkbookFault) {
    switch element.name {
    case "row": try beginRow(element)
    case "c": try beginCell(element)
    case "mergeCell":
      if let range = element["ref"] { mergedRanges.append(range) }
    default: cell?.begin(element.name)
    }
  }

  mutating func end(_ name: String) throws(WorkbookFault) {
    switch name {
    case "c": try endCell()
    case "row":
      if !row.cells.isEmpty { rows.append(row) }
    default: cell?.end(name)
    }
  }

  mutating func text(_ text: String) { cell?.text(text) }

  /// The number may be left out (18.3.1.73): then it is the next.
  private mutating func beginRow(_ element: XMLTag) throws(WorkbookFault) {
    let number = try element["r"].map { text throws(WorkbookFault) in
      guard let number = Int(text) else { throw .damaged(nil) }
      return number
    }
    let last = row.number
    row = Worksheet.Row(number: number ?? last + 1, isHidden: element.isTrue("hidden"))
    column = 0
    // Cells that two rows claimed would be read differently by different programs.
    guard row.number > last, row.number <= CellAddress.lastRow else { throw .damaged(nil) }
  }

  private mutating func beginCell(_ element: XMLTag) throws(WorkbookFault) {
    let last = column
    if let reference = element["r"] {
      guard let address = CellAddress(reference), address.row == row.number else {
        throw .damaged(nil)
      }
      column = address.column
    } else {
      column = last + 1
    }
    guard column > last, column <= CellAddress.lastColumn, row.number > 0 else {
      throw .damaged(nil)
    }
    cell = WrittenCell(
      type: element["t"] ?? "n", style: element["s"].flatMap { Int($0) } ?? 0)
  }

  private mutating func endCell() throws(WorkbookFault) {
    guard let cell else { return }
    self.cell = nil
    let content = try meaning.content(of: cell)
    if content == .empty { return }
    cellCount += 1
    guard cellCount <= cellLimit else { throw .tooLarge(.cells) }
    row.cells[column] = content
  }
}
