/// A workbook to be written: tables that people fill in and programs read.
///
/// What the ministry's rules for machine-readable tables forbid cannot be said here: merged cells
/// (総務省, 2020-12-18, 1-4), hidden rows or columns, a meaning that only a colour has.
package struct WorkbookDesign: Sendable {
  package var title: String
  package var sheets: [Sheet]

  package init(title: String, sheets: [Sheet]) {
    self.title = title
    self.sheets = sheets
  }

  /// One table: a row of headings, which stays in sight and is printed on every page, and rows
  /// below it.
  package struct Sheet: Sendable {
    /// At most 31 characters, none of `[]:*?/\` (as Excel has it).
    package var name: String
    package var columns: [Column]
    /// As many cells in each row as there are columns.
    package var rows: [[Cell]]

    package init(name: String, columns: [Column], rows: [[Cell]]) {
      self.name = name
      self.columns = columns
      self.rows = rows
    }
  }

  package struct Column: Sendable {
    package var heading: String
    /// In full-width characters.
    package var width: Int
    /// An open column is there to be filled in; any other is grey and protected.
    package var isOpen: Bool
    /// Where the words stand that an open cell may hold; nil for any.
    package var choices: Choices?

    package init(heading: String, width: Int, isOpen: Bool = false, choices: Choices? = nil) {
      self.heading = heading
      self.width = width
      self.isOpen = isOpen
      self.choices = choices
    }
  }

  /// A stretch of a column on another sheet, which has room for any number of words: a list in the
  /// rule itself ends at 255 characters.
  package struct Choices: Sendable {
    package var sheet: String
    /// From 1.
    package var column: Int
    package var rows: ClosedRange<Int>

    package init(sheet: String, column: Int, rows: ClosedRange<Int>) {
      self.sheet = sheet
      self.column = column
      self.rows = rows
    }
  }

  package enum Cell: Hashable, Sendable {
    case empty
    /// Never a formula, whatever it begins with.
    case text(String)
    /// A number in plain decimals, `-0.5`. One of more than 15 digits is more than a workbook can
    /// hold and is written as text.
    case number(String)
  }
}

/// Why a workbook could not be written.
package enum WorkbookWritingFault: Error, Hashable, Sendable {
  /// More characters than a cell holds, 32,767.
  case textTooLong(sheet: String, CellAddress)
  /// What libxlsxwriter says of it.
  case failed(String)
}
