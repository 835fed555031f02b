import Exchange
import Foundation
import PlanDomain
import Spreadsheets
import Testing

/// A form that comes back as it was sent says what stands already, and nothing else.
struct CollectionFormReturnTests {
  private let sheets: [Worksheet]

  init() throws {
    let file = FileManager.default.temporaryDirectory
      .appending(path: "planledger-\(UUID().uuidString).xlsx")
    defer { try? FileManager.default.removeItem(at: file) }
    try FormPlan.form().workbook().write(to: file.path)
    sheets = try Workbook.read(Array(try Data(contentsOf: file))).sheets
  }

  @Test func `an untouched row of an indicator repeats the figure, or is unanswered`() throws {
    let file = try AnswerFile<MeasurementAnswer>(sheets: sheets, digest: "")
    let rows = try file.allRows()
    #expect(file.unread.isEmpty)
    #expect(rows.flatMap(\.faults).isEmpty)
    #expect(rows.compactMap(\.unanswered) == ["05-1", "05-5", "05-7"])
    let answers = rows.compactMap(\.answer)
    #expect(answers.map(\.indicator.text) == ["05-2", "05-3"])
    #expect(answers.map(\.fiscalYear) == [try year(2024), try year(2024)])
    #expect(answers.map(\.base) == [.event(EventNumber(32)), .event(EventNumber(33))])
    #expect(answers.map(\.intent) == [nil, nil])
    #expect(answers.last?.content == .missing(.notAvailable))
    guard case .figure(let entry)? = answers.first?.content else {
      Issue.record("05-2 has a figure")
      return
    }
    // A workbook holds a number and not its digits: 25.10 comes back as 25.1, the same value.
    #expect(entry.value == Quantity(canonical: "25.1"))
    #expect(entry.state == .provisional)
    #expect(entry.unit == "％")
    #expect(
      entry.measured == MeasuredPeriod(from: try day("2024-04-01"), to: try day("2025-03-31")))
  }

  @Test func `an untouched row of an undertaking repeats this year's state, or is unanswered`()
    throws
  {
    let file = try AnswerFile<StatusAnswer>(sheets: sheets, digest: "")
    let rows = try file.allRows()
    #expect(file.unread.isEmpty)
    #expect(rows.flatMap(\.faults).isEmpty)
    #expect(rows.compactMap(\.unanswered) == ["M05-1", "M05-4", "P05-1"])
    let answer = try #require(rows.compactMap(\.answer).first)
    #expect(answer.code == "M05-1.1")
    #expect(answer.base == .event(EventNumber(41)))
    #expect(
      answer.change
        == StatusChange(
          to: .done, effective: try day("2024-10-01"), judgement: .mostly, next: .improve))
  }

  @Test func `every word of the table of codes is one that a reader takes`() throws {
    let columns: [CodeTable.List: AnswerColumn] = [
      .figureState: .state, .missingReason: .missingReason, .intent: .intent, .status: .status,
      .judgement: .judgement, .next: .next,
    ]
    #expect(columns.count == CodeTable.List.allCases.count)
    for list in CodeTable.List.allCases {
      #expect(columns[list] == list.column)
      for (word, code) in list.entries {
        #expect(try faults(word, in: list) == [] && faults(code, in: list) == [], "\(word) \(code)")
      }
      #expect(try faults("語ではない", in: list) == ["unknown-word"])
    }
  }

  /// What is wrong with a row that has a word in the column of its list.
  private func faults(_ word: String, in list: CodeTable.List) throws -> [String] {
    let name = list.column.heading
    switch list {
    case .figureState, .missingReason, .intent:
      let hasFigure = list == .intent || ![CodeTable.missing, "missing"].contains(word)
      var cells = ["指標ID": "05-1", "対象年度": "2024年度", name: word]
      if list == .missingReason || !hasFigure {
        cells["未把握理由"] = list == .missingReason ? word : "調査なしの年"
      }
      let value = list != .missingReason && hasFigure ? 1 : nil
      return try kinds(of: MeasurementAnswer.self, cells, value: value)
    case .status, .judgement, .next:
      var cells = ["取組ID": "M05-1", "対象年度": "2024年度", "状況": "実施中"]
      cells[name] = word
      return try kinds(of: StatusAnswer.self, cells, value: nil)
    }
  }

  private func kinds<Answer: TabularAnswer>(
    of: Answer.Type, _ cells: [String: String], value: Int?
  ) throws -> [String] {
    let headings = cells.keys.sorted()
    let row = headings.map { CellContent.text(cells[$0] ?? "") }
    let figure = value.map { CellContent.number("\($0)", isPercentage: false) } ?? .empty
    let sheet = sheet(heading: headings + ["実績値"], rows: [row + [figure]])
    let rows = try AnswerFile<Answer>(sheets: [sheet], digest: "").allRows()
    return rows.flatMap(\.faults).map(\.kind)
  }
}
