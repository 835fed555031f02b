/// What is still open of a fiscal year when somebody closes it, in numbers.
package struct LeftOpen: Hashable, Sendable {
  /// Indicators that are measured in the year and have no figure, or only a forecast.
  package var missing: Int
  /// Figures, judgements and reviews that nobody has approved yet.
  package var unsigned: Int
  /// Corrections that somebody asked for and nobody has decided on.
  package var proposals: Int

  package init(missing: Int = 0, unsigned: Int = 0, proposals: Int = 0) {
    self.missing = missing
    self.unsigned = unsigned
    self.proposals = proposals
  }

  package var isNothing: Bool { self == LeftOpen() }
}

extension PlanState {
  /// What is open of a year on a day.
  package func leftOpen(in year: FiscalYear, on today: CivilDate) -> LeftOpen {
    let assessor = assessor(for: year, on: today)
    let waiting = waitingStatements(in: cycle, on: today)
      .filter { $0.fiscalYear == year }
    let proposals = waiting.filter(\.isCorrection).count
    return LeftOpen(
      missing: joined(by: year).indicators.values
        .filter { assessor.assess($0).isUnanswered }.count,
      unsigned: waiting.count - proposals, proposals: proposals)
  }
}

extension Assessment {
  /// Whether a figure of the year could still come, overdue or not.
  fileprivate var isUnanswered: Bool {
    switch reason {
    case .discontinued, .superseded: false
    default:
      [.notReported, .notAsked, .notDue].contains(absence) || figure?.state == .forecast
    }
  }
}
