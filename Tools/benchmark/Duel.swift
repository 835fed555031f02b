import FoundationEssentials

/// One comparison, fought in turn: ours, the limit's, ours, the limit's.
struct Duel {
  private let comparison: Comparison
  private let workload: Workload

  init(_ comparison: Comparison, on workload: Workload) {
    self.comparison = comparison
    self.workload = workload
  }

  /// Throws `BenchmarkFailure` when both sides do not come to the same, or when what the limit
  /// wrote does not pass our own verification.
  func fight(rounds: Int) throws -> DuelResult {
    var result = DuelResult(comparison: comparison)
    for round in 1...rounds {
      let ours = try measure(round, isLimit: false)
      let limit = try measure(round, isLimit: true)
      if let proof = comparison.proof {
        guard let one = ours.text(proof), one == limit.text(proof) else {
          throw BenchmarkFailure("\(comparison.name): the \(proof) of both sides is not the same")
        }
      }
      result.ours.append(ours)
      result.limit.append(limit)
    }
    return result
  }

  private func measure(_ round: Int, isLimit: Bool) throws -> Measured {
    let (words, written) = try workload.words(for: comparison, round: round, isLimit: isLimit)
    defer { if let written { try? Workload.remove(written) } }
    let measured = try Measured(ChildProcess(program(isLimit) + [comparison.work] + words))
    // What the limit writes is the work itself only if we would take it for our own.
    if round == 1, isLimit, let written, comparison.name != "append" {
      _ = try ChildProcess([workload.programs.benchmark, "measure", "check", written])
    }
    return measured
  }

  private func program(_ isLimit: Bool) -> [String] {
    isLimit ? [workload.programs.limit] : [workload.programs.benchmark, "measure"]
  }
}

/// What came of a comparison.
struct DuelResult {
  let comparison: Comparison
  var ours: [Measured] = []
  var limit: [Measured] = []

  /// The limit's time over ours, of the two that ran one after the other: the median.
  var ratio: Double { zip(ours, limit).map { seconds($1) / seconds($0) }.median }
  var ourSeconds: Double { ours.map(seconds).median }
  var limitSeconds: Double { limit.map(seconds).median }
  /// The largest of ours, in MiB.
  var peakMemory: Double { ours.map(\.peakMemory).max() ?? 0 }
  var limitPeakMemory: Double { limit.map(\.peakMemory).max() ?? 0 }
  var isAboveFloor: Bool { ratio >= comparison.floor }

  private func seconds(_ measured: Measured) -> Double {
    comparison.clock == .own ? measured.seconds : measured.wholeSeconds
  }
}

extension [Double] {
  var median: Double { isEmpty ? 0 : sorted()[count / 2] }
}
