import CanonicalJSON
import FoundationEssentials

/// What people do all day on a large ledger: no more than a moment beside the start of the program.
struct EverydayTask: Sendable {
  let name: String
  /// How many starts of the program (`planledger --version`) it may take.
  var mostStarts = 2.0
  /// The words behind `planledger`; of a figure that is free where there is one to be recorded.
  private let words: @Sendable (Figure) -> [String]

  /// Bounds are those of the project's issue on speed.
  static let all = [
    EverydayTask(name: "show") { ["show", $0.indicator] },
    EverydayTask(name: "series") { ["series", $0.indicator] },
    EverydayTask(name: "log") { _ in ["log", "-n", "20"] },
    EverydayTask(name: "record") { figure in
      [
        "record", figure.indicator, "--fy", "\(figure.year)", figure.value, "--source", "統計年報",
        "--yes", "--quiet",
      ]
    },
    EverydayTask(name: "scorecard") { ["scorecard", $0.policy] },
    EverydayTask(name: "completion") { ["---complete", "bash", "planledger", "show", $0.policy] },
  ]

  /// Runs it in turn with a start of the program, each round with another free figure, on a copy.
  func measure(on workload: Workload, rounds: Int) throws -> EverydayResult {
    let copy = "\(workload.folder)/everyday.ledger"
    try Workload.remove(copy)
    try FileManager.default.copyItem(atPath: workload.ledger, toPath: copy)
    defer { try? Workload.remove(copy) }
    let figures = try Figure.free(in: workload)
    guard figures.count > rounds else { throw BenchmarkFailure("the city has no year left") }
    let environment = [
      "PLANLEDGER_FILE": copy, "PLANLEDGER_ACTOR": "p0001", "PLANLEDGER_LANG": "en",
    ]
    let program = workload.programs.planledger
    var result = EverydayResult(task: self)
    // The first run fills the caches of the system and does not count.
    for (round, figure) in figures.prefix(rounds + 1).enumerated() {
      let seconds = try ChildProcess([program] + words(figure), environment: environment).seconds
      let start = try ChildProcess([program, "--version"]).seconds
      guard round > 0 else { continue }
      result.seconds.append(seconds)
      result.starts.append(start)
    }
    return result
  }

  /// A figure of an indicator for a year of which nothing is stated.
  fileprivate struct Figure: Sendable {
    let indicator: String
    let year: Int
    let value: String
    /// Indicators bear the code of their policy before a hyphen.
    var policy: String { String(indicator.prefix { $0 != "-" }) }

    static func free(in workload: Workload) throws -> [Figure] {
      try Data(contentsOf: URL(filePath: workload.singleFigures)).split(separator: 0x0A).map {
        guard let row = try JSONValue(parsing: Array($0)).object,
          let indicator = row["indicator_id"]?.string, let year = row["fiscal_year"]?.integer,
          let value = row["obs_value"]?.string
        else { throw BenchmarkFailure("a line of figures cannot be read") }
        return Figure(indicator: indicator, year: Int(year), value: value)
      }
    }
  }
}

/// How long a task took, beside the start of the program.
struct EverydayResult {
  let task: EverydayTask
  var seconds: [Double] = []
  var starts: [Double] = []

  /// How many starts it took, of the two that ran one after the other: the median.
  var ratio: Double { zip(seconds, starts).map { $0 / $1 }.median }
  var isWithinBound: Bool { ratio <= task.mostStarts }
}
