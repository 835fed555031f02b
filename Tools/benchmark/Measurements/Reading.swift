import CanonicalJSON
import Crypto
import EventLog
import GRDB
import PlanDomain
import ProgressLedger
import TransparencyLog

/// Folds the log to a state, without the tables.
struct Replaying {
  private let ledger: Ledger

  init(_ path: String) throws { ledger = try Ledger.open(at: path, access: .readOnly) }

  func measure() throws -> JSONObject {
    var snapshot = PlanSnapshot()
    let seconds = try Measurement.time {
      snapshot = try ledger.log.read { log in
        try ledger.replay(at: ReadPoint(asOf: nil, knownAt: log.end()), in: log).snapshot
      }
    }
    var result = Measurement.result(seconds, "state", digest(of: snapshot.lines))
    result["figures"] = .string(Answer(snapshot).digest)
    return result
  }
}

/// Checks the log against itself. SQLite's own check of the file is left out on both sides: it is
/// the same program there and here.
struct Verifying {
  private let log: EventLog

  init(_ path: String) throws { log = try EventLog.open(at: path, access: .audit) }

  func measure() throws -> JSONObject {
    var root = ""
    let seconds = try Measurement.time {
      // After the first event, because an audit from the very start includes that check.
      let (summary, findings) = try log.audit(after: Position(1))
      // The tables of the projections are foreign to the log, and all that it finds.
      guard findings.allSatisfy({ $0.check == "schema" }) else {
        throw BenchmarkFailure("the log is not whole: \(findings)")
      }
      root = summary.root.bytes.hexadecimal
    }
    return Measurement.result(seconds, "root", root)
  }
}

/// Folds every table anew.
struct Rebuilding {
  private let ledger: Ledger

  init(_ path: String) throws { ledger = try Ledger.open(at: path) }

  func measure() throws -> JSONObject {
    let seconds = try Measurement.time { try ledger.rebuild() }
    try ledger.log.close()
    return ["seconds": .number(seconds)]
  }
}

/// Asks the tables for every indicator's figure of a fiscal year as known at a position, warm.
struct YearQuestion {
  private let ledger: Ledger
  private let year: Int
  private let position: Int

  init(_ words: [String]) throws {
    ledger = try Ledger.open(at: words[0], access: .readOnly)
    guard let year = Int(words[1]), let position = Int(words[2]) else {
      throw BenchmarkFailure("a year and a position are numbers")
    }
    (self.year, self.position) = (year, position)
  }

  func measure() throws -> JSONObject {
    var seconds: [Double] = []
    var figures: [Figure] = []
    for _ in 1...5 {
      seconds.append(try Measurement.time { figures = try answer() })
    }
    seconds.sort()
    let lines = figures.map { "\($0.indicator) \($0.value ?? "-") \($0.state)" }
    var result = Measurement.result(seconds[2], "answer", digest(of: lines))
    var known = Answer()
    for figure in figures {
      guard let value = figure.value else { continue }
      known.addFigure(of: figure.indicator, year: "\(year)", value: value)
    }
    result["figures"] = .string(known.digest)
    return result
  }

  private typealias Figure = (indicator: String, value: String?, state: String)

  private func answer() throws -> [Figure] {
    try ledger.log.readBeside { _, database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT indicator, value, state FROM measurement_history
          WHERE fiscal_year = ?1 AND known_from <= ?2
            AND (known_until IS NULL OR known_until > ?2) AND state <> 'retracted'
          """, arguments: [year, position])
      var figures: [Figure] = []
      while let row = try rows.next() {
        figures.append((row[0] as String, row[1] as String?, row[2] as String))
      }
      return figures
    }
  }
}

/// The digest of lines, sorted by their bytes, in hexadecimal.
private func digest(of lines: [String]) -> String {
  let sorted = lines.map { Array("\($0)\n".utf8) }.sorted { $0.lexicographicallyPrecedes($1) }
  return Array(SHA256.hash(data: sorted.flatMap { $0 })).hexadecimal
}
