import CanonicalJSON
import Foundation
import Testing
import TransparencyLog

@testable import planledger

/// `doctor` says what the findings mean to whoever has to act.
@Suite struct DoctorTests {
  private let desk: AuditDesk

  init() throws { desk = try AuditDesk() }

  @Test func `a sound ledger has no alarm, and is told that nothing outside was compared`() throws {
    let result = try desk.run("doctor")
    #expect(result.status == 0)
    #expect(result.output.contains("No alarm."))
    #expect(result.output.contains("Nothing kept outside was compared"))
    try desk.sign(into: "now.checkpoint")
    let compared = try desk.run("doctor", "--checkpoint", "now.checkpoint", "--vkey", desk.vkey)
    #expect(compared.status == 0)
    #expect(!compared.output.contains("Nothing kept outside"))
  }

  @Test func `a history made anew was made by somebody, and nobody is to repair it`() throws {
    try desk.sign(into: "published.checkpoint")
    try desk.rewrite(into: "forged.ledger", replacing: "25.3", with: "35.3")
    let words = ["doctor", "--checkpoint", "published.checkpoint", "--vkey", desk.vkey]
    let json = try desk.workplace.run(words + ["--ledger", "forged.ledger", "-O", "json"])
    #expect(json.status == 1)
    #expect(try alarms(in: json) == ["rewritten-history hand"])
    let english = try desk.workplace.run(
      words + ["--ledger", "forged.ledger"], setting: ["PLANLEDGER_LANG": "en"])
    #expect(english.output.contains("Repair nothing."))
    let japanese = try desk.workplace.run(words + ["--ledger", "forged.ledger", "--lang", "ja"])
    #expect(japanese.output.contains("直さない"))
  }

  @Test func `a damaged page makes a changed event look like hardware`() throws {
    var bytes = try Data(contentsOf: desk.workplace.file("city.ledger"))
    let text = try #require(bytes.range(of: Data("\"25.3\"".utf8)))
    bytes[text.lowerBound + 1] ^= 1
    try bytes.write(to: desk.workplace.file("flipped.ledger"))
    let flipped = try desk.run("doctor", "-O", "json", on: "flipped.ledger")
    #expect(flipped.status == 1)
    #expect(try alarms(in: flipped).contains("changed-events either"))
    #expect(Alarm.changedEvents.cause(beside: [.changedEvents, .damagedFile]) == .hardware)
  }

  @Test func `tables that disagree lose nothing, as long as nothing else is wrong`() {
    #expect(Alarm.wrongTables.cause(beside: [.wrongTables]) == .harmless)
    #expect(Alarm.wrongTables.cause(beside: [.wrongTables, .changedEvents]) == .either)
  }

  @Test func `every check that can find something has an alarm of its own`() {
    let malformed: Set<EvidenceFault.Kind> = [
      .key, .noteMalformed, .checkpointMalformed, .proofMalformed, .policyMalformed,
    ]
    let kinds = EvidenceFault.Kind.allCases.filter { !malformed.contains($0) }.map(\.rawValue)
    let own = [
      "file", "schema", "migration", "sequence", "leaf", "column", "time", "stream", "name", "id",
      "tree", "text", "restoration", "checkpoint", "event", "evidence", "projection", "publication",
    ]
    for check in kinds + own { #expect(Alarm(check: check) != .other, "\(check)") }
    #expect(Alarm(check: "something newer") == .other)
    // No check gives two alarms.
    #expect(Alarm.allCases.map(\.checks.count).reduce(0, +) == Set(kinds + own).count)
  }

  private func alarms(in result: ProcessResult) throws -> [String] {
    let data = try JSONDocument(result.output).data
    return try #require(data["alarms"]?.array).compactMap { alarm in
      guard let name = alarm.object?["alarm"]?.string, let cause = alarm.object?["cause"]?.string
      else { return nil }
      return "\(name) \(cause)"
    }
  }
}
