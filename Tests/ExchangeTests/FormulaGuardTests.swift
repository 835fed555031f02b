import Exchange
import Spreadsheets
import Testing

struct FormulaGuardTests {
  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+a", "'+a"), ("-", "'-"), ("@a", "'@a"), ("\ta", "'\ta"),
    ("\ra", "'\ra"), ("＝1", "'＝1"), ("'a", "'a"), ("'=1", "''=1"), ("''", "'''"),
    ("a=1", "a=1"), ("", ""), ("令和", "令和"), ("=\u{301}1", "'=\u{301}1"),
  ])
  func `a text that looks like a formula is guarded, and comes back`(text: String, cell: String) {
    #expect(FormulaGuard.guarded(text) == cell)
    #expect(FormulaGuard.unguarded(cell) == text)
  }

  @Test func `an apostrophe before anything else is the text's own`() {
    #expect(FormulaGuard.unguarded("'80年代") == "'80年代")
    #expect(FormulaGuard.unguarded("'") == "'")
  }

  @Test(arguments: [
    ("一\n二", #"一\n二"#), (#"C:\new"#, #"C:\\new"#), (#"\\n"#, #"\\\\n"#), ("\n\\", #"\n\\"#),
    ("", ""), ("a", "a"),
  ])
  func `line breaks leave as two characters and come back`(text: String, cell: String) {
    #expect(LineBreakEscape.escaped(text) == cell)
    #expect(LineBreakEscape.unescaped(cell) == text)
  }

  @Test func `a backslash before anything else stays`() {
    #expect(LineBreakEscape.unescaped(#"\t\"#) == #"\t\"#)
  }

  @Test func `guarded and escaped, every text comes back`() {
    var source = SeededSource(SeededSource.printedSeed("formula guard"))
    let signs = ["'", "=", "\\", "n", "\n", "\u{301}", "－", "a", "\t"]
    for _ in 0..<5000 {
      let text = (0..<Int.random(in: 0...6, using: &source)).map { _ in source.pick(signs) }
        .joined()
      let cell = LineBreakEscape.escaped(FormulaGuard.guarded(text))
      let back = FormulaGuard.unguarded(LineBreakEscape.unescaped(cell))
      #expect(Array(back.unicodeScalars) == Array(text.unicodeScalars))
    }
  }
}
