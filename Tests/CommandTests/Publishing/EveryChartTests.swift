import CanonicalJSON
import Foundation
import Testing

/// Of every indicator of the printed plan the picture, the table beside it and the published data
/// say the same.
struct EveryChartTests {
  private let workplace: Workplace

  init() throws {
    workplace = try Workplace()
    try PreparedLedger.plan.put(on: workplace)
    for words in [
      ["import", "measurements", "Examples/tomakomai/measurements.csv", "--yes"],
      ["correct", "05-2", "--fy", "R5", "25.3", "--reason", "集計誤り"],
      ["correct", "07-1", "--fy", "R6", "89.9", "--reason", "転記誤り"],
      ["publish", "令和7年度公表版", "--as-of", "R7", "--lang", "ja", "--yes"],
      ["site", "site", "--publication", "令和7年度公表版"],
      ["publication", "data", "令和7年度公表版", "--out", "data.json"],
    ] {
      let result = try workplace.run(words, setting: PreparedLedger.setting)
      try #require(result.status == 0, "\(words): \(result.error)")
    }
  }

  @Test
  func
    `scenario 61: chart, table and data of each indicator show the same years and numbers`()
    throws
  {
    let data = try JSONValue(parsing: Array(try Data(contentsOf: workplace.file("data.json"))))
    let indicators = try #require(data.object?["policies"]?.array).flatMap { policy in
      policy.object?["indicators"]?.array ?? []
    }
    #expect(indicators.count == 15)
    var drawn = 0
    for indicator in indicators.compactMap(\.object) {
      let code = try #require(indicator["id"]?.string)
      let years = try Self.years(of: indicator)
      let table = try table(of: code)
      #expect(table.map(\.year) == years.map(\.year), "\(code)")
      #expect(table.map(\.value) == years.map(\.value), "\(code)")

      let marks = try marks(of: code)
      let figures = years.compactMap(\.value)
      #expect(marks.count == figures.count, "\(code)")
      #expect(marks.map(\.x) == marks.map(\.x).sorted(), "\(code)")
      // 0.1 of a pixel is the least that is drawn: each figure stands where its share of the way
      // from the least to the greatest figure is.
      let values = figures.compactMap { Double($0) }
      let (least, greatest) = (values.min() ?? 0, values.max() ?? 0)
      let (low, high) = (marks.map(\.y).max() ?? 0, marks.map(\.y).min() ?? 0)
      for (mark, value) in zip(marks, values) where greatest > least {
        let share = (value - least) / (greatest - least)
        #expect(abs(mark.y - (low + (high - low) * share)) <= 0.11, "\(code) \(value)")
      }
      #expect(greatest == least || low - high > 1, "\(code)")
      // A year without a figure is marked as a gap and has its reason in the table.
      #expect(
        years.filter { $0.value == nil }.isEmpty == !(try page(of: code).contains(">…<")), "\(code)"
      )
      drawn += marks.count
    }
    // 15 in each of four years, but 08-1 in two without a survey and 06-2 after its plan ended.
    #expect(drawn == 57)
  }

  private typealias Year = (year: Int, value: String?)
  private typealias Mark = (x: Double, y: Double)

  private static func years(of indicator: JSONObject) throws -> [Year] {
    try #require(indicator["years"]?.array).map { year in
      let assessment = try #require(year.object?["assessment"]?.object)
      guard case .integer(let number)? = assessment["fiscal_year"] else {
        throw CocoaError(.fileReadCorruptFile)
      }
      return (Int(number), assessment["measurement"]?.object?["value"]?.string)
    }
  }

  /// The years of the table, by its own labels and words: `令和6年度`, `1,790人`.
  private func table(of code: String) throws -> [Year] {
    let file = workplace.file("site/data/years-\(code).csv")
    let lines = try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline)
    // What else begins a line is a remark within a cell.
    return try lines.filter { $0.hasPrefix("令和") }.map { line in
      let label = line.prefix { $0 != "," }
      let cell = line.dropFirst(label.count + 1)
      let words =
        cell.hasPrefix("\"") ? cell.dropFirst().prefix { $0 != "\"" } : cell.prefix { $0 != "," }
      let year = label.dropFirst(2).dropLast(2)
      let figure = words.filter { $0 != "," }.prefix { $0.isASCII }
      return (
        2018 + (year == "元" ? 1 : try #require(Int(year))), figure.isEmpty ? nil : String(figure)
      )
    }
  }

  private func page(of code: String) throws -> String {
    try String(contentsOf: workplace.file("site/indicators/\(code).html"), encoding: .utf8)
  }

  /// Where the figures stand: discs, rings and squares, and the diamonds of what was corrected.
  private func marks(of code: String) throws -> [Mark] {
    let page = try page(of: code)
    let circles = try page.matches(
      of: /class="chart-(?:full|hollow) chart-(?:disc|ring)" cx="([0-9.]+)" cy="([0-9.]+)"/
    ).map { try Self.place($0.output.1, $0.output.2) }
    // From the top of a diamond to its side it is as far across as down.
    let diamonds = try page.matches(
      of: /chart-(?:hollow-)?diamond" d="M([0-9.]+) [0-9.]+L[0-9.]+ ([0-9.]+)L/
    ).map { try Self.place($0.output.1, $0.output.2) }
    let squares = try page.matches(
      of: /chart-square" d="M([0-9.]+) ([0-9.]+)L([0-9.]+) [0-9.]+L[0-9.]+ ([0-9.]+)L/
    ).map { match in
      let corners = [
        try Self.place(match.output.1, match.output.2),
        try Self.place(match.output.3, match.output.4),
      ]
      return ((corners[0].x + corners[1].x) / 2, (corners[0].y + corners[1].y) / 2)
    }
    return (circles + diamonds + squares).sorted { $0.x < $1.x }
  }

  private static func place(_ x: Substring, _ y: Substring) throws -> Mark {
    (try #require(Double(x)), try #require(Double(y)))
  }
}
