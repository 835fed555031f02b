import Spreadsheets
import Testing

/// What the cells of a workbook hold, whatever way its program chose to write them.
struct CellReadingTests {
  @Test func `furigana are left out and rich runs joined`() throws {
    var book = HandmadeWorkbook()
    book.strings =
      "<si><t>東京</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh><phoneticPr fontId=\"1\"/></si>"
      + "<si><r><t>25</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\"> %</t></r></si>"
    book.data =
      "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>"
      + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>1</v></c></row>"
      + "<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>京都</t><rPh sb=\"0\" eb=\"2\"><t>キョウト</t>"
      + "</rPh></is></c></row>"
    #expect(try book.firstColumn() == [.text("東京"), .text("25 %"), .text("京都")])
  }

  @Test func `escaped characters and CDATA come out as they were typed`() throws {
    var book = HandmadeWorkbook()
    book.strings =
      "<si><t>一_x000D_\n二</t></si><si><t>_x005F_x000D_</t></si><si><t>_xZZZZ_ _x_x0041_</t></si>"
      + "<si><t><![CDATA[<甲>]]>&amp;&#20057;</t></si><si><t>_xD83D_</t></si>"
    book.data = (0..<5).map { row in
      "<row r=\"\(row + 1)\"><c r=\"A\(row + 1)\" t=\"s\"><v>\(row)</v></c></row>"
    }.joined()
    #expect(
      try book.firstColumn() == [
        .text("一\r\n二"), .text("_x000D_"), .text("_xZZZZ_ _xA"), .text("<甲>&乙"), .text("_xD83D_"),
      ])
  }

  @Test func `a formula has its stored result, and without one is not calculated`() throws {
    var book = HandmadeWorkbook()
    book.data = """
      <row r="1"><c r="A1" t="str"><f>B1</f><v>総務部</v></c></row>
      <row r="2"><c r="A2"><f>B2*2</f><v>50.2</v></c></row>
      <row r="3"><c r="A3"><f>B3*2</f></c></row>
      <row r="4"><c r="A4"><f>B4*2</f><v></v></c></row>
      <row r="5"><c r="A5" t="str"><f>""</f></c></row>
      <row r="6"><c r="A6" t="str"><f>""</f><v></v></c><c r="B6"><v>1</v></c></row>
      """
    #expect(
      try book.firstColumn() == [
        .text("総務部"), .number("50.2", isPercentage: false), .uncalculated, .uncalculated,
        .uncalculated, .empty,
      ])
  }

  @Test func `truths, errors, ISO days and what is no number keep their kind`() throws {
    var book = HandmadeWorkbook()
    book.data = """
      <row r="1"><c r="A1" t="b"><v>1</v></c></row>
      <row r="2"><c r="A2" t="b"><v>0</v></c></row>
      <row r="3"><c r="A3" t="e"><v>#N/A</v></c></row>
      <row r="4"><c r="A4" t="d"><v>2024-04-01T09:00:00</v></c></row>
      <row r="5"><c r="A5"><v>0x1F</v></c></row>
      <row r="6"><c r="A6"><v>1e999</v></c></row>
      """
    #expect(
      try book.firstColumn() == [
        .truth(true), .truth(false), .error("#N/A"), .date(year: 2024, month: 4, day: 1),
        .text("0x1F"), .text("1e999"),
      ])
  }

  @Test func `rows and cells without an address follow the ones before`() throws {
    var book = HandmadeWorkbook()
    book.data =
      "<row><c><v>1</v></c><c><v>2</v></c></row><row r=\"5\"><c r=\"C5\"><v>3</v></c><c><v>4</v></c>"
      + "</row><row hidden=\"1\"><c><v>5</v></c></row>"
    let rows = try book.read().rows
    #expect(rows.map(\.number) == [1, 5, 6])
    #expect(rows.map { $0.cells.keys.sorted() } == [[1, 2], [3, 4], [1]])
    #expect(rows.map(\.isHidden) == [false, false, true])
  }

  @Test func `blank rows are left out, merged ranges and a hidden sheet told`() throws {
    var book = HandmadeWorkbook()
    book.data =
      "<row r=\"1\"><c r=\"B1\"><v>1</v></c></row><row r=\"2\"><c r=\"A2\" s=\"0\"/></row>"
      + "<row r=\"1048576\"/>"
    book.tail = "<mergeCells count=\"1\"><mergeCell ref=\"B2:C3\"/></mergeCells>"
    book.sheetAttributes = "state=\"veryHidden\""
    let sheet = try book.read()
    #expect(sheet.rows.map(\.number) == [1])
    #expect(sheet.mergedRanges == ["B2:C3"])
    #expect(sheet.isHidden)
    #expect(sheet.name == "指標")
  }

  @Test(arguments: [
    "worksheets/sheet1.xml", "/xl/worksheets/sheet1.xml", "../xl/./worksheets/SHEET1.xml",
  ])
  func `a sheet is found wherever its relation points`(target: String) throws {
    var book = HandmadeWorkbook()
    book.data = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"
    book.sheetTarget = target
    #expect(try book.read().rows.count == 1)
  }

  @Test func `the strict namespaces are read, and a mark before the part`() throws {
    var book = HandmadeWorkbook()
    book.main = "http://purl.oclc.org/ooxml/spreadsheetml/main"
    book.office = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    book.prolog = "\u{FEFF}<?xml version='1.0' encoding='utf-8'?>"
    book.strings = "<si><t>文</t></si>"
    book.data = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>"
    #expect(try book.firstColumn() == [.text("文")])
  }
}
