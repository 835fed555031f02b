import CanonicalJSON
import PlanDomain
import Testing

@testable import planledger

struct TableJSONTests {
  @Test func `JSON Lines has one canonical object a row`() {
    let text = TableRenderer(language: .ja).text(of: .scorecard, as: .jsonl)
    #expect(
      text == """
        {"baseline":"1.31","indicator":"2-1","missing":null,"name":"合計特殊出生率","rating":"regressed","value":"1.25"}
        {"baseline":"-120","indicator":"2-2","missing":null,"name":"転入超過数（人）","rating":"on-track","value":"-45"}
        {"baseline":"412","indicator":"2-5","missing":"no-survey","name":"公共交通利用者数","rating":"undetermined","value":null}

        """)
  }

  @Test func `JSON is one document with its schema and both times`() throws {
    let text = TableRenderer(language: .ja).text(of: .scorecard, as: .json)
    let document = try JSONValue(parsing: Array(text.utf8)).object
    #expect(document?["schema"] == 1)
    #expect(document?["meta"] == ["as_of": 2023, "known_at": 921])
    #expect(document?["data"]?.array?.count == 3)
  }

  @Test(arguments: HostileTexts.all)
  func `every stored text arrives exactly and on one line`(text: String) throws {
    let table = HostileTexts.table(holding: text)
    let renderer = TableRenderer(language: .ja)
    let lines = renderer.text(of: table, as: .jsonl).unicodeScalars.split(
      separator: "\n", omittingEmptySubsequences: false)
    try #require(lines.count == 3)
    let first = try JSONValue(parsing: Array(String(String.UnicodeScalarView(lines[0])).utf8))
    #expect(
      first == ["text": .string(text), "figure": "-1.20", "missing": .null, "last": .string(text)])
    let second = try JSONValue(parsing: Array(String(String.UnicodeScalarView(lines[1])).utf8))
    #expect(
      second == ["text": .string(text), "figure": .null, "missing": .string(text), "last": "x"])
  }
}
