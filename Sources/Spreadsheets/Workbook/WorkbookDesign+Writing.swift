import CXlsxWriter

extension WorkbookDesign {
  /// Writes the workbook to a path, over whatever is there. The same design gives the same bytes.
  package func write(to path: String) throws(WorkbookWritingFault) {
    guard let book = workbook_new(path) else { throw .failed(path) }
    var fault: WorkbookWritingFault?
    let formats = CellFormats(book)
    describe(book)
    for sheet in sheets {
      guard let worksheet = workbook_add_worksheet(book, sheet.name) else {
        fault = fault ?? .failed(sheet.name)
        continue
      }
      do throws(WorkbookWritingFault) {
        try sheet.write(to: worksheet, formats)
      } catch {
        fault = fault ?? error
      }
    }
    // It frees what was allocated, so it is called whatever went wrong.
    let result = workbook_close(book)
    if let fault { throw fault }
    try check(result)
  }

  private func describe(_ book: UnsafeMutablePointer<lxw_workbook>) {
    title.withCString { title in
      var properties = lxw_doc_properties()
      properties.title = UnsafeMutablePointer(mutating: title)
      // A moment of writing would make every copy another file; this is that of a zip archive
      // without times, 1980-01-01.
      properties.created = 315_532_800
      workbook_set_properties(book, &properties)
    }
  }
}

extension WorkbookDesign.Sheet {
  fileprivate func write(
    to sheet: UnsafeMutablePointer<lxw_worksheet>, _ formats: CellFormats
  ) throws(WorkbookWritingFault) {
    let lastRow = UInt32(rows.count)
    let lastColumn = UInt16(max(0, columns.count - 1))
    for (index, column) in columns.enumerated() {
      let place = UInt16(index)
      // Two half-width characters each, and one for the arrow of the filter.
      try check(worksheet_set_column(sheet, place, place, Double(column.width * 2 + 1), nil))
      try check(worksheet_write_string(sheet, 0, place, column.heading, formats.heading))
      try column.choices?.allow(in: sheet, column: place, lastRow: max(1, lastRow))
    }
    for (row, cells) in rows.enumerated() {
      precondition(cells.count == columns.count, "a row has as many cells as there are columns")
      for (place, cell) in cells.enumerated() {
        let address = CellAddress(row: row + 2, column: place + 1)
        try write(cell, isOpen: columns[place].isOpen, at: address, to: sheet, formats)
      }
    }
    worksheet_freeze_panes(sheet, 1, 0)
    try check(worksheet_autofilter(sheet, 0, 0, max(1, lastRow), lastColumn))
    protect(sheet)
    worksheet_set_landscape(sheet)
    worksheet_set_paper(sheet, 9)  // A4
    worksheet_fit_to_pages(sheet, 1, 0)
    try check(worksheet_repeat_rows(sheet, 0, 0))
  }

  private func write(
    _ cell: WorkbookDesign.Cell, isOpen: Bool, at address: CellAddress,
    to sheet: UnsafeMutablePointer<lxw_worksheet>, _ formats: CellFormats
  ) throws(WorkbookWritingFault) {
    let row = UInt32(address.row - 1)
    let column = UInt16(address.column - 1)
    let format = isOpen ? formats.open : formats.fixed
    switch cell {
    case .empty: try check(worksheet_write_blank(sheet, row, column, format))
    case .text(let text):
      let escaped = StringItem.escaped(text)
      let result = worksheet_write_string(sheet, row, column, escaped, format)
      if result == LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED {
        throw .textTooLong(sheet: name, address)
      }
      try check(result)
    case .number(let digits):
      guard digits.utf8.count(where: { $0 >= 0x30 && $0 <= 0x39 }) <= 15,
        let number = Double(digits)
      else {
        try check(worksheet_write_string(sheet, row, column, digits, format))
        return
      }
      let places = digits.split(separator: ".").dropFirst().first?.count ?? 0
      let shown = isOpen ? format : formats.number(places: places)
      try check(worksheet_write_number(sheet, row, column, number, shown))
    }
  }

  /// Against slips, not against people: without a password, and everything that does no harm to
  /// what was written stays allowed.
  private func protect(_ sheet: UnsafeMutablePointer<lxw_worksheet>) {
    var options = lxw_protection()
    options.format_columns = 1
    options.format_rows = 1
    options.sort = 1
    options.autofilter = 1
    worksheet_protect(sheet, nil, &options)
  }
}

extension WorkbookDesign.Choices {
  /// Offers the words in the cells of a column and takes no other.
  fileprivate func allow(
    in worksheet: UnsafeMutablePointer<lxw_worksheet>, column place: UInt16, lastRow: UInt32
  ) throws(WorkbookWritingFault) {
    let letters = CellAddress.letters(column)
    let quoted = sheet.replacing("'", with: "''")
    let source = "='\(quoted)'!$\(letters)$\(rows.lowerBound):$\(letters)$\(rows.upperBound)"
    let result = source.withCString { source in
      var validation = lxw_data_validation()
      validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
      validation.value_formula = UnsafeMutablePointer(mutating: source)
      return worksheet_data_validation_range(worksheet, 1, place, lastRow, place, &validation)
    }
    try check(result)
  }
}

/// The looks of cells. Grey only repeats what the protection does, and what is said in words.
private struct CellFormats {
  typealias Format = UnsafeMutablePointer<lxw_format>

  let heading: Format?
  let fixed: Format?
  let open: Format?
  /// By decimal places, up to the most that a number of 15 digits has.
  private let numbers: [Format?]

  init(_ book: UnsafeMutablePointer<lxw_workbook>) {
    func format(_ set: (Format) -> Void) -> Format? {
      guard let format = workbook_add_format(book) else { return nil }
      format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
      format_set_text_wrap(format)
      format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
      set(format)
      return format
    }
    heading = format { format in
      format_set_bold(format)
      format_set_bg_color(format, 0xD9D9D9)
    }
    fixed = format { format_set_bg_color($0, 0xF2F2F2) }
    open = format(format_set_unlocked)
    numbers = (0...15).map { places in
      format { format in
        format_set_bg_color(format, 0xF2F2F2)
        let decimals = places == 0 ? "" : "." + String(repeating: "0", count: places)
        format_set_num_format(format, "#,##0" + decimals)
      }
    }
  }

  /// A fixed number with its decimals as entered: 30.0 is not shown as 30.
  func number(places: Int) -> Format? { numbers[min(places, numbers.count - 1)] }
}

private func check(_ result: lxw_error) throws(WorkbookWritingFault) {
  if result != LXW_NO_ERROR { throw .failed(String(cString: lxw_strerror(result))) }
}
