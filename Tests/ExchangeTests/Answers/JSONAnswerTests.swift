import Exchange
import PlanDomain
import Testing

/// Rows of JSON Lines.
struct JSONAnswerTests {
  @Test func `members are columns, strings and whole numbers their values`() throws {
    let rows = try read(
      """
      {"indicator_id":"05-2","fiscal_year":2024,"obs_value":"25.10","comment":"一\\n二","source":null}
      {"指標ID":"05-3","対象年度":"R6","実績値":7,"is_current":true}

      {"indicator_id":"05-4","fiscal_year":"R6","obs_value":1,"is_current":false}
      """)
    #expect(rows.map { $0.answer?.indicator.text } == ["05-2", "05-3"])
    #expect(rows.map { $0.answer?.entry?.value.text } == ["25.10", "7"])
    #expect(rows.first?.answer?.note == "一\n二")
    #expect(rows.map(\.place.row) == [1, 2])
  }

  @Test(arguments: [
    (
      #"{"indicator_id":"05-2","fiscal_year":"R6","obs_value":25.1}"#, "line 1, obs_value",
      "inexact-number"
    ),
    (
      #"{"indicator_id":"05-2","fiscal_year":"R6","obs_value":[1]}"#, "line 1, obs_value",
      "structure"
    ),
    (
      #"{"indicator_id":"05-2","fiscal_year":"R6","obs_value":true}"#, "line 1, obs_value",
      "truth-value"
    ),
    (
      #"{"indicator_id":5,"fiscal_year":"R6","obs_value":1}"#, "line 1, indicator_id",
      "number-for-code"
    ),
    (
      #"{"indicator_id":"05-2","fiscal_year":"R6","obs_valu":1,"obs_value":1}"#, "line 1, obs_valu",
      "unknown-column"
    ),
    (
      #"{"indicator_id":"05-2","fiscal_year":"R6","obs_value":1,"memo":""}"#, "line 1, memo",
      "unknown-column"
    ),
    (
      #"{"indicator_id":"05-2","fiscal_year":"R6","obs_value":""}"#, "line 1, obs_value",
      "missing-reason"
    ),
    (#"{"a":1,"a":2}"#, "line 1", "bad-json"), (#"{"a":"#, "line 1", "bad-json"),
    ("{}{}", "line 1", "bad-json"),
  ])
  func `what is wrong is told by line and member`(line: String, place: String, kind: String) throws
  {
    let rows = try read(line)
    #expect(rows.flatMap(\.faults).map(Found.init).contains(Found(place, kind)))
    #expect(rows.compactMap(\.answer).isEmpty)
  }

  @Test func `a line that is no object is told, and the others are read`() throws {
    let good = #"{"indicator_id":"05-2","fiscal_year":"R6","obs_value":1}"#
    let rows = try read(good + "\n[1]\n" + good)
    #expect(rows.flatMap(\.faults).map(Found.init) == [Found("line 2", "bad-json")])
    #expect(rows.compactMap(\.answer).count == 2)
  }

  @Test func `apostrophes and backslashes of JSON are the text's own`() throws {
    let rows = try read(
      #"{"indicator_id":"05-2","fiscal_year":"R6","obs_value":1,"comment":"'=1\\n"}"#)
    #expect(rows.first?.answer?.note == #"'=1\n"#)
  }

  private func read(_ text: String) throws -> [AnswerRow<MeasurementAnswer>] {
    try answerFile(Array(text.utf8), of: MeasurementAnswer.self).allRows()
  }
}
