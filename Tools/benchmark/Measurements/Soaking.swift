import CanonicalJSON
import EventLog
import GRDB
import PlanDomain
import ProgressLedger

/// One ledger, kept open for long: appended to, read, replayed and rebuilt in rounds, while memory
/// and files are looked at.
///
/// Each half adds as many events. A plan with more facts takes more memory wherever it is read, and
/// what was decided from is remembered up to a bound. So two figures are told: what is held after
/// the rounds, and what is left when the ledger has been let go and opened once more, which a short
/// soak of the same ledger must come to as well.
struct Soaking {
  private let path: String
  private let rounds: Int
  private static let appends = 100

  init(_ path: String, rounds: String) throws {
    guard let rounds = Int(rounds), rounds >= 4 else {
      throw BenchmarkFailure("a soak has four rounds at least")
    }
    self.path = path
    self.rounds = rounds
  }

  /// Sizes are in bytes, but memory is in KiB.
  func measure() throws -> JSONObject {
    var told = try soak()
    // The ledger of the rounds is gone here.
    let again = try SoakedLedger(path)
    for round in 1...4 { try again.work(round, appends: Self.appends) }
    Machine.returnFreeMemory()
    told["memory_again"] = .integer(Int64(Machine.memory()))
    return told
  }

  private func soak() throws -> JSONObject {
    let soaked = try SoakedLedger(path)
    let begin = try soaked.size()
    var middle = begin
    var largestLog = 0
    let seconds = try Measurement.time {
      for round in 1...rounds {
        try soaked.work(round, appends: Self.appends)
        largestLog = max(largestLog, Machine.size(of: path + "-wal"))
        if round == rounds / 2 { middle = try soaked.size() }
      }
    }
    return [
      "appended": .integer(Int64(rounds * Self.appends)), "rebuilt": .integer(Int64(rounds / 4)),
      "size_begin": .integer(Int64(begin)), "size_middle": .integer(Int64(middle)),
      "size_end": .integer(Int64(try soaked.size())), "log_most": .integer(Int64(largestLog)),
      "memory_end": .integer(Int64(Machine.memory())), "seconds": .number(seconds),
    ]
  }
}

/// The ledger under load, and one round of it.
private struct SoakedLedger {
  private let ledger: Ledger
  private let indicators: [IndicatorCode]

  init(_ path: String) throws {
    ledger = try Ledger.open(at: path)
    indicators = try ledger.read { view in
      try view.snapshot(at: ReadPoint(asOf: nil, knownAt: view.head)).indicators.map(\.code)
    }
    guard !indicators.isEmpty else { throw BenchmarkFailure("the city has no indicators") }
  }

  /// Appends and reads; in every fourth round replays and rebuilds.
  func work(_ round: Int, appends: Int) throws {
    let author = Author(actor: ActorID("p0001"), channel: .import)
    for number in 1...appends {
      let indicator = indicators[(round * appends + number) % indicators.count]
      _ = try ledger.execute(
        .addNote(.indicator(indicator), note: "\(round).\(number)"), by: author)
    }
    let end = try ledger.log.read { try $0.end() }
    let point = ReadPoint(asOf: nil, knownAt: end)
    let told = try ledger.read { try $0.snapshot(at: point) }
    // What a signer is shown: the root, and that it continues an earlier one.
    _ = try ledger.log.read {
      try $0.signingRequest(from: end.number - appends, of: ledger.settings.origin)
    }
    guard round % 4 == 0 else { return }
    let replayed = try ledger.log.read { try ledger.replay(at: point, in: $0).snapshot }
    guard told == replayed else { throw BenchmarkFailure("the tables are not the replay") }
    try ledger.rebuild()
  }

  /// The bytes of the ledger's pages, whether they are copied back from the write-ahead log or not.
  func size() throws -> Int {
    try ledger.log.readBeside { _, database in
      try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
    } * 4_096
  }
}
