import CanonicalJSON
import EventLog
import Foundation
import Testing

/// Files of answers taken in by the program, where a session cannot show it.
@Suite struct ImportTests {
  private let workplace: Workplace
  private let setting = PreparedLedger.setting

  init() throws {
    workplace = try Workplace()
    try PreparedLedger.plan.put(on: workplace)
  }

  @Test func `every mistake stands in the table of errors, and none is a formula`() throws {
    try write(
      "indicator_id,fiscal_year,obs_value\n" + (1...40).map { "05-2,R\($0),=1+1\n" }.joined())
    let result = try takeIn("--errors", "faults.csv")
    #expect(result.status == 65)
    let text = try String(contentsOf: workplace.file("faults.csv"), encoding: .utf8)
    let lines = text.split(separator: "\r\n", omittingEmptySubsequences: true)
    #expect(lines.count == 41)
    #expect(lines.dropFirst().allSatisfy { $0.contains(",'=1+1,") }, "\(lines[1])")
    #expect(try events() == 95)
  }

  @Test func `an errors file that exists is not written over`() throws {
    try write("indicator_id,fiscal_year,obs_value\n05-2,R5,25.1\n")
    try Data("mine".utf8).write(to: workplace.file("faults.csv"))
    #expect(try takeIn("--errors", "faults.csv").status == 2)
    #expect(try Data(contentsOf: workplace.file("faults.csv")) == Data("mine".utf8))
    #expect(try events() == 95)
  }

  @Test func `with --partial the rows that are right go in, once`() throws {
    try write("indicator_id,fiscal_year,obs_value\n05-2,R5,25.1\n05-2,R6,約26\n05-3,R5,33.8\n")
    let first = try takeIn("--partial")
    #expect(first.status == 65)
    #expect(first.error.contains("正しい行だけを書き込みました"))
    #expect(first.error.contains("3行目 obs_value"))
    #expect(try events() == 97)

    // The same file has nothing new to say, and is as wrong as it was; mended, it has the one row.
    let again = try takeIn("--partial")
    #expect(again.status == 65)
    #expect(again.output.contains("記録済みと同じ"), "\(again.output)")
    #expect(again.error.contains("3行目 obs_value"))
    #expect(try takeIn().status == 65)
    #expect(try events() == 97)
    try write("indicator_id,fiscal_year,obs_value\n05-2,R5,25.1\n05-2,R6,26\n05-3,R5,33.8\n")
    #expect(try takeIn("--partial", "--on-existing", "skip-same").status == 0)
    #expect(try events() == 98)
  }

  @Test func `more rows than one transaction takes need --partial, and go in in parts`() throws {
    // The far future takes forecasts only: there are years enough for many rows.
    let codes = ["05-1", "05-2", "05-3", "05-4", "06-1", "06-2", "06-4", "06-5", "07-1", "07-2"]
    let rows = codes.flatMap { code in
      (2100...2219).map { "\(code),\($0),50,forecast\n" }
    }
    let heading = "indicator_id,fiscal_year,obs_value,obs_status\n"
    // Most of the rows say nothing new, but a hundred thousand are a hundred thousand.
    let many = heading + String(repeating: rows[0], count: 98_900) + rows.joined()
    try write(many)
    let refused = try takeIn("--yes")
    #expect(refused.status == 64)
    #expect(refused.error.contains("--partial"))
    #expect(try events() == 95)

    try write(heading + rows.joined())
    #expect(try takeIn("--partial", "--yes").status == 0)
    #expect(try events() == 95 + rows.count)
    #expect(try verification()["findings"] == .array([]))
  }

  @Test func `interrupted at the keyboard, everything is taken in or nothing`() throws {
    let codes = ["05-1", "05-2", "05-3", "05-4", "06-1", "06-2", "06-4", "06-5", "07-1", "07-2"]
    let rows = codes.flatMap { code in (2100...2599).map { "\(code),\($0),50,forecast\n" } }
    try write("indicator_id,fiscal_year,obs_value,obs_status\n" + rows.joined())
    let before = try Data(contentsOf: workplace.file("city.ledger"))
    for delay in [0, 20_000, 100_000, 300_000, 600_000] as [UInt32] {
      try before.write(to: workplace.file("city.ledger"))
      // A shell that runs these tests in the background makes them ignore what Ctrl-C sends.
      let running = try workplace.start(
        "/usr/bin/env",
        [
          "--default-signal=INT", "planledger", "import", "measurements", "answers.csv", "--yes",
        ], setting: setting)
      usleep(delay)
      running.interrupt()
      let result = try running.finish()
      let count = try events()
      switch result.status {
      case 0: #expect(count == 95 + rows.count)
      case 130:
        #expect(count == 95)
        // Without a word where it came before the program asked to be told.
        #expect(result.error.isEmpty || result.error.contains("何も書き込んでいません"))
      default: Issue.record("\(result)")
      }
      #expect(try verification()["findings"] == .array([]))
    }
  }

  @Test func `interrupted between two parts, it says what is stored and goes on from there`() throws
  {
    let codes = ["05-1", "05-2", "05-3", "05-4", "06-1", "06-2", "06-4", "06-5", "07-1", "07-2"]
    let rows = codes.flatMap { code in (2100...3199).map { "\(code),\($0),50,forecast\n" } }
    try write("indicator_id,fiscal_year,obs_value,obs_status\n" + rows.joined())
    let running = try workplace.start(
      "/usr/bin/env",
      [
        "--default-signal=INT", "planledger", "import", "measurements", "answers.csv", "--yes",
        "--partial",
      ], setting: setting)
    // The second part begins when the first is stored, and it takes a while.
    for _ in 0..<600 {
      guard try end() == 95 else { break }
      usleep(20_000)
    }
    running.interrupt()
    let result = try running.finish()
    if result.status == 130 {
      #expect(try end() == 95 + 10_000)
      #expect(result.error.contains("#10095 までは書き込んであります"), "\(result.error)")
      #expect(!result.error.contains("何も書き込んでいません"))
    }
    #expect(try takeIn("--yes", "--partial").status == 0)
    #expect(try end() == 95 + rows.count)
  }

  @Test func `a person is shown what would be written, and asked`() throws {
    try write(
      "indicator_id,fiscal_year,obs_value\n"
        + (1960...2019).map { "05-2,\($0),2\n" }.joined() + "05-3,2019,3\n")
    // `script` is a terminal for the program in it.
    let result = try workplace.start(
      "/bin/sh",
      [
        "-c",
        """
        echo n | script -qec 'planledger import measurements answers.csv' /dev/null
        """,
      ], setting: setting
    ).finish()
    #expect(result.output.contains("実績の記録 61"), "\(result)")
    #expect(result.output.contains("取りやめました"))
    #expect(try events() == 95)
  }

  private func write(_ text: String) throws {
    try Data(text.utf8).write(to: workplace.file("answers.csv"))
  }

  private func takeIn(_ options: String...) throws -> ProcessResult {
    try workplace.run(["import", "measurements", "answers.csv"] + options, setting: setting)
  }

  /// The position that the ledger has come to, without verifying what lies before.
  private func end() throws -> Int {
    let log = try EventLog.open(at: workplace.file("city.ledger").path, access: .readOnly)
    defer { try? log.close() }
    return try log.read { try $0.end().number }
  }

  private func events() throws -> Int { Int(try #require(verification()["events"]?.integer)) }

  private func verification() throws -> JSONObject {
    try JSONDocument(workplace.run("verify", "-O", "json", setting: setting).output).data
  }
}
