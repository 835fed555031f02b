import CanonicalJSON
import Testing

/// CSV is one table: what has several gives the main one, or the one that was asked for.
@Suite struct OneTableTests {
  private let workplace: Workplace

  init() throws {
    workplace = try Workplace()
    try PreparedLedger.year.put(on: workplace)
  }

  @Test func `every answer in CSV is one table, its header first and every row as long`() throws {
    for words in CitationTests.questions {
      let records = try CSVReader.records(in: run(words + ["-O", "csv"]).output)
      let header = try #require(records.first, "\(words)")
      #expect(Set(header).count == header.count, "\(words)")
      #expect(records.allSatisfy { $0.count == header.count }, "\(words)")
    }
  }

  /// The main table first.
  @Test(arguments: [
    (["show"], ["indicators", "measures", "projects"]),
    (["state"], ["indicators", "measures", "projects"]),
    (["replay"], ["indicators", "measures", "projects"]),
    (["scorecard", "--fy", "R6"], ["indicators", "undertakings", "reviews"]),
    (["year", "show", "R6"], ["changes", "round", "steps"]),
    (
      ["show", "05-2"],
      [
        "facts", "targets", "definitions", "years", "configurations", "interim-targets",
        "judgements", "notes", "evidence",
      ]
    ),
    (["show", "05"], ["facts", "reviews", "notes", "evidence"]),
    (["show", "M05-1"], ["facts", "notes", "evidence"]),
    (["show", "D01"], ["facts", "names", "duties", "actors", "notes", "evidence"]),
  ])
  func `each table is had by its name, and a message names those left out`(
    words: [String], names: [String]
  ) throws {
    try run(
      ["year", "open", "R6", "--due", "2025-06-30", "--reason", "照会"])
    let main = try run(words + ["-O", "csv"])
    var headers: Set<[String]> = []
    for name in names {
      let records = try CSVReader.records(
        in: run(words + ["-O", "csv", "--table", name]).output)
      let header = try #require(records.first)
      #expect(records.allSatisfy { $0.count == header.count }, "\(name)")
      headers.insert(header)
      if name == names[0] {
        #expect(try run(words + ["-O", "csv", "--table", name]).output == main.output)
      } else {
        #expect(main.error.contains(name), "\(name)")
      }
      // The same rows under the same keys in the document of one table.
      let document = try JSONDocument(run(words + ["-O", "json", "--table", name]).output)
      #expect(try document.rows.count == records.count - 1, "\(name)")
    }
    #expect(headers.count == names.count)
    #expect(try run(words + ["-O", "csv", "--quiet"]).error.isEmpty)
  }

  @Test func `measures and reviews of a scorecard are rows with codes`() throws {
    try run([
      "review", "P05-1", "--fy", "R6", "--judgement", "on-plan", "--cost", "12,345千円",
      "--narrative", "研修を開いた。",
    ])
    let scorecard = ["scorecard", "--fy", "R6", "-O", "csv", "--table"]
    let undertakings = try CSVReader.records(in: run(scorecard + ["undertakings"]).output)
    #expect(undertakings.contains { $0.prefix(1) == ["M05-1"] && $0.contains("in-progress") })
    #expect(undertakings.contains { $0.prefix(1) == ["M05-1.1"] && $0.contains("suspended") })
    let reviews = try CSVReader.records(in: run(scorecard + ["reviews"]).output)
    #expect(reviews.count == 2)
    #expect(reviews.last?.contains("12345000") == true)
  }

  @Test func `a table that is not there, a word that is none, and data that are no table`() throws {
    func fails(_ words: [String], _ status: Int32, _ hint: String) throws {
      let result = try workplace.run(words, setting: PreparedLedger.setting)
      #expect(result.status == status && result.output.isEmpty, "\(words)")
      #expect(result.error.contains(hint), "\(result.error)")
    }
    try fails(["show", "05-2", "--table", "reviews"], 66, "facts")
    try fails(["show", "05-2", "--table", "表"], 64, "interim-targets")
    try fails(["scorecard", "--table", "ratings"], 64, "indicators、undertakings、reviews です")
    try run(["publish", "公表", "--as-of", "R6", "--yes"])
    try fails(["publication", "data", "公表", "-O", "csv"], 64, "scorecard -O csv")
    #expect(
      try run(["publication", "data", "公表", "-O", "json"]).output
        == run(["publication", "data", "公表"]).output)
  }

  @discardableResult
  private func run(_ words: [String]) throws -> ProcessResult {
    let result = try workplace.run(words, setting: PreparedLedger.setting)
    try #require(result.status == 0, "\(words): \(result.error)")
    return result
  }
}
