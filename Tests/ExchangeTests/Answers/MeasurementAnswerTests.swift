import Exchange
import PlanDomain
import Spreadsheets
import Testing

/// Rows of figures in a CSV.
struct MeasurementAnswerTests {
  private static let heading =
    "indicator_id,fiscal_year,obs_value,obs_status,missing_reason,source,comment,"
    + "correction_reason,entry_kind,base_revision,unit_label,measured_from,measured_to,"
    + "prepared_by,checked_by"

  @Test func `days of measuring far from the year are taken, with a word`() throws {
    #expect(try read("05-2,R6,1,,,,,,,,,2024-10-01,").warnings.isEmpty)
    #expect(try read("05-2,R6,1,,,,,,,,,2025-05-01,").warnings.isEmpty)
    let far = try read("05-2,R6,1,,,,,,,,,2030-01-01,")
    #expect(far.answer != nil && far.warnings.count == 1)
  }

  @Test func `every column has its place in the answer`() throws {
    let row =
      "05-2,令和６年度,\"１，８０３人\",速報,,人事課調べ,一行目,誤記,訂正,#96,人,2024-04-01,R7.3.31,佐藤,髙橋"
    let answer = try #require(try read(row).answer)
    let value = try #require(Quantity(canonical: "1803"))
    let period = MeasuredPeriod(from: try day("2024-04-01"), to: try day("2025-03-31"))
    #expect(
      answer
        == MeasurementAnswer(
          indicator: try #require(IndicatorCode("05-2")), fiscalYear: try year(2024),
          content: .figure(
            FigureEntry(
              fiscalYear: try year(2024), value: value, unit: "人", state: .provisional,
              entered: "１，８０３人", measured: period)),
          source: "人事課調べ", note: "一行目\n記入者: 佐藤　確認者: 髙橋", correctionReason: "誤記",
          intent: .correct, base: .event(EventNumber(96))))
  }

  @Test(arguments: [
    ("令和５年度", 2023), ("Ｒ５", 2023), ("R05", 2023), ("2023", 2023), ("2023FY00", 2023),
    ("平成31年度", 2019), ("H31", 2019), ("令和元年度", 2019), ("R1", 2019), (" R6 ", 2024),
  ])
  func `a fiscal year is read in every form of the office`(typed: String, number: Int) throws {
    let answer = try #require(try read("05-2,\(typed),1").answer)
    #expect(answer.fiscalYear == (try year(number)))
  }

  @Test func `a year that never was is read with a warning`() throws {
    let row = try read("05-2,平成35年度,1")
    #expect(row.answer?.fiscalYear == (try year(2023)))
    #expect(row.warnings.count == 1)
  }

  @Test(
    arguments: [
      ("24.0", "24.0", nil, nil), ("0", "0", nil, nil), ("△1.2", "-1.2", nil, "△1.2"),
      ("－1.2", "-1.2", nil, nil), ("▲1.2", "-1.2", nil, "▲1.2"), ("−1.2", "-1.2", nil, "−1.2"),
      ("\"1,035,635㎡\"", "1035635", "m2", "1,035,635㎡"), ("25％", "25", "%", "25％"),
      (" 7", "7", nil, nil),
      ("-1.2", "-1.2", nil, nil),
    ] as [(String, String, String?, String?)])
  func `a figure is read as offices write it, and kept as typed`(
    cell: String, value: String, unit: String?, entered: String?
  ) throws {
    let entry = try #require(try read("05-2,R6,\(cell)").answer?.entry)
    #expect(entry.value.text == value)
    #expect(entry.unit == unit)
    #expect(entry.entered == entered)
    #expect(entry.state == .final)
  }

  @Test func `the unit's column stands for a unit that was not typed`() throws {
    #expect(try read("05-2,R6,1,,,,,,,,㎡").answer?.entry?.unit == "㎡")
    #expect(try read("05-2,R6,1人,,,,,,,,㎡").answer?.entry?.unit == "人")
  }

  @Test(arguments: [
    (",未把握,調査なしの年", MissingReason.noSurvey), (",,把握不能", .notAvailable),
    ("－,missing,no-survey", .noSurvey),
    (",L,", .noSurvey), (",O,", .notAvailable), (",,調査なし", .noSurvey),
    ("…,,not_available", .notAvailable),
  ])
  func `a missing figure is stated with its reason`(cells: String, reason: MissingReason) throws {
    #expect(try read("05-2,R6,\(cells)").answer?.content == .missing(reason))
  }

  @Test(arguments: [
    ("確報", FigureState.final), ("速報", .provisional), ("見込", .forecast), ("final", .final),
    ("Provisional", .provisional), ("A", .final), ("p", .provisional), ("Ｆ", .forecast),
    ("", .final),
  ])
  func `the state is read in every spelling`(word: String, state: FigureState) throws {
    #expect(try read("05-2,R6,1,\(word)").answer?.entry?.state == state)
  }

  @Test(
    arguments: [
      ("05-2,R6,", [Found("line 2, obs_value", "missing-reason")]),
      ("05-2,R6,－", [Found("line 2, obs_value", "missing-reason")]),
      ("05-2,R6,,未把握", [Found("line 2, obs_value", "missing-reason")]),
      ("05-2,R6,,確報", [Found("line 2, obs_status", "state-without-figure")]),
      ("05-2,R6,0,,調査なしの年", [Found("line 2, missing_reason", "figure-and-reason")]),
      ("05-2,R6,1,未把握", [Found("line 2, obs_status", "figure-and-reason")]),
      ("05-2,R6,,L,把握不能", [Found("line 2, missing_reason", "contradictory-reason")]),
      ("05-2,R6,約30", [Found("line 2, obs_value", "bad-figure", rule: "1-3")]),
      ("05-2,R6,30以下", [Found("line 2, obs_value", "bad-figure", rule: "1-3")]),
      ("05-2,R6,30～35", [Found("line 2, obs_value", "bad-figure", rule: "1-3")]),
      ("05-2,R6,3.0E1", [Found("line 2, obs_value", "bad-figure", rule: "1-3")]),
      ("05-2,R6,\"1,03,5\"", [Found("line 2, obs_value", "bad-figure", rule: "1-3")]),
      ("05-2,R6,25、26", [Found("line 2, obs_value", "several-values", rule: "1-2")]),
      ("05-2,R6,\"25\n26\"", [Found("line 2, obs_value", "several-values", rule: "1-2")]),
      ("05-2,R6,2 5", [Found("line 2, obs_value", "bad-figure", rule: "1-5")]),
      ("05-2,5年度,1", [Found("line 2, fiscal_year", "bad-year", rule: "1-11")]),
      ("05-2,31,1", [Found("line 2, fiscal_year", "bad-year", rule: "1-11")]),
      ("2−9,R6,1", [Found("line 2, indicator_id", "bad-code")]),
      ("0 5,R6,1", [Found("line 2, indicator_id", "bad-code", rule: "1-5")]),
      ("05-2,R6,1,確保", [Found("line 2, obs_status", "unknown-word")]),
      ("05-2,R6,1,確 報", [Found("line 2, obs_status", "unknown-word", rule: "1-5")]),
      ("05-2,R6,1,,,,,,改訂", [Found("line 2, entry_kind", "unknown-word")]),
      ("05-2,R6,1,,,,,,,九", [Found("line 2, base_revision", "bad-revision")]),
      ("05-2,R6,1,,,,,,,#+5", [Found("line 2, base_revision", "bad-revision")]),
      ("05-2,R6,1,,,,,,,-5", [Found("line 2, base_revision", "bad-revision")]),
      ("05-2,R6,1,,,,,,,99999999999999999999", [Found("line 2, base_revision", "bad-revision")]),
      ("05-2,R6,1,,,,,,,,,2024-04-31", [Found("line 2, measured_from", "bad-date")]),
      ("05-2,R6,1,,,,,,,,,R6.5.1,R6.4.1", [Found("line 2, measured_to", "reversed-period")]),
      ("05-2,R6,,,調査なしの年,,,,,,,R6.5.1", [Found("line 2, measured_from", "period-without-figure")]),
      ("05-2,R6,1,,,,,,,,,,,\"一\n二\"", [Found("line 2, prepared_by", "line-break", rule: "1-5")]),
      ("05-2,R6,1,,,\u{202E}x", [Found("line 2, source", "unclean-text")]),
      ("05-2,R6,1,,,,\u{200B}x", [Found("line 2, comment", "unclean-text")]),
      (
        ",,1",
        [Found("line 2, indicator_id", "empty-cell"), Found("line 2, fiscal_year", "empty-cell")]
      ),
      (
        "?,5,約1,?",
        [
          Found("line 2, indicator_id", "bad-code"),
          Found("line 2, fiscal_year", "bad-year", rule: "1-11"),
          Found("line 2, obs_value", "bad-figure", rule: "1-3"),
          Found("line 2, obs_status", "unknown-word"),
        ]
      ),
    ] as [(String, [Found])])
  func `what is wrong is told by cell, kind and rule`(cells: String, found: [Found]) throws {
    #expect(try read(cells).faults.map(Found.init) == found)
  }

  @Test(arguments: [
    ("", MeasurementAnswer.Base.nothing), ("-", .nothing), ("0", .nothing), ("－", .nothing),
    ("#96", .event(EventNumber(96))), ("９６", .event(EventNumber(96))),
  ])
  func `the base says what the form was made from`(cell: String, base: MeasurementAnswer.Base)
    throws
  {
    #expect(try read("05-2,R6,1,,,,,,,\(cell)").answer?.base == base)
  }

  @Test func `without the columns nothing is said of base and intent`() throws {
    let text = "indicator_id,fiscal_year,obs_value\n05-2,R6,1\n"
    let answer = try #require(
      try answerFile(Array(text.utf8), of: MeasurementAnswer.self).allRows().first?.answer)
    #expect(answer.base == nil)
    #expect(answer.intent == nil)
  }

  @Test func `one measured day stands for both`() throws {
    let period = MeasuredPeriod(from: try day("2024-10-01"), to: try day("2024-10-01"))
    #expect(try read("05-2,R6,1,,,,,,,,,R6.10.1").answer?.entry?.measured == period)
    #expect(try read("05-2,R6,1,,,,,,,,,,2024/10/1").answer?.entry?.measured == period)
  }

  @Test(
    arguments: [
      ("\"一行目\n二行目\"", "一行目\n二行目"), ("\"一\r\n二\r三\"", "一\n二\n三"), ("'=1+1", "=1+1"),
      ("\"a,\"\"b\"\"\"", "a,\"b\""), ("'''x", "''x"), ("'x", "'x"), ("か\u{3099}", "が"),
      ("C:\\new", "C:\\new"),
      ("　", nil), ("- 一つ", "- 一つ"),
    ] as [(String, String?)])
  func `a narrative comes back as it was`(cell: String, note: String?) throws {
    let answer = try #require(try read("05-2,R6,1,,,,\(cell)").answer)
    #expect(answer.note.map { Array($0.utf8) } == note.map { Array($0.utf8) })
  }

  @Test func `in the ledger's own export the two characters are a line break`() throws {
    let text =
      "plan_id,indicator_id,fiscal_year,obs_value,comment,is_current\n"
      + "p,05-2,2024,1,'=一\\n二\\\\n,true\np,05-2,2024,2,,false\np,05-2,2024,3,,FALSE\n"
    let rows = try answerFile(Array(text.utf8), of: MeasurementAnswer.self).allRows()
    // The rows that hold no more are passed over.
    #expect(rows.map { $0.answer?.note } == ["=一\n二\\n"])
  }

  private func read(_ cells: String) throws -> AnswerRow<MeasurementAnswer> {
    // As many separators as the heading has, outside quotes.
    var isQuoted = false
    var commas = 0
    for scalar in cells.unicodeScalars {
      if scalar == "\"" { isQuoted.toggle() }
      if scalar == ",", !isQuoted { commas += 1 }
    }
    let rest = String(repeating: ",", count: 14 - commas)
    let bytes = Array((Self.heading + "\n" + cells + rest + "\n").utf8)
    let rows = try answerFile(bytes, encoding: .utf8, of: MeasurementAnswer.self).allRows()
    return try #require(rows.first)
  }
}

extension MeasurementAnswer {
  var entry: FigureEntry? { if case .figure(let entry) = content { entry } else { nil } }
}
