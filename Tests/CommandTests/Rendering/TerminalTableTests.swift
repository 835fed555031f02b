import PlanDomain
import Testing

@testable import planledger

struct TerminalTableTests {
  /// Texts with their cells, counted by hand: a table is straight when the gap makes up the
  /// difference.
  private static let measured: [(text: String, narrow: Int, wide: Int)] = [
    ("合計特殊出生率", 14, 14), ("住宅耐震化率（％）", 18, 18), ("KPI", 3, 3), ("ﾃｽﾄ ﾊﾟｰｾﾝﾄ", 10, 10),
    ("か\u{3099}ん検診", 8, 8), ("family 👨‍👩‍👧‍👦", 9, 9),
    ("国旗🇯🇵🇫🇷", 8, 8), ("①②△…※", 5, 10), ("䷀", 1, 1),
    ("", 0, 0),
    ("𠮷野家", 6, 6), ("x\u{202E}y", 10, 10), ("\u{301}z", 9, 9),
  ]

  @Test(arguments: [CellWidth.Ambiguous.narrow, .wide])
  func `the second column begins at the same cell on every line`(
    ambiguous: CellWidth.Ambiguous
  ) throws {
    var table = Table(columns: [
      Table.Column("name", title: Wording(ja: "名称", en: "name")),
      Table.Column("mark", title: Wording(ja: "#", en: "#")),
    ])
    for entry in Self.measured { table.append([.text(entry.text), .text("#")]) }
    let renderer = TableRenderer(language: .ja, width: CellWidth(ambiguous: ambiguous))
    let lines = renderer.text(of: table, as: .table).split(separator: "\n")

    try #require(lines.count == Self.measured.count + 2)
    for (line, entry) in zip(lines.dropFirst(2), Self.measured) {
      let cells = ambiguous == .narrow ? entry.narrow : entry.wide
      let gap = String(repeating: " ", count: 18 - cells + 2)
      #expect(String(line).exact == (TerminalText.escaped(entry.text) + gap + "#").exact)
    }
    #expect(lines[0] == "名称" + String(repeating: " ", count: 16) + "#")
    let rule = ambiguous == .narrow ? "─" : "-"
    #expect(lines[1] == String(repeating: rule, count: 18) + "  " + rule)
  }

  @Test func `a scorecard reads as a page of a report`() {
    let text = TableRenderer(language: .ja).text(of: .scorecard, as: .table)
    #expect(
      text == """
        指標  名称              基準  実績  判定
        ────  ────────────────  ────  ────  ──────
        2-1   合計特殊出生率    1.31  1.25  C 後退
        2-2   転入超過数（人）  △120   △45  B 順調
        2-5   公共交通利用者数   412     …  未集計
        時点: 2023年度の状態 / #0921 までの記録

        """)
  }

  @Test func `titles come in the language that was asked for`() {
    let text = TableRenderer(language: .en).text(of: .scorecard, as: .table)
    #expect(text.hasPrefix("code  name              baseline  actual  rating\n"))
  }

  @Test func `no line ends in a space`() {
    var table = Table(columns: [
      Table.Column("a", title: Wording(ja: "長い見出し", en: "a long title")),
      Table.Column("b", title: Wording(ja: "長い見出し", en: "a long title"), alignment: .trailing),
      Table.Column("c", title: Wording(ja: "長い見出し", en: "a long title")),
    ])
    table.append([.text("x  "), .missing(), .missing()])
    table.append([.text(""), .missing(), .text("x ")])
    let text = TableRenderer(language: .ja).text(of: table, as: .table)
    #expect(text.hasSuffix("─\nx\n" + String(repeating: " ", count: 24) + "x\n"))
  }

  @Test func `a column of words may be cut and a figure never is`() {
    var table = Table(columns: [
      Table.Column("name", title: Wording(ja: "名", en: "n"), maximumWidth: 6),
      Table.Column(
        "value", title: Wording(ja: "値", en: "v"), alignment: .trailing, maximumWidth: 2),
    ])
    table.append([.text("住宅耐震化率"), .decimal("123456.789")])
    let text = TableRenderer(language: .ja).text(of: table, as: .table)
    #expect(text.hasSuffix("\n住宅…  123456.789\n"))
  }

  @Test func `a style colours the words and leaves the gaps alone`() {
    var table = Table(columns: [
      Table.Column("a", title: Wording(ja: "甲", en: "a")),
      Table.Column("b", title: Wording(ja: "乙", en: "b")),
    ])
    table.append([.text("x", emphasis: .red), .text("y")])
    table.note = ["時点"]
    let styled = TableRenderer(language: .ja, style: Style(isEnabled: true))
    #expect(
      styled.text(of: table, as: .table).replacing("\u{1B}", with: "⎋") == """
        ⎋[1m甲⎋[0m  ⎋[1m乙⎋[0m
        ⎋[2m──⎋[0m  ⎋[2m──⎋[0m
        ⎋[31mx⎋[0m   y
        ⎋[2m時点⎋[0m

        """)
    let plain = TableRenderer(language: .ja).text(of: table, as: .table)
    #expect(!plain.contains("\u{1B}"))
  }

  @Test(arguments: HostileTexts.all)
  func `case 53: no stored text adds a line or an unseen character`(text: String) {
    let shown = TableRenderer(language: .ja).text(
      of: HostileTexts.table(holding: text), as: .table)
    #expect(shown.unicodeScalars.count { $0 == "\n" } == 6)
    #expect(
      shown.unicodeScalars.allSatisfy { $0 == "\n" || HostileTexts.isPlain($0) || $0 == "\u{200D}" }
    )
  }
}
