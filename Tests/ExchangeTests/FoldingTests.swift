import Exchange
import Testing

struct FoldingTests {
  @Test(arguments: [
    ("Ｒ６", "R6"), ("令和５年度", "令和5年度"), ("１，０３５，６３５", "1,035,635"), ("％", "%"), ("㎡", "m2"),
    ("⑴", "(1)"), ("ワーク･ライフ･バランス", "ワーク・ライフ・バランス"), ("か\u{3099}", "が"), ("R6", "R6"),
  ])
  func `folding unifies what only looks different`(text: String, expected: String) {
    #expect(Array(folded(text).unicodeScalars) == Array(expected.unicodeScalars))
  }
}
