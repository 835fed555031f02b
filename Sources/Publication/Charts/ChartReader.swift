package import PlanDomain

/// Whom a chart speaks to: the language, the plan's way of printing years, and its rating words.
package struct ChartReader: Sendable {
  package let language: Language
  package let yearStyle: FiscalYearStyle
  /// The word for how a year stands, or for why nothing can be said of it.
  package let rating: @Sendable (Assessment) -> Wording

  package init(
    language: Language, yearStyle: FiscalYearStyle,
    rating: @escaping @Sendable (Assessment) -> Wording
  ) {
    self.language = language
    self.yearStyle = yearStyle
    self.rating = rating
  }

  func say(_ wording: Wording) -> String { wording.text(in: language) }

  /// The year in full: 令和5年度.
  func year(_ year: FiscalYear) -> String { year.label(yearStyle, language: language) }

  /// The year in a narrow place: R5 where the plan counts by era and the reader reads Japanese.
  func shortYear(_ year: FiscalYear) -> String {
    yearStyle == .era && language == .ja ? year.shortEra : String(year.number)
  }

  func number(_ value: Quantity) -> String { value.grouped(language) }
}
