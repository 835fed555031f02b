import CanonicalJSON

/// The table, line by line as it comes, and as JSON in the end.
struct Report {
  private let options: Options
  private let machine: Machine
  private var results: [DuelResult] = []
  private var peerResults: [PeerResult] = []
  private var bounds: [(bound: Bound, value: Double)] = []

  init(options: Options, machine: Machine) {
    self.options = options
    self.machine = machine
  }

  mutating func take(_ result: DuelResult) { results.append(result) }

  mutating func take(_ result: PeerResult) { peerResults.append(result) }

  var isAboveEveryFloor: Bool {
    results.allSatisfy(\.isAboveFloor) && peerResults.allSatisfy(\.isAboveFloor)
      && bounds.allSatisfy { $0.value <= $0.bound.ceiling }
  }

  func line(of result: DuelResult) -> String {
    let comparison = result.comparison
    let verdict =
      result.ratio >= comparison.aim
      ? "at its aim" : result.isAboveFloor ? "above its floor" : "BELOW its floor"
    let bounds = "(floor \(rounded(comparison.floor)), aim \(rounded(comparison.aim)))"
    return """
      \(comparison.name): \(comparison.what)
        ours \(milliseconds(result.ourSeconds)), limit \(milliseconds(result.limitSeconds)): \
      \(rounded(result.ratio)) \(bounds), \(verdict); \
      peak \(rounded(result.peakMemory)) and \(rounded(result.limitPeakMemory)) MiB
      """
  }

  func line(of result: PeerResult) -> String {
    let verdict =
      result.floor.map { floor in
        "(floor \(rounded(floor))), \(result.isAboveFloor ? "above its floor" : "BELOW its floor")"
      } ?? "(no floor)"
    return """
      \(result.work) beside \(result.peer)
        ours \(milliseconds(result.ours.median)), theirs \(milliseconds(result.theirs.median)): \
      \(rounded(result.ratio)) times as fast \(verdict); its peak \(rounded(result.peakMemory)) MiB
      """
  }

  /// Memory as measured on the way, and bytes as they lie on the disk.
  mutating func measureSizes(of workload: Workload) throws {
    for (bound, names) in [
      (Bound.writingMemory, ["restore", "import"]), (Bound.readingMemory, ["replay", "verify"]),
    ] {
      let peaks = results.filter { names.contains($0.comparison.name) }.map(\.peakMemory)
      if let peak = peaks.max() { bounds.append((bound, peak)) }
    }
    let sizes = try Measured(
      ChildProcess([workload.programs.benchmark, "measure", "sizes", workload.ledger]))
    for (bound, name) in [(Bound.logSize, "log"), (Bound.wholeSize, "whole")] {
      if let ratio = sizes.number(name) { bounds.append((bound, ratio)) }
    }
  }

  var boundLines: [String] {
    bounds.map { bound, value in
      let verdict =
        value <= bound.aim
        ? "at its aim" : value <= bound.ceiling ? "within its bound" : "BEYOND its bound"
      return """
        \(bound.what)
          \(rounded(value)) \(bound.unit) (at most \(rounded(bound.ceiling)), \
        aim \(rounded(bound.aim))), \(verdict)
        """
    }
  }

  var json: JSONValue {
    .object([
      "machine": machine.json, "events": .integer(Int64(options.events)),
      "rounds": .integer(Int64(options.rounds)),
      "comparisons": .array(results.map(json)), "peers": .array(peerResults.map(json)),
      "bounds": .array(
        bounds.map { bound, value in
          .object([
            "what": .string(bound.what), "value": .number(value), "unit": .string(bound.unit),
            "at_most": .number(bound.ceiling), "aim": .number(bound.aim),
          ])
        }),
    ])
  }

  private func json(of result: DuelResult) -> JSONValue {
    .object([
      "name": .string(result.comparison.name), "what": .string(result.comparison.what),
      "ratio": .number(result.ratio), "floor": .number(result.comparison.floor),
      "aim": .number(result.comparison.aim), "seconds": .number(result.ourSeconds),
      "limit_seconds": .number(result.limitSeconds), "peak_mib": .number(result.peakMemory),
      "limit_peak_mib": .number(result.limitPeakMemory),
    ])
  }

  private func json(of result: PeerResult) -> JSONValue {
    .object([
      "peer": .string(result.peer.rawValue), "work": .string(result.work),
      "ratio": .number(result.ratio), "floor": result.floor.map { .number($0) } ?? .null,
      "seconds": .number(result.ours.median), "peer_seconds": .number(result.theirs.median),
      "peer_peak_mib": .number(result.peakMemory),
    ])
  }

  private func milliseconds(_ seconds: Double) -> String { "\(rounded(seconds * 1_000)) ms" }

  private func rounded(_ number: Double) -> Double { (number * 100).rounded() / 100 }
}
