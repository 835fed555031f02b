import Foundation
import Spreadsheets
import Testing

/// Workbooks of other programs, read by ours: the very cells that were put into them.
struct PeerReadingTests {
  private let peers: PeerWorkbooks

  init() throws {
    peers = try PeerWorkbooks.shared.get()
  }

  @Test(arguments: ["openpyxl.xlsx", "libreoffice/openpyxl.xlsx"])
  func `another program's cells are the ones that were put in`(name: String) throws {
    let book = try Workbook.read(peers.read(name))
    #expect(book.sheets.map(\.name) == ["指標", "隠したシート"])
    #expect(book.sheets.map(\.isHidden) == [false, true])
    let sheet = try #require(book.sheets.first)
    var expected: [Int: CellContent] = [
      1: .text("東京"), 2: .number("25.1", isPercentage: false),
      3: .number("0.251", isPercentage: true), 4: .date(year: 2024, month: 4, day: 1),
      5: .date(year: 2019, month: 5, day: 1), 6: .truth(true), 7: .error("#N/A"),
      8: .text("一行目\n二行目"), 9: .text("=1+1"), 10: .text("0012"), 11: .text("9:05"),
      12: .number("-0.5", isPercentage: false), 13: .number("1035635", isPercentage: false),
      14: .uncalculated, 15: .text(" 前後 "),
    ]
    // LibreOffice calculates what it opens.
    if name.hasPrefix("libreoffice") { expected[14] = .number("24.6", isPercentage: false) }
    let column = sheet.rows.compactMap { row in row.cells[1].map { (row.number, $0) } }
    #expect(Dictionary(column) { first, _ in first } == expected)
    #expect(sheet.mergedRanges == ["C2:D3"])
    #expect(sheet.rows.filter(\.isHidden).map(\.number) == [4])
  }

  @Test func `a workbook that unpacks to far more than an office has is refused`() throws {
    #expect(throws: WorkbookFault.tooLarge(.bytes)) {
      _ = try Workbook.read(peers.read("bomb.xlsx"))
    }
  }
}
