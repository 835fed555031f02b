import PlanDomain
import Testing

struct NearestTests {
  private static let codes = (1...6).map { "05-\($0)" } + ["06-1", "06-2", "M05-1", "M05-2", "D01"]
  private static let commands = [
    "init", "actor", "plan", "record", "correct", "confirm", "retract", "status", "state", "target",
    "import", "show", "scorecard", "series", "search", "log", "blame", "diff", "replay", "verify",
  ]

  @Test(arguments: [
    ("O5-2", ["05-2"]), ("05-9", ["05-1", "05-2", "05-3"]), ("５－２", ["05-2"]), ("05−3", ["05-3"]),
    ("０５ー４", ["05-4"]), ("m05-1", ["M05-1"]), ("50-2", ["05-2"]), ("052", ["05-2"]),
    ("05--6", ["05-6"]),
    ("99-99", []), ("", []), ("X", []),
  ])
  func `a mistyped code names its neighbours`(word: String, nearest: [String]) {
    #expect(Nearest.candidates(to: word, among: Self.codes) == nearest)
  }

  @Test(arguments: [
    ("recrd", ["record"]), ("reocrd", ["record"]), ("RECORD", ["record"]), ("recordd", ["record"]),
    ("stat", ["state"]), ("statsu", ["status"]), ("scroecard", ["scorecard"]),
    ("improt", ["import"]),
    ("xyzzy", []), ("publish", []),
  ])
  func `a mistyped command names the one that was meant`(word: String, nearest: [String]) {
    #expect(Nearest.candidates(to: word, among: Self.commands) == nearest)
  }

  @Test func `Japanese names are compared like any others`() {
    let names = ["総務部", "都市建設部", "建築住宅課", "危機管理室"]
    #expect(Nearest.candidates(to: "建設住宅課", among: names) == ["建築住宅課"])
    #expect(Nearest.candidates(to: "総務課", among: names) == ["総務部"])
  }

  @Test func `only the nearest are named, in the same order however they are given`() {
    let near = Nearest.candidates(
      to: "ab-1", among: ["ab-3", "xb-1", "ab-2", "ab-12", "ab-9", "ab-2"])
    #expect(near == ["ab-12", "ab-2", "ab-3"])
    #expect(
      Nearest.candidates(to: "ab-1", among: ["ab-9", "ab-12", "ab-2", "xb-1", "ab-3"]) == near)
    #expect(Nearest.candidates(to: "ab-1", among: ["ab-1", "ab-2"]) == ["ab-1"])
  }

  @Test func `a word of which nothing is left is not near`() {
    #expect(Nearest.candidates(to: "7", among: ["1", "2"]).isEmpty)
    #expect(Nearest.candidates(to: "7", among: ["07", "12"]) == ["07"])
  }

  @Test func `a very long word costs nothing and finds nothing`() {
    let word = String(repeating: "あ", count: 100_000)
    #expect(Nearest.candidates(to: word, among: Self.commands).isEmpty)
  }
}
