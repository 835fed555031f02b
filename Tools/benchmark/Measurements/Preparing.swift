import CanonicalJSON
import EventLog
import FoundationEssentials
import GRDB
import PlanDomain
import ProgressLedger

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#endif

/// Writes the lines that the limit reads: events and texts of the ledger, figures to be recorded.
struct Export {
  private let ledger: Ledger
  private let plan: Ledger
  private let folder: String
  private let rows: Int

  /// How many figures are recorded one by one.
  private static let singles = 300

  /// `rows` is how many figures are to be taken in at once; those recorded one by one are fewer.
  init(of ledger: String, plan: String, into folder: String, rows: String) throws {
    self.ledger = try Ledger.open(at: ledger, access: .readOnly)
    self.plan = try Ledger.open(at: plan, access: .readOnly)
    self.folder = folder
    self.rows = Int(rows) ?? 0
  }

  func write() throws -> JSONObject {
    try ledger.log.read { log in
      try write("events.jsonl") { add in try log.forEachLeaf { _, leaf in add(leaf) } }
      try write("texts.jsonl") { add in
        try log.forEachDisclosure { position, text in
          add(
            JSONValue.object([
              "disclosure": .string(text), "seq": .integer(Int64(position.number - 1)),
            ]).canonicalBytes)
        }
      }
    }
    let singles = try freeYears(of: ledger, atMost: Self.singles)
    try write("single-figures.jsonl") { add in singles.forEach(add) }
    // Last of all: where these are, everything is.
    let figures = try freeYears(of: plan, atMost: rows)
    try write("figures.jsonl") { add in figures.forEach(add) }
    return ["seconds": .number(0)]
  }

  /// Figures for years of the plan of which nothing is stated, as lines of JSON.
  private func freeYears(of ledger: Ledger, atMost rows: Int) throws -> [[UInt8]] {
    let snapshot = try ledger.read { view in
      try view.snapshot(at: ReadPoint(asOf: nil, knownAt: view.head))
    }
    guard let first = snapshot.plan?.firstFiscalYear, let last = snapshot.plan?.lastFiscalYear
    else { throw BenchmarkFailure("the city's plan has its years") }
    let indicators = snapshot.indicators.filter { $0.version == 1 && $0.closedAfter == nil }
    let figures = (first.number...last.number).lazy.flatMap { year in
      indicators.lazy
        .filter { !$0.measurements.contains { $0.fiscalYear.number == year } }
        .map { figure(of: $0, in: year) }
    }
    return Array(figures.prefix(rows))
  }

  private func figure(of indicator: PlanSnapshot.Indicator, in year: Int) -> [UInt8] {
    JSONValue.object([
      "fiscal_year": .integer(Int64(year)), "indicator_id": .string(indicator.code.text),
      "obs_value": .string("\(year % 90)"), "source": "統計年報",
      "unit_label": .string(indicator.definition.unit.text),
    ]).canonicalBytes
  }

  private func write(_ name: String, _ lines: (_ add: ([UInt8]) -> Void) throws -> Void) throws {
    guard let file = fopen("\(folder)/\(name)", "w") else {
      throw BenchmarkFailure("cannot write \(name)")
    }
    try lines { line in
      fwrite(line, 1, line.count, file)
      putc(0x0A, file)
    }
    guard fclose(file) == 0 else { throw BenchmarkFailure("cannot write \(name)") }
  }
}

/// Whether we would take a ledger for our own: our whole verification finds nothing.
struct Check {
  private let path: String

  init(_ path: String) { self.path = path }

  func run() throws -> JSONObject {
    let findings = try LedgerAudit.verify(at: path).findings
    guard findings.isEmpty else {
      throw BenchmarkFailure("\(path) does not verify: \(findings.map(\.message.en))")
    }
    return ["seconds": .number(0)]
  }
}

/// How many bytes lie on the disk for each byte of the leaves; the texts apart.
struct Sizes {
  private let path: String

  init(of path: String) { self.path = path }

  func measure() throws -> JSONObject {
    let queue = try DatabaseQueue(path: path)
    return try queue.read { database in
      let leaves = try Int.fetchOne(database, sql: "SELECT sum(length(leaf)) FROM event") ?? 1
      let log = try bytes(
        database,
        """
        name IN (
          SELECT name FROM sqlite_schema
          WHERE tbl_name IN ('event', 'node', 'stream', 'event_type'))
        """)
      let whole = try bytes(database, "name <> 'disclosure'")
      return [
        "seconds": .number(0), "log": .number(Double(log) / Double(leaves)),
        "whole": .number(Double(whole) / Double(leaves)),
      ]
    }
  }

  /// The pages of the tables and indexes that a condition names.
  private func bytes(_ database: Database, _ condition: String) throws -> Int {
    try Int.fetchOne(database, sql: "SELECT sum(pgsize) FROM dbstat WHERE \(condition)") ?? 0
  }
}
