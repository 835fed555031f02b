import Exchange
import PlanDomain
import Spreadsheets
import Testing

/// Acceptance scenarios 49 to 51 of the domain report, as far as a file by itself can show them; the
/// sessions of `import` play them through the program.
struct AnswerScenarioTests {
  private static let text = """
    指標ID,対象年度,実績値,達成状況の説明
    05-2,R5,25.1,研修を増やし、登用が進みました
    05-3,R5,33.8,

    """

  @Test func `scenario 49: CP932, UTF-8 and UTF-8 with its mark all come in`() throws {
    let plain = Array(Self.text.utf8)
    let files = [plain, TextEncoding.utf8Mark + plain, try CP932.encode(Self.text)]
    let answers = try files.map { bytes in
      try answerFile(bytes, of: MeasurementAnswer.self).allRows().compactMap(\.answer)
    }
    #expect(answers[0].count == 2)
    #expect(answers[1] == answers[0] && answers[2] == answers[0])
    #expect(
      try files.map { try answerFile($0, of: MeasurementAnswer.self).encoding } == [
        .utf8, .utf8WithMark, .cp932,
      ])
  }

  @Test func `scenario 49: bytes that are a text in both are asked about, not guessed`() throws {
    let bytes = Array("indicator_id,fiscal_year,obs_value,comment\n05-2,R5,1,あい\n".utf8)
    let refusal = try #require(throws: AnswerFaults.self) {
      try answerFile(bytes, of: MeasurementAnswer.self)
    }
    #expect(refusal.faults.first?.explanation.what.en.contains("--encoding") == true)
    let notes = try [TextEncoding.utf8, .cp932].map { told in
      try answerFile(bytes, encoding: told, of: MeasurementAnswer.self).allRows().first?.answer?
        .note
    }
    #expect(notes[0] == "あい" && notes[1] != nil && notes[1] != "あい")
  }

  @Test func `scenario 50: what a spreadsheet spoiled is told by its cell, and not coerced`() throws
  {
    let sheet = sheet([
      ["05-2", "R5"].map(CellContent.text) + [.text("25.1")],
      ["05-3", "R5"].map(CellContent.text) + [.date(year: 2025, month: 1, day: 2)],
      [.date(year: 2025, month: 5, day: 4), .text("R5"), .number("20.2", isPercentage: false)],
    ])
    let rows = try AnswerFile<MeasurementAnswer>(sheets: [sheet], digest: "").allRows()
    #expect(rows.compactMap(\.answer).isEmpty)
    #expect(
      rows.flatMap(\.faults).map(\.place.wording.en) == ["指標!C2", "指標!C3", "指標!A4"])
  }

  @Test func `scenario 51: ids decide, whatever became of the order, and a lost row is no answer`()
    throws
  {
    let rows = [("05-1", "1790"), ("05-2", "26.9"), ("05-3", "32")].map { code, value in
      [.text(code), .text("R6"), .number(value, isPercentage: false)] as [CellContent]
    }
    func answers(_ rows: [[CellContent]]) throws -> [String: String] {
      let file = try AnswerFile<MeasurementAnswer>(sheets: [sheet(rows)], digest: "")
      return Dictionary(
        uniqueKeysWithValues: try file.allRows().compactMap(\.answer).map { answer in
          (answer.indicator.text, answer.entry?.value.text ?? "")
        })
    }
    let sent = try answers(rows)
    #expect(try answers(rows.reversed()) == sent)
    #expect(try answers([rows[2], rows[0]]) == sent.filter { $0.key != "05-2" })
  }

  private func sheet(_ rows: [[CellContent]]) -> Worksheet {
    let heading = ["指標ID", "対象年度", "実績値"].map(CellContent.text)
    return Worksheet(
      name: "指標",
      rows: ([heading] + rows).enumerated().map { index, cells in
        Worksheet.Row(
          number: index + 1,
          cells: Dictionary(
            uniqueKeysWithValues: cells.enumerated().map { ($0.offset + 1, $0.element) }))
      })
  }
}
