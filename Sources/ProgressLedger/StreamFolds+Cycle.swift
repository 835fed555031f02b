import EventLog
import PlanDomain

extension StreamFolds {
  /// What a command about a year's round comes to.
  func decide(
    _ command: YearCommand, about year: FiscalYear, on today: CivilDate
  ) throws -> Decision {
    if case .setDue(_, .indicator(let code), _) = command, try indicator(code) == nil {
      throw try notAnIndicator(code.text)
    }
    var surroundings = YearSurroundings(
      plan: try plan(), organisation: try organisation(with: nil))
    if case .close = command {
      surroundings.open = try everything().leftOpen(in: year, on: today)
    }
    return try round(of: year).decide(command, in: surroundings, on: today)
  }

  /// The round of a year, beside what signing off demands; without a year, the rounds of all.
  func cycle(of year: FiscalYear?, under policies: SignOffPolicies) throws -> YearlyCycle {
    let years =
      try year.map { [$0] }
      ?? reader.streams(kind: "year").compactMap {
        $0.key.flatMap(Int.init).flatMap(FiscalYear.init)
      }
    var rounds: [FiscalYear: YearRound] = [:]
    for year in years { rounds[year] = try round(of: year) }
    return YearlyCycle(rounds: rounds, policies: policies)
  }

  private func round(of year: FiscalYear) throws -> YearRound {
    try read(.year(year)) { $0.years[year] } ?? YearRound(year)
  }
}
