import Exchange
import PlanDomain
import Spreadsheets
import Testing

/// Rows of states in a CSV.
struct StatusAnswerTests {
  private static let heading =
    "undertaking_id,fiscal_year,status,effective,judgement,next_direction,reason,activity,issue,"
    + "source,base_revision,prepared_by"

  @Test func `every column has its place in the answer`() throws {
    let answer = try #require(
      try read("M05-1.1,R6,実施中,R6.10.1,概ね計画どおり,拡充,議決,相談会,\"人手\n不足\",要綱,12,佐藤").answer)
    #expect(
      answer
        == StatusAnswer(
          code: "M05-1.1",
          change: StatusChange(
            to: .inProgress, effective: try day("2024-10-01"), judgement: .mostly, next: .expand,
            reason: "議決"),
          note: "取組内容: 相談会\n課題: 人手\n不足\n根拠資料: 要綱\n記入者: 佐藤", base: .event(EventNumber(12))))
  }

  @Test func `without a date the state holds at the end of its year`() throws {
    let answer = try #require(try read("P05-1,R6,done,,on_plan,end,,,,,,").answer)
    #expect(answer.change.effective == (try day("2025-03-31")))
    #expect(answer.change.judgement == .onPlan)
    #expect(answer.note == nil)
    #expect(answer.base == .nothing)
  }

  @Test(
    arguments: [
      ("P05-1,,done,,,,,,,,,", [Found("line 2, effective", "missing-date")]),
      ("P05-1,5,done,,,,,,,,,", [Found("line 2, fiscal_year", "bad-year", rule: "1-11")]),
      ("P05-1,R6,,,,,,相談会,,,,", [Found("line 2, status", "empty-cell")]),
      ("P05-1,R6,,,,,,,,,,", [Found("line 2, status", "empty-cell")]),
      (",R6,完了,,,,,,,,,", [Found("line 2, undertaking_id", "empty-cell")]),
      ("P05-1,R6,済,,,,,,,,,", [Found("line 2, status", "unknown-word")]),
      (
        "P05-1,R6,完了,2024-03-31,,,,,,,,",
        [Found("line 2, effective", "effective-elsewhere")]
      ),
      ("P05-1,R6,完了,5/1,,,,,,,,", [Found("line 2, effective", "bad-date")]),
      (
        "P05-1,R6,完了,,良い,上,,,,,,",
        [
          Found("line 2, judgement", "unknown-word"),
          Found("line 2, next_direction", "unknown-word"),
        ]
      ),
    ] as [(String, [Found])])
  func `what is wrong is told by cell and kind`(cells: String, found: [Found]) throws {
    #expect(try read(cells).faults.map(Found.init) == found)
  }

  @Test func `a near word is offered`() throws {
    let fault = try #require(try read("P05-1,R6,実施,,,,,,,,,").faults.first)
    #expect(fault.explanation.what.ja.contains("実施中"))
    #expect(fault.typed == "実施")
  }

  private func read(_ cells: String) throws -> AnswerRow<StatusAnswer> {
    let bytes = Array((Self.heading + "\n" + cells + "\n").utf8)
    return try #require(
      try answerFile(bytes, encoding: .utf8, of: StatusAnswer.self).allRows().first)
  }
}
