import Spreadsheets
import Testing

/// Files that are no workbook, or one that does harm: each is refused for its own reason.
struct WorkbookRefusalTests {
  private func fault(_ bytes: [UInt8], within limits: WorkbookLimits = WorkbookLimits())
    -> WorkbookFault?
  {
    do throws(WorkbookFault) {
      _ = try Workbook.read(bytes, within: limits)
      return nil
    } catch {
      return error
    }
  }

  private func oneCell(_ cell: String = "<c r=\"A1\"><v>1</v></c>") -> HandmadeWorkbook {
    var book = HandmadeWorkbook()
    book.data = "<row r=\"1\">\(cell)</row>"
    return book
  }

  @Test func `the workbook that the others are made from is read`() {
    #expect(fault(oneCell().zip.bytes) == nil)
  }

  @Test func `another kind of file is no workbook`() {
    #expect(fault([]) == .notWorkbook)
    #expect(fault(Array("指標ID,実績値\r\n".utf8)) == .notWorkbook)
    #expect(fault(StoredZip([("mimetype", "application/epub")]).bytes) == .notWorkbook)
  }

  @Test func `an old workbook and one with a password are told apart from damage`() {
    #expect(fault([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) == .oldOrLocked)
    var zip = oneCell().zip
    zip.entries[0].flags |= 1
    #expect(fault(zip.bytes) == .oldOrLocked)
  }

  @Test func `a workbook cut off anywhere is damaged`() {
    let bytes = oneCell().zip.bytes
    for length in 4..<bytes.count {
      #expect(fault(Array(bytes.prefix(length))) == .damaged(nil), "cut at \(length)")
    }
  }

  @Test func `a document type is refused, also where it hides`() {
    let entities = "<!DOCTYPE x [<!ENTITY a \"1\"><!ENTITY b SYSTEM \"file:///etc/passwd\">]>"
    var book = oneCell("<c r=\"A1\" t=\"str\"><v>&b;</v></c>")
    book.prolog += entities
    #expect(fault(book.zip.bytes) == .declaresType("xl/worksheets/sheet1.xml"))
    // In UTF-7 the sign < is written +ADw-; what is read is UTF-8, whatever it says it is.
    book.prolog =
      "<?xml version=\"1.0\" encoding=\"UTF-7\"?>" + entities.replacing("<!", with: "+ADw-!")
    #expect(fault(book.zip.bytes) == .damaged("xl/worksheets/sheet1.xml"))
    book.prolog = ""
    #expect(fault(book.zip.bytes) == .damaged("xl/worksheets/sheet1.xml"))
  }

  @Test func `two entries of one name are refused, and a lie about a size`() {
    var zip = oneCell().zip
    zip.entries.append(zip.entries[2])
    zip.entries[zip.entries.count - 1].name = "xl/worksheets/Sheet1.xml"
    #expect(fault(zip.bytes) == .damaged("xl/worksheets/Sheet1.xml"))
    for lie in [1, 100_000] as [UInt32] {
      zip = oneCell().zip
      zip.entries[2].claimedSize = lie
      #expect(fault(zip.bytes) != nil, "\(lie) bytes claimed")
    }
  }

  @Test func `parts that contradict themselves are damaged`() {
    let cells = [
      "<c r=\"A1\" t=\"s\"><v>0</v></c>", "<c r=\"A2\"><v>1</v></c>", "<c r=\"XFE1\"><v>1</v></c>",
      "<c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>1</v></c>", "<c r=\"A1\"><v>1</v></c>&#0;",
      "<c r=\"A1\"><v>1</c>", "</row><row r=\"1\"><c r=\"B1\"><v>2</v></c>", "</row><row r=\"x\">",
      "</row><row r=\"1048577\">", "<c r=\"1A\"/>",
    ]
    for cell in cells {
      #expect(fault(oneCell(cell).zip.bytes) == .damaged("xl/worksheets/sheet1.xml"), "\(cell)")
    }
    var book = oneCell()
    book.sheetTarget = "worksheets/none.xml"
    #expect(fault(book.zip.bytes) == .damaged("xl/worksheets/none.xml"))
    book = oneCell()
    book.tail = "<!--"
    #expect(fault(book.zip.bytes) == .damaged("xl/worksheets/sheet1.xml"))
  }

  @Test func `a part that ends before its last element is damaged`() {
    let zip = oneCell().zip
    for length in 0..<zip.entries[2].bytes.count {
      var cut = zip
      cut.entries[2].bytes.removeLast(cut.entries[2].bytes.count - length)
      #expect(fault(cut.bytes) == .damaged("xl/worksheets/sheet1.xml"), "\(length) bytes left")
    }
  }

  @Test func `elements within elements within elements end nothing`() throws {
    var book = oneCell()
    book.tail =
      String(repeating: "<a>", count: 200_000) + String(repeating: "</a>", count: 200_000)
    #expect(try book.firstColumn() == [.number("1", isPercentage: false)])
  }

  @Test func `more than an office has is too large`() {
    let book = oneCell("<c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>2</v></c>")
    var limits = WorkbookLimits()
    limits.cells = 2
    #expect(fault(book.zip.bytes, within: limits) == nil)
    limits.cells = 1
    #expect(fault(book.zip.bytes, within: limits) == .tooLarge(.cells))
    limits = WorkbookLimits()
    limits.parts = 3
    #expect(fault(book.zip.bytes, within: limits) == .tooLarge(.parts))
    limits = WorkbookLimits()
    limits.bytes = 500
    #expect(fault(book.zip.bytes, within: limits) == .tooLarge(.bytes))
  }
}
