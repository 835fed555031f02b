import Testing

@testable import planledger

/// The short way for most texts comes to what the tables of Unicode say.
struct PlainTextTests {
  @Test func `every plain character is harmless and as wide as the tables say`() {
    let width = CellWidth(ambiguous: .narrow)
    var count = 0
    for scalar in (UInt32(0)...0x1_1000).compactMap(Unicode.Scalar.init) {
      guard let cells = PlainText.cells(in: String(scalar)) else { continue }
      count += 1
      let isSafe =
        !scalar.movesCursor && !scalar.isInvisible && !CellWidth.zeroWidth.contains(scalar)
        && !scalar.properties.isVariationSelector && !scalar.properties.isGraphemeExtend
      #expect(isSafe && width.cells(of: Character(scalar)) == cells, "U+\(scalar.value)")
    }
    #expect(count > 20_000)
  }

  @Test(arguments: ["e\u{301}", "か\u{3099}", "👩\u{200D}🚒", "a\u{1B}", "ｶﾞ", "a\n"])
  func `any other character is looked up`(text: String) {
    #expect(PlainText.cells(in: text) == nil)
  }

  @Test(arguments: [0, 1, 40])
  func `so many spaces`(count: Int) {
    #expect(PlainText.spaces(count) == String(repeating: " ", count: count))
  }
}
