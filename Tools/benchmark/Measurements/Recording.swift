import CanonicalJSON
import FoundationEssentials
import PlanDomain
import ProgressLedger

/// Records figures one by one, each decided and in a commit of its own.
struct SingleRecords {
  private let figures: [(indicator: IndicatorCode, entry: FigureEntry, source: String)]
  private let ledger: Ledger

  init(of lines: String, into path: String) throws {
    figures = try Data(contentsOf: URL(filePath: lines)).split(separator: 0x0A).map { line in
      guard let row = try JSONValue(parsing: Array(line)).object,
        let indicator = row["indicator_id"]?.string.flatMap({ IndicatorCode($0) }),
        let year = row["fiscal_year"]?.integer.flatMap({ FiscalYear(Int($0)) }),
        let value = row["obs_value"]?.string.flatMap({ Quantity(canonical: $0) }),
        let source = row["source"]?.string
      else { throw BenchmarkFailure("a line of figures cannot be read") }
      return (
        indicator,
        FigureEntry(fiscalYear: year, value: value, unit: row["unit_label"]?.string), source
      )
    }
    guard !figures.isEmpty else { throw BenchmarkFailure("the city has a figure for every year") }
    ledger = try Ledger.open(at: path)
  }

  func measure() throws -> JSONObject {
    let author = Author(actor: ActorID("p0001"), channel: .import)
    var seconds: [Double] = []
    for (indicator, entry, source) in figures {
      seconds.append(
        try Measurement.time {
          _ = try ledger.execute(
            .indicator(indicator, .record(entry, source: source, note: nil)), by: author)
        })
    }
    seconds.sort()
    return [
      "seconds": .number(seconds[seconds.count / 2]),
      "p99": .number(seconds[seconds.count * 99 / 100]),
    ]
  }
}

/// Takes figures in from a file, by the command that people use.
struct Importing {
  private let figures: String
  private let path: String

  init(_ figures: String, into path: String) {
    self.figures = figures
    self.path = path
  }

  func measure() throws -> JSONObject {
    let programs = try Programs(beside: Machine.ownPath())
    let child = try ChildProcess(
      [programs.planledger, "import", "measurements", figures, "--yes", "--quiet"],
      environment: ["PLANLEDGER_FILE": path, "PLANLEDGER_ACTOR": "p0001", "PLANLEDGER_LANG": "en"])
    return ["seconds": .number(child.seconds), "peak": .integer(Int64(child.peakMemory))]
  }
}
