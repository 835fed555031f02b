import EventLog
import FoundationEssentials
import PlanDomain
import ProgressLedger
import TransparencyLog

/// Times the ledger beside what does the same without its evidence, in turn, in one run: an append
/// beside one without tree and digests and beside a plain insert of the same bytes, verification
/// beside `sha256sum` of the same bytes.
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
      let figures = try workload.figures(for: ledger)
      try table.time("append", over: BareAppend.name) {
        try workload.append(figures, to: ledger)
      }
      let leaves = try Workload.leaves(of: ledger)
      let bare = try BareAppend(at: folder.appending(path: "\(round).bare").path, like: ledger)
      try table.time(BareAppend.name) { try bare.append() }
      try table.time("plain insert of the leaves", over: BareAppend.name) {
        try PlainInsert(at: folder.appending(path: "\(round).plain").path).insert(leaves)
      }
      try table.time("rebuild of all tables", over: BareAppend.name) { try ledger.rebuild() }
      try table.time("replay to state", over: BareAppend.name) {
        let end = try ledger.log.read { try $0.end() }
        _ = try ledger.log.read { log in
          try ledger.replay(at: ReadPoint(asOf: nil, knownAt: end), in: log)
        }
      }
      let export = folder.appending(path: "\(round).jsonl")
      try Workload.write(leaves, to: export)
      try table.time(DigestProgram.name) { try DigestProgram.run(on: export.path) }
      try table.time("root of all leaves", over: DigestProgram.name) {
        _ = try ledger.log.root()
      }
      try table.time("audit of the log", over: DigestProgram.name) {
        // The tables of the projections are foreign to the log, and all that it finds.
        let findings = try ledger.log.audit().findings
        precondition(
          findings.allSatisfy { $0.check == "schema" }, "the benchmark's own log is whole")
      }
      try table.time("verify, tables included", over: DigestProgram.name) {
        let verification = try LedgerAudit.verify(at: path)
        precondition(verification.findings.isEmpty, "the benchmark's own ledger is whole")
      }
      print("round \(round) of \(rounds), \(leaves.count) events", terminator: "\n")
    }
    print(table.text(events: events))
  }
}

extension EventLog {
  /// The root by nothing but the leaves, as a stranger computes it from an export.
  fileprivate func root() throws -> TreeHash {
    var frontier = Frontier()
    try read { log in
      try log.forEachLeaf { _, leaf in frontier.append(MerkleTree.leafHash(leaf)) }
    }
    return frontier.root
  }
}
