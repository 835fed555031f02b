import CanonicalJSON
import Foundation
import Testing

/// Several programs at one ledger.
@Suite struct ContentionTests {
  @Test func `two programs that write at once lose nothing and leave no gap`() throws {
    let workplace = try Workplace()
    try PreparedLedger.plan.put(on: workplace)
    let events = try #require(verify(workplace)["events"]?.integer)

    let writers = try ["05", "07"].map { policy in
      try workplace.start(
        "/bin/sh",
        [
          "-c",
          """
          for year in 2019 2020 2021 2022 2023; do
            for number in 1 2 3 4; do
              planledger record \(policy)-$number --fy $year 10 --quiet > receipt.\(policy)
              echo $? >> statuses.\(policy)
            done
          done
          """,
        ], setting: PreparedLedger.setting)
    }
    for writer in writers { _ = try writer.finish() }

    let statuses = try ["05", "07"].flatMap { policy in
      try String(contentsOf: workplace.file("statuses.\(policy)"), encoding: .utf8)
        .split(separator: "\n")
    }
    try #require(statuses.count == 40)
    #expect(statuses.allSatisfy { $0 == "0" || $0 == "75" }, "\(statuses)")
    let acknowledged = statuses.count { $0 == "0" }
    let verification = try verify(workplace)
    #expect(verification["findings"] == .array([]))
    #expect(verification["events"]?.integer == events + Int64(acknowledged))
    #expect(try recorded(in: workplace) == acknowledged)
  }

  @Test func `of two programs that record the same year exactly one wins`() throws {
    for year in 2019...2023 {
      let workplace = try Workplace()
      try PreparedLedger.plan.put(on: workplace)

      let writers = try ["a01", "a02"].map { actor in
        try workplace.start(
          "/usr/bin/env", ["planledger", "record", "05-2", "--fy", "\(year)", "25.1"],
          setting: PreparedLedger.setting.merging(["PLANLEDGER_ACTOR": actor]) { $1 })
      }
      let results = try writers.map { try $0.finish() }

      #expect(results.map(\.status).sorted() == [0, 2], "\(results)")
      let winner = results[0].status == 0 ? "佐藤花子（a01）" : "田中一郎（a02）"
      let refusal = try #require(results.first { $0.status == 2 })
      #expect(refusal.error.contains("25.1％"))
      #expect(refusal.error.contains(winner))
      #expect(try verify(workplace)["findings"] == .array([]))
    }
  }

  @Test func `while another program holds the lock a write gives up, says so, and can be retried`()
    throws
  {
    let workplace = try Workplace()
    try PreparedLedger.plan.put(on: workplace)
    let lock = try LockHolder(at: workplace)
    defer { try? lock.release() }
    let before = try workplace.files()

    // Both wait at the same time: each gives up only after five seconds.
    let waiting = try ["ja", "en"].map { language in
      try workplace.start(
        "/usr/bin/env", ["planledger", "record", "05-2", "--fy", "R5", "25.1"],
        setting: PreparedLedger.setting.merging(["PLANLEDGER_LANG": language]) { $1 })
    }
    // Reading does not wait.
    try workplace.output(of: "show", "05-2", setting: PreparedLedger.setting)
    let results = try waiting.map { try $0.finish() }

    #expect(results.map(\.status) == [75, 75])
    #expect(results.map(\.output) == ["", ""])
    #expect(results[0].error.contains("別のプログラムが書き込み中です。何も書き込んでいません。"))
    #expect(results[1].error.contains("Another program is writing"))
    #expect(try workplace.files() == before)

    try lock.release()
    try workplace.output(
      of: "record", "05-2", "--fy", "R5", "25.1", setting: PreparedLedger.setting)
  }

  private func verify(_ workplace: Workplace) throws -> JSONObject {
    let output = try workplace.output(of: "verify", "-O", "json", setting: PreparedLedger.setting)
    return try JSONDocument(output).data
  }

  private func recorded(in workplace: Workplace) throws -> Int {
    let output = try workplace.output(
      of: "log", "--type", "measurement.recorded", "-O", "jsonl", setting: PreparedLedger.setting)
    return output.split(separator: "\n").count
  }
}
