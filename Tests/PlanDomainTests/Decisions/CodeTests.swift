import PlanDomain
import Testing

/// What a code may be: something that survives every keyboard, file name and stream name.
struct CodeTests {
  @Test(arguments: [
    "05", "05-2", "M05-1.1", "D01", "a", "A_7-f.x", String(repeating: "x", count: 40),
  ])
  func `letters, digits and a few marks make a code`(text: String) {
    #expect(IndicatorCode(text)?.text == text)
  }

  @Test(arguments: [
    "", "-05", ".5", "_system", "05/2", "05 2", "０５", "05-２", "指標", "05\n",
    String(repeating: "x", count: 41),
  ])
  func `anything else is no code`(text: String) {
    #expect(IndicatorCode(text) == nil)
    #expect(ActorID(text) == nil)
  }

  @Test func `codes sort by their bytes`() {
    let codes: [IndicatorCode] = ["a", "05-2", "B", "05-10", "05"]
    #expect(codes.sorted() == ["05", "05-10", "05-2", "B", "a"])
  }
}
