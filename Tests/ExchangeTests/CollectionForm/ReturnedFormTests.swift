import Exchange
import Foundation
import PlanDomain
import Spreadsheets
import Testing

/// What somebody did to the cells of a form that were only to be read.
struct ReturnedFormTests {
  private let form: CollectionForm
  private let sheets: [Worksheet]

  init() throws {
    form = try FormPlan.form()
    let file = FileManager.default.temporaryDirectory
      .appending(path: "planledger-\(UUID().uuidString).xlsx")
    defer { try? FileManager.default.removeItem(at: file) }
    try form.workbook().write(to: file.path)
    sheets = try Workbook.read(Array(try Data(contentsOf: file))).sheets
  }

  @Test func `a form that came back as it went has no fault, in any order of its rows`() {
    #expect(ReturnedForm(sheets).ids == [form.id])
    #expect(faults(sheets).isEmpty)
    let turned = sheets.map { sheet in
      var sheet = sheet
      let bodies = sheet.rows.dropFirst().map(\.cells).reversed()
      for (index, cells) in zip(sheet.rows.indices.dropFirst(), bodies) {
        sheet.rows[index].cells = cells
      }
      return sheet
    }
    #expect(faults(turned).isEmpty)
  }

  @Test(arguments: ["計画ID", "版", "対象年度", "基準リビジョン", "運営方針", "指標名", "単位", "担当部"])
  func `a grey cell that was changed is told by its address`(heading: String) throws {
    for content in [CellContent.empty, .text("ほか"), .number("7", isPercentage: false)] {
      let changed = try changing(heading, to: content)
      let found = faults(changed.sheets)
      #expect(found.map(\.kind) == ["grey-cell"], "\(content)")
      #expect(found.first?.place.row == 2)
      #expect(found.first?.place.column == CellAddress.letters(changed.column))
    }
  }

  @Test func `an open cell may say anything`() throws {
    #expect(faults(try changing("実績値", to: .number("7", isPercentage: false)).sheets).isEmpty)
    #expect(faults(try changing("達成状況の説明", to: .text("説明")).sheets).isEmpty)
  }

  @Test func `a row must say of which form it is, and that form must have it`() throws {
    for id in [
      CellContent.empty, .text("x"), .text("ledger.example.jp/small#96/D01"),
    ] {
      #expect(faults(try changing("様式ID", to: id).sheets).map(\.kind) == ["form-id"])
    }
    // A form that nobody made, and a code that another department answers about.
    let other = CellContent.text("ledger.example.jp/small#96/D02/2024")
    #expect(faults(try changing("様式ID", to: other).sheets).map(\.kind) == ["not-in-form"])
    let stranger = CellContent.text("05-4")
    #expect(faults(try changing("指標ID", to: stranger).sheets).map(\.kind) == ["not-in-form"])
  }

  @Test func `a column that was taken out is told, or its empty cells would speak`() throws {
    var sheets = sheets
    let index = try #require(column("実績区分", of: sheets[0]))
    for row in sheets[0].rows.indices { sheets[0].rows[row].cells[index] = nil }
    let found = faults(sheets)
    #expect(found.map(\.kind) == ["lost-column"])
    #expect(found.first?.explanation.what.ja.contains("実績区分") == true)
  }

  private func faults(_ sheets: [Worksheet]) -> [AnswerFault] {
    ReturnedForm(sheets).faults { $0 == form.id ? form : nil }
  }

  private func column(_ heading: String, of sheet: Worksheet) -> Int? {
    sheet.rows.first?.cells.first { $0.value == .text(heading) }?.key
  }

  /// The first sheet's first row, one of its cells changed.
  private func changing(
    _ heading: String, to content: CellContent
  ) throws -> (sheets: [Worksheet], column: Int) {
    var sheets = sheets
    let index = try #require(column(heading, of: sheets[0]))
    sheets[0].rows[1].cells[index] = content == .empty ? nil : content
    return (sheets, index)
  }
}
