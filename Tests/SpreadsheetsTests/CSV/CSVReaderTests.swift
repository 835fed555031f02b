import Spreadsheets
import Testing

struct CSVReaderTests {
  @Test(arguments: ["\n", "\r\n", "\r"])
  func `lines are counted, breaks within cells too`(end: String) throws {
    let text = "a,b\(end)\(end)1,\"x\(end)y\"\(end)2,z\(end),\(end)3,\(end)"
    #expect(
      try rows(of: text) == [
        row(3, "1", "x\(end)y"), row(5, "2", "z"), row(7, "3", ""),
      ])
  }

  @Test func `the last line may lack its end`() throws {
    #expect(try rows(of: "a,b\n1,2") == [row(2, "1", "2")])
    #expect(try rows(of: "a,b\n1,\"\"") == [row(2, "1", "")])
    #expect(try rows(of: "a,b\n1,") == [row(2, "1", "")])
  }

  @Test func `a file with nothing in it has no heading`() throws {
    for text in ["", "\n\r\n", "\u{FEFF}"] {
      #expect(try reader(of: Array(text.utf8)).heading == nil)
    }
  }

  @Test func `the heading says whether tabs part the cells`() throws {
    let tabs = try reader(of: Array("a\t\"b,c\"\t\t\r\n".utf8))
    #expect(tabs.isTabSeparated)
    #expect(tabs.heading?.cells == ["a", "b,c"])
    #expect(try rows(of: "a\tb\n1,2\t\"3\t4\"\n") == [row(2, "1,2", "3\t4")])
    #expect(try rows(of: "\u{FEFF}\"a\",b\n 1\t,2\n") == [row(2, " 1\t", "2")])
  }

  @Test func `short and long rows are told, empty cells behind the last are not`() throws {
    #expect(
      try rows(of: "a,b\n1\n1,2,,\n1,2,3,\n4,5\n") == [
        fault(2, .short(found: 1, expected: 2)), row(3, "1", "2"),
        fault(4, .long(found: 3, expected: 2)), row(5, "4", "5"),
      ])
  }

  @Test(arguments: ["1,\"x", "1,\"x\n2,y\n3,z", "1,\"x\"\"\n", "1,\"x\"\"\n2,\"\"y"])
  func `a quote that is never closed is told where it was opened`(rest: String) throws {
    #expect(try rows(of: "a,b\n0,0\n" + rest) == [row(2, "0", "0"), fault(3, .unterminatedQuote)])
  }

  @Test func `a quote opened on a later line of its record is told by that line`() throws {
    #expect(try rows(of: "a,b\n\"1\n\",\"x\n") == [fault(3, .unterminatedQuote)])
  }

  @Test(arguments: ["1,x\"y", "1,\"x\"y", "1,\"x\" ", "1, \"x\"", "1,\"x\"\"\"y\"", "1,5\""])
  func `a quote out of place is a fault of its record alone`(line: String) throws {
    #expect(
      try rows(of: "a,b\n\(line)\n2,y\n") == [fault(2, .strayQuote), row(3, "2", "y")])
  }

  @Test(arguments: ["\u{301}", "\u{FE0F}", "\u{200D}", "\u{3099}", "\u{20E3}"])
  func `a mark that joins what stands before it hides no quote and no comma`(mark: String) throws {
    #expect(
      try rows(of: "a,b\n1,\(mark)x\n2,\"\(mark)y\"\n\(mark)3,z\n") == [
        row(2, "1", mark + "x"), row(3, "2", mark + "y"), row(4, mark + "3", "z"),
      ])
  }

  @Test func `blanks and signs that only look like line ends stay in their cells`() throws {
    let odd = ["\u{2028}", "\u{85}", "\u{B}", "\u{C}", "　x　", "\u{E041}\u{E000}", "\u{202E}"]
    for text in odd {
      #expect(try rows(of: "a,b\n\(text),2\n") == [row(2, text, "2")])
    }
  }

  @Test func `bytes that are no text are told with their cell`() throws {
    let bad = Array("a,b\n1,".utf8) + [0xFF] + Array("\n2,x\n".utf8)
    #expect(
      try rows(of: bad) == [
        .failure(CSVFault(line: 2, column: 2, .undecodable(.unassigned))), row(3, "2", "x"),
      ])
    let drawn = Array("a,b\n".utf8) + [0xF0, 0x40] + Array(",2\n".utf8)
    #expect(
      try rows(of: drawn, encoding: .cp932) == [
        .failure(CSVFault(line: 2, column: 1, .undecodable(.userDefined)))
      ])
  }

  @Test func `a huge record or cell is refused and the next one read`() throws {
    let record = String(repeating: "x", count: CSVReader.longestRecord + 1)
    let cell = String(repeating: "x", count: CSVReader.longestCell + 1)
    #expect(
      try rows(of: "a,b\n1,\(record)\n2,\(cell)\n3,\(cell.dropLast())\n") == [
        fault(2, .recordTooLong), .failure(CSVFault(line: 3, column: 2, .cellTooLong)),
        row(4, "3", String(cell.dropLast())),
      ])
    #expect(try rows(of: "a,b\n1,\"\(record)\n2,y\n") == [fault(2, .unterminatedQuote)])
  }

  @Test func `an error of the source comes through`() throws {
    struct Broken: Error {}
    var chunks = [Array("a,b\n1,2\n1".utf8)].makeIterator()
    var reader = try CSVReader(
      { if let next = chunks.next() { next } else { throw Broken() } },
      encoding: .utf8)
    #expect(try reader.next() == row(2, "1", "2"))
    #expect(throws: Broken.self) { try reader.next() }
  }

  @Test func `random bytes are read or refused, never a trap`() throws {
    var source = SystemRandomNumberGenerator()
    let signs = Array("\",\r\n\t a1\\".utf8) + [0xE3, 0x81, 0x82, 0xCC, 0x81, 0xFF, 0x00, 0x83]
    for _ in 0..<2000 {
      let bytes = (0..<Int.random(in: 0...40, using: &source)).map { _ in
        signs.randomElement(using: &source) ?? 0
      }
      for encoding in TextEncoding.allCases {
        let one = try? rows(of: bytes, encoding: encoding, chunk: 1)
        let whole = try? rows(of: bytes, encoding: encoding, chunk: 100)
        #expect(one == whole, "\(bytes)")
      }
    }
  }

  @Test func `two hundred thousand rows need no more memory than one`() throws {
    var row = 0
    var longest = 0
    var reader = try CSVReader(
      {
        defer { row += 1 }
        return row > 200_000 ? nil : Array("\(row),\"x\ny\"\r\n".utf8)
      }, encoding: .utf8)
    var count = 0
    while let record = try reader.next() {
      count += 1
      // What was asked for so far is what was handed out, and not a row more.
      longest = max(longest, row - count)
      if count.isMultiple(of: 50_000) {
        #expect(
          try record.get() == CSVReader.Record(line: count * 2 + 1, cells: ["\(count)", "x\ny"]))
      }
    }
    #expect(count == 200_000)
    #expect(longest <= 2)
  }
}

typealias Row = Result<CSVReader.Record, CSVFault>

/// Everything behind the heading.
func rows(of text: String) throws -> [Row] { try rows(of: Array(text.utf8)) }

func rows(
  of bytes: [UInt8], encoding: TextEncoding = .utf8, chunk: Int = 3
) throws -> [Row] {
  var reader = try reader(of: bytes, encoding: encoding, chunk: chunk)
  var rows: [Row] = []
  while let row = try reader.next() { rows.append(row) }
  return rows
}

private func reader(
  of bytes: [UInt8], encoding: TextEncoding = .utf8, chunk: Int = 3
) throws -> CSVReader {
  var rest = bytes[...]
  return try CSVReader(
    {
      defer { rest = rest.dropFirst(chunk) }
      return rest.isEmpty ? nil : Array(rest.prefix(chunk))
    }, encoding: encoding)
}

private func row(_ line: Int, _ cells: String...) -> Row {
  .success(CSVReader.Record(line: line, cells: cells))
}

private func fault(_ line: Int, _ reason: CSVFault.Reason) -> Row {
  .failure(CSVFault(line: line, reason))
}
