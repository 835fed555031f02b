import EventLog
package import PlanDomain

/// One indicator's years, with the definition and the target that each is judged by.
package struct Series: Sendable {
  package let indicator: Indicator
  /// Ascending; every year about which something was stated, also where it was taken back.
  package let years: [Year]
  /// The events of the indicator, by number: who, when and why.
  package let entries: [EventNumber: HistoryEntry]

  package struct Year: Sendable {
    package let fiscalYear: FiscalYear
    /// Everything stated about the year, oldest first.
    package let history: YearHistory
    /// The target in force for that year, or its withdrawal.
    package let target: Fact<TargetInForce>?
    /// What the indicator meant in that year.
    package let version: IndicatorVersion
    /// Whether the year before it in the series was measured otherwise: the two cannot be compared.
    package let isAfterBreak: Bool
  }
}

extension LedgerView {
  /// The years of an indicator up to a fiscal year, by what was known at a position.
  ///
  /// Folded from the indicator's own stream: it alone holds the statements that were replaced.
  /// Throws `LedgerFailure.unknownCode`, `otherPart`, `noPlan`.
  package func series(_ code: IndicatorCode, at point: ReadPoint) throws -> Series {
    let stream = try stream(of: .indicator(code), through: point.knownAt)
    guard let indicator = stream.state.indicators[code] else {
      throw try StreamFolds(log).notAnIndicator(code.text)
    }
    let years = indicator.years.keys.filter { year in point.asOf.map { year <= $0 } ?? true }
      .sorted()
    return Series(
      indicator: indicator,
      years: years.enumerated().map { index, year in
        indicator.seriesYear(year, after: index > 0 ? years[index - 1] : nil)
      }, entries: Dictionary(uniqueKeysWithValues: stream.entries.map { ($0.number, $0) }))
  }

  /// The part of the plan that a code means. Throws `LedgerFailure.unknownCode`.
  package func part(_ code: String) throws -> PlanPart {
    try StreamFolds(log, through: head).part(code)
  }
}

extension Indicator {
  fileprivate func seriesYear(_ year: FiscalYear, after previous: FiscalYear?) -> Series.Year {
    let version = version(in: year).content
    return Series.Year(
      fiscalYear: year, history: years[year] ?? YearHistory(), target: target(for: year),
      version: version,
      isAfterBreak: previous.map { self.version(in: $0).content.number != version.number } ?? false
    )
  }
}
