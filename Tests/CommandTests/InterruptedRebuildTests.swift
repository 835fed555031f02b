import Endurance
import Foundation
import Testing

/// A rebuild that is ended from outside, at any moment.
@Suite struct InterruptedRebuildTests {
  @Test func `killed before the exchange, it leaves the tables there were and no file`() throws {
    let workplace = try falsified()
    let before = try workplace.files()
    let findings = try Self.findings(in: workplace)

    let lock = try LockHolder(at: workplace)
    defer { try? lock.release() }
    // It folds all events beside the ledger, and then waits for the lock.
    let rebuild = try workplace.start(
      "/usr/bin/env", ["planledger", "rebuild"], setting: PreparedLedger.setting)
    usleep(300_000)
    rebuild.kill()
    #expect(try rebuild.finish().status == 128 + SIGKILL)
    try lock.release()

    #expect(try workplace.files() == before)
    #expect(try Self.findings(in: workplace) == findings)
    try workplace.output(of: "rebuild", setting: PreparedLedger.setting)
    #expect(try Self.findings(in: workplace) == "")
  }

  @Test func `interrupted at the keyboard, it ends with status 130 and leaves the old tables`()
    throws
  {
    let workplace = try falsified()
    let findings = try Self.findings(in: workplace)
    let lock = try LockHolder(at: workplace)
    defer { try? lock.release() }
    // A shell that runs these tests in the background makes them ignore what Ctrl-C sends.
    let rebuild = try workplace.start(
      "/usr/bin/env", ["--default-signal=INT", "planledger", "rebuild"],
      setting: PreparedLedger.setting)
    usleep(300_000)
    rebuild.interrupt()
    #expect(try rebuild.finish().status == 130)
    try lock.release()
    #expect(try Self.findings(in: workplace) == findings)
  }

  @Test func `killed at any moment, it leaves the old tables or the new ones`() throws {
    let workplace = try falsified()
    let findings = try Self.findings(in: workplace)
    let begin = ContinuousClock.now
    try workplace.output(of: "rebuild", setting: PreparedLedger.setting)
    let duration = UInt32((ContinuousClock.now - begin) / .microseconds(1))
    try falsify(workplace)
    // SQLite's log may lie beside a ledger whose writer was killed.
    let names = try Set(workplace.files().keys).union(["city.ledger-wal"])
    var chance = Chance(seed: Endurance.seed)
    let rounds = Endurance.amount(11, full: 500)
    var (old, new, bad) = (0, 0, 0)
    for _ in 0..<rounds {
      // A little longer than it takes, so that some are done.
      let delay = UInt32.random(in: 0...duration * 5 / 4, using: &chance)
      let rebuild = try workplace.start(
        "/usr/bin/env", ["planledger", "rebuild"], setting: PreparedLedger.setting)
      usleep(delay)
      rebuild.kill()
      let status = try rebuild.finish().status
      #expect(status == 0 || status == 128 + SIGKILL)
      let found = try Self.findings(in: workplace)
      let left = try Set(workplace.files().keys).subtracting(names)
      #expect(found == "" || found == findings)
      #expect(left == [], "after \(delay) µs")
      old += found == findings ? 1 : 0
      new += found == "" ? 1 : 0
      bad += (found == "" || found == findings) && left == [] ? 0 : 1
      if found == "" { try falsify(workplace) }
    }
    Endurance.report(
      "SIGKILL: rebuild of falsified tables",
      ["rounds": rounds, "old tables": old, "new tables": new, "mixtures or files left": bad])
    try workplace.output(of: "rebuild", setting: PreparedLedger.setting)
    #expect(try Self.findings(in: workplace) == "")
  }

  /// A ledger with a year of figures, all of them changed in the tables alone.
  private func falsified() throws -> Workplace {
    let workplace = try Workplace()
    try PreparedLedger.year.put(on: workplace)
    try #require(try Self.findings(in: workplace) == "")
    try falsify(workplace)
    try #require(try Self.findings(in: workplace) != "")
    return workplace
  }

  private func falsify(_ workplace: Workplace) throws {
    let change = """
      import sqlite3
      ledger = sqlite3.connect("city.ledger", isolation_level=None)
      ledger.execute("UPDATE measurement_history SET value = 99")
      """
    let result = try workplace.start("/usr/bin/python3", ["-c", change]).finish()
    try #require(result.status == 0, "\(result.error)")
  }

  /// What `verify` finds, a line a finding; nothing when all is well.
  private static func findings(in workplace: Workplace) throws -> String {
    let result = try workplace.run("verify", "-O", "csv", setting: PreparedLedger.setting)
    try #require(result.status == 0 || result.status == 1, "\(result.error)")
    return result.status == 0 ? "" : result.output
  }
}
