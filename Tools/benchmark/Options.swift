/// What the benchmark is asked for.
struct Options {
  /// How many events the sample city has; it grows in all directions with them.
  var events = 100_000
  /// How many years the city has lived.
  var years = 25
  /// How often each side of a comparison runs, in turn.
  var rounds = 5
  /// Where the report goes as JSON; nil: nowhere.
  var report: String?
  /// Where the city is kept from one run to the next; nil: a folder that goes when it ends.
  var folder: String?
  /// The comparisons to make; empty: all.
  var only: [String] = []
  /// Whether instructions are counted, and nothing is timed.
  var countsInstructions = false
  /// Whether only the agreement of both sides counts, and no floor.
  var agreementOnly = false
  /// Whether we are compared with what somebody would use instead, and not with the limit.
  var comparesPeers = false

  static let usage = """
    benchmark [--events N] [--years N] [--rounds N] [--only NAME,…] [--folder FOLDER]
      [--json FILE] [--agree] [--instructions | --peers]
    """

  /// Nil when the words mean nothing.
  init?(words: some Sequence<String>) {
    var words = words.makeIterator()
    while let word = words.next() {
      switch word {
      case "--agree": agreementOnly = true
      case "--instructions": countsInstructions = true
      case "--peers": comparesPeers = true
      default: guard let value = words.next(), take(value, for: word) else { return nil }
      }
    }
    let names = Comparison.all.map(\.name)
    guard events >= 1_000, (2...25).contains(years), rounds >= 1, only.allSatisfy(names.contains),
      !(comparesPeers && countsInstructions)
    else { return nil }
  }

  /// False when the word is none of ours.
  private mutating func take(_ value: String, for word: String) -> Bool {
    switch word {
    case "--events": events = Int(value) ?? 0
    case "--years": years = Int(value) ?? 0
    case "--rounds": rounds = Int(value) ?? 0
    case "--json": report = value
    case "--folder": folder = value
    case "--only": only = value.split(separator: ",").map(String.init)
    default: return false
    }
    return true
  }

  func includes(_ comparison: Comparison) -> Bool { includes(comparison.name) }

  func includes(_ work: String) -> Bool { only.isEmpty || only.contains(work) }
}
