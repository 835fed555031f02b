import Foundation
import PlanDomain
import Spreadsheets
import Testing

@testable import Exchange

/// The same tables in the encodings that offices want.
struct OpenEncodingTests {
  @Test func `the mark stands before UTF-8 that is asked to have one, and never before SDMX`()
    throws
  {
    try OpenCity.with { city in
      try city.fill()
      let marked = try city.export(OpenScript(.utf8WithMark))
      let plain = try city.export(OpenScript(.utf8))
      for table in [\OpenExport.observations, \.changes, \.codes] {
        #expect(marked[keyPath: table] == [0xEF, 0xBB, 0xBF] + plain[keyPath: table])
      }
      #expect(marked.sdmx == plain.sdmx)
    }
  }

  @Test func `CP932 says the same`() throws {
    try OpenCity.with { city in
      try city.fill()
      let plain = try city.export(history: true)
      let office = try city.export(history: true, OpenScript(.cp932))
      #expect(office.unwritable.isEmpty)
      #expect(office.observations != plain.observations)
      for table in [\OpenExport.observations, \.changes, \.codes] {
        let read = try OpenExport.cells(of: office[keyPath: table], .cp932).rows
        #expect(try read == OpenExport.cells(of: plain[keyPath: table]).rows)
      }
      #expect(office.sdmx == plain.sdmx)
    }
  }

  @Test func `scenario 48: what CP932 lacks is listed by line and column`() throws {
    try OpenCity.with { city in
      try city.record("05-1", 2024, "1803", source: "𠮷野課調べ")
      try city.record("05-2", 2024, "25.1", note: "⑴と⑵の合計")
      try city.correct("05-2", 2024, "25.3", reason: "⑴の誤り")
      let export = try city.export(history: true, OpenScript(.cp932))
      let found = export.unwritable.flatMap(\.first)
      #expect(
        found == [
          UnwritableCell(table: "", line: 2, column: "source", scalars: ["𠮷"]),
          UnwritableCell(table: "", line: 3, column: "comment", scalars: ["⑴", "⑵"]),
          UnwritableCell(table: "", line: 4, column: "correction_reason", scalars: ["⑴"]),
          UnwritableCell(table: "-changes.csv", line: 2, column: "reason", scalars: ["⑴"]),
        ])
      #expect(!export.observations.contains(UInt8(ascii: "?")))
    }
  }

  @Test func `scenario 48: on request ⑴ is spelled, and a kanji is not`() throws {
    try OpenCity.with { city in
      try city.record("05-1", 2024, "1803", source: "𠮷野課調べ")
      try city.record("05-2", 2024, "25.1", note: "⑴と⑵の合計、㋿6年")
      let export = try city.export(OpenScript(.cp932, transliterates: true))
      #expect(export.unwritable.flatMap(\.first).map(\.scalars) == [["𠮷"]])
      let rows = try OpenExport.rows(of: export.observations, .cp932)
      #expect(rows.column("comment") == ["(1)と(2)の合計、令和6年"])
    }
  }

  @Test func `a long list of cells is counted, and its beginning shown`() throws {
    try OpenCity.with { city in
      for year in 2000..<2025 {
        try? city.record("05-2", year, "25.1", note: "⑴")
      }
      for code in ["05-1", "05-3", "05-4", "06-1", "06-2", "06-3", "06-4", "06-5", "07-1", "07-2"] {
        for year in [2024, 2025] { try city.record(code, year, "10", note: "⑴") }
      }
      let cells = try #require(try city.export(OpenScript(.cp932)).unwritable.first)
      #expect(cells.first.count == UnwritableCells.limit)
      #expect(cells.count > UnwritableCells.limit)
    }
  }
}
