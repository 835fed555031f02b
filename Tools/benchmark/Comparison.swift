/// One row of the table: the same work done by us and by the limit, and how near we have to come.
struct Comparison {
  /// What time is taken of.
  enum Clock {
    /// The clock of the one who works: without the start of the program and the making ready.
    case own
    /// From the start of the program to its end.
    case whole
  }

  /// What a side works on.
  enum Input {
    /// A new file each time.
    case new
    /// The ledger itself, which is only read.
    case ledger
    /// A copy of the ledger, made anew each time.
    case copy
    /// A copy of the ledger as it was before the first figure.
    case plan
  }

  /// The word by which `--only` knows it.
  let name: String
  let what: String
  /// The limit's time over ours has to be at least this; below, the benchmark fails.
  let floor: Double
  /// Where we want to be.
  let aim: Double
  let input: Input
  var clock = Clock.own
  /// The word of our measurement and of the limit's command; the same for both.
  let work: String
  /// Words behind the names of the files.
  var details: [String] = []
  /// What both sides print of their result, and what has to be equal.
  var proof: String?
  /// How many instructions an event we may take under Callgrind, counted in a city of 10,000
  /// events; nil where they are not counted.
  var instructions: Int?

  /// Floors and aims are those of the project's issue on speed.
  static let all = [
    Comparison(
      name: "append", what: "append of decoded events, tree and guards included", floor: 0.60,
      aim: 0.85, input: .new, work: "append", proof: "root", instructions: 181_000),
    Comparison(
      name: "append-tables", what: "the same with every table inline", floor: 0.55, aim: 0.80,
      input: .new, work: "append", details: ["tables"], proof: "root"),
    Comparison(
      name: "restore", what: "restore from an export, tables included", floor: 0.50, aim: 0.75,
      input: .new, work: "restore", proof: "root"),
    Comparison(
      name: "import", what: "import of figures from JSON Lines", floor: 0.40, aim: 0.60,
      input: .plan, clock: .whole, work: "import"),
    Comparison(
      name: "durable", what: "durable single append, decided and with tables (median)",
      floor: 0.75, aim: 0.88, input: .copy, work: "durable"),
    Comparison(
      name: "replay", what: "replay to state from the log", floor: 0.60, aim: 0.85,
      input: .ledger, work: "replay", proof: "state", instructions: 51_700),
    Comparison(
      name: "verify", what: "verify the log, one core", floor: 0.60, aim: 0.85, input: .ledger,
      work: "verify", proof: "root", instructions: 58_900),
    Comparison(
      name: "verify-2", what: "the same, our two cores over the limit's one", floor: 0.95,
      aim: 1.35,
      input: .ledger, work: "verify", details: ["2"], proof: "root"),
    Comparison(
      name: "rebuild", what: "rebuild of every table", floor: 0.50, aim: 0.80, input: .copy,
      work: "rebuild"),
    Comparison(
      name: "as-of", what: "a year's figures as known at a position: tables over a scan", floor: 10,
      aim: 20, input: .ledger, work: "as-of", proof: "answer"),
  ]
}

/// What must not be exceeded, whatever the limit needs.
struct Bound {
  let what: String
  let unit: String
  /// Above this the benchmark fails.
  let ceiling: Double
  let aim: Double

  static let writingMemory = Bound(
    what: "peak memory of restore and import", unit: "MiB", ceiling: 72, aim: 56)
  static let readingMemory = Bound(
    what: "peak memory of replay and verify", unit: "MiB", ceiling: 64, aim: 40)
  static let logSize = Bound(
    what: "bytes on disk over the leaves' own: log with tree and columns", unit: "x", ceiling: 1.42,
    aim: 1.25)
  static let wholeSize = Bound(
    what: "the same with every table, texts apart", unit: "x", ceiling: 1.50, aim: 1.33)
}
