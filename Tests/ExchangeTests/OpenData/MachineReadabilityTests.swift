import CanonicalJSON
import Exchange
import Foundation
import PlanDomain
import Spreadsheets
import Testing

/// The Digital Agency's rules for machine-readable data (機械可読性ルール), one after another. Those that
/// speak of Excel alone, or of several years' files, have nothing to look at here.
struct MachineReadabilityTests {
  /// Header and rows of each of the tables.
  private func withTables(
    _ body: (String, (header: [String], rows: [[String]])) throws -> Void
  ) throws {
    try OpenCity.with { city in
      try city.fill()
      let export = try city.export(history: true)
      let tables = [
        ("observations", export.observations), ("changes", export.changes),
        ("codes", export.codes), ("sdmx", export.sdmx),
      ]
      for (name, bytes) in tables { try body(name, OpenExport.cells(of: bytes)) }
    }
  }

  @Test func `L1-02 L1-03 L3-01: one table, from the first line to the last`() throws {
    try withTables { name, table in
      #expect(!table.rows.isEmpty, "\(name)")
      for row in table.rows { #expect(row.count == table.header.count, "\(name)") }
    }
    try OpenCity.with { city in
      try city.fill()
      let text = String(decoding: try city.export().observations, as: UTF8.self)
      #expect(text.hasPrefix("plan_id,"))
      #expect(text.hasSuffix("\r\n"))
      #expect(!text.contains("\r\n\r\n"))
    }
  }

  @Test func `L1-05 L2-03 L3-08: every column has an ASCII name of its own`() throws {
    try withTables { name, table in
      #expect(Set(table.header).count == table.header.count, "\(name)")
      for column in table.header {
        #expect(column.wholeMatch(of: /[A-Za-z][A-Za-z_]*/) != nil, "\(name): \(column)")
      }
    }
  }

  @Test func `L1-06 L1-14: no cell has a line break or a blank at its ends`() throws {
    try OpenCity.with { city in
      try city.fill()
      let export = try city.export(history: true)
      for bytes in [export.observations, export.changes, export.codes, export.sdmx] {
        let rows = try OpenExport.cells(of: bytes).rows
        let breaks = bytes.count { $0 == 0x0A }
        #expect(breaks == rows.count + 1)
        let returns = bytes.count { $0 == 0x0D }
        #expect(returns == breaks)
        for cell in rows.flatMap({ $0 }) {
          #expect(cell.first?.isWhitespace != true && cell.last?.isWhitespace != true)
        }
      }
      #expect(try export.observation("08-2")["comment"] == #"一行目\n=二行目"#)
    }
  }

  @Test func `L1-08: our own words hold no platform-dependent character`() throws {
    // The checker's own three, and whatever JIS X 0208 lacks and Windows added.
    let odd = try Regex("[㋿〜～①-⑳Ⅰ-Ⅹ㍉-㍗㎎-㏄№㏍℡㊤-㊨㈱㈲㈹㍾㍽㍼㍻∮∑∟⊿]")
    let words =
      OpenTable.observations.columns.flatMap { [$0.name, $0.title.ja, $0.title.en] }
      + OpenTable.changes.columns.flatMap { [$0.name, $0.title.ja, $0.title.en] }
      + OpenTable.sdmx.columns.flatMap { [$0.name, $0.title.ja, $0.title.en] }
      + (OpenTable.observations.header + OpenTable.changes.header + OpenTable.sdmx.header)
      .flatMap { column in
        CodeWords.meanings(in: column).flatMap { [$0.key, $0.value.ja, $0.value.en] }
      }
    try #require(words.contains("実績値") && words.contains("確報"))
    for word in words {
      #expect(try odd.firstMatch(in: word) == nil, "\(word)")
      #expect(CP932.unwritable(in: word).isEmpty, "\(word)")
    }
    #expect(try odd.firstMatch(in: "㎡") != nil)
  }

  @Test func `L1-09 L2-01: a number is a number, and a blank is not one`() throws {
    let decimals = OpenTable.observations.columns.filter { $0.kind == .decimal }.map(\.name)
    let integers = OpenTable.observations.columns.filter { $0.kind == .integer }.map(\.name)
    #expect(decimals.contains("obs_value") && integers.contains("fiscal_year"))
    try OpenCity.with { city in
      try city.fill()
      for row in try OpenExport.rows(of: city.export(history: true).observations) {
        for column in decimals {
          #expect(row[column]?.wholeMatch(of: /|-?[0-9]+(\.[0-9]+)?/) != nil, "\(column)")
        }
        for column in integers {
          #expect(row[column]?.wholeMatch(of: /|[0-9]+/) != nil, "\(column)")
        }
        let isFigure = ["final", "provisional", "forecast"].contains(row["obs_status"] ?? "")
        #expect((row["obs_value"] != "") == isFigure)
        #expect((row["missing_reason"] != "") == (row["obs_status"] == "missing"))
      }
    }
  }

  @Test func `L1-15: a cell with a comma or a quote is quoted`() throws {
    try OpenCity.with { city in
      try city.fill()
      let text = String(decoding: try city.export().observations, as: UTF8.self)
      #expect(text.contains(#","人事課調べ, ""速報""","#))
    }
  }

  @Test func `L2-02 L2-04 L3-09: every row is whole, in long form, with words of one list`() throws
  {
    let required = OpenTable.observations.columns.filter(\.isRequired).map(\.name)
    try OpenCity.with { city in
      try city.fill()
      let rows = try OpenExport.rows(of: city.export(history: true).observations)
      var keys: Set<[String?]> = []
      for row in rows {
        for column in required { #expect(row[column] != "", "\(column)") }
        let key = OpenTable.observations.key.map { row[$0] }
        #expect(keys.insert(key).inserted)
        for column in ["direction", "target_kind", "obs_status", "missing_reason", "unit_code"] {
          let word = row[column] ?? ""
          #expect(word.isEmpty || CodeWords.meanings(in: column)[word] != nil, "\(column)")
        }
      }
    }
  }

  @Test func `L3-04: beside every number of a unit stands the unit`() throws {
    try OpenCity.with { city in
      try city.fill()
      let export = try city.export(history: true)
      for row in try OpenExport.rows(of: export.observations) {
        #expect(row["unit_label"] != "")
        #expect(row["unit_code"] != "")
      }
      for row in try OpenExport.rows(of: export.changes) { #expect(row["unit_label"] != "") }
    }
  }

  @Test func `L3-05: time is western`() throws {
    try OpenCity.with { city in
      try city.fill()
      for row in try OpenExport.rows(of: city.export().observations) {
        let year = row["fiscal_year"] ?? ""
        #expect(year.wholeMatch(of: /2[0-9]{3}/) != nil)
        #expect(row["fiscal_year_label"] == "\(year)年度")
        #expect(row["period_start"] == "\(year)-04-01")
        #expect(row["recorded_at"]?.hasSuffix("Z") == true)
      }
    }
  }

  @Test func `L3-02 L3-08: code table, definitions, update history and encoding are there`() throws
  {
    try OpenCity.with { city in
      try city.fill()
      let export = try city.export(OpenScript(.utf8WithMark))
      #expect(export.observations.starts(with: [0xEF, 0xBB, 0xBF]))
      #expect(!export.codes.isEmpty && !export.changes.isEmpty)
      let dialect = export.metadata["tables"]?.array?.first?.object?["dialect"]?.object
      #expect(dialect?["encoding"] == "utf-8")
      let mark = export.metadata["schema:additionalProperty"]?.array?.first {
        $0.object?["schema:name"] == "byte_order_mark"
      }
      #expect(mark?.object?["schema:value"] == true)
    }
  }
}
