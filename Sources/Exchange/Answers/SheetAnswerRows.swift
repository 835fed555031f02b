import PlanDomain
import Spreadsheets

/// The rows of a workbook: of every sheet whose headings are those of such answers.
struct SheetAnswerRows: AnswerRows {
  private let tables: [Table]

  /// In which rows the heading may stand: a title and a word of thanks may come before it.
  private static let headingRows = 1...10

  /// Throws `AnswerFaults` where no sheet has the headings, or where one cannot be read.
  init(form: AnswerForm, sheets: [Worksheet]) throws(AnswerFaults) {
    var candidates: [Table] = []
    for sheet in sheets {
      let rows = sheet.rows.filter { Self.headingRows.contains($0.number) }
      let tables = rows.map { Table(sheet, heading: $0, form: form) }
      if let table = tables.max(by: { $0.heading.indexes.count < $1.heading.indexes.count }) {
        candidates.append(table)
      }
    }
    tables = candidates.filter { $0.heading.missing(of: form).isEmpty }
    var faults: [AnswerFault] = []
    if tables.isEmpty {
      let nearest = candidates.max { $0.heading.indexes.count < $1.heading.indexes.count }
      let missing = nearest?.heading.missing(of: form) ?? form.required
      faults.append(
        CellProblem.missingColumns(missing).fault(
          at: nearest?.place ?? AnswerPlace(row: 1), typed: nil))
    }
    faults += tables.flatMap(\.faults)
    if !faults.isEmpty { throw AnswerFaults(faults) }
  }

  var unread: [String] {
    tables.flatMap(\.heading.unread).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// How many rows stand below the headings.
  var count: Int { tables.reduce(0) { $0 + $1.rows.count } }

  func forEach(_ body: (AnswerCells) throws -> Void) throws {
    for table in tables {
      for row in table.rows { try body(table.cells(of: row)) }
    }
  }
}

extension SheetAnswerRows {
  /// One sheet, and where its heading stands.
  private struct Table {
    let sheet: Worksheet
    let form: AnswerForm
    let heading: AnswerHeading
    let place: AnswerPlace
    /// Below the heading.
    let rows: [Worksheet.Row]
    private let letters: [AnswerColumn: String]
    private let merged: [MergedRange]
    /// The columns that have a heading, read or not.
    private let headed: Set<Int>
    let faults: [AnswerFault]

    init(_ sheet: Worksheet, heading row: Worksheet.Row, form: AnswerForm) {
      self.sheet = sheet
      self.form = form
      let cells = row.cells.sorted { $0.key < $1.key }.compactMap { index, content in
        if case .text(let text) = content {
          AnswerHeading.Cell(index: index, text: text)
        } else {
          nil
        }
      }
      heading = AnswerHeading(cells, of: form)
      place = AnswerPlace(sheet: sheet.name, row: row.number)
      rows = sheet.rows.filter { $0.number > row.number }
      letters = heading.indexes.mapValues(CellAddress.letters)
      headed = Set(cells.map(\.index))
      let columns = (cells.first?.index ?? 1)...(cells.last?.index ?? 1)
      merged = sheet.mergedRanges.compactMap(MergedRange.init).filter {
        $0.columns.overlaps(columns)
      }
      var faults = heading.problems.map { cell, problem in
        problem.fault(
          at: AnswerPlace(
            sheet: sheet.name, row: row.number, column: CellAddress.letters(cell.index)),
          typed: cell.text)
      }
      if sheet.isHidden { faults.append(CellProblem.hiddenSheet.fault(at: place, typed: nil)) }
      self.faults = faults + Self.faults(of: merged, in: row, of: sheet)
    }

    func cells(of row: Worksheet.Row) -> AnswerCells {
      let place = AnswerPlace(sheet: sheet.name, row: row.number)
      var cells = AnswerCells(
        place: place, medium: .workbook, columns: letters,
        faults: Self.faults(of: merged, in: row, of: sheet))
      for (column, index) in heading.indexes { cells[column] = row.cells[index] ?? .empty }
      for column in row.cells.keys.sorted() where !headed.contains(column) {
        cells.faults.append(
          CellProblem.strayCell.fault(
            at: AnswerPlace(
              sheet: sheet.name, row: row.number, column: CellAddress.letters(column)),
            typed: nil))
      }
      // A filter hides rows, too: only an answer that nobody sees is a mistake.
      if row.isHidden, !cells.isUnanswered(in: form) {
        cells.faults.append(CellProblem.hiddenRow.fault(at: place, typed: nil))
      }
      return cells
    }

    private static func faults(
      of merged: [MergedRange], in row: Worksheet.Row, of sheet: Worksheet
    ) -> [AnswerFault] {
      merged.filter { $0.rows.contains(row.number) }.map { range in
        let column = CellAddress.letters(range.columns.lowerBound)
        return CellProblem.merged(range.text).fault(
          at: AnswerPlace(sheet: sheet.name, row: row.number, column: column), typed: nil)
      }
    }
  }
}

/// Cells that were merged into one: `B2:C3`.
private struct MergedRange {
  let text: String
  let rows: ClosedRange<Int>
  let columns: ClosedRange<Int>

  init?(_ text: String) {
    let corners = text.split(separator: ":").compactMap(Self.corner)
    guard let first = corners.first, let last = corners.last, first.row <= last.row,
      first.column <= last.column
    else { return nil }
    self.text = text
    rows = first.row...last.row
    columns = first.column...last.column
  }

  /// `C3` is row 3, column 3.
  private static func corner(_ text: Substring) -> (row: Int, column: Int)? {
    let letters = text.utf8.prefix { (0x41...0x5A).contains($0) }
    guard (1...3).contains(letters.count), let row = Int(text.dropFirst(letters.count)) else {
      return nil
    }
    return (row, letters.reduce(0) { $0 * 26 + Int($1) - 0x40 })
  }
}
