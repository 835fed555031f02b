import Exchange
import PlanDomain
import Spreadsheets
import Testing

/// A narrative leaves in a cell and comes back as it was.
struct RoundTripAnswerTests {
  @Test func `every text survives the ledger's own CSV, in one line and inert`() throws {
    var source = SeededSource(SeededSource.printedSeed("narratives"))
    let signs = [
      "\"", ",", "\n", "\\", "n", "=", "+", "-", "@", "'", "＝", " ", "　", "表", "が", "①", "\u{FE0F}",
    ]
    let texts = (0..<2000).map { _ in
      "あ" + (0..<Int.random(in: 0...8, using: &source)).map { _ in source.pick(signs) }.joined()
    }.flatMap { [$0, String($0.dropFirst())] }.filter { text in
      text.contains { !$0.isWhitespace }
    }
    let heading = ["plan_id", "indicator_id", "fiscal_year", "obs_value", "comment", "is_current"]
    var table = CSVWriter.record(heading)
    for text in texts {
      let cell = LineBreakEscape.escaped(FormulaGuard.guarded(text))
      #expect(!"=+-@".contains { cell.first == $0 } && !cell.contains("\n"))
      table += CSVWriter.record(["p", "05-2", "2024", "1", cell, "true"])
    }
    let rows = try answerFile(
      Array(table.utf8), encoding: .utf8, piece: 4096, of: MeasurementAnswer.self
    ).allRows()
    #expect(rows.count == texts.count)
    for (row, text) in zip(rows, texts) {
      #expect(row.answer?.note.map { Array($0.unicodeScalars) } == Array(text.unicodeScalars))
    }
  }
}
