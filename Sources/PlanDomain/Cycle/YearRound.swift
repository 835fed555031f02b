/// One fiscal year's round as its stream tells it: asked, due, closed, audited, reported.
package struct YearRound: Hashable, Sendable {
  package let fiscalYear: FiscalYear
  package private(set) var opened: [Fact<YearOpened>] = []
  package private(set) var dueDates: [Fact<DueDateSet>] = []
  /// Every closing and reopening, oldest first.
  package private(set) var closings: [Fact<Closing>] = []
  package private(set) var attested: [Fact<YearAttested>] = []

  package enum Closing: Hashable, Sendable {
    case closed(YearClosed)
    case reopened(YearReopened)
  }

  package init(_ fiscalYear: FiscalYear) { self.fiscalYear = fiscalYear }

  mutating func apply(_ event: PlanEvent, _ occurrence: Occurrence) {
    switch event {
    case .yearOpened(let event): opened.append(Fact(event, occurrence))
    case .dueDateSet(let event): dueDates.append(Fact(event, occurrence))
    case .yearClosed(let event): closings.append(Fact(.closed(event), occurrence))
    case .yearReopened(let event): closings.append(Fact(.reopened(event), occurrence))
    case .yearAttested(let event): attested.append(Fact(event, occurrence))
    case .factVoided(let event):
      dueDates.removeAll { $0.occurrence.number == event.voids }
      attested.removeAll { $0.occurrence.number == event.voids }
    default: break
    }
  }

  /// The closing in force; nil while the year is open.
  package var closing: Fact<Closing>? {
    guard let last = closings.last, case .closed = last.content else { return nil }
    return last
  }

  /// When the year was closed for the first time, whatever became of it; nil: never.
  package var firstClosing: Occurrence? { closings.first?.occurrence }

  /// The last day for an indicator of a department: what was set for the indicator, else for the
  /// department, else for everybody; of each the latest. Nil where nobody said.
  package func due(for indicator: IndicatorCode?, of departments: [DepartmentCode]) -> CivilDate? {
    if let own = dueDates.last(where: { fact in
      if case .indicator(let code) = fact.content.scope { code == indicator } else { false }
    }) {
      return own.content.due
    }
    if let own = dueDates.last(where: { fact in
      if case .department(let code) = fact.content.scope {
        departments.contains(code)
      } else {
        false
      }
    }) {
      return own.content.due
    }
    let common = dueDates.last { $0.content.scope == .everybody }
    let asked = opened.last
    guard let common,
      common.occurrence.number > asked?.occurrence.number ?? common.occurrence.number
    else { return asked?.content.due ?? common?.content.due }
    return common.content.due
  }

  /// Whether what an event stated stands and can be taken back.
  func states(_ number: EventNumber) -> Bool {
    dueDates.contains { $0.occurrence.number == number }
      || attested.contains { $0.occurrence.number == number }
  }
}
