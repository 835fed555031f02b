import Foundation
import PlanDomain
import ProgressLedger
import Publication
import Testing

@Suite struct `A report` {
  private func page(_ language: Language = .ja) throws -> ReadPage {
    try ReadPage(ReportPage(try Story().report(), language: language).html)
  }

  /// The rows of the table with this caption, each cell its words.
  private func rows(_ caption: String, in page: ReadPage) throws -> [[String]] {
    let start = try #require(
      page.elements.firstIndex { $0.name == "caption" && $0.words == caption }, "\(caption)")
    let table = page.elements[start...].dropFirst()
    let end = table.firstIndex { $0.name == "table" } ?? table.endIndex
    var rows: [[String]] = []
    for element in table[..<end] {
      switch element.name {
      case "tr": rows.append([])
      case "th" where element.attribute("scope") == "row", "td":
        rows[rows.count - 1].append(element.words)
      default: break
      }
    }
    return rows.filter { !$0.isEmpty }
  }

  @Test func `says of a narrative whether it was erased or did not come along`() throws {
    var story = try Story()
    story.loseNarratives(isErased: true)
    let erased = ReportPage(try story.report(), language: .ja).html
    #expect(erased.contains("<p>（消去済み）</p>") && !erased.contains("本文なし"))
    story = try Story()
    story.loseNarratives(isErased: false)
    let restored = ReportPage(try story.report(), language: .ja).html
    #expect(restored.contains("<p>（本文なし）</p>") && !restored.contains("消去済み"))
    #expect(restored.contains("一部なしで復元されています"))
  }

  @Test func `shows of a closed year's target and rule set what they were and what they are`()
    throws
  {
    var story = try Story()
    try story.judgeTheClosedYearAnew()
    let report = try story.report()
    func told(_ language: Language, _ caption: String) throws -> [[String]] {
      let page = try ReadPage(ReportPage(report, language: language).html)
      return try rows(caption, in: page).dropFirst().map { [$0[4], $0[5]] }
    }
    #expect(
      try told(.ja, "締めた年度についての変更") == [
        ["目標：見合った職員数", "目標：新しい言葉"],
        ["目標：30.0％目標年度：令和9年度", "目標：32.0％目標年度：令和8年度"],
        [
          "評価規則：city-1小数：1判定の言葉：on-track=予定どおり",
          "評価規則：city-2小数：2判定の言葉：on-track=順調な進み",
        ],
      ])
    #expect(
      try told(.en, "What changed about years after they were closed")[1]
        == ["target: 30.0％target year: FY2027 (R9)", "target: 32.0％target year: FY2026 (R8)"])
    let markdown = MarkdownReport(report, language: .en).text
    #expect(
      markdown.contains(
        "target: 30.0％<br>target year: FY2027 (R9) | target: 32.0％<br>target year: FY2026 (R8)"))
  }

  @Test func `calls a department in each change as it was called then`() throws {
    var story = try Story()
    try story.renameTheDepartment()
    let page = try ReadPage(ReportPage(try story.report(), language: .ja).html)
    let row = try #require(rows("締めた年度についての変更", in: page).last)
    #expect(Array(row[3...5]) == ["「総務部」を「経営部」に改称（2024-03-31から）", "名称：総務部", "名称：経営部"])
  }

  @Test func `shows a bound as kept or not, with the headroom and never a percentage`() throws {
    // 07-1 is to stay at 90.0 or below: 90.1 in FY2024 is 0.1 over it.
    let row = try #require(
      rows("05 職員の育成の評価指標（令和6年度）", in: page()).first { $0[0].hasPrefix("07-1") })
    #expect(row[2] == "90.1％")
    #expect(row[4] == "超過 0.1ポイント")
    #expect(row[5] == "未達")
  }

  @Test func `says in words that a figure is provisional`() throws {
    let row = try #require(
      rows("05 職員の育成の評価指標（令和6年度）", in: page()).first { $0[0].hasPrefix("05-2") })
    #expect(row[2] == "26.4％（速報）")
    // From 24.0 towards 35.0: 2.4 of 11.0 are 21.8 percent, of the 40 due in the second of five
    // years 54.5.
    #expect(row[4] == "21.8％")
    #expect(row[5] == "やや遅れ")
  }

  @Test func `judges each year by the target in force for it and shows both`() throws {
    let page = try page()
    let years = try rows("05-2 05-2の指標の年度ごとの値", in: page)
    #expect(years.map { $0[0] } == ["令和5年度", "令和6年度"])
    #expect(years.map { $0[3] } == ["30.0％（令和9年度）", "35.0％（令和9年度）"])
    let targets = try rows("05-2 05-2の指標の目標の改定", in: page)
    #expect(targets.map { $0[0] } == ["当初から令和5年度まで", "令和6年度から"])
    #expect(targets.map { $0[3] } == ["－", "議決第12号"])
    #expect(targets.map { $0[4] } == ["－", "中間見直し"])
  }

  @Test func `keeps every figure that was replaced, with the reason`() throws {
    let steps = try rows("05-2 05-2の指標の確定・訂正の経過", in: page())
    #expect(steps.map { $0[2] } == ["記録", "確定", "訂正"])
    #expect(steps.map { $0[3] } == ["25.0％", "25.1％", "25.3％"])
    #expect(steps.last?[4].contains("理由：集計誤り") == true)
  }

  @Test func `lists what was changed after closing`() throws {
    let changes = try rows("締めた年度についての変更", in: page())
    #expect(changes.count == 1)
    #expect(changes.first?[1...2] == ["07-1", "令和5年度"])
    #expect(changes.first?[4...6] == ["89.9％", "90.0％", "決算の訂正"])
  }

  @Test func `shows what a target in words came to by the judgement of a person`() throws {
    let page = try page()
    let row = try #require(
      rows("05 職員の育成の評価指標（令和6年度）", in: page).first { $0[0].hasPrefix("05-1") })
    #expect(row[3...5] == ["見合った職員数", "－", "概ね計画どおり（判断による）"])
    #expect(page.all("blockquote").contains { $0.words == "見直しは進んでいる" })
    let gap = try rows("05-1 05-1の指標の年度ごとの値", in: page)
    #expect(gap.first?[1] == "調査なしの年")
  }

  @Test func `argues a policy by its issues and goals, as the plan does`() throws {
    let page = try page()
    let headings = page.all("h3").map(\.words)
    #expect(headings.prefix(3) == ["現況と課題", "基本目標", "施策評価"])
    #expect(page.all("li").map(\.words).filter { ["課題", "活力ある組織"].contains($0) }.count == 2)
  }

  @Test func `shows the review of a policy, and of a project with its cost`() throws {
    let page = try page()
    #expect(page.all("dd").contains { $0.words == "12,345,000円" })
    #expect(
      page.all("blockquote").filter { $0.words.hasPrefix("おおむね予定どおり進んだ。") }.count == 2)
  }

  @Test func `uses the plan's own words for ratings, in its own language`() throws {
    let markdown = MarkdownReport(try Story().report(), language: .ja).text
    #expect(markdown.contains("| 100％以上 | 予定どおり |"))
    let english = MarkdownReport(try Story().report(), language: .en).text
    #expect(english.contains("| 100% and more | on track |"))
  }

  @Test func `has every table of the page in Markdown`() throws {
    let markdown = MarkdownReport(try Story().report(), language: .ja).text
    for caption in try page().all("caption") { #expect(markdown.contains(caption.words)) }
    let rows = markdown.split(separator: "\n").filter { $0.hasPrefix("| ") }.count
    // Markdown has a line of rules below each heading.
    #expect(try rows == page().all("tr").count + page().all("table").count)
  }

  @Test(arguments: Language.allCases)
  func `is the same bytes however often it is made`(language: Language) throws {
    let first = ReportPage(try Story().report(), language: language).html
    #expect(ReportPage(try Story().report(), language: language).html == first)
    let site = Site(try Story().report(), language: language).files
    #expect(Site(try Story().report(), language: language).files == site)
  }
}

extension ReadPage.Element {
  /// What a reader sees of it.
  fileprivate var words: String {
    text.replacing("&amp;", with: "&").trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
