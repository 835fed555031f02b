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

  @Test func `Python reads what is written`() throws {
    var source = SystemRandomNumberGenerator()
    let signs = ["\"", ",", "\r", "\n", " ", "\t", "=", "'", "a", "表", "\u{301}", "\u{2028}"]
    let records = (0..<500).map { _ in
      (0...Int.random(in: 0...3, using: &source)).map { _ in
        (0..<Int.random(in: 0...5, using: &source)).compactMap { _ in
          signs.randomElement(using: &source)
        }.joined()
      }
    }
    let text = records.map(CSVWriter.record).joined()
    let expected = records.map { cells in
      cells.map { cell in
        cell.unicodeScalars.map { String($0.value, radix: 16, uppercase: true) }
          .joined(separator: " ")
      }.joined(separator: ";") + "\n"
    }
    #expect(try PythonPeer.output(of: "csv-cells", reading: Array(text.utf8)) == expected.joined())
  }
}
