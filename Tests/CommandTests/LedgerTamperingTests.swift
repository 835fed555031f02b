import EventLog
import Foundation
import ProgressLedger
import Testing

/// Whatever is changed in the file behind the program's back, `verify` finds it.
@Suite struct LedgerTamperingTests {
  private let workplace: Workplace

  init() throws {
    workplace = try Workplace()
    try PreparedLedger.small.put(on: workplace)
  }

  @Test func `every changed value, every row more or less, every change of the schema is found`()
    throws
  {
    let copies = try copies(of: "city.ledger")
    try #require(copies.count >= 250, "\(copies.count) copies")
    try expectFindings(in: copies)
  }

  @Test func `so is a change of the mark that a ledger was restored without its texts`() throws {
    try workplace.output(of: "export", "events", "--out", "events", setting: PreparedLedger.setting)
    try workplace.output(of: "restore", "events", "--into", "restored.ledger")
    let copies = try copies(of: "restored.ledger", only: "restoration")
    try #require(copies.count >= 4, "\(copies.count) copies")
    try expectFindings(in: copies)
  }

  /// A copy of a ledger in which one thing was changed.
  private struct Copy {
    let file: String
    let what: String
  }

  /// Verifies the copies as the program does, and lets the program itself tell of every sixteenth.
  private func expectFindings(in copies: [Copy]) throws {
    for (number, copy) in copies.enumerated() {
      // Without its events a file is no ledger any more.
      let isLedger = copy.what != "table event dropped"
      do {
        let verification = try LedgerAudit.verify(at: workplace.file(copy.file).path)
        #expect(isLedger && !verification.findings.isEmpty, "\(copy.what)")
      } catch is LogFailure {
        #expect(!isLedger, "\(copy.what)")
      }
      guard number.isMultiple(of: 16) || !isLedger else { continue }
      let result = try workplace.run("verify", "--ledger", copy.file)
      #expect(
        result.status == (isLedger ? 1 : 74),
        "\(copy.what): \(result.status) \(result.output)\(result.error)")
    }
  }

  /// Has the copies made; only the rows of one table where one is named.
  private func copies(
    of ledger: String, only table: String? = nil
  ) throws -> [Copy] {
    try FileManager.default.createDirectory(
      at: workplace.file("copies"), withIntermediateDirectories: true)
    let script = Repository.root.appending(path: "Tests/CommandTests/Material/change-everything.py")
    let result = try workplace.start(
      "/usr/bin/python3", [script.path, ledger, "copies"] + (table.map { [$0] } ?? [])
    ).finish()
    try #require(result.status == 0, "\(result.error)")
    return result.output.split(separator: "\n").compactMap { line in
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false)
      return parts.count == 2
        ? Copy(file: "copies/\(parts[0])", what: String(parts[1])) : nil
    }
  }
}
