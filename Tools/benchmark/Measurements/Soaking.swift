import CanonicalJSON
import EventLog
import GRDB
import PlanDomain
import ProgressLedger

/// One ledger, kept open for long: appended to, read, replayed and rebuilt in rounds, while memory
/// and files are looked at.
///
/// Each half adds as many events. A plan with more facts takes more memory wherever it is read, so
/// what is held at the end is to be compared with what a short soak of the same ledger holds.
struct Soaking {
  private let ledger: Ledger
  private let rounds: Int
  private let indicators: [IndicatorCode]
  private static let appends = 20

  init(_ path: String, rounds: String) throws {
    guard let rounds = Int(rounds), rounds >= 4 else {
      throw BenchmarkFailure("a soak has four rounds at least")
    }
    self.rounds = rounds
    ledger = try Ledger.open(at: path)
    indicators = try ledger.read { view in
      try view.snapshot(at: ReadPoint(asOf: nil, knownAt: view.head)).indicators.map(\.code)
    }
    guard !indicators.isEmpty else { throw BenchmarkFailure("the city has no indicators") }
  }

  /// Sizes are in bytes, but memory is in KiB.
  func measure() throws -> JSONObject {
    let begin = try look()
    var middle = begin
    var largestLog = 0
    let seconds = try Measurement.time {
      for round in 1...rounds {
        try appendAndRead(round)
        largestLog = max(largestLog, Machine.size(of: ledger.log.path + "-wal"))
        if round % 4 == 0 { try ledger.rebuild() }
        largestLog = max(largestLog, Machine.size(of: ledger.log.path + "-wal"))
        if round == rounds / 2 { middle = try look() }
      }
    }
    let end = try look()
    return [
      "appended": .integer(Int64(rounds * Self.appends)), "rebuilt": .integer(Int64(rounds / 4)),
      "size_begin": .integer(Int64(begin.size)), "size_middle": .integer(Int64(middle.size)),
      "size_end": .integer(Int64(end.size)), "log_most": .integer(Int64(largestLog)),
      "memory_end": .integer(Int64(end.memory)),
      "seconds": .number(seconds),
    ]
  }

  private func appendAndRead(_ round: Int) throws {
    let author = Author(actor: ActorID("p0001"), channel: .import)
    for number in 1...Self.appends {
      let indicator = indicators[(round * Self.appends + number) % indicators.count]
      _ = try ledger.execute(
        .addNote(.indicator(indicator), note: "\(round).\(number)"), by: author)
    }
    let end = try ledger.log.read { try $0.end() }
    let point = ReadPoint(asOf: nil, knownAt: end)
    let told = try ledger.read { try $0.snapshot(at: point) }
    // What a signer is shown: the root, and that it continues an earlier one.
    _ = try ledger.log.read {
      try $0.signingRequest(from: end.number - Self.appends, of: ledger.settings.origin)
    }
    guard round % 4 == 1 else { return }
    let replayed = try ledger.log.read { try ledger.replay(at: point, in: $0).snapshot }
    guard told == replayed else { throw BenchmarkFailure("the tables are not the replay") }
  }

  /// The pages of the ledger, whether they are copied back from the write-ahead log or not, and the
  /// memory held now.
  private func look() throws -> (size: Int, memory: Int) {
    let pages = try ledger.log.readBeside { _, database in
      try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
    }
    return (pages * 4_096, Machine.memory())
  }
}
