import Foundation
import Spreadsheets
import Testing

/// What we write, read by others and by ourselves.
struct WorkbookWritingTests {
  private let folder: URL

  init() throws {
    folder = try PeerWorkbooks.shared.get().folder
  }

  private let design = WorkbookDesign(
    title: "照会様式",
    sheets: [
      .init(
        name: "指標",
        columns: [
          .init(heading: "指標ID", width: 6), .init(heading: "基準値", width: 6),
          .init(heading: "実績値", width: 8, isOpen: true),
          .init(
            heading: "実績区分", width: 8, isOpen: true,
            choices: .init(sheet: "コード表", column: 1, rows: 2...3)),
        ],
        rows: [
          [.text("05-2"), .number("30.0"), .number("25.1"), .text("確報")],
          [.text("=1+1"), .number("-0.5"), .empty, .empty],
          [.text("0012"), .number("123456789.012345"), .number("1234567890123456"), .empty],
          [.text("一行目\n二,行\"目 <&>"), .text("_x000D_"), .text("@a"), .text("\u{20BB7}野家 ")],
        ]),
      .init(
        name: "コード表", columns: [.init(heading: "語", width: 10)],
        rows: [[.text("確報")], [.text("速報")]]),
    ])

  /// The same cells as the design, as a reader has them.
  private let cells: [String: [String: CellContent]] = [
    "指標": [
      "A1": .text("指標ID"), "B1": .text("基準値"), "C1": .text("実績値"), "D1": .text("実績区分"),
      "A2": .text("05-2"), "B2": .number("30", isPercentage: false),
      "C2": .number("25.1", isPercentage: false), "D2": .text("確報"),
      "A3": .text("=1+1"), "B3": .number("-0.5", isPercentage: false),
      "A4": .text("0012"), "B4": .number("123456789.012345", isPercentage: false),
      "C4": .text("1234567890123456"),
      "A5": .text("一行目\n二,行\"目 <&>"), "B5": .text("_x000D_"), "C5": .text("@a"),
      "D5": .text("\u{20BB7}野家 "),
    ],
    "コード表": ["A1": .text("語"), "A2": .text("確報"), "A3": .text("速報")],
  ]

  private func written(_ name: String) throws -> URL {
    let file = folder.appending(path: name)
    try design.write(to: file.path)
    return file
  }

  private func cells(of file: URL) throws -> [String: [String: CellContent]] {
    let book = try Workbook.read(Array(try Data(contentsOf: file)))
    #expect(!book.sheets.contains { $0.isHidden || !$0.mergedRanges.isEmpty })
    return Dictionary(uniqueKeysWithValues: book.sheets.map { ($0.name, $0.addressed) })
  }

  @Test func `we read what we wrote`() throws {
    #expect(try cells(of: written("ours.xlsx")) == cells)
  }

  @Test func `openpyxl and calamine read the very cells`() throws {
    let answer = try Peer.workbook(written("peers.xlsx"))
    for peer in ["openpyxl", "calamine"] {
      let read = try #require(answer[peer] as? [String: [String: Any]])
      let contents = read.mapValues { $0.mapValues(Peer.content) }
      var expected = cells
      // They leave the escape as it is in the file.
      expected["指標"]?["B5"] = contents["指標"]?["B5"]
      #expect(contents == expected, "\(peer)")
    }
  }

  @Test func `LibreOffice opens it, and we read what it writes`() throws {
    _ = try written("round.xlsx")
    try Peer.convert(["round.xlsx"], in: folder, to: "rounded", as: "xlsx")
    #expect(try cells(of: folder.appending(path: "rounded/round.xlsx")) == cells)
  }

  @Test func `protection, lists, panes and pages are as designed`() throws {
    let answer = try Peer.workbook(written("rules.xlsx"))
    let rules = try #require(answer["rules"] as? [String: [String: Any]])
    let sheet = try #require(rules["指標"])
    #expect(sheet["protected"] as? Bool == true)
    #expect(sheet["password"] is NSNull)
    #expect(sheet["open"] as? [String] == ["C", "D"])
    #expect(sheet["lists"] as? [String: String] == ["D2:D5": "'コード表'!$A$2:$A$3"])
    #expect(sheet["panes"] as? String == "A2")
    #expect(sheet["filter"] as? String == "A1:D5")
    #expect(sheet["titles"] as? String == "$1:$1")
    #expect(sheet["page"] as? [AnyHashable] == ["landscape", 9])
    #expect(sheet["merged"] as? [String] == [])
    #expect(sheet["hidden"] as? Bool == false)
    #expect(sheet["formulas"] as? [String] == [])
    #expect(answer["created"] as? String == "1980-01-01T00:00:00")
    #expect(answer["title"] as? String == "照会様式")
  }

  @Test func `writing twice gives the same bytes`() throws {
    #expect(
      try Data(contentsOf: written("once.xlsx")) == Data(contentsOf: written("twice.xlsx")))
  }

  @Test func `a text longer than a cell is refused with its place`() throws {
    var long = design
    long.sheets[0].rows[1][2] = .text(String(repeating: "長", count: 32_768))
    #expect(
      throws: WorkbookWritingFault.textTooLong(
        sheet: "指標", CellAddress(row: 3, column: 3))
    ) {
      try long.write(to: folder.appending(path: "long.xlsx").path)
    }
  }

  @Test func `a folder that is not there is a failure to write`() throws {
    #expect(throws: WorkbookWritingFault.self) {
      try design.write(to: folder.appending(path: "none/here.xlsx").path)
    }
  }
}

extension Worksheet {
  /// The cells by address.
  var addressed: [String: CellContent] {
    var cells: [String: CellContent] = [:]
    for row in rows {
      for (column, content) in row.cells {
        cells[CellAddress(row: row.number, column: column).description] = content
      }
    }
    return cells
  }
}

extension Peer {
  /// What Tests/Peers/read-workbook says of a workbook.
  static func workbook(_ file: URL) throws -> [String: Any] {
    let answer = try JSONSerialization.jsonObject(with: python("read-workbook", file.path))
    return try #require(answer as? [String: Any])
  }

  /// A cell of that answer, as our reader would have it.
  static func content(_ value: Any) -> CellContent {
    if let number = (value as? [String: String])?["number"] {
      return .number(number, isPercentage: false)
    }
    return (value as? String).map(CellContent.text) ?? .error("\(value)")
  }
}
