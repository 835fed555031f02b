import Endurance
import EventLog
import Foundation
import GRDB
import PowerCutVFS
import Testing

/// Every call for the disk or for memory fails in turn, once or from then on.
@Suite struct `Failing calls` {
  /// What fails, and whether everything after it fails too. Of memory one call alone: GRDB ends the
  /// process when it finds none again and again.
  enum Fault: String, CaseIterable, Codable, Sendable {
    case inputOutput, inputOutputFromThenOn, sync, fullOnce, full, memory

    /// Lets the call of this number fail; 0 lets all succeed again.
    func arm(_ call: Int) {
      if self == .memory {
        allocation_fail(Int64(call))
      } else {
        let isLasting = self == .inputOutputFromThenOn || self == .full
        power_cut_fail(Int64(call), code.rawValue, isLasting ? 1 : 0)
      }
    }

    /// How many calls there were since the last arming.
    var calls: Int { Int(self == .memory ? allocation_calls() : power_cut_calls()) }

    private var code: ResultCode {
      switch self {
      case .inputOutput, .inputOutputFromThenOn: .SQLITE_IOERR
      case .sync: .SQLITE_IOERR_FSYNC
      default: .SQLITE_FULL
      }
    }
  }

  @Test(arguments: Fault.allCases)
  func `a call that fails is an error in words, and nothing acknowledged is lost`(
    fault: Fault
  ) async throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try Sample.ledger(in: scratch, try TestWorld("2020-01-01T00:00:00Z")).close()
    let path = scratch.path("plan.ledger")
    let process = await #expect(
      processExitsWith: .success, observing: [\.standardOutputContent]
    ) {
      [path = path as String, fault = fault as Fault] in
      guard allocation_install() == ResultCode.SQLITE_OK.rawValue,
        power_cut_install(-1) == ResultCode.SQLITE_OK.rawValue
      else { throw TestFailure("SQLite was in use already") }
      // Until a session has fewer calls than that: none failed in it.
      let step = Endurance.amount(fault == .memory ? 31 : 3, full: 1)
      var (points, failed, stored) = (0, 0, 0)
      var call = 1
      while true {
        // GRDB ends the process when a connection that is being made finds no memory.
        var session = try AppendSession(on: path, isOpenBefore: fault == .memory) {
          fault.arm(call)
        }
        let isOver = fault.calls < call
        fault.arm(0)
        if isOver { break }
        try session.check()
        points += 1
        failed += session.failures > 0 ? 1 : 0
        stored += session.storedThoughUnknown
        call += step
      }
      Endurance.report(
        "failing calls: \(fault)",
        [
          "calls": points, "sessions with an error": failed, "stored, told as unknown": stored,
        ])
      #expect(failed > 0)
    }
    print(String(decoding: process?.standardOutputContent ?? [], as: UTF8.self), terminator: "")
  }

  @Test func `without memory shared between processes nothing is written`() async throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try Sample.ledger(in: scratch, try TestWorld("2020-01-01T00:00:00Z")).close()
    let path = scratch.path("plan.ledger")
    let bytes = try scratch.bytes("plan.ledger")
    await #expect(processExitsWith: .success) { [path = path as String] in
      guard power_cut_install(-1) == ResultCode.SQLITE_OK.rawValue else {
        throw TestFailure("no VFS")
      }
      power_cut_deny_shared_memory()
      let failure = #expect(throws: LogFailure.self) {
        try EventLog.open(at: path).append(Sample.measured())
      }
      #expect(failure.map { if case .storage = $0 { true } else { false } } == true)
    }
    #expect(try scratch.bytes("plan.ledger") == bytes)
  }
}
