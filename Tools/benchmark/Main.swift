import EventLog
import FoundationEssentials
import PlanDomain
import ProgressLedger

/// Times the ledger beside a plain SQLite insert of the same leaf bytes, in turn, in one run.
///
/// `swift run -c release benchmark [EVENTS] [ROUNDS]`; 100,000 events and five rounds by default. Seconds
/// belong to the machine of the day; the ratios are what to read.
@main
enum Benchmark {
  static func main() throws {
    let numbers = CommandLine.arguments.dropFirst().compactMap { Int($0) }
    let events = numbers.first ?? 100_000
    let rounds = numbers.dropFirst().first ?? 5
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "planledger-benchmark-\(UInt64.random(in: .min ... .max))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }

    let workload = Workload(events: events)
    var table = Timings()
    for round in 1...rounds {
      let path = folder.appending(path: "\(round).ledger").path
      let ledger = try Ledger.create(
        at: path,
        as: LedgerCreated(
          origin: "ledger.example.jp/benchmark", timeZone: "Asia/Tokyo", language: .ja))
      try workload.prepare(ledger)
      try table.time("append, log only") { try workload.append(to: ledger) }
      let leaves = try Workload.leaves(of: ledger)
      try table.time("plain insert") {
        try PlainInsert(at: folder.appending(path: "\(round).plain").path).insert(leaves)
      }
      try table.time("rebuild of all tables") { try ledger.rebuild() }
      try table.time("replay to state") {
        let end = try ledger.log.read { try $0.end() }
        _ = try ledger.log.read { log in
          try ledger.replay(at: ReadPoint(asOf: nil, knownAt: end), in: log)
        }
      }
      try table.time("verify, tables included") {
        let verification = try LedgerAudit.verify(at: path)
        precondition(verification.findings.isEmpty, "the benchmark's own ledger is whole")
      }
      print("round \(round) of \(rounds), \(leaves.count) events", terminator: "\n")
    }
    print(table.text(over: "plain insert", events: events))
  }
}
