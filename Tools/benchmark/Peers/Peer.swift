import FoundationEssentials

/// A program that somebody would keep a history in instead, and that is measured beside us.
enum Peer: String, CaseIterable {
  /// The Python library for event sourcing, on SQLite; it hashes nothing.
  case eventsourcing
  /// Plain-text accounting: a figure is a balance.
  case ledger
  case hledger

  /// What it can be asked for, and how many times as fast as it we have to be; nil where that is
  /// shown and nothing is demanded. The numbers are those of the project's issue on speed.
  var trials: [(work: String, floor: Double?)] {
    switch self {
    case .eventsourcing: [("append", 1.2), ("durable", 1.1), ("replay", 8), ("as-of", 500)]
    case .ledger: [("replay", 12), ("as-of", nil)]
    case .hledger: [("replay", 60), ("as-of", nil)]
    }
  }

  /// Whether its own clock counts. Of a program for accounts only the whole run can be seen, and
  /// then ours is the whole run too.
  var hasClock: Bool { self == .eventsourcing }

  /// It holds every posting in memory, a GiB for 100,000 events.
  var mostEvents: Int { self == .hledger ? 200_000 : .max }

  /// The words that report the balances of a journal, up to a day, of the accounts that match.
  func balance(of journal: String, end: String?, accounts: String?) -> [String] {
    let format =
      self == .ledger
      ? ["--no-total", "--format", "%(account)|%(quantity(scrub(display_total)))\n"]
      : ["--no-total", "--format", "%(account)|%(total)"]
    // What the user has set for himself is not asked for.
    let program =
      self == .ledger ? ["/usr/bin/ledger", "--args-only"] : ["/usr/bin/hledger", "--color=never"]
    return program + ["--file", journal, "balance", "--flat"] + format
      + (end.map { ["--end", $0] } ?? []) + (accounts.map { [$0] } ?? [])
  }
}

/// The programs in Python, and what runs them; `Tools/setup` installs both.
struct PeerPrograms {
  let recorder: [String]
  let journal: [String]

  /// Looks for the repository in the folders above the benchmark. Throws `BenchmarkFailure` when
  /// a peer is not installed.
  init(beside benchmark: String) throws {
    var folder = URL(filePath: benchmark)
    var scripts: URL
    repeat {
      guard folder.path != "/" else {
        throw BenchmarkFailure("the peers lie in the repository, and \(benchmark) is not in it")
      }
      folder.deleteLastPathComponent()
      scripts = folder.appending(path: "Tools/peers")
    } while !FileManager.default.fileExists(atPath: scripts.path)
    let python = folder.appending(path: ".build-peers/bin/python").path
    for program in [python, "/usr/bin/ledger", "/usr/bin/hledger"]
    where !FileManager.default.isExecutableFile(atPath: program) {
      throw BenchmarkFailure("\(program) is missing: run Tools/setup")
    }
    recorder = [python, "-B", scripts.appending(path: "recorder.py").path]
    journal = [python, "-B", scripts.appending(path: "journal.py").path]
  }
}
