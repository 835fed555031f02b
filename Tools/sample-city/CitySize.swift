import PlanDomain

/// How large a city is to be, and where its ledger goes.
struct CitySize {
  var path = ""
  var seed: UInt64 = 1
  var indicators = 2_000
  var measures = 6_000
  var years = 25
  /// How many events the ledger is to hold; more where the plan and its figures alone come to more.
  var events = 100_000

  static let usage = """
    swift run -c release sample-city OUT.ledger [--seed N] [--indicators N] [--measures N]
      [--years N] [--events N]
    """

  /// Nil when the words mean nothing: a missing name, an unknown option, a number out of range.
  init?(words: some Sequence<String>) {
    var words = words.makeIterator()
    while let word = words.next() {
      guard word.hasPrefix("--") else {
        guard path.isEmpty else { return nil }
        path = word
        continue
      }
      guard let number = words.next().flatMap({ Int($0) }), number >= 0 else { return nil }
      switch word {
      case "--seed": seed = UInt64(number)
      case "--indicators": indicators = number
      case "--measures": measures = number
      case "--years": years = number
      case "--events": events = number
      default: return nil
      }
    }
    guard !path.isEmpty, indicators >= 1, measures >= 1, (1...100).contains(years) else {
      return nil
    }
  }

  /// The last fiscal year that has figures; they come in during the year after it.
  var lastYear: Int { 2024 }
  var firstYear: Int { lastYear - years + 1 }
}
