import Foundation
import PlanDomain
import Spreadsheets
import Testing

@testable import Exchange

/// A person's text on its way out and back.
struct OpenTextTests {
  static let honest = [
    "", "人事課調べ", "一行目\n二行目", "\n", "a,b", "\"引用\"", "\"", "'", "''", "'=1", "=1+1", "+1", "-1",
    "@SUM(A1)", "＝1+1", "－", "\\n", "\\", "\\\\n", "\n=1", "C:\\new", "か\u{3099}", "\u{301}",
    "=\u{301}1", "\"\u{301}", "𠮷野家", "⑴⑵", "👨‍👩‍👧", "e\u{FE00}", " 前後 ", "\u{3000}字下げ", "#N/A",
  ]

  @Test(arguments: honest)
  func `an honest text comes back scalar by scalar`(text: String) throws {
    let cell = OpenText.cell(text)
    #expect(!cell.unicodeScalars.contains("\n"))
    let records = CSVWriter.record(["x", cell])
    let read = try OpenExport.cells(of: Array(("a,b\r\n" + records).utf8)).rows
    #expect(read.count == 1)
    let back = FormulaGuard.unguarded(LineBreakEscape.unescaped(try #require(read.first)[1]))
    #expect(Array(back.unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test(arguments: honest)
  func `no text is a formula`(text: String) {
    #expect(
      OpenText.cell(text).unicodeScalars.first.map { "=+-@＝＋－＠\t\r".unicodeScalars.contains($0) }
        != true)
  }

  @Test(
    arguments: [
      ("\u{1B}[31m赤", #"\u{1B}[31m赤"#), ("支出\u{202E}321", #"支出\u{202E}321"#), ("a\rb", #"a\u{D}b"#),
      ("a\u{2028}b", #"a\u{2028}b"#), ("\tx", #"'\u{9}x"#), ("\u{FEFF}x", #"\u{FEFF}x"#),
    ])
  func `what only a forged ledger holds leaves visibly`(text: String, cell: String) {
    #expect(OpenText.cell(text) == cell)
  }

  @Test func `a text is guarded as it is spelled`() throws {
    try OpenCity.with { city in
      try city.record("05-2", 2024, "25.1", note: "–5 の誤り")
      let export = try city.export(OpenScript(.cp932, transliterates: true))
      let rows = try OpenExport.rows(of: export.observations, .cp932)
      #expect(rows.first?["comment"] == "'－5 の誤り")
    }
  }
}
