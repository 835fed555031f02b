import FoundationEssentials

/// The files that both sides work on, made once from the sample city.
struct Workload {
  let folder: String
  let programs: Programs
  let events: Int
  let years: Int

  /// The city as its generator wrote it.
  var city: String { folder + "/city-\(events).ledger" }
  /// The city's events, appended by us in commits of 10,000: what the limit has to write too.
  var ledger: String { folder + "/model-\(events).ledger" }
  /// The beginning of the model: the plan, before any figure.
  var plan: String { folder + "/plan-\(events).ledger" }
  /// Where the lines of the model's events and texts lie.
  var export: String { folder + "/export-\(events)" }
  var figures: String { export + "/figures.jsonl" }
  var singleFigures: String { export + "/single-figures.jsonl" }

  /// The last fiscal year of the city's figures is 2024.
  var middleYear: String { "\(2024 - years / 2)" }

  /// Makes what is missing.
  func prepare() throws {
    try FileManager.default.createDirectory(atPath: export, withIntermediateDirectories: true)
    if !FileManager.default.fileExists(atPath: city) {
      // A city of 100,000 events has 2,000 indicators and 6,000 measures.
      _ = try ChildProcess([
        programs.sampleCity, city, "--events", "\(events)", "--indicators", "\(events / 50)",
        "--measures", "\(events * 6 / 100)", "--years", "\(years)",
      ])
    }
    guard !FileManager.default.fileExists(atPath: figures) else { return }
    try Self.remove(ledger)
    try Self.remove(plan)
    let append = [programs.benchmark, "measure", "append", city, "-"]
    _ = try ChildProcess(append + [ledger, "tables"])
    _ = try ChildProcess(append + [plan, "tables", "plan"])
    _ = try ChildProcess([
      programs.benchmark, "measure", "export", ledger, plan, export, "\(events / 5)",
    ])
  }

  /// The words behind the name of a piece of work, and the file it writes.
  func words(for comparison: Comparison, round: Int, isLimit: Bool) throws -> (
    words: [String], written: String?
  ) {
    let side = isLimit ? "limit" : "ours"
    let file = "\(folder)/\(comparison.name)-\(round)-\(side).ledger"
    switch comparison.input {
    case .new:
      try Self.remove(file)
      let source = isLimit || comparison.work == "restore" ? export : city
      return ([source, ledger, file] + comparison.details, file)
    case .ledger:
      let details = comparison.work == "as-of" ? moment : []
      return ([ledger] + details, nil)
    case .copy, .plan:
      try Self.remove(file)
      let original = comparison.input == .plan ? plan : ledger
      try FileManager.default.copyItem(atPath: original, toPath: file)
      let figures =
        switch comparison.work {
        case "durable": [singleFigures]
        case "import": [self.figures]
        default: [String]()
        }
      return ([file] + figures, file)
    }
  }

  /// Removes a ledger and SQLite's files beside it.
  static func remove(_ ledger: String) throws {
    for suffix in ["", "-wal", "-shm", ".evidence"]
    where FileManager.default.fileExists(atPath: ledger + suffix) {
      try FileManager.default.removeItem(atPath: ledger + suffix)
    }
  }
}

/// The programs that take part; they are built together.
struct Programs {
  let benchmark, limit, sampleCity, planledger: String

  /// Throws `BenchmarkFailure` when one was not built.
  init(beside benchmark: String) throws {
    let folder = benchmark.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/")
    self.benchmark = benchmark
    limit = folder + "/limit"
    sampleCity = folder + "/sample-city"
    planledger = folder + "/planledger"
    for program in [limit, sampleCity, planledger]
    where !FileManager.default.isExecutableFile(atPath: program) {
      throw BenchmarkFailure("\(program) is missing: build everything with swift build -c release")
    }
  }
}
