import Spreadsheets
import Testing

/// A workbook written by hand, part by part.
struct HandmadeWorkbook {
  /// What stands within `sheetData`.
  var data = ""
  /// What stands after it.
  var tail = ""
  /// The `si` elements; nil for a workbook without the part.
  var strings: String?
  /// What stands within `styleSheet`; nil for a workbook without the part.
  var styles: String?
  var workbookProperties = ""
  var sheetAttributes = ""
  /// What stands before the first element of the sheet's part.
  var prolog = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  var sheetTarget = "worksheets/sheet1.xml"
  var sheetPath = "xl/worksheets/sheet1.xml"
  var main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  var office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// A number in A1, A2 …, each in a style of its own with the number format of that code.
  static func numbers(_ cells: [(value: String, format: String)], date1904: Bool = false) -> Self {
    var book = HandmadeWorkbook()
    let formats = cells.enumerated().map { index, cell in
      let code = cell.format.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
      return "<numFmt numFmtId=\"\(164 + index)\" formatCode=\"\(code)\"/>"
    }
    let styles = cells.indices.map { "<xf numFmtId=\"\(164 + $0)\"/>" }
    book.styles =
      "<numFmts>\(formats.joined())</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
      + "<cellXfs>\(styles.joined())</cellXfs>"
    let rows = cells.enumerated().map { index, cell in
      "<row r=\"\(index + 1)\"><c r=\"A\(index + 1)\" s=\"\(index)\"><v>\(cell.value)</v></c></row>"
    }
    book.data = rows.joined()
    if date1904 { book.workbookProperties = "<workbookPr date1904=\"1\"/>" }
    return book
  }

  var zip: StoredZip {
    var relations = relation("rId1", "worksheet", sheetTarget)
    var parts = [
      (
        "_rels/.rels",
        "<Relationships>\(relation("r", "officeDocument", "xl/workbook.xml"))</Relationships>"
      ),
      (
        "xl/workbook.xml",
        "<x:workbook xmlns:x=\"\(main)\" xmlns:r=\"\(office)\">\(workbookProperties)<x:sheets>"
          + "<x:sheet name=\"指標\" sheetId=\"1\" \(sheetAttributes) r:id=\"rId1\"/></x:sheets>"
          + "</x:workbook>"
      ),
      (
        sheetPath,
        "\(prolog)<worksheet xmlns=\"\(main)\"><sheetData>\(data)</sheetData>\(tail)</worksheet>"
      ),
    ]
    if let strings {
      relations += relation("rId2", "sharedStrings", "sharedStrings.xml")
      parts.append(("xl/sharedStrings.xml", "<sst xmlns=\"\(main)\">\(strings)</sst>"))
    }
    if let styles {
      relations += relation("rId3", "styles", "/xl/styles.xml")
      parts.append(("xl/styles.xml", "<styleSheet xmlns=\"\(main)\">\(styles)</styleSheet>"))
    }
    parts.append(("xl/_rels/workbook.xml.rels", "<Relationships>\(relations)</Relationships>"))
    return StoredZip(parts)
  }

  private func relation(_ id: String, _ kind: String, _ target: String) -> String {
    "<Relationship Id=\"\(id)\" Type=\"\(office)/\(kind)\" Target=\"\(target)\"/>"
  }

  func read(within limits: WorkbookLimits = WorkbookLimits()) throws -> Worksheet {
    try #require(try Workbook.read(zip.bytes, within: limits).sheets.first)
  }

  /// The cells of the first column, from the first row that has one.
  func firstColumn() throws -> [CellContent] {
    try read().rows.map { $0.cells[1] ?? .empty }
  }
}
