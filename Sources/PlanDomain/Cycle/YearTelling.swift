/// How a fiscal year is told of one thing: what is stated of the year, and what it is judged by.
/// Two tellings are equal where nobody could see a difference.
struct YearTelling: Hashable {
  /// The rule set that judges the year; nil where the thing does not choose it.
  var rules: RuleSet?
  var yardsticks: [IndicatorCode: Yardstick] = [:]
  /// What states the year's figures, judgements, reviews and due dates, by event.
  var statements: [EventNumber] = []
  /// The states at the end of the year, by the code of the measure, item or project.
  var statuses: [String: StatusChanged] = [:]
}

extension PlanState {
  /// How a year is told of what an event is about.
  ///
  /// Of the plan it is what every indicator is judged by: other years of the plan move the start
  /// and the due year of each.
  private func telling(of year: FiscalYear, about subject: Subject) -> YearTelling {
    var telling = YearTelling()
    switch subject {
    case .plan:
      telling.rules = rules(for: year)
      telling.yardsticks = indicators.compactMapValues { $0.yardstick(in: year, of: plan) }
    case .indicator(let code):
      guard let indicator = indicators[code] else { break }
      telling.yardsticks[code] = indicator.yardstick(in: year, of: plan)
      telling.statements =
        (indicator.years[year]?.facts.map(\.occurrence.number) ?? [])
        + indicator.judgements.statements(in: year)
    case .policy(let code):
      telling.statements = policies[code]?.reviews.statements(in: year) ?? []
    case .measure(let code):
      guard let measure = measures[code] else { break }
      telling.statuses[code.text] = measure.status.current(on: year.lastDay)?.content
      for (item, history) in measure.itemStatus {
        telling.statuses[item.text] = history.current(on: year.lastDay)?.content
      }
    case .project(let code):
      guard let project = projects[code] else { break }
      telling.statements = project.reviews.statements(in: year)
      telling.statuses[code.text] = project.status.current(on: year.lastDay)?.content
    case .year(year):
      telling.statements = years[year]?.dueDates.map(\.occurrence.number) ?? []
    case .year, .ledger, .actor, .department, .publications: break
    }
    return telling
  }

  /// Folds one more event, and says which of some years it tells otherwise than before.
  package mutating func apply(
    _ event: PlanEvent, _ occurrence: Occurrence, retelling years: [FiscalYear]
  ) -> [FiscalYear] {
    let years = event.reaching(years)
    let before = years.map { telling(of: $0, about: event.subject) }
    apply(event, occurrence)
    return zip(years, before).filter { telling(of: $0, about: event.subject) != $1 }.map(\.0)
  }

  /// What a person should know of the closed years that a decision tells otherwise, each once.
  ///
  /// This is the one place that keeps closed years (decision 0020); `self` is the folded stream of
  /// what the events are about, and everything where they are about the plan. An approved
  /// correction passes: its proposal was the way in. Throws `yearLocked` for the first year that
  /// takes only corrections.
  package func noticesOfClosedYears(
    toldAnewBy events: [PlanEvent], in cycle: YearlyCycle
  ) throws(Rejection) -> [Notice] {
    let closed = cycle.closedYears
    var state = self
    var notices: [Notice] = []
    for event in events {
      let years = state.apply(event, .undecided, retelling: closed)
      if case .measurementCorrectedLate = event { continue }
      for year in years {
        notices += try cycle.admit(event.changed, in: year).filter { !notices.contains($0) }
      }
    }
    return notices
  }
}

extension YearlyFacts {
  fileprivate func statements(in year: FiscalYear) -> [EventNumber] {
    years[year]?.map(\.occurrence.number) ?? []
  }
}

extension PlanEvent {
  /// The years of some that the event can tell otherwise: what states something of one year leaves
  /// the others alone. Most events are such, and a long log is asked through all of them.
  fileprivate func reaching(_ years: [FiscalYear]) -> [FiscalYear] {
    switch self {
    case .measurementRecorded, .measurementConfirmed, .measurementCorrected,
      .measurementCorrectedLate, .measurementRetracted, .measurementDeclaredMissing,
      .indicatorJudged, .reviewRecorded, .reviewCorrected:
      years.filter { $0 == fiscalYear }
    case .correctionProposed, .signOffStep, .noteAdded, .noteAmended, .textRedacted: []
    default: years
    }
  }

  /// The code of what the event changes, as people say it: a rule set has one of its own.
  fileprivate var changed: String {
    if case .ruleSetAdopted(let event) = self { event.rules.id.text } else { reference.code }
  }
}

extension Occurrence {
  /// Of an event that is only being decided: it comes after everything else.
  fileprivate static let undecided = Occurrence(
    number: EventNumber(.max), recorded: Instant(seconds: 0), actor: .system)
}
