import Testing

@testable import planledger

struct TerminalTextTests {
  @Test(arguments: [
    "record", "住宅耐震化率（％）", "ﾊﾟｰｾﾝﾄ", "か\u{3099}", "葛\u{E0100}城市", "△120", "𠮷野", "ä\u{301}", "Ａ　Ｂ",
    "\u{E000}",
    "👨‍👩‍👧‍👦", "👩🏽‍🚒", "👁️‍🗨️", "❤️‍🔥", "🇯🇵", "1️⃣", "한국", "\u{1112}\u{1161}\u{11AB}", "",
  ])
  func `ordinary text is shown as it is`(text: String) {
    #expect(TerminalText.escaped(text).exact == text.exact)
  }

  @Test(arguments: [
    ("\u{1B}[31m赤", "⟨U+001B⟩[31m赤"), ("\u{9B}2J", "⟨U+009B⟩2J"), ("\u{0}", "⟨U+0000⟩"),
    ("a\u{7F}", "a⟨U+007F⟩"),
    ("a\r\nb", "a⟨U+000D⟩⟨U+000A⟩b"), ("a\tb", "a⟨U+0009⟩b"), ("x\u{2028}y", "x⟨U+2028⟩y"),
    ("支出\u{202E}321", "支出⟨U+202E⟩321"), ("\u{2066}x\u{2069}", "⟨U+2066⟩x⟨U+2069⟩"),
    ("\u{61C}", "⟨U+061C⟩"),
    ("令\u{200B}和", "令⟨U+200B⟩和"), ("\u{FEFF}x", "⟨U+FEFF⟩x"), ("a\u{AD}b", "a⟨U+00AD⟩b"),
    ("x\u{3164}", "x⟨U+3164⟩"), ("x\u{E0041}", "x⟨U+E0041⟩"), ("x\u{FFF9}", "x⟨U+FFF9⟩"),
  ])
  func `what moves, reorders or hides is written out`(text: String, shown: String) {
    #expect(TerminalText.escaped(text).exact == shown.exact)
  }

  @Test(arguments: [
    ("x\u{200D}y", "x⟨U+200D⟩y"), ("👨\u{200D}", "👨⟨U+200D⟩"), ("\u{200D}👨", "⟨U+200D⟩👨"),
    ("👨\u{200D}\u{200D}👩", "👨⟨U+200D⟩⟨U+200D⟩👩"), ("क्\u{200D}ष", "क्⟨U+200D⟩ष"),
  ])
  func `a joiner is shown as it is only inside an emoji`(text: String, shown: String) {
    #expect(TerminalText.escaped(text).exact == shown.exact)
  }

  @Test(arguments: [
    ("\u{301}x", "⟨U+0301⟩x"), ("\u{301}\u{302}", "⟨U+0301⟩⟨U+0302⟩"), ("\u{1161}", "⟨U+1161⟩"),
    ("\n\u{301}", "⟨U+000A⟩⟨U+0301⟩"), ("a\u{200D}\u{301}", "a⟨U+200D⟩⟨U+0301⟩"),
  ])
  func `a mark without a base is written out`(text: String, shown: String) {
    #expect(TerminalText.escaped(text).exact == shown.exact)
  }

  @Test func `a second variation selector would carry hidden data and is written out`() {
    let text = "葛\u{E0100}\u{E0101}\u{FE0F}"
    #expect(TerminalText.escaped(text).exact == "葛\u{E0100}⟨U+E0101⟩⟨U+FE0F⟩".exact)
  }

  @Test func `a narrative keeps its line feeds and nothing else that moves`() {
    let shown = TerminalText.escaped("一\n二\r\n\u{301}三\u{1B}", keepingLineFeeds: true)
    #expect(shown.exact == "一\n二⟨U+000D⟩\n⟨U+0301⟩三⟨U+001B⟩".exact)
  }

  @Test(arguments: HostileTexts.all)
  func `every grapheme of a shown text takes at least one cell`(text: String) {
    let width = CellWidth()
    #expect(TerminalText.escaped(text).allSatisfy { width.cells(of: $0) >= 1 })
    #expect(TerminalText.escaped(text).unicodeScalars.allSatisfy { isShowable($0) })
  }

  private func isShowable(_ scalar: Unicode.Scalar) -> Bool { HostileTexts.isPlain(scalar) }
}
