import Spreadsheets

/// The rows of a CSV.
struct CSVAnswerRows: AnswerRows {
  let heading: AnswerHeading
  let isTabSeparated: Bool
  private let names: [String]
  private let encoding: TextEncoding
  private let open: () throws -> ByteChunks

  var unread: [String] { heading.unread }

  /// Reads the heading. Throws `AnswerFaults` where it is no heading of such answers, and what the
  /// source throws.
  ///
  /// - Parameters:
  ///   - open: begins the file, for its heading.
  ///   - reading: begins it again, for its rows.
  init(
    form: AnswerForm, encoding: TextEncoding, opening open: () throws -> ByteChunks,
    reading: @escaping () throws -> ByteChunks
  ) throws {
    self.encoding = encoding
    self.open = reading
    let reader: CSVReader
    do {
      reader = try CSVReader(open(), encoding: encoding)
    } catch let fault as CSVFault {
      throw AnswerFaults([AnswerFault(fault, names: [])])
    }
    isTabSeparated = reader.isTabSeparated
    guard let record = reader.heading else {
      throw AnswerFaults([CellProblem.emptyFile.fault(at: AnswerPlace(row: 1), typed: nil)])
    }
    let cells = record.cells.enumerated().map { AnswerHeading.Cell(index: $0 + 1, text: $1) }
    names = record.cells
    heading = AnswerHeading(cells, of: form)
    let place = AnswerPlace(row: record.line)
    var faults = heading.problems.map { cell, problem in
      problem.fault(at: AnswerPlace(row: record.line, column: cell.text), typed: cell.text)
    }
    let missing = heading.missing(of: form)
    if !missing.isEmpty {
      faults.append(CellProblem.missingColumns(missing).fault(at: place, typed: nil))
    }
    if !faults.isEmpty { throw AnswerFaults(faults) }
  }

  /// Begins the file again, which must have the heading that it had.
  private func reopened() throws -> CSVReader {
    do {
      let reader = try CSVReader(open(), encoding: encoding)
      if reader.heading?.cells == names { return reader }
    } catch is CSVFault {}
    throw AnswerFaults([CellProblem.changed.fault(at: AnswerPlace(row: 1), typed: nil)])
  }

  func forEach(_ body: (AnswerCells) throws -> Void) throws {
    var reader = try reopened()
    let columns = heading.indexes.mapValues { names[$0 - 1] }
    let medium = AnswerCells.Medium.csv(isExport: heading.isExport)
    while let next = try reader.next() {
      switch next {
      case .failure(let fault):
        let fault = AnswerFault(fault, names: names)
        try body(
          AnswerCells(
            place: AnswerPlace(row: fault.place.row), medium: medium, columns: columns,
            faults: [fault]))
      case .success(let record):
        var row = AnswerCells(
          place: AnswerPlace(row: record.line), medium: medium, columns: columns)
        for (column, index) in heading.indexes where !record.cells[index - 1].isEmpty {
          row[column] = .text(record.cells[index - 1])
        }
        try body(row)
      }
    }
  }
}
