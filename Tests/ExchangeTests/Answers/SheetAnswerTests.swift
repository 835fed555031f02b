import Exchange
import PlanDomain
import Spreadsheets
import Testing

/// Rows of a workbook, by their cells' addresses.
struct SheetAnswerTests {
  private static let heading = [
    "様式ID", "指標ID", "対象年度", "実績値", "実績区分", "未把握理由", "達成状況の説明", "基準リビジョン", "単位",
    "測定期間_自",
  ]

  @Test func `cells are read by their kind`() throws {
    let row = try read([
      .text("f"), .text("05-2"), .number("2024", isPercentage: false),
      .number("25.10", isPercentage: false), .text("速報"), .empty, .text("一\n二"),
      .number("96", isPercentage: false), .text("％"), .date(year: 2024, month: 4, day: 1),
    ])
    let answer = try #require(row.answer)
    #expect(answer.entry?.value.text == "25.10")
    #expect(answer.entry?.entered == nil)
    #expect(answer.entry?.unit == "％")
    #expect(answer.entry?.measured?.from == (try day("2024-04-01")))
    #expect(answer.note == "一\n二")
    #expect(answer.base == .event(EventNumber(96)))
    #expect(row.place(of: .value).wording.ja == "指標!D2")
  }

  @Test(
    arguments: [
      (.date(year: 2024, month: 1, day: 2), "D2", "date-for-value", "1-3"),
      (.text("25.1"), "D2", "number-as-text", "1-3"),
      (.text("１２．５％"), "D2", "number-as-text", "1-3"),
      (.text(" 25"), "D2", "number-as-text", "1-3"), (.text("2 5"), "D2", "bad-figure", "1-5"),
      (.text("25\n26"), "D2", "several-values", "1-2"), (.text("約30"), "D2", "bad-figure", "1-3"),
      (.number("0.25", isPercentage: true), "D2", "percentage", "1-3"),
      (.number("0.30000000000000004", isPercentage: false), "D2", "bad-figure", "1-3"),
      (.truth(true), "D2", "truth-value", nil), (.error("#N/A"), "D2", "cell-error", "1-7"),
      (.uncalculated, "D2", "uncalculated", "1-7"), (.text("－"), "D2", "missing-reason", nil),
    ] as [(CellContent, String, String, String?)])
  func `a cell that holds no number is told by its address and rule`(
    cell: CellContent, place: String, kind: String, rule: String?
  ) throws {
    let row = try read([.empty, .text("05-2"), .text("R6"), cell])
    #expect(row.faults.map(Found.init) == [Found(place, kind, rule: rule)])
  }

  @Test func `a percentage is told with what is seen`() throws {
    for (stored, shown) in [
      ("0.251", "25.1"), ("0.5", "50"), ("1", "100"), ("-0.05", "-5"),
      ("999999999999999999", "999999999999999999"),
      ("1E+30", "1E+30"),
    ] {
      let row = try read([
        .empty, .text("05-2"), .text("R6"), .number(stored, isPercentage: true),
      ])
      #expect(row.faults.first?.typed == shown + "%")
    }
  }

  @Test func `ids and years that a spreadsheet spoiled are told`() throws {
    let row = try read([
      .empty, .date(year: 2024, month: 5, day: 2), .date(year: 2024, month: 4, day: 1),
      .number("1", isPercentage: false), .truth(false), .number("1", isPercentage: false),
      .text("\u{E000}"), .empty, .empty, .number("45383", isPercentage: false),
    ])
    #expect(
      row.faults.map(Found.init) == [
        Found("B2", "date-for-text"), Found("C2", "date-for-text", rule: "1-11"),
        Found("E2", "truth-value"), Found("F2", "unknown-word"), Found("J2", "number-for-date"),
        Found("G2", "user-defined-character", rule: "1-10"),
      ])
    let number = try read([
      .empty, .number("5", isPercentage: false), .text("R6"), .number("1", isPercentage: false),
    ])
    #expect(number.faults.map(Found.init) == [Found("B2", "number-for-code")])
  }

  @Test func `ids decide, whatever the order, and a row left empty is not answered`() throws {
    let blank: [CellContent] = [.empty, .empty]
    let rows: [[CellContent]] = [
      [.text("f"), .text("07-4"), .text("R6"), .number("0", isPercentage: false)],
      blank,
      [.text("f"), .text("05-2"), .text("R6"), .empty, .empty, .empty, .text(" "), .text("#9")],
      [.text("f"), .text("06-1"), .text("R6"), .empty, .empty, .empty, .text("説明だけ")],
    ]
    let file = try AnswerFile<MeasurementAnswer>(
      sheets: [sheet(heading: Self.heading, rows: rows)], digest: "d")
    let read = try file.allRows()
    #expect(read.map { $0.answer?.indicator.text } == ["07-4", nil, nil])
    #expect(read.map(\.unanswered) == [nil, "05-2", nil])
    // A zero is a figure; a comment alone is no answer.
    #expect(read.first?.answer?.entry?.value.text == "0")
    #expect(read.last?.faults.map(Found.init) == [Found("D5", "missing-reason")])
    #expect(file.rowCount == 4)
  }

  @Test func `the heading may stand below a title, and other sheets are passed over`() throws {
    let notes = sheet("コード表", heading: ["コード", "ことば"], rows: [[.text("final"), .text("確報")]])
    var form = sheet(
      heading: ["指標ID", "対象年度", "実績値"],
      rows: [[.text("05-2"), .text("R6"), .number("1", isPercentage: false)]],
      merged: ["A1:C1"], from: 4)
    form.rows.insert(Worksheet.Row(number: 1, cells: [1: .text("照会様式")]), at: 0)
    let rows = try AnswerFile<MeasurementAnswer>(sheets: [notes, form], digest: "d").allRows()
    #expect(rows.compactMap(\.answer).count == 1)
    #expect(rows.first?.place == AnswerPlace(sheet: "指標", row: 5))
  }

  @Test func `a heading below the tenth row is none`() {
    let form = sheet(heading: Self.heading, rows: [], from: 11)
    #expect(refused([form]) == [Found("line 1", "missing-column")])
    #expect(refused([]) == [Found("line 1", "missing-column")])
  }

  @Test func `headings that are missing or nearly right are told by their cells`() {
    let form = sheet(heading: ["指標ID", "年度", "実績"], rows: [])
    #expect(refused([form]) == [Found("line 1", "missing-column")])
    let near = sheet(heading: ["指標ID", "対象年度", "実績値", "実積区分"], rows: [])
    #expect(refused([near]) == [Found("D1", "unknown-column")])
  }

  @Test func `merged cells in the table are told in each of their rows`() throws {
    let one: [CellContent] = [.text("05-2"), .text("R6"), .number("1", isPercentage: false)]
    let heading = ["指標ID", "対象年度", "実績値"]
    let form = sheet(heading: heading, rows: [one, one, one], merged: ["C3:C4", "E2:F2"])
    let rows = try AnswerFile<MeasurementAnswer>(sheets: [form], digest: "d").allRows()
    #expect(
      rows.flatMap(\.faults).map(Found.init) == [
        Found("C3", "merged-cells", rule: "1-4"), Found("C4", "merged-cells", rule: "1-4"),
      ])
    #expect(rows.compactMap(\.answer).count == 1)
    let merged = sheet(heading: heading, rows: [], merged: ["A1:B1"])
    #expect(refused([merged]) == [Found("A1", "merged-cells", rule: "1-4")])
  }

  @Test func `what stands below no heading is told, for nobody would read it`() throws {
    let heading = ["指標ID", "対象年度", "実績値"]
    let rows: [[CellContent]] = [
      [.text("05-2"), .text("R6"), .number("1", isPercentage: false), .text("来月確定")],
      [.empty, .empty, .empty, .empty, .text("以上")],
    ]
    let read = try AnswerFile<MeasurementAnswer>(
      sheets: [sheet(heading: heading, rows: rows)], digest: "d"
    ).allRows()
    #expect(
      read.flatMap(\.faults).map(Found.init) == [
        Found("D2", "stray-cell"), Found("E3", "stray-cell"),
      ])
  }

  @Test func `a form's figure that is firm already does not become final by an empty cell`() throws
  {
    let row = try read([
      .text("f"), .text("05-2"), .text("R6"), .number("25.1", isPercentage: false), .empty, .empty,
      .empty, .text("#96"),
    ])
    #expect(row.faults.map(Found.init) == [Found("E2", "empty-cell")])
  }

  @Test func `an answer that nobody sees is a fault`() throws {
    let heading = ["指標ID", "対象年度", "実績値"]
    let rows: [[CellContent]] = [
      [.text("05-2"), .text("R6"), .number("1", isPercentage: false)],
      [.text("05-3"), .text("R6")],
    ]
    let form = sheet(heading: heading, rows: rows, hidden: [2, 3])
    let read = try AnswerFile<MeasurementAnswer>(sheets: [form], digest: "d").allRows()
    #expect(read.flatMap(\.faults).map(Found.init) == [Found("line 2", "hidden-row")])
    #expect(read.map(\.unanswered) == [nil, "05-3"])
    var hidden = form
    hidden.isHidden = true
    #expect(refused([hidden]) == [Found("line 1", "hidden-sheet")])
  }

  @Test func `states are found by their own headings`() throws {
    let form = sheet(
      "取組", heading: ["取組ID", "対象年度", "状況", "今後の方向性", "取組内容"],
      rows: [
        [.text("M05-1"), .text("R6"), .text("完了"), .text("終了"), .text("済んだ")],
        [.text("M05-2"), .text("R6")],
      ])
    let rows = try AnswerFile<StatusAnswer>(
      sheets: [sheet(heading: Self.heading, rows: []), form], digest: "d"
    ).allRows()
    #expect(rows.first?.answer?.change.effective == (try day("2025-03-31")))
    #expect(rows.first?.answer?.note == "取組内容: 済んだ")
    #expect(rows.last?.unanswered == "M05-2")
  }

  private func refused(_ sheets: [Worksheet]) -> [Found] {
    faults { _ = try AnswerFile<MeasurementAnswer>(sheets: sheets, digest: "d") }
  }

  private func read(_ cells: [CellContent]) throws -> AnswerRow<MeasurementAnswer> {
    let file = try AnswerFile<MeasurementAnswer>(
      sheets: [sheet(heading: Self.heading, rows: [cells])], digest: "d")
    return try #require(try file.allRows().first)
  }
}
