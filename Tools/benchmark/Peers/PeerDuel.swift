import CanonicalJSON
import FoundationEssentials

/// One piece of work, done by us and by a peer in turn, until both have come to the same.
struct PeerDuel {
  let peer: Peer
  let work: String
  let workload: Workload
  let programs: PeerPrograms

  /// Throws `BenchmarkFailure` when both sides do not come to the same figures and states.
  func fight(rounds: Int) throws -> PeerResult {
    var result = PeerResult(peer: peer, work: work)
    guard let comparison = Comparison.all.first(where: { $0.name == work }) else {
      throw BenchmarkFailure("nothing is measured that is called \(work)")
    }
    for round in 1...rounds {
      let (words, written) = try workload.words(for: comparison, round: round, isLimit: false)
      defer { if let written { try? Workload.remove(written) } }
      let benchmark = [workload.programs.benchmark, "measure", work]
      let ours = try Measured(ChildProcess(benchmark + words))
      let theirs = try peer.hasClock ? record(round) : account()
      guard ours.text("figures") == theirs.figures else {
        throw BenchmarkFailure("\(work): \(peer) and we do not come to the same")
      }
      result.ours.append(peer.hasClock ? ours.seconds : ours.wholeSeconds)
      result.theirs.append(theirs.seconds)
      result.peakMemory = max(result.peakMemory, theirs.peakMemory)
    }
    return result
  }

  private typealias Turn = (seconds: Double, peakMemory: Double, figures: String?)

  private func record(_ round: Int) throws -> Turn {
    let file = "\(workload.folder)/recorder-\(work)-\(round)"
    defer { try? Workload.remove(file) }
    let words: [String]
    switch work {
    case "append": words = [workload.export, file]
    case "durable":
      try FileManager.default.copyItem(atPath: workload.recorder, toPath: file)
      words = [workload.export, file]
    case "as-of": words = [workload.recorder] + workload.moment
    default: words = [workload.recorder]
    }
    let measured = try Measured(ChildProcess(programs.recorder + [work] + words))
    return (measured.seconds, measured.peakMemory, measured.text("figures"))
  }

  private func account() throws -> Turn {
    let isWhole = work == "replay"
    let child = try ChildProcess(
      peer.balance(
        of: workload.journal, end: isWhole ? nil : workload.endOfMoment,
        accounts: isWhole ? nil : "^figure:.*:\(workload.moment[0])$"))
    return (child.seconds, Double(child.peakMemory) / 1_024, Answer(balances: child.output).digest)
  }
}

/// What came of a comparison with a peer.
struct PeerResult {
  let peer: Peer
  let work: String
  var ours: [Double] = []
  var theirs: [Double] = []
  /// The largest of the peer's, in MiB.
  var peakMemory = 0.0

  /// The peer's time over ours, of the two that ran one after the other: the median.
  var ratio: Double { zip(ours, theirs).map { $1 / $0 }.median }
  var floor: Double? { peer.trials.first { $0.work == work }?.floor }
  var isAboveFloor: Bool { ratio >= (floor ?? 0) }
}

extension Workload {
  /// The city's events in the peer's own file.
  var recorder: String { folder + "/recorder-\(events)" }
  /// The city's events as a journal of accounts.
  var journal: String { folder + "/journal-\(events)" }
  /// A fiscal year, and a position at the end of a journal's day.
  var moment: [String] { [middleYear, "\(events * 7 / 1_000 * 100)"] }

  /// The day that a report up to this moment no longer holds: `journal.py` begins with the year
  /// 2000 and puts a hundred events into a day.
  var endOfMoment: String {
    let days = events * 7 / 1_000
    let first = Date(timeIntervalSince1970: 946_684_800)
    return first.addingTimeInterval(Double(days) * 86_400).formatted(.iso8601.year().month().day())
  }

  /// Makes the peers' files where they are missing.
  func prepare(_ programs: PeerPrograms) throws {
    if !FileManager.default.fileExists(atPath: recorder) {
      _ = try ChildProcess(programs.recorder + ["append", export, recorder])
    }
    if !FileManager.default.fileExists(atPath: journal) {
      _ = try ChildProcess(programs.journal + [export, journal])
    }
  }
}
