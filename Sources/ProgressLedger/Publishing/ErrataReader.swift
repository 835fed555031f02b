import EventLog
import PlanDomain

/// Sorts what two reports tell differently into the lists of an errata.
struct ErrataReader {
  let from: PlanReport
  let to: PlanReport
  private let history: [EventNumber: ReportedEvent]

  init(from: PlanReport, to: PlanReport) {
    self.from = from
    self.to = to
    history = Dictionary(uniqueKeysWithValues: to.history.map { ($0.number, $0) })
  }

  /// A change of a figure stands in the list of what became of the figure, and once more among the
  /// ratings where it changed the rating. An added figure changed none: there was nothing to judge.
  func entries(of change: RatingChange) -> [Errata.Entry] {
    guard let year = change.fiscalYear else { return [] }
    // That a day has come is no error of what was published before it.
    let causes = change.causes.filter { $0.kind != .time }
    var entries: [Errata.Entry] = []
    if change.from?.measurement?.content != change.to?.measurement?.content {
      let value = change.causes.first { $0.kind == .value } ?? change.causes.first
      entries.append(
        entry(list(of: change, in: year), change, year, causes: value.map { [$0] } ?? []))
    }
    let isJudgedOtherwise = causes.contains { $0.kind != .value && $0.kind != .definition }
    // A report always shows its own year, so that one may stand in one of the two alone.
    let isInBoth = change.from != nil && change.to != nil
    let isAdded = entries.contains { $0.list == .added }
    if isInBoth && !isAdded && !causes.isEmpty && (change.isRerated || isJudgedOtherwise) {
      entries.append(entry(.rerated, change, year, causes: causes))
    }
    return entries
  }

  /// The figures of years that the publication did not show yet.
  var laterYears: [Errata.Entry] {
    to.indicators.flatMap { indicator in
      indicator.years.compactMap { year in
        guard from.moment.asOf < year.fiscalYear, let stated = year.assessment.measurement else {
          return nil
        }
        return Errata.Entry(
          list: .added, indicator: indicator.code, fiscalYear: year.fiscalYear, causes: [.value],
          from: nil, to: year.assessment, event: history[stated.occurrence.number],
          approved: year.approvals.last?.occurrence)
      }
    }
  }

  private func entry(
    _ list: Errata.List, _ change: RatingChange, _ year: FiscalYear,
    causes: [RatingChange.Cause]
  ) -> Errata.Entry {
    let event = causes.compactMap(\.event).max { $0.number < $1.number }
    var entry = Errata.Entry(
      list: list, indicator: change.indicator, fiscalYear: year, causes: causes.map(\.kind),
      from: change.from, to: change.to, event: event,
      approved: causes.compactMap(\.approval).last?.occurrence)
    if let event, case .measurementCorrectedLate(let correction) = event.event,
      let proposal = correction.proposal
    {
      // The event that changes a closed year's figure is the approval itself.
      entry.proposal = history[proposal]
      entry.approved = Occurrence(
        number: event.number, recorded: event.recorded, actor: event.actor)
    }
    return entry
  }

  /// What became of a figure, by what the publication did not show: that may have been recorded
  /// before it and approved after it.
  private func list(of change: RatingChange, in year: FiscalYear) -> Errata.List {
    let shown = Set(statements(of: change.indicator, in: year, by: from).map(\.number))
    let since = statements(of: change.indicator, in: year, by: to)
      .filter { !shown.contains($0.number) }.map(\.kind)
    let corrections: Set<YearReport.Statement.Kind> = [.corrected, .correctedLate, .retracted]
    if change.from?.measurement == nil { return .added }
    if change.to?.measurement == nil || since.contains(where: corrections.contains) {
      return .corrected
    }
    if since.contains(.confirmed) { return .confirmed }
    if change.from?.figure?.state == .forecast { return .added }
    return .corrected
  }

  private func statements(
    of code: IndicatorCode, in year: FiscalYear, by report: PlanReport
  ) -> [YearReport.Statement] {
    report.indicators.first { $0.code == code }?.years.first { $0.fiscalYear == year }?.statements
      ?? []
  }
}
