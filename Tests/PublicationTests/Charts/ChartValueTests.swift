import ProgressLedger
import Testing

@testable import PlanDomain
@testable import Publication

@Suite struct `Picture, table and data` {
  @Test(arguments: Array<UInt64>(0..<60))
  func `show the same years and numbers`(seed: UInt64) throws {
    let chart = try RandomChart.chart(seed: seed)
    let table = chart.table(for: .ja)
    let reported = table.rows.prefix(chart.years.count)
    #expect(reported.map { $0[0] } == chart.years.map { $0.fiscalYear.label(.era, language: .ja) })
    #expect(reported.filter { $0[1] != "…" }.count == chart.points.count)
    #expect(
      reported.map { $0[1] } == chart.years.map { $0.figure?.value.grouped(.ja) ?? "…" })
    let layout = ChartLayout(chart, for: .ja, frame: .full)
    let figures: Set<ChartLayout.Mark.Shape> = [.disc, .ring, .square, .diamond, .hollowDiamond]
    #expect(layout.marks.filter { figures.contains($0.shape) }.count == chart.points.count)
    // Where the columns are too narrow, one `…` stands for neighbours.
    let column = (layout.plot.right - layout.plot.left) / (chart.span?.count ?? 1)
    let dots = layout.words.filter { $0.text == "…" }.count
    #expect(dots == chart.gaps.count || column < 130 && dots > 0)
    #expect(table.rows.allSatisfy { $0.count == table.header.count })
    #expect(layout.marks.filter { $0.shape == .plus }.count == chart.interimTargets.count)
  }

  @Test func `scenario 8: a corrected figure keeps its former value as a cross`() throws {
    let chart = try ChartShapes.chart("corrected")
    let corrected = try #require(chart.years.first { $0.fiscalYear.number == 2023 })
    #expect(corrected.formerValues.map(\.text) == ["90.4"])
    let layout = ChartLayout(chart, for: .ja, frame: .full)
    #expect(layout.marks.map(\.shape) == [.cross, .cross, .disc, .diamond, .disc, .hollowDiamond])
    #expect(chart.table(for: .ja).rows[1][2] == "確報、訂正前 90.4")
    #expect(chart.table(for: .en).rows[3][2] == "provisional, corrected from 89.9")
    #expect(chart.legend(for: .ja).contains("× 訂正前の値"))
  }

  @Test func `a correction that nobody approved yet leaves no mark`() throws {
    var story = try ChartStory(printed: "07-1")
    let before = try story.report(2022, 2025)
    try story.correct(2023, "90.9")
    var report = try story.report(2022, 2025)
    report.years[1].assessment = before.years[1].assessment
    #expect(IndicatorChart(report) == IndicatorChart(before))
  }

  @Test func `a revised target is a step, and the first one stays`() throws {
    let chart = try ChartShapes.chart("revised-target")
    #expect(chart.targets.map(\.isInForce) == [false, true])
    #expect(chart.targets.map(\.years.lowerBound.number) == [2022, 2024])
    #expect(chart.targets.map(\.years.upperBound.number) == [2023, 2027])
    let inks = ChartLayout(chart, for: .ja, frame: .full).strokes.map(\.ink)
    // The first level, the rise and the level in force.
    #expect(inks.filter { $0 == .earlierTarget }.count == 2)
    #expect(inks.filter { $0 == .target }.count == 1)
    #expect(chart.table(for: .ja).rows.map { $0[3] } == ["22", "22", "26", "26、中間目標 23"])
  }

  @Test func `a break parts the figures and the baseline ends at it`() throws {
    let chart = try ChartShapes.chart("break")
    #expect(chart.breaks.map(\.number) == [2024])
    #expect(chart.links.map(\.to.fiscalYear.number) == [2023, 2025])
    #expect(chart.baseline?.years?.upperBound.number == 2023)
    #expect(chart.table(for: .ja).rows[2][2] == "確報、定義の変更後")
  }

  @Test func `years of its own: 07-4 is due in R8, and its axis goes there`() throws {
    let chart = try ChartShapes.chart("reach-down-own-years")
    #expect(chart.span?.upperBound.number == 2026)
    let words = ChartLayout(chart, for: .ja, frame: .full).words.map(\.text)
    #expect(words.contains("目標（R8）") && words.contains("基準（H27）") && words.contains("R8"))
  }

  @Test func `words alone are no line`() throws {
    let chart = try ChartShapes.chart("qualitative")
    let inks = Set(ChartLayout(chart, for: .ja, frame: .full).strokes.map(\.ink))
    #expect(inks == [.axis, .baseline, .figure])
    #expect(
      chart.sentence(for: .ja).ja
        == "「職員数」は、基準値1,803人に対し、令和7年度は1,784人（確報）です。"
        + "目標は「簡素で効率的な組織に見合った職員数」（令和9年度まで）です。判定は「判定保留」です。")
  }

  @Test func `the sentence says it where the year has no figure`() throws {
    let chart = try ChartStory(printed: "08-1").chart()
    #expect(
      chart.sentence(for: .en).en
        == "“「近隣市町村との連携を進めること」への市民満足度” has no figure for FY2025 "
        + "(no survey that year). The newest is 67.3％ (final) in FY2024, "
        + "against the baseline of 65.1％. The target is 70.0％ by FY2027. Rating: undetermined.")
  }

  @Test func `the legend tells what is drawn, and no more`() throws {
    #expect(
      try ChartShapes.chart("qualitative").legend(for: .ja)
        == ["● 確報", "‥‥ 基準値", "縦軸は1,780から1,805までで、0を含みません。"])
    #expect(
      try ChartShapes.chart("ceiling").legend(for: .en) == [
        "● final", "○ provisional", "dashes lead to provisional and forecast years", "– – target",
        "strokes stand on the side beyond the bound", "···· baseline",
        "The value axis runs from 87 to 91, without zero.",
      ])
  }
}

@Suite struct `A status strip` {
  @Test func `says the state of every year in a word`() throws {
    let years = try [
      (2023, Status.planning), (2024, .inProgress), (2025, .done),
    ].map { number, status in
      YearStatus(
        fiscalYear: try fiscalYear(number),
        status: PlanSnapshot.CurrentStatus(
          status: status, judgement: status == .done ? .onPlan : nil, next: nil,
          effective: try fiscalYear(number).firstDay, number: EventNumber(1)))
    }
    let none = YearStatus(fiscalYear: try fiscalYear(2022), status: nil)
    let strip = StatusStrip("M06-3", title: "進行管理", years: years + [none])
    let drawing = try DrawingReader(strip.drawing(for: .ja).html)
    #expect(
      drawing.words["text"] == [
        "R4", "記録なし", "R5", "検討中", "R6", "実施中", "R7", "完了", "計画どおり",
      ])
    #expect(
      drawing.words["desc"] == [
        "令和4年度 記録なし、令和5年度 検討中、令和6年度 実施中、令和7年度 完了・計画どおり"
      ])
    let frames = drawing.elements.filter { $0.name == "rect" }.map(\.attributes)
    #expect(frames.map { $0["stroke-dasharray"] } == ["2 3", "2 3", nil, nil])
    #expect(frames.map { $0["stroke-width"] } == ["1", "1", "1", "3"])
  }
}
