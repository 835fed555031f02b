import Exchange
import Foundation
import Spreadsheets
import Testing

/// The form on its way through other people's programs, and back.
struct CollectionFormPeerTests {
  private let folder: URL
  private let design: WorkbookDesign

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "planledger-form-\(UUID().uuidString)").resolvingSymlinksInPath()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    design = try FormPlan.form().workbook()
    try design.write(to: folder.appending(path: "form.xlsx").path)
  }

  @Test func `every program reads the very cells`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let expected = design.sheets.map(Self.cells)
    #expect(try sheets(of: "form.xlsx").map { $0.rows.map(\.cells) } == expected)
    try run(
      "/usr/bin/timeout",
      [
        "120", "/usr/bin/soffice", "-env:UserInstallation=\(folder.absoluteString)profile",
        "--headless", "--convert-to", "xlsx", "--outdir", "libreoffice", "form.xlsx",
      ])
    #expect(try sheets(of: "libreoffice/form.xlsx").map { $0.rows.map(\.cells) } == expected)
    try python("refill-form", "form.xlsx", "as-it-is.xlsx")
    #expect(try sheets(of: "as-it-is.xlsx").map { $0.rows.map(\.cells) } == expected)
    #expect(try calamine("form.xlsx") == Self.texts(of: design))
  }

  @Test func `a filled form is read, whatever became of the order of its rows`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try python("refill-form", "form.xlsx", "filled.xlsx", "05-1=1801", "05-2=25.3", "--reversed")
    let sheet = try #require(sheets(of: "filled.xlsx").first)
    let headings = try #require(sheet.rows.first?.cells)
    let code = try #require(headings.first { $0.value == .text("指標ID") }?.key)
    let value = try #require(headings.first { $0.value == .text("実績値") }?.key)
    let filled = sheet.rows.dropFirst().map { [$0.cells[code], $0.cells[value]] }
    #expect(
      filled == [
        [.text("05-7"), nil], [.text("05-5"), nil], [.text("05-3"), nil],
        [.text("05-2"), .number("25.3", isPercentage: false)],
        [.text("05-1"), .number("1801", isPercentage: false)],
      ])
  }

  // MARK: Programs

  private func sheets(of name: String) throws -> [Worksheet] {
    try Workbook.read(Array(try Data(contentsOf: folder.appending(path: name)))).sheets
  }

  /// The cells as calamine reads them, all as text.
  private func calamine(_ name: String) throws -> [String: [String: String]] {
    let answer = try JSONSerialization.jsonObject(with: python("read-workbook", name))
    let sheets = try #require((answer as? [String: Any])?["calamine"] as? [String: [String: Any]])
    return sheets.mapValues { cells in
      cells.mapValues { ($0 as? [String: String])?["number"] ?? "\($0)" }
    }
  }

  @discardableResult
  private func python(_ script: String, _ arguments: String...) throws -> Data {
    let root = Repository.root
    return try run(
      root.appending(path: ".build-peers/bin/python").path,
      [root.appending(path: "Tests/Peers/\(script)").path] + arguments)
  }

  /// Runs a program, which must be there (Tools/setup installs it) and end well.
  @discardableResult
  private func run(_ program: String, _ arguments: [String]) throws -> Data {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(program) \(arguments)")
    return data
  }

  // MARK: What is expected

  /// The rows of a sheet as a reader has them: a number in its shortest form.
  private static func cells(of sheet: WorkbookDesign.Sheet) -> [[Int: CellContent]] {
    let headings = sheet.columns.map { WorkbookDesign.Cell.text($0.heading) }
    return ([headings] + sheet.rows).map { row in
      let contents = row.enumerated().compactMap { index, cell -> (Int, CellContent)? in
        switch cell {
        case .empty: nil
        case .text(let text): (index + 1, .text(text))
        case .number(let digits): (index + 1, .number(shortened(digits), isPercentage: false))
        }
      }
      return Dictionary(uniqueKeysWithValues: contents)
    }
  }

  private static func texts(of design: WorkbookDesign) -> [String: [String: String]] {
    var texts: [String: [String: String]] = [:]
    for sheet in design.sheets {
      for (row, cells) in cells(of: sheet).enumerated() {
        for (column, content) in cells {
          let address = CellAddress(row: row + 1, column: column).description
          switch content {
          case .text(let text), .number(let text, _):
            texts[sheet.name, default: [:]][address] = text
          default: Issue.record("a form has texts and numbers only")
          }
        }
      }
    }
    return texts
  }

  /// `25.10` as `25.1`.
  private static func shortened(_ digits: String) -> String {
    guard digits.contains(".") else { return digits }
    var digits = digits
    while digits.hasSuffix("0") { digits.removeLast() }
    return digits.hasSuffix(".") ? String(digits.dropLast()) : digits
  }
}
