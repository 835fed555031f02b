@testable import EventLog
import Endurance
import Foundation
import GRDB
import GRDBSQLite
import PowerCutVFS
import Testing

/// How commits reach the disk: as the program sets it, or weaker, to see that the tests see it.
enum Durability: String, CaseIterable, Codable, Sendable {
  case asShipped
  case normal
  case off
  case rollbackJournal

  /// Opens a ledger for appending with this setting.
  func open(at path: String) throws -> EventLog {
    guard let pragmas else { return try EventLog.open(at: path) }
    let file = try LedgerFile(at: path)
    let writer = try DatabaseQueue(
      path: file.path, configuration: LedgerFile.configuration(readonly: false))
    try writer.writeWithoutTransaction { try $0.execute(sql: pragmas) }
    return try EventLog(file: file, writer: writer, environment: .system)
  }

  private var pragmas: String? {
    switch self {
    case .asShipped: nil
    case .normal: "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL"
    case .off: "PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF"
    case .rollbackJournal: "PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL"
    }
  }
}

/// Appends that were written down as they reached the files, and what they came to.
struct AppendRecording {
  /// Events of one commit.
  static let batch = 3

  let cuts: PowerCuts
  let leaves: [[UInt8]]

  /// Appends so many commits in a process of its own, opening the ledger anew after every few.
  init(_ durability: Durability, commits: Int, reopening: Int, in scratch: Scratch) async throws {
    try Sample.ledger(in: scratch, try TestWorld("2020-01-01T00:00:00Z")).close()
    let before = try scratch.bytes("plan.ledger")
    let (path, trace) = (scratch.path("plan.ledger"), scratch.path("trace"))
    await #expect(processExitsWith: .success) {
      [
        path = path as String, trace = trace as String, commits = commits as Int,
        reopening = reopening as Int, durability = durability as Durability
      ] in
      let file = Foundation.open(trace, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
      guard file >= 0, power_cut_install(file) == SQLITE_OK else { throw TestFailure("no VFS") }
      for first in stride(from: 0, to: commits, by: reopening) {
        let log = try durability.open(at: path)
        for number in first..<min(first + reopening, commits) {
          let receipts = try log.append(
            Sample.measured("1", value: String(number)), Sample.measured("2", reason: "訂正"),
            Sample.measured("3"))
          power_cut_acknowledge(Int64(try #require(receipts.last).position.number))
        }
        try log.close()
      }
    }
    cuts = PowerCuts(
      of: try DiskOperation.all(inTrace: trace), beginningWith: ["plan.ledger": before])
    leaves = try scratch.leaves("plan.ledger")
  }

  /// What power cuts did to the ledger.
  struct Damage {
    var cuts = 0
    /// Cuts that lost acknowledged events, and the most that one lost.
    var losing = 0
    var mostLost = 0
    /// Cuts after which the ledger cannot be opened, has findings, or holds another history or half
    /// a commit.
    var damaged = 0
    /// One of them, to be seen again.
    var example = ""
  }

  /// Cuts the power at every `stride`th moment and looks at what is left.
  func damage(stride: Int, rounds: Int = 1, in scratch: Scratch) throws -> Damage {
    let folder = scratch.folder.appending(path: "cut")
    var damage = Damage()
    try cuts.forEach(stride: stride, rounds: rounds) { moment in
      damage.cuts += 1
      try moment.restore(in: folder)
      let found = found(at: folder.appending(path: "plan.ledger").path)
      if let found, found < moment.acknowledged {
        damage.losing += 1
        damage.mostLost = max(damage.mostLost, moment.acknowledged - found)
      }
      if found == nil { damage.damaged += 1 }
      if found.map({ $0 < moment.acknowledged }) ?? true { damage.example = "\(moment)" }
    }
    return damage
  }

  /// How many events a ledger holds, nil when it is not a beginning of this one in whole commits.
  private func found(at path: String) -> Int? {
    guard let log = try? EventLog.open(at: path) else { return nil }
    defer { try? log.close() }
    var count = 0
    var isBeginning = true
    try? log.read { log in
      try log.forEachLeaf { _, leaf in
        isBeginning = isBeginning && count < leaves.count && leaves[count] == leaf
        count += 1
      }
    }
    guard isBeginning, count % Self.batch == 1, let audit = try? log.audit(),
      audit.findings.isEmpty, audit.summary.events == count
    else { return nil }
    return count
  }
}
