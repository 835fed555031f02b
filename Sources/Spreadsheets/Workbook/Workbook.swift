/// A workbook (xlsx, ISO/IEC 29500) as its file holds it: sheets of cells, nothing calculated.
package struct Workbook: Hashable, Sendable {
  /// In the order of their tabs; hidden ones too.
  package var sheets: [Worksheet]

  package init(sheets: [Worksheet]) {
    self.sheets = sheets
  }

  /// Reads the bytes of a file that anybody may have made or damaged.
  package static func read(
    _ bytes: [UInt8], within limits: WorkbookLimits = WorkbookLimits()
  ) throws(WorkbookFault) -> Workbook {
    // Excel keeps an old .xls, and a new workbook with a password, in a compound file.
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw .oldOrLocked }
    let archive = try ZipArchive(bytes, within: limits)
    guard let main = try PackageRelations(of: "", in: archive).path(to: "officeDocument"),
      archive.holds(main), !main.hasSuffix(".bin")
    else { throw .notWorkbook }

    var book = WorkbookPart()
    try XMLPart.read(main, of: archive, into: &book)
    let relations = try PackageRelations(of: main, in: archive)
    var strings = SharedStringsPart()
    try XMLPart.read(relations.path(to: "sharedStrings"), of: archive, into: &strings)
    var styles = StylesPart()
    try XMLPart.read(relations.path(to: "styles"), of: archive, into: &styles)
    let meaning = CellMeaning(
      strings: strings.strings, styles: styles.kinds, calendar: book.calendar)

    var cellsLeft = limits.cells
    var sheets: [Worksheet] = []
    for entry in book.sheets {
      // A sheet that is one chart has no cells.
      guard let path = relations.path(to: "worksheet", named: entry.relation) else { continue }
      var part = SheetPart(meaning, cells: cellsLeft)
      try XMLPart.read(path, of: archive, into: &part)
      cellsLeft -= part.cellCount
      sheets.append(
        Worksheet(
          name: entry.name, isHidden: entry.isHidden, rows: part.rows,
          mergedRanges: part.mergedRanges))
    }
    if sheets.isEmpty { throw .notWorkbook }
    return Workbook(sheets: sheets)
  }
}

/// The part that lists the sheets and says by which calendar days are counted.
private struct WorkbookPart: XMLPartReader {
  private(set) var sheets: [(name: String, relation: String, isHidden: Bool)] = []
  private(set) var calendar = SerialCalendar.since1900

  mutating func begin(_ element: XMLTag) throws(WorkbookFault) {
    switch element.name {
    case "workbookPr":
      if element.isTrue("date1904") { calendar = .since1904 }
    case "sheet":
      guard let name = element["name"], let relation = element["id"] else { throw .damaged(nil) }
      let isHidden = ["hidden", "veryHidden"].contains(element["state"] ?? "visible")
      sheets.append((name, relation, isHidden))
    default: break
    }
  }
}
