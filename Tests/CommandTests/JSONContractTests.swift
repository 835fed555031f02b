import CanonicalJSON
import Foundation
import Testing

/// What other programs may rely on: members, their types, and equal bytes for equal states.
@Suite struct JSONContractTests {
  private let workplace: Workplace

  init() throws {
    workplace = try Workplace()
    try PreparedLedger.year.put(on: workplace)
  }

  // MARK: Shapes

  @Test func `the state has the members it promises`() throws {
    let document = try document(of: "state")
    expect(document, fits: .object(Shape.document(data: .object(Shape.state))))
    #expect(try document.meta["as_of"] == .null)
  }

  @Test func `the state of a year says which, and by which events`() throws {
    let meta = try document(of: "state", "--as-of", "R5", "--known-at", "#100").meta
    #expect(meta["as_of"] == 2023)
    #expect(meta["known_at"] == 100)
  }

  @Test func `a figure keeps its digits and an absence has a word and no value`() throws {
    let indicators = try #require(document(of: "state").data["indicators"]?.array)
    func measurements(_ code: String) throws -> [JSONObject] {
      let indicator = indicators.compactMap(\.object).first { $0["id"]?.string == code }
      return try #require(indicator?["measurements"]?.array).compactMap(\.object)
    }
    let corrected = try #require(measurements("05-2").last)
    #expect(corrected["value"] == "25.3")
    #expect(corrected["fiscal_year"] == 2023)
    #expect(corrected["revisions"] == 1)
    #expect(corrected["missing"] == .null)
    let missing = try #require(measurements("08-1").last)
    #expect(missing["value"] == .null)
    #expect(missing["missing"] == "no-survey")
    #expect(try measurements("07-1").isEmpty, "a retracted figure is absent")
    #expect(try measurements("07-3").last?["value"] == "55.0")
  }

  @Test func `every list of the state is in the order of its ids`() throws {
    let data = try document(of: "state").data
    for name in ["departments", "policies", "measures", "items", "projects", "indicators"] {
      let ids = try #require(data[name]?.array).map { $0.object?["id"]?.string ?? "" }
      #expect(!ids.isEmpty)
      #expect(ids == ids.sorted(), "\(name)")
      #expect(Set(ids).count == ids.count, "\(name)")
    }
  }

  @Test func `before the first event there is no plan`() throws {
    let document = try document(of: "state", "--known-at", "2001-01-01")
    #expect(try document.data["plan"] == .null)
    #expect(try document.data["indicators"] == .array([]))
    #expect(try document.meta["known_at"] == 0)
    #expect(try document.meta["recorded_until"] == .null)
  }

  @Test func `a series gives one row for each year`() throws {
    let document = try document(of: "series", "05-2", "08-1")
    expect(document, fits: .object(Shape.document(data: .list(.object(Shape.seriesRow)))))
    let rows = try document.rows
    #expect(rows.map { $0["fiscal_year"] } == [2022, 2023, 2023])
    #expect(rows.map { $0["obs_value"] } == ["24.4", "25.3", .null])
    #expect(rows.map { $0["missing_reason"] } == [.null, .null, "no-survey"])
  }

  @Test func `a scorecard rates every indicator, and no ceiling in percent`() throws {
    let document = try document(of: "scorecard", "--fy", "R6")
    expect(document, fits: .object(Shape.document(data: .object(Shape.scorecard))))
    let ratings = try #require(document.data["ratings"]?.array).compactMap(\.object)
    #expect(ratings.count == 15)
    let ceilings = ratings.filter { $0["method"] == "threshold" }
    #expect(ceilings.compactMap { $0["indicator"]?.string } == ["07-1", "07-2", "07-3"])
    #expect(ceilings.allSatisfy { $0["rate"] == .null })
    #expect(ceilings.compactMap { $0["headroom"]?.string } == ["3.5", "25.0"])
    #expect(try document.meta["as_of"] == 2024)
  }

  @Test func `what is owed has a line for each department, and a reminder a letter`() throws {
    let owed = try document(of: "todo", "--fy", "R6").rows
    #expect(owed.contains { $0["code"] == "05-3" && $0["state"] == "not-asked" })
    #expect(!owed.contains { $0["code"] == "07-2" })
    #expect(owed.contains { $0["code"] == "07-3" }, "a forecast is no report of the year")
  }

  @Test func `the log gives every event as it is stored`() throws {
    let document = try document(of: "log")
    expect(document, fits: .object(Shape.document(data: .list(.object(Shape.logEntry)))))
    let positions = try document.rows.compactMap { $0["position"]?.integer }
    #expect(positions == (1...Int64(positions.count)).reversed())
  }

  @Test func `JSON Lines are the same objects, a line each`() throws {
    for words in [["log"], ["series", "05-2"], ["export", "measurements"]] {
      let lines = try output(of: words, "-O", "jsonl").split(separator: "\n")
        .map { try JSONValue(parsingCanonical: Array($0.utf8)) }
      let document = try JSONDocument(output(of: words, "-O", "json"))
      #expect(document.value.object?["data"]?.array == lines)
    }
  }

  @Test func `the verification names its events, root and findings`() throws {
    let document = try document(of: "verify")
    expect(document, fits: .object(["schema": .integer, "data": .object(Shape.verification)]))
    #expect(try document.data["findings"] == .array([]))
  }

  @Test func `the receipt of a write names each event`() throws {
    let request = "01890a5d-ac96-774b-bcce-b302099a8057"
    let words = ["record", "05-3", "--fy", "R5", "33.8", "--request", request]
    let document = try JSONDocument(output(of: words, "-O", "json"))
    expect(
      document,
      fits: .object(["schema": .integer, "data": .object(["events": .list(Shape.receipt)])]))
    #expect(try document.meta["request"]?.string == request)
    // Asked again, the first receipt comes back.
    let again = try JSONDocument(output(of: words, "-O", "json"))
    #expect(try again.data == document.data)
    #expect(try again.meta["repeated"] == true)
  }

  @Test(arguments: [
    (["record", "05-2", "--fy", "R5", "25.2"], "rejected", 2),
    (["correct", "05-2", "--fy", "R5", "25.4"], "rejected", 2),
    (["record", "05-2", "--fy", "31", "25.2"], "unreadable", 65),
    (["show", "05-9"], "unknown-code", 66),
    (["show", "--ledger", "nowhere.ledger"], "missing", 66),
    (["correct", "05-2", "--fy", "R5", "1", "--reason", "R", "--expect", "#3"], "stale", 75),
    (["record", "05-3", "--fy", "R5", "1", "--actor", "a09"], "unregistered-actor", 77),
    (["record", "05-2", "--fy", "R6", "-1.2"], "negative-value", 64),
    (["recrod"], "unknown-command", 64),
    (["record", "05-2", "25.1"], "usage", 64),
  ])
  func `a refusal is an object with a stable code`(
    words: [String], code: String, status: Int32
  ) throws {
    let result = try workplace.run(words + ["-O", "json"], setting: PreparedLedger.setting)
    #expect(result.status == status)
    #expect(result.output.isEmpty)
    let document = try JSONDocument(result.error)
    expect(document, fits: .object(Shape.refusal))
    #expect(document.value.object?["code"]?.string == code)
    #expect(document.value.object?["exit"]?.integer == Int64(status))
  }

  // MARK: Equal states

  @Test(arguments: [[], ["--as-of", "R5"], ["--known-at", "#100"]])
  func `equal states give equal bytes, by the tables, by replay and in a restored copy`(
    times: [String]
  ) throws {
    let state = try output(of: ["state"] + times, "-O", "json")
    #expect(try output(of: ["state"] + times, "-O", "json") == state)
    #expect(try output(of: ["replay"] + times, "-O", "json") == state)
    #expect(try output(of: ["export", "state"] + times) == state)

    try workplace.output(of: "export", "events", "--out", "events", setting: PreparedLedger.setting)
    try workplace.output(of: "restore", "events", "--into", "restored.ledger")
    let restored = ["state", "--ledger", "restored.ledger"]
    #expect(try output(of: restored + times, "-O", "json") == state)
  }

  // MARK: Help

  private func document(of words: String...) throws -> JSONDocument {
    try JSONDocument(output(of: words, "-O", "json"))
  }

  private func output(of words: [String], _ more: String...) throws -> String {
    let result = try workplace.run(words + more, setting: PreparedLedger.setting)
    try #require(result.status == 0, "\(words): \(result.error)")
    return result.output
  }

  private func expect(
    _ document: JSONDocument, fits shape: Shape,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let misfits = shape.misfits(document.value)
    #expect(
      misfits.isEmpty, "\(misfits.joined(separator: "\n"))", sourceLocation: sourceLocation)
  }
}
