import Exchange
import PlanDomain
import Spreadsheets
import Testing

/// What a department is asked, and what it is told that stands already.
struct CollectionFormTests {
  private let form: CollectionForm
  private let design: WorkbookDesign

  init() throws {
    form = try FormPlan.form()
    design = form.workbook()
  }

  @Test func `a form asks for what the department is in charge of and has not ended`() {
    // 05-5 is nobody's, and the department has a measure in its policy.
    #expect(form.indicators.map(\.code.text) == ["05-1", "05-2", "05-3", "05-5", "05-7"])
    #expect(form.undertakings.map(\.code) == ["M05-1", "M05-1.1", "M05-4", "P05-1"])
  }

  @Test func `a row shows what stands, with the event that states it`() throws {
    #expect(
      try row("05-2", on: "指標") == [
        "様式ID": .text("ledger.example.jp/small#96/D01/2024"), "計画ID": .text("small"),
        "指標ID": .text("05-2"), "版": .number("2"), "対象年度": .text("2024年度"),
        "基準リビジョン": .text("#32"), "運営方針": .text("=方針"), "指標名": .text("指標 05-2"),
        "単位": .text("％"), "基準値": .number("30.0"), "基準年度": .text("2021年度"),
        "目標値": .number("35.0"), "目標年度": .text("2027年度"), "前年度実績": .number("-0.5"),
        "担当部": .text("総務部"), "実績値": .number("25.10"), "実績区分": .text("速報"),
        "測定期間_自": .text("2024-04-01"), "測定期間_至": .text("2025-03-31"),
      ])
    let asked = ["基準リビジョン", "目標値", "実績値", "実績区分", "未把握理由"]
    #expect(
      try row("05-3", on: "指標").filter { asked.contains($0.key) } == [
        "基準リビジョン": .text("#33"), "目標値": .text("1,035.5以下"), "実績区分": .text("未把握"),
        "未把握理由": .text("把握不能"),
      ])
  }

  @Test func `where nothing stands a dash says so, and the rest is open`() throws {
    let row = try row("05-1", on: "指標")
    #expect(row["基準リビジョン"] == .text("-"))
    #expect(row["前年度実績"] == .text("調査なしの年"))
    #expect(row["目標値"] == .text("適正な職員数"))
    #expect(row["実績値"] == nil && row["実績区分"] == nil)
  }

  @Test func `a state of this year is filled in, an earlier one only shown`() throws {
    let earlier = try row("M05-1", on: "取組")
    #expect(earlier["前回状況"] == .text("実施中"))
    #expect(earlier["基準リビジョン"] == .text("#40"))
    #expect(earlier["状況"] == nil && earlier["適用日"] == nil)
    #expect(
      try row("M05-1.1", on: "取組") == [
        "様式ID": .text("ledger.example.jp/small#96/D01/2024"), "対象年度": .text("2024年度"),
        "基準リビジョン": .text("#41"), "取組ID": .text("M05-1.1"), "運営方針": .text("=方針"),
        "番号": .number("1"), "細目": .text("⑴"), "取組名": .text("細目 一"), "担当部": .text("総務部"),
        "前回状況": .text("完了"), "状況": .text("完了"), "判定": .text("概ね計画どおり"),
        "今後の方向性": .text("改善"), "適用日": .text("2024-10-01"),
      ])
  }

  @Test func `the headings are those of the domain, in their order`() throws {
    #expect(
      design.sheets.map(\.name) == [
        CollectionForm.indicatorSheet, CollectionForm.undertakingSheet, CodeTable.sheetName,
      ])
    let headings = design.sheets.map { $0.columns.map(\.heading).joined(separator: " ") }
    #expect(
      headings == [
        "様式ID 計画ID 指標ID 版 対象年度 基準リビジョン 運営方針 指標名 単位 基準値 基準年度 目標値 目標年度 前年度実績 担当部 "
          + "実績値 実績区分 未把握理由 測定期間_自 測定期間_至 達成状況の説明 根拠資料 登録区分 訂正理由 記入者 確認者",
        "様式ID 対象年度 基準リビジョン 取組ID 運営方針 番号 細目 取組名 担当部 前回状況 "
          + "状況 判定 取組内容 課題 今後の方向性 理由 適用日 根拠資料",
        "項目 語 コード",
      ])
    for sheet in design.sheets {
      let open = sheet.columns.drop { !$0.isOpen }
      #expect(open.allSatisfy { $0.isOpen }, "the columns to fill in stand together")
      let known = Set(AnswerColumn.allCases.map(\.heading))
      #expect(open.allSatisfy { known.contains($0.heading) })
    }
  }

  @Test func `every closed list is offered from the table of codes`() throws {
    let table = try #require(design.sheets.last)
    var offered: [String: [WorkbookDesign.Cell]] = [:]
    for column in design.sheets.flatMap(\.columns) {
      guard let choices = column.choices else { continue }
      #expect(choices.sheet == table.name)
      offered[column.heading] = choices.rows.map { table.rows[$0 - 2][choices.column - 1] }
    }
    let lists = CodeTable.List.allCases.map { list in
      (list.column.heading, list.entries.map { WorkbookDesign.Cell.text($0.word) })
    }
    #expect(offered == Dictionary(uniqueKeysWithValues: lists))
    #expect(offered["実績区分"] == [.text("確報"), .text("速報"), .text("見込"), .text("未把握")])
    #expect(table.rows.count == lists.reduce(0) { $0 + $1.1.count })
  }

  @Test func `a year and a form's name are read back`() throws {
    let cells = try row("05-1", on: "指標")
    guard case .text(let year) = cells["対象年度"], case .text(let id) = cells["様式ID"] else {
      Issue.record("both are texts")
      return
    }
    #expect(try FiscalYear.read(year).value == form.id.year)
    #expect(FormID(id) == form.id)
    for text in [
      "", "#96/D01/2024/", "x#0/D01/2024", "x#096/D01/2024", "x#96/D 1/2024", "x#96/D01/99",
      "x96/D01/2024", "x#96/D01",
    ] {
      #expect(FormID(text) == nil, "\(text)")
    }
    #expect(FormID("a#b#96/D01/2024")?.origin == "a#b")
  }

  @Test func `what came to its end in an earlier year is not asked for`() throws {
    var snapshot = try FormPlan.snapshot()
    snapshot.projects[0].status = try FormPlan.status(.abolished, "2024-03-31", event: 50)
    #expect(try undertakings(of: snapshot) == ["M05-1", "M05-1.1", "M05-4"])
    snapshot.projects[0].status = try FormPlan.status(.abolished, "2024-04-01", event: 50)
    #expect(try undertakings(of: snapshot) == ["M05-1", "M05-1.1", "M05-4", "P05-1"])
    // The plan that 05-1 follows is over: nobody is asked, but what stands is shown.
    for index in [0, 1] {
      snapshot.indicators[index].definition.tracks = TrackedPlan(
        name: "別の計画", lastFiscalYear: FiscalYear(2023))
    }
    #expect(try asked(by: snapshot) == ["05-2", "05-3", "05-5", "05-7"])
  }

  @Test func `what is nobody's is asked of those with something to do in its policy that year`()
    throws
  {
    var snapshot = try FormPlan.snapshot()
    for code in ["M05-1", "M05-4", "P05-1"] {
      #expect(try asked(by: snapshot).contains("05-5"))
      snapshot.end(code, on: try FormPlan.day("2024-04-01"))
    }
    #expect(try !asked(by: snapshot).contains("05-5"))
  }

  @Test func `without a plan or the department there is no form`() throws {
    #expect(try CollectionForm(PlanSnapshot(), as: FormPlan.id()) == nil)
    var snapshot = try FormPlan.snapshot()
    snapshot.departments.removeFirst()
    #expect(try CollectionForm(snapshot, as: FormPlan.id()) == nil)
    snapshot = try FormPlan.snapshot()
    snapshot.indicators = []
    snapshot.measures = []
    snapshot.projects = []
    #expect(try CollectionForm(snapshot, as: FormPlan.id())?.isEmpty == true)
  }

  private func asked(by snapshot: PlanSnapshot) throws -> [String] {
    try #require(CollectionForm(snapshot, as: FormPlan.id())).indicators.map(\.code.text)
  }

  private func undertakings(of snapshot: PlanSnapshot) throws -> [String] {
    try #require(CollectionForm(snapshot, as: FormPlan.id())).undertakings.map(\.code)
  }

  /// The cells of the row with that code by their headings, without the empty ones.
  private func row(_ code: String, on name: String) throws -> [String: WorkbookDesign.Cell] {
    let sheet = try #require(design.sheets.first { $0.name == name })
    let row = try #require(sheet.rows.first { $0.contains(.text(code)) })
    let cells = zip(sheet.columns.map(\.heading), row).filter { $1 != .empty }
    return Dictionary(uniqueKeysWithValues: cells)
  }
}

extension PlanSnapshot {
  /// A measure or project is no more from a day on.
  fileprivate mutating func end(_ code: String, on day: CivilDate) {
    for index in measures.indices where measures[index].code.text == code {
      measures[index].closed = day
    }
    for index in projects.indices where projects[index].code.text == code {
      projects[index].closed = day
    }
  }
}
