import FoundationEssentials

/// Instructions an event, counted by Callgrind: they say on a busy machine too whether something
/// has become slower.
///
/// Valgrind's processor has no instructions for SHA-256, so hashing counts for more than it costs.
/// The whole process counts: its start, and what an append has to read first.
struct Instructions {
  private let workload: Workload

  init(_ workload: Workload) { self.workload = workload }

  /// How many one side of a comparison takes for an event.
  ///
  /// Throws `BenchmarkFailure` where Valgrind or strip are missing.
  func count(_ comparison: Comparison, isLimit: Bool) throws -> Int {
    let program = try stripped(isLimit ? workload.programs.limit : workload.programs.benchmark)
    let (words, written) = try workload.words(for: comparison, round: 0, isLimit: isLimit)
    defer { if let written { try? Workload.remove(written) } }
    let log = workload.folder + "/callgrind.log"
    _ = try ChildProcess(
      [
        "/usr/bin/valgrind", "--tool=callgrind", "--log-file=\(log)",
        "--callgrind-out-file=\(workload.folder)/callgrind.out", program,
      ] + (isLimit ? [] : ["measure"]) + [comparison.work] + words,
      // Dictionaries of another seed would have other collisions.
      environment: ["SWIFT_DETERMINISTIC_HASHING": "1"])
    let lines = String(decoding: try Data(contentsOf: URL(filePath: log)), as: UTF8.self)
      .split(separator: "\n")
    let total = lines.last { $0.contains("Collected :") }?.split(separator: " ").last
    guard let total = total.flatMap({ Int($0) }) else {
      throw BenchmarkFailure("Callgrind counted nothing: \(lines.last ?? "")")
    }
    return total / workload.events
  }

  /// A copy without what debuggers read: Valgrind cannot read the form in which Swift writes it.
  private func stripped(_ program: String) throws -> String {
    let name = program.split(separator: "/").last.map(String.init) ?? ""
    let copy = "\(workload.folder)/stripped-\(name)"
    _ = try ChildProcess(["/usr/bin/strip", "--strip-debug", "-o", copy, program])
    return copy
  }
}
