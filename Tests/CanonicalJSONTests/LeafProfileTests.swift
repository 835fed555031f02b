import CanonicalJSON
import Testing

struct LeafProfileTests {
  @Test func `a leaf as the ledger writes it passes`() {
    let leaf: JSONValue = [
      "event": ["body": ["fy": 2025, "value": "1250.50", "note": "一行目\n二行目"], "prev": .null],
      "seq": 9_007_199_254_740_991, "sigs": [], "final": true,
    ]
    #expect(LeafProfile.violation(in: leaf) == nil)
  }

  @Test(
    arguments: [
      ([1, .integer(9_007_199_254_740_992)], "/1", .integerOutOfRange),
      (.integer(.min), "", .integerOutOfRange),
      (["a": ["b": .number(1.5)]], "/a/b", .notAnInteger),
      ([.number(-0.0)], "/0", .notAnInteger),
      (["年度": 1], "/年度", .nameNotASCII),
      (["a/b": ["m~n": .number(2)]], "/a~1b/m~0n", .notAnInteger),
    ] as [(JSONValue, String, LeafViolation.Reason)])
  func `what no leaf may hold is named with its place`(
    value: JSONValue, path: String, reason: LeafViolation.Reason
  ) throws {
    let violation = try #require(LeafProfile.violation(in: value))
    #expect(violation.path == path)
    #expect(violation.reason == reason)
  }

  @Test func `text is held to the text profile wherever it stands`() throws {
    let inValue = try #require(LeafProfile.violation(in: ["a": ["x", "か\u{3099}"]]))
    #expect(inValue.path == "/a/1")
    guard case .text(let text) = inValue.reason else {
      Issue.record("\(inValue) is not about a text")
      return
    }
    #expect(text.reason == .notNFC)
    let inName = try #require(LeafProfile.violation(in: ["a\nb": 1]))
    guard case .name(let name) = inName.reason else {
      Issue.record("\(inName) is not about a name")
      return
    }
    #expect(name.reason == .lineBreak)
  }

  @Test func `the worked example is canonical and fit to be leaves`() throws {
    let leaves = try Fixtures.lines("ledger-example/events.jsonl")
    #expect(leaves.count == 8)
    for leaf in leaves {
      #expect(CanonicalJSON.isCanonical(leaf))
      #expect(LeafProfile.violation(in: try JSONValue(parsing: leaf)) == nil)
    }
  }
}
