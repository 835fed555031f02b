extension Indicator {
  /// How the indicator is judged and measured in a year.
  package func configuration(in year: FiscalYear) -> AssessmentConfiguration {
    configurations.current(at: year)?.content ?? AssessmentConfiguration()
  }

  /// Whether a figure is to be expected of a year: every year, or every so many years counted from
  /// the anchor. Without an anchor they are counted from the year in which that was laid down.
  package func isMeasured(in year: FiscalYear) -> Bool {
    guard let entry = configurations.current(at: year), let interval = entry.content.interval,
      let anchor = entry.content.anchor ?? entry.since
    else { return true }
    return anchor.distance(to: year).isMultiple(of: interval)
  }

  /// The last year of the plan whose progress the indicator follows, where a year lies behind it:
  /// of such a year nobody is asked for a figure (domain.md 2.3, f). What becomes of the indicator,
  /// its end or a successor, is for people to say; until they do, it stays in every list.
  package func trackedPlanEnded(before year: FiscalYear) -> FiscalYear? {
    version(in: year).content.definition.tracks?.lastFiscalYear.flatMap { $0 < year ? $0 : nil }
  }

  /// The last day on which the figure of a year is in time; nil where nobody said.
  ///
  /// What was set for this indicator in the year's round counts before its own calendar, and that
  /// before what was set for its department or for everybody. The end of the year is no due date:
  /// departments are asked (照会) in the summer after it, when the accounts are settled
  /// (domain.md 2.2).
  package func due(in year: FiscalYear, by round: YearRound?, on today: CivilDate) -> CivilDate? {
    let departments = duties.departments(on: today)
    let asked = round?.due(for: code, of: departments)
    let isOwn = round?.dueDates.contains { $0.content.scope == .indicator(code) } ?? false
    if let asked, isOwn { return asked }
    if let days = configuration(in: year).daysUntilDue {
      // Only in the last years of the calendar is there no such day.
      return CivilDate(dayNumber: year.lastDay.dayNumber + days) ?? year.lastDay
    }
    return asked
  }
}
