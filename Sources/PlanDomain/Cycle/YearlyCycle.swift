/// What signing off demands, by the first fiscal year of each policy.
package typealias SignOffPolicies = Timeline<FiscalYear, SignOffPolicy>

extension SignOffPolicies {
  /// The policy that asks for somebody's approval of a year's statements; nil: recorded is
  /// approved.
  package func demanding(in year: FiscalYear) -> SignOffPolicy? {
    demanded(by: current(at: year))
  }

  /// The same as it was when an event was recorded.
  func demanding(in year: FiscalYear, before event: EventNumber) -> SignOffPolicy? {
    demanded(by: inForce(at: year).last { $0.occurrence.number < event })
  }

  private func demanded(by entry: Entry?) -> SignOffPolicy? {
    entry.map(\.content).flatMap { $0.stages.isEmpty ? nil : $0 }
  }
}

/// What is known of the years around a decision: which are closed, and what their figures need.
package struct YearlyCycle: Hashable, Sendable {
  package var rounds: [FiscalYear: YearRound]
  package var policies: SignOffPolicies

  package init(
    rounds: [FiscalYear: YearRound] = [:], policies: SignOffPolicies = SignOffPolicies()
  ) {
    self.rounds = rounds
    self.policies = policies
  }

  /// The closing in force; nil while the year is open.
  package func closing(of year: FiscalYear) -> Occurrence? { rounds[year]?.closing?.occurrence }

  /// Whether the year, once closed, takes only corrections that the planning division approves.
  package func locks(_ year: FiscalYear) -> Bool {
    policies.demanding(in: year)?.locksClosedYears ?? false
  }

  /// Whether any year is closed.
  package var hasClosedYears: Bool { rounds.values.contains { $0.closing != nil } }

  /// The closed years, earliest first.
  package var closedYears: [FiscalYear] {
    rounds.values.filter { $0.closing != nil }.map(\.fiscalYear).sorted()
  }

  /// What a person should know who changes something in a year; nothing where it is open.
  ///
  /// Throws `yearLocked` for a closed year that takes only corrections. The code is what changes.
  func admit(_ code: String, in year: FiscalYear) throws(Rejection) -> [Notice] {
    guard let closing = closing(of: year) else { return [] }
    if locks(year) { throw .yearLocked(code, year, closing) }
    return [.changedAfterClosing(code, year, closing)]
  }

  /// What a person is told who repeats something. In a year that takes only corrections it is that:
  /// to put the new one in the place of the old, as the rejection advises, would be refused next.
  package func told(_ rejection: Rejection) -> Rejection {
    let (code, year): (String, FiscalYear)
    switch rejection {
    case .alreadyJudged(let indicator, let judged, _): (code, year) = (indicator.text, judged)
    case .alreadyReviewed(let reviewed, let of, _): (code, year) = (reviewed, of)
    default: return rejection
    }
    guard let closing = closing(of: year), locks(year) else { return rejection }
    return .yearLocked(code, year, closing)
  }
}

extension PlanState {
  package var cycle: YearlyCycle { YearlyCycle(rounds: years, policies: signOffPolicies) }
}
