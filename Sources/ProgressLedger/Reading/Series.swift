import EventLog
package import PlanDomain

/// One indicator's years, with the target that judges each.
package struct Series: Sendable {
  package let indicator: Indicator
  /// Ascending; every year about which something was stated, also where it was taken back.
  package let years: [Year]

  package struct Year: Sendable {
    package let fiscalYear: FiscalYear
    /// Everything stated about the year, oldest first.
    package let history: YearHistory
    /// The target in force for that year.
    package let target: Fact<TargetInForce>?
  }
}

extension LedgerView {
  /// The years of an indicator up to a fiscal year, by what was known at a position.
  ///
  /// Folded from the indicator's own stream: it alone holds the statements that were replaced.
  /// Throws `LedgerFailure.unknownCode`, `otherPart`, `noPlan`.
  package func series(_ code: IndicatorCode, at point: ReadPoint) throws -> Series {
    let folds = StreamFolds(log, through: point.knownAt)
    guard let indicator = try folds.indicator(code) else {
      throw try StreamFolds(log).notAnIndicator(code.text)
    }
    let years = indicator.years
      .filter { year, _ in point.asOf.map { year <= $0 } ?? true }
      .sorted { $0.key < $1.key }
      .map { year, history in
        Series.Year(fiscalYear: year, history: history, target: indicator.target(for: year))
      }
    return Series(indicator: indicator, years: years)
  }

  /// The part of the plan that a code means. Throws `LedgerFailure.unknownCode`.
  package func part(_ code: String) throws -> PlanPart {
    try StreamFolds(log, through: head).part(code)
  }
}
