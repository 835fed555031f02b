import ProgressLedger
package import Spreadsheets

/// A file of answers: `AnswerFile<MeasurementAnswer>` of figures, `AnswerFile<StatusAnswer>` of
/// states.
///
/// A text file is read twice, once to look at it and once row by row, and never held: memory does
/// not grow with it.
package struct AnswerFile<Answer: TabularAnswer> {
  package let format: AnswerFormat
  /// Nil for a workbook.
  package let encoding: TextEncoding?
  /// SHA-256 of the file's bytes in hexadecimal, by which a second upload is recognised.
  package let digest: String
  /// How many rows there are to be read, passed over ones included: the end of a progress.
  package let rowCount: Int
  /// Headings that mean nothing to us, as the file writes them: their cells are not read.
  package var unread: [String] { rows.unread }

  private let rows: any AnswerRows
  private let changes: FileChanges?

  /// Looks at a file.
  ///
  /// Throws `AnswerFaults` for a file that cannot be read as such answers, and whatever `open`, its
  /// source and `readWorkbook` throw.
  ///
  /// - Parameters:
  ///   - encoding: what a person says it is, where one did.
  ///   - readWorkbook: the sheets of a workbook by its bytes.
  ///   - open: begins the file from its start, as often as it is called.
  package init(
    encoding told: TextEncoding? = nil, readWorkbook: ([UInt8]) throws -> [Worksheet],
    opening open: @escaping () throws -> ByteChunks
  ) throws {
    let look = try AnswerFileLook(open(), told: told)
    switch (look.format, look.encoding) {
    case (.csv, .some(let encoding)), (.tsv, .some(let encoding)):
      let changes = FileChanges(digest: look.digest, opening: open)
      let rows = try CSVAnswerRows(
        form: Answer.form, encoding: encoding, opening: open, reading: changes.watched)
      self.init(
        format: rows.isTabSeparated ? .tsv : .csv, encoding: encoding, digest: look.digest,
        rowCount: max(0, look.recordCount - 1), rows: rows, changes: changes)
    case (.jsonLines, _):
      let changes = FileChanges(digest: look.digest, opening: open)
      self.init(
        format: .jsonLines, encoding: look.encoding, digest: look.digest,
        rowCount: look.recordCount,
        rows: JSONAnswerRows(form: Answer.form, opening: changes.watched), changes: changes)
    case (.workbook, _), (_, nil):
      try self.init(sheets: readWorkbook(look.bytes), digest: look.digest)
    }
  }

  /// A workbook that has been read. Throws `AnswerFaults` where no sheet has the headings.
  package init(sheets: [Worksheet], digest: String) throws(AnswerFaults) {
    let rows = try SheetAnswerRows(form: Answer.form, sheets: sheets)
    self.init(
      format: .workbook, encoding: nil, digest: digest, rowCount: rows.count, rows: rows,
      changes: nil)
  }

  private init(
    format: AnswerFormat, encoding: TextEncoding?, digest: String, rowCount: Int,
    rows: any AnswerRows, changes: FileChanges?
  ) {
    self.format = format
    self.encoding = encoding
    self.digest = digest
    self.rowCount = rowCount
    self.rows = rows
    self.changes = changes
  }

  /// Reads row by row, in the file's order. Blank rows and those that say `is_current` false are
  /// passed over.
  ///
  /// Throws what `body` and the source throw, and `AnswerFaults` at the end of a file that is no
  /// longer the one that was looked at.
  package func forEachRow(_ body: (AnswerRow<Answer>) throws -> Void) throws {
    try rows.forEach { row in
      if !row.faults.isEmpty, row.isBlank(in: Answer.form) {
        try body(AnswerRow(place: row.place, content: .faults(row.faults), columns: row.columns))
      } else if let answer = Answer.read(row) {
        try body(answer)
      }
    }
    try changes?.check()
  }
}
