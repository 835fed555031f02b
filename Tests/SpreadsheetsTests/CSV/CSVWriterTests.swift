import Spreadsheets
import Testing

struct CSVWriterTests {
  @Test(
    arguments: [
      (["a", "b"], "a,b\r\n"), (["", ""], ",\r\n"), ([""], "\"\"\r\n"), (["a,b"], "\"a,b\"\r\n"),
      (["\"\u{301}"], "\"\"\"\u{301}\"\r\n"), (["a\nb", "a\rb"], "\"a\nb\",\"a\rb\"\r\n"),
      ([" a", "a ", "　a"], "\" a\",\"a \",\"　a\"\r\n"), (["a b", "a\tb"], "a b,a\tb\r\n"),
      (["a,\u{301}b"], "\"a,\u{301}b\"\r\n"),
    ] as [([String], String)])
  func `a cell is quoted where it must be`(cells: [String], line: String) {
    #expect(Array(CSVWriter.record(cells).unicodeScalars) == Array(line.unicodeScalars))
  }

  @Test func `what is written is read again, in every encoding`() throws {
    let cells = [
      "=1+1", "a,\"b\"", "一\n二\r\n三\r四", " 表 ", "", "ソ\\~", "\"\"", ",", "'x", "\u{3000}",
    ]
    let line = CSVWriter.record(cells.indices.map(String.init)) + CSVWriter.record(cells)
    for encoding in TextEncoding.allCases {
      let bytes = encoding == .cp932 ? try CP932.encode(line) : encoding.mark + Array(line.utf8)
      let rows = try rows(of: bytes, encoding: encoding)
      #expect(rows == [.success(CSVReader.Record(line: 2, cells: cells))])
    }
  }
}
