import Testing

@testable import planledger

struct CellWidthTests {
  private let narrow = CellWidth(ambiguous: .narrow)
  private let wide = CellWidth(ambiguous: .wide)

  @Test(arguments: [
    "A", "~", "¢", "¥", "₩", "ｱ", "ﾞ", "ｰ", "｢", "⟨", "✓", "−", "䷀", "ก", "🏛", "\u{1F1EF}",
    "\u{A0}",
  ])
  func `a narrow character takes one cell in every terminal`(text: String) {
    #expect(narrow.cells(in: text) == 1)
    #expect(wide.cells(in: text) == 1)
  }

  @Test(arguments: [
    "あ", "ー", "々", "　", "漢", "髙", "﨑", "𠮷", "㎡", "㈱", "％", "－", "～", "〜", "￥", "한", "\u{1100}", "⚡",
    "😀",
  ])
  func `a wide character takes two cells in every terminal`(text: String) {
    #expect(narrow.cells(in: text) == 2)
    #expect(wide.cells(in: text) == 2)
  }

  @Test(arguments: [
    "○", "△", "▲", "☆", "×", "±", "°", "①", "…", "※", "Ⅳ", "№", "℡", "→", "─", "–", "—", "€", "é",
    "α", "Я",
    "\u{E000}", "\u{FFFD}",
  ])
  func `an ambiguous character takes what the terminal is set to`(text: String) {
    #expect(narrow.cells(in: text) == 1)
    #expect(wide.cells(in: text) == 2)
  }

  @Test(arguments: [
    "\u{301}", "\u{3099}", "\u{20DD}", "\u{200B}", "\u{200D}", "\u{2060}", "\u{FE0F}", "\u{E0100}",
    "\u{AD}",
    "\u{1161}", "\u{11A8}", "\u{0}", "\u{1B}", "\u{7F}", "\u{9B}", "\u{2028}",
  ])
  func `a mark or control takes no cell of its own`(text: String) {
    #expect(narrow.cells(in: text) == 0)
    #expect(wide.cells(in: text) == 0)
  }

  @Test(arguments: [
    ("か\u{3099}", 2), ("が", 2), ("e\u{301}", 1), ("\u{1112}\u{1161}\u{11AB}", 2), ("葛\u{E0100}", 2),
    ("ｶﾞ", 2), ("ﾊﾟｰｾﾝﾄ", 6), ("👨‍👩‍👧‍👦", 2), ("👩🏽‍🚒", 2), ("👍🏿", 2), ("🇯🇵", 2), ("🇯🇵🇫🇷", 4),
    ("1\u{FE0F}\u{20E3}", 2), ("🏛\u{FE0F}", 2), ("❤\u{FE0F}‍🔥", 2), ("12か月", 6), ("", 0),
  ])
  func `a grapheme is measured as one picture`(text: String, cells: Int) {
    #expect(narrow.cells(in: text) == cells)
  }

  @Test func `the setting widens ambiguous characters only when it says 2`() {
    #expect(CellWidth.Ambiguous(setting: "2") == .wide)
    #expect(CellWidth.Ambiguous(setting: "1") == .narrow)
    #expect(CellWidth.Ambiguous(setting: "wide") == .narrow)
    #expect(CellWidth.Ambiguous(setting: nil) == .narrow)
  }

  @Test(arguments: [CellWidth.zeroWidth, CellWidth.wide, CellWidth.ambiguous])
  func `the generated boundaries ascend and close every range`(set: ScalarSet) {
    #expect(set.boundaries.count.isMultiple(of: 2))
    #expect(zip(set.boundaries, set.boundaries.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test func `no scalar is in two of the generated tables`() {
    let tables = [CellWidth.zeroWidth, CellWidth.wide, CellWidth.ambiguous]
    let doubled = (0...0x10FFFF as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init).filter {
      scalar in tables.count { $0.contains(scalar) } > 1
    }
    #expect(doubled.isEmpty)
  }
}

/// Cutting a text to a number of cells.
struct CellWidthCutTests {
  private let narrow = CellWidth(ambiguous: .narrow)

  @Test(arguments: [
    ("住宅耐震化率", 12, "住宅耐震化率"), ("住宅耐震化率", 11, "住宅耐震化…"), ("住宅耐震化率", 10, "住宅耐震…"),
    ("abc", 2, "a…"), ("漢字", 2, "…"), ("", 2, ""),
  ])
  func `a text is cut to whole characters and an ellipsis`(text: String, limit: Int, cut: String) {
    #expect(narrow.text(text, cutTo: limit) == cut)
  }

  @Test func `a cut never falls inside a grapheme`() {
    let family = "👨‍👩‍👧‍👦"
    #expect(narrow.text(family + family + family, cutTo: 5) == family + family + "…")
    #expect(narrow.text("か\u{3099}か\u{3099}か\u{3099}", cutTo: 4) == "か\u{3099}…")
  }

  @Test func `the ellipsis counts two cells where the terminal is wide`() {
    let wide = CellWidth(ambiguous: .wide)
    #expect(wide.text("住宅耐震化率", cutTo: 11) == "住宅耐震…")
    #expect(wide.cells(in: wide.text("住宅耐震化率", cutTo: 11)) == 10)
  }
}
