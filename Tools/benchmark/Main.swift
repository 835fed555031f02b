import CanonicalJSON
import FoundationEssentials

#if canImport(Darwin)
  @preconcurrency import Darwin
#elseif canImport(Glibc)
  @preconcurrency import Glibc
#endif

/// Measures PlanLedger beside the limit, a program in C that does the same work, in turn.
///
/// Every measurement is a process of its own, so that memory is its own too; this one stays small
/// and only compares. Ends with 1 below a floor, with 2 where both sides disagree or cannot run.
@main
enum Benchmark {
  static func main() throws {
    // Line by line, also into a file: it takes minutes.
    setvbuf(stdout, nil, _IOLBF, 0)
    let words = Array(CommandLine.arguments.dropFirst())
    do {
      if words.first == "measure" {
        print(try Measurement.run(Array(words.dropFirst())).canonicalText)
        return
      }
      guard let options = Options(words: words) else {
        print("usage: \(Options.usage)")
        exit(64)
      }
      exit(try compare(options) ? 0 : 1)
    } catch {
      print("benchmark: \(error)")
      exit(2)
    }
  }

  /// Counts instead of timing; false when more is needed than may be.
  private static func count(_ options: Options, on workload: Workload) throws -> Bool {
    var isWithinBounds = true
    for comparison in Comparison.all where options.includes(comparison) {
      guard let most = comparison.instructions else { continue }
      let ours = try Instructions(workload).count(comparison, isLimit: false)
      let limit = try Instructions(workload).count(comparison, isLimit: true)
      isWithinBounds = isWithinBounds && ours <= most
      print(
        "\(comparison.name): \(ours) instructions an event (at most \(most)), limit \(limit)"
          + (ours <= most ? "" : ", BEYOND its bound"))
    }
    return isWithinBounds
  }

  /// Makes every comparison; false when something is below its floor.
  private static func compare(_ options: Options) throws -> Bool {
    let programs = try Programs(beside: Machine.ownPath())
    let folder = options.folder ?? "\(Machine.temporaryFolder())/planledger-benchmark-\(getpid())"
    defer { if options.folder == nil { try? FileManager.default.removeItem(atPath: folder) } }
    let workload = Workload(
      folder: folder, programs: programs, events: options.events, years: options.years)
    try workload.prepare()
    if options.countsInstructions { return try count(options, on: workload) }
    let machine = try Machine(folder: folder)
    print(machine.text)
    var report = Report(options: options, machine: machine)
    if options.comparesPeers {
      try fightPeers(on: workload, for: options, report: &report)
    } else {
      try fightLimit(on: workload, for: options, report: &report)
    }
    if let path = options.report {
      try Data(report.json.canonicalBytes).write(to: URL(filePath: path))
    }
    return options.agreementOnly || report.isAboveEveryFloor
  }

  private static func fightLimit(
    on workload: Workload, for options: Options, report: inout Report
  ) throws {
    for comparison in Comparison.all where options.includes(comparison) {
      let result = try Duel(comparison, on: workload).fight(rounds: options.rounds)
      report.take(result)
      print(report.line(of: result))
    }
    try report.measureSizes(of: workload)
    for line in report.boundLines { print(line) }
  }

  private static func fightPeers(
    on workload: Workload, for options: Options, report: inout Report
  ) throws {
    let programs = try PeerPrograms(beside: workload.programs.benchmark)
    try workload.prepare(programs)
    for peer in Peer.allCases {
      guard options.events <= peer.mostEvents else {
        print("\(peer): left out, it would need more memory than there is")
        continue
      }
      for trial in peer.trials where options.includes(trial.work) {
        let duel = PeerDuel(peer: peer, work: trial.work, workload: workload, programs: programs)
        let result = try duel.fight(rounds: options.rounds)
        report.take(result)
        print(report.line(of: result))
      }
    }
  }
}
