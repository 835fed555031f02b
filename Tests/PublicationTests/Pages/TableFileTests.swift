import Foundation
import PlanDomain
import Publication
import Spreadsheets
import Testing

/// The values of a site's tables as CSV.
@Suite struct `A table's file` {
  @Test(arguments: Language.allCases)
  func `says what the table beside it says, cell by cell`(language: Language) throws {
    // No line breaks, which a page writes as an element.
    let report = try Story().report()
    let site = Site(report, language: language)
    let files = Dictionary(uniqueKeysWithValues: site.files.map { ($0.path, $0.text) })
    var compared: Set<String> = []
    for page in site.pages {
      for table in try ShownTable.all(in: page.text) {
        let path = table.file.replacing("../", with: "")
        let text = try #require(files[path], "\(page.path) → \(path)")
        let rows = try Self.records(of: text).map { row in
          row.map { FormulaGuard.unguarded($0).replacing("\n", with: "") }
        }
        let shown = table.rows.map { row in row.map { $0 == "－" ? "" : $0 } }
        #expect(rows == shown, "\(page.path) → \(path)")
        compared.insert(path)
      }
    }
    let written = site.files.map(\.path).filter { $0.hasSuffix(".csv") }
    #expect(compared == Set(written), "every file is linked")
    for name in ["indicators-05", "years-05-2", "measures-05", "changes"] {
      #expect(compared.contains("data/\(name).csv"), "\(name)")
    }
  }

  @Test func `is inert in a spreadsheet, whatever was typed`() throws {
    let story = try Story { text in "=1+1 \(text)" }
    let files = Site(try story.report(), language: .ja).files
    for file in files where file.path.hasSuffix(".csv") {
      for cell in try Self.records(of: file.text).joined() {
        #expect(!["=", "+", "@", "＝"].contains { cell.hasPrefix($0) }, "\(file.path): \(cell)")
      }
    }
  }

  @Test func `is none beside the report in one file`() throws {
    #expect(!ReportPage(try Story().report(), language: .ja).html.contains(".csv"))
  }

  private static func records(of text: String) throws -> [[String]] {
    var bytes: [UInt8]? = Array(text.utf8.dropFirst(3))
    var reader = try CSVReader(
      {
        defer { bytes = nil }
        return bytes
      }, encoding: .utf8)
    var rows: [[String]] = []
    while let record = try reader.next() { rows.append(try record.get().cells) }
    return [try #require(reader.heading).cells] + rows
  }
}

/// A table as a page shows it, with the address of its file.
private struct ShownTable {
  let rows: [[String]]
  let file: String

  /// Those that have a file: the link is the first thing after the table.
  static func all(in html: String) throws -> [ShownTable] {
    html.components(separatedBy: "<table>").dropFirst().compactMap { piece in
      let parts = piece.components(separatedBy: "</table>")
      guard parts.count == 2,
        let link = parts[1].firstMatch(of: /^<\/div><p class="file"><a href="([^"]+)"/)
      else { return nil }
      let rows = parts[0].components(separatedBy: "<tr").dropFirst().map { row in
        row.matches(of: /<t[hd][^>]*>(.*?)<\/t[hd]>/.dotMatchesNewlines()).map { cell in
          String(cell.1).replacing(/<[^>]*>/, with: "").replacing("&lt;", with: "<")
            .replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
        }
      }
      return ShownTable(rows: rows, file: String(link.1))
    }
  }
}
