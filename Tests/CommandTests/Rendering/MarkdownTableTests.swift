import PlanDomain
import Testing

@testable import planledger

struct MarkdownTableTests {
  private func markdown(_ table: Table) -> String {
    TableRenderer(language: .ja).text(of: table, as: .markdown)
  }

  private func cell(_ text: String) -> String {
    var table = Table(columns: [Table.Column("a", title: Wording(ja: "a", en: "a"))])
    table.append([.text(text)])
    return String(markdown(table).dropFirst("| a |\n| --- |\n| ".count).dropLast(" |\n".count))
  }

  @Test func `a scorecard becomes a table and a paragraph`() {
    #expect(
      markdown(.scorecard) == """
        | 指標 | 名称 | 基準 | 実績 | 判定 |
        | --- | --- | ---: | ---: | --- |
        | 2-1 | 合計特殊出生率 | 1.31 | 1.25 | C 後退 |
        | 2-2 | 転入超過数（人） | △120 | △45 | B 順調 |
        | 2-5 | 公共交通利用者数 | 412 | … | 未集計 |

        時点: 2023年度の状態 / #0921 までの記録

        """)
  }

  @Test(arguments: [
    ("a|b", #"a\|b"#), (#"a\|b"#, #"a\\\|b"#), ("a\nb\r\nc", "a<br>b<br>c"),
    ("<b>&", "&lt;b&gt;&amp;"),
    ("<\u{301}b", "&lt;\u{301}b"), ("[x](y)", #"\[x\](y)"#), ("`*_~$", #"\`\*\_\~\$"#),
    ("05-2 #0874", "05-2 #0874"),
    ("\u{1B}[1m", #"⟨U+001B⟩\[1m"#), ("\u{301}", "⟨U+0301⟩"),
  ])
  func `a cell holds its text and no markup`(text: String, written: String) {
    #expect(cell(text).exact == written.exact)
  }

  @Test(arguments: [
    ("# x", "\\# x"), ("- x", #"\- x"#), ("1. x", #"1\. x"#), ("12) x", #"12\) x"#),
    ("  # x", "\\# x"),
    ("05-2 x", "05-2 x"), ("> x", "&gt; x"), ("a\nb", "a⟨U+000A⟩b"), ("2023年度", "2023年度"),
  ])
  func `a caption opens no heading, list or quotation`(text: String, written: String) {
    var table = Table(columns: [Table.Column("a", title: Wording(ja: "a", en: "a"))])
    table.caption = [text]
    #expect(markdown(table) == written + "\n\n| a |\n| --- |\n")
  }

  @Test(arguments: HostileTexts.all)
  func `no stored text ends its cell or brings a tag`(text: String) throws {
    let lines = markdown(HostileTexts.table(holding: text)).unicodeScalars.split(
      separator: "\n", omittingEmptySubsequences: false)
    // caption, blank, titles, rule, two rows, blank, note, and nothing after the last line's end
    try #require(lines.count == 9)
    for line in lines[2...5] {
      #expect(bareBars(in: line) == 4)
    }
    for line in lines {
      let text = String(String.UnicodeScalarView(line))
      #expect(!text.replacing("<br>", with: "").unicodeScalars.contains("<"))
      #expect(line.allSatisfy { HostileTexts.isPlain($0) || $0 == "\u{200D}" })
    }
  }

  /// Bars that no backslash escapes.
  private func bareBars(in line: Substring.UnicodeScalarView) -> Int {
    var bars = 0
    var isEscaped = false
    for scalar in line {
      if scalar == "|", !isEscaped { bars += 1 }
      isEscaped = scalar == "\\" && !isEscaped
    }
    return bars
  }
}
