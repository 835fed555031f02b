import Endurance
import Foundation
import PlanDomain
import ProgressLedger
import Testing

/// A desk that every trial begins on alike, and what must be on it whatever befell the command.
final class TrialDesk {
  let workplace: Workplace
  private let trial: CommandTrial
  /// How long the command takes when nothing befalls it, in microseconds.
  let duration: UInt32
  private let before: Condition
  /// What the command makes when nothing befalls it; nil bytes for a ledger, which is never the
  /// same twice.
  private let made: Data?

  /// The city's ledger, as a desk shows it.
  private struct Condition: Equatable {
    var events: Int
    var findings: [LedgerFinding]
    /// By which tables of an older program are told.
    var notes: [Wording]
  }

  /// Sets the desk up, does what the trial does once, and sets it up again.
  init(for trial: CommandTrial) throws {
    self.trial = trial
    let workplace = try Workplace()
    self.workplace = workplace
    try Self.clear(workplace.desk)
    try Self.put(trial.tables, on: workplace.desk)
    before = try Self.condition(of: workplace.file("city.ledger"))
    let start = ContinuousClock.now
    let result = try workplace.run(trial.words, setting: Self.setting)
    duration = UInt32((ContinuousClock.now - start) / .microseconds(1))
    try #require(result.status == 0, "\(result.error)")
    made = try trial.file.map { try Data(contentsOf: workplace.file($0)) }
    try reset()
  }

  func reset() throws {
    try Self.clear(workplace.desk)
    try Self.put(trial.tables, on: workplace.desk)
  }

  // MARK: Doing it

  static let setting = PreparedLedger.setting.merging(["PLANLEDGER_LANG": "en"]) { $1 }

  /// Starts the command and does not wait.
  func start(setting: [String: String] = [:]) throws -> RunningProcess {
    try workplace.start(
      "/usr/bin/env", ["planledger"] + trial.words,
      setting: Self.setting.merging(setting) { $1 })
  }

  /// Does it again, now that nothing befalls it, and tells what is wrong then; it may only be
  /// refused for what is there already.
  func faultsOfNextRun() throws -> [String] {
    let isMade = (trial.ledger ?? trial.file).map(exists) ?? false
    let result = try start().finish()
    let isRefused = isMade && result.status == 2 && result.error.contains("exists already")
    return (result.status == 0 || isRefused ? [] : ["the next run failed: \(result.error)"])
      + (try faults(in: workplace.desk, isDone: true))
  }

  private func exists(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: workplace.file(name).path)
  }

  /// Names on the desk that the command was not asked for.
  func leftovers() throws -> [String] {
    let expected =
      Set(try Self.prepared(trial.tables).keys)
      .union([trial.ledger, trial.file, "memory.lock"].compactMap(\.self))
    return try workplace.files().keys.filter { name in
      !expected.contains(name) && !name.hasSuffix("-wal")
    }.sorted()
  }

  // MARK: What must hold

  /// What is wrong with the files in a folder: everything is to be as before or as after, and as
  /// after when `isDone`.
  func faults(in folder: URL, isDone: Bool) throws -> [String] {
    var faults: [String] = []
    func demand(_ isMet: Bool, _ fault: String) { if !isMet { faults.append(fault) } }

    let city = try Self.condition(of: folder.appending(path: "city.ledger"))
    let after = before.events + trial.events
    demand(city.events == after || !isDone && city.events == before.events, "\(city.events) events")
    demand(
      city.findings == [] || !isDone && city.findings == before.findings, "\(city.findings)")
    demand(city.notes == [] || !isDone && city.notes == before.notes, "\(city.notes)")
    if let ledger = trial.ledger {
      let file = folder.appending(path: ledger)
      let exists = FileManager.default.fileExists(atPath: file.path)
      demand(exists || !isDone, "no \(ledger)")
      if exists { demand(try Self.condition(of: file).findings == [], "\(ledger) is damaged") }
    }
    if let name = trial.file {
      let bytes = try? Data(contentsOf: folder.appending(path: name))
      let old = try Self.prepared(trial.tables)[name]
      demand(bytes == made || !isDone && bytes == old, "\(name) is not whole")
    }
    return faults
  }

  /// What is not as it was although a command said that it wrote nothing.
  func changes() throws -> [String] {
    let isSame = try Self.condition(of: workplace.file("city.ledger")) == before
    return (isSame ? [] : ["city.ledger changed"])
      + (trial.ledger.map(exists) == true ? ["there is a new ledger"] : [])
  }

  private static func condition(of ledger: URL) throws -> Condition {
    let verification = try LedgerAudit.verify(at: ledger.path)
    return Condition(
      events: verification.events, findings: verification.findings, notes: verification.notes)
  }

  // MARK: Setting it up

  /// What lies on the desk, made once; by the state of the tables.
  static func prepared(_ tables: CommandTrial.Tables) throws -> [String: Data] {
    try preparations.get()[tables] ?? [:]
  }

  private static let preparations = Result { try prepare() }

  private static func prepare() throws -> [CommandTrial.Tables: [String: Data]] {
    let workplace = try Workplace()
    try PreparedLedger.small.put(on: workplace)
    try Data(
      "indicator_id,fiscal_year,obs_value\n05-2,R4,24\n05-1,R4,1800\n07-1,R4,80\n".utf8
    ).write(to: workplace.file("figures.csv"))
    try Data(repeating: 0x25, count: 5_000).write(to: workplace.file("survey.pdf"))
    for words in [
      ["export", "events", "--out", "events.jsonl"],
      ["key", "new", "--name", "ledger.city.example.jp/plan", "--out", "key"],
      ["checkpoint", "sign", "--key", "key", "--memory", "memory", "--first"],
      ["record", "07-1", "--fy", "R3", "79.0"],
    ] {
      let result = try workplace.run(words, setting: setting)
      try #require(result.status == 0, "\(words): \(result.error)")
    }
    var preparations: [CommandTrial.Tables: [String: Data]] = [:]
    let sound = try workplace.files().compactMapValues(\.self)
    for tables in CommandTrial.Tables.allCases {
      try sound["city.ledger"]?.write(to: workplace.file("city.ledger"))
      if let change = tables.change {
        let script = """
          import sqlite3
          ledger = sqlite3.connect("city.ledger", isolation_level=None)
          ledger.execute("\(change)")
          ledger.close()
          """
        let result = try workplace.start("/usr/bin/python3", ["-c", script]).finish()
        try #require(result.status == 0, "\(result.error)")
      }
      preparations[tables] = try workplace.files().compactMapValues(\.self)
    }
    return preparations
  }

  private static func put(_ tables: CommandTrial.Tables, on desk: URL) throws {
    for (name, bytes) in try prepared(tables) {
      let file = desk.appending(path: name)
      try bytes.write(to: file)
      // Keys are refused that others can read.
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
    }
  }

  private static func clear(_ desk: URL) throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: desk.path) {
      try FileManager.default.removeItem(at: desk.appending(path: name))
    }
  }
}

extension CommandTrial.Tables {
  /// What makes sound tables like this.
  fileprivate var change: String? {
    switch self {
    case .sound: nil
    case .falsified: "UPDATE measurement_history SET value = 99"
    case .older: "UPDATE projection SET version = 0"
    }
  }
}
