/// How a fiscal year is told of one thing: what is stated of the year, what it is judged by, and
/// who was in charge. Two tellings are equal where nobody could see a difference.
struct YearTelling: Hashable {
  /// The rule set that judges the year; nil where the thing does not choose it.
  var rules: RuleSet?
  var yardsticks: [IndicatorCode: Yardstick] = [:]
  /// What signing off demands of the year; nil where nothing does, or the thing does not say it.
  var signOff: SignOffPolicy?
  /// What states the year's figures, judgements, reviews and due dates, by event.
  var statements: [EventNumber] = []
  /// Those of them that everybody may see.
  var shown: Set<EventNumber> = []
  /// The states at the end of the year, by the code of the measure, item or project.
  var statuses: [String: StatusChanged] = [:]
  /// Who was in charge at the end of the year; nil of what was no part of the plan then.
  var departments: [DepartmentCode]?
  /// A department's name at the end of the year, and what had become of it.
  var department: DepartmentThen?
  /// The plan's first year, from which its years are counted; nil where nobody said.
  var firstYear: FiscalYear?
  /// Whether the plan covers the year.
  var isCovered = true

  struct DepartmentThen: Hashable {
    let name: String
    let end: DepartmentEnd?
  }
}

extension PlanState {
  /// How a year is told of what an event is about.
  ///
  /// Of the plan it is what every indicator is judged by: other years of the plan move the start
  /// and the due year of each. `policies` say which statements everybody may see.
  private func telling(
    of year: FiscalYear, about subject: Subject, under policies: SignOffPolicies
  ) -> YearTelling {
    var telling = YearTelling()
    telling.shown = shownStatements(about: subject, in: year, under: policies)
    switch subject {
    case .plan:
      telling.rules = rules(for: year)
      telling.signOff = signOffPolicies.demanding(in: year)
      telling.yardsticks = indicators.compactMapValues { $0.yardstick(in: year, of: plan) }
      telling.firstYear = plan?.firstFiscalYear
      telling.isCovered = plan.covers(year)
    case .indicator(let code):
      guard let indicator = indicators[code] else { break }
      telling.yardsticks[code] = indicator.yardstick(in: year, of: plan)
      telling.statements =
        (indicator.years[year]?.facts.map(\.occurrence.number) ?? [])
        + indicator.judgements.statements(in: year)
      if telling.yardsticks[code] != nil {
        telling.departments = indicator.duties.departments(on: year.lastDay)
      }
    case .policy(let code):
      telling.statements = self.policies[code]?.reviews.statements(in: year) ?? []
    case .measure(let code):
      guard let measure = measures[code] else { break }
      telling.statuses[code.text] = measure.status.current(on: year.lastDay)?.content
      for (item, history) in measure.itemStatus {
        telling.statuses[item.text] = history.current(on: year.lastDay)?.content
      }
      if measure.isInPlan(on: year.lastDay) {
        telling.departments = measure.duties.departments(on: year.lastDay)
      }
    case .project(let code):
      guard let project = projects[code] else { break }
      telling.statements = project.reviews.statements(in: year)
      telling.statuses[code.text] = project.status.current(on: year.lastDay)?.content
      if project.isInPlan(on: year.lastDay) {
        telling.departments = project.duties.departments(on: year.lastDay)
      }
    case .department(let code):
      telling.department = organisation.departments[code].map { department in
        YearTelling.DepartmentThen(
          name: department.name(on: year.lastDay),
          end: department.end(on: year.lastDay)?.content)
      }
    case .year(year):
      telling.statements = years[year]?.dueDates.map(\.occurrence.number) ?? []
    case .year, .ledger, .actor, .publications: break
    }
    return telling
  }

  /// Folds one more event, and says which of some years it tells otherwise than before.
  ///
  /// The state is the whole plan, or a single stream of it with the sign-off `policies` beside it.
  package mutating func apply(
    _ event: PlanEvent, _ occurrence: Occurrence, retelling years: [FiscalYear],
    under policies: SignOffPolicies? = nil
  ) -> [FiscalYear] {
    let years = event.reaching(years)
    func tellings(by state: PlanState) -> [YearTelling] {
      years.map {
        state.telling(of: $0, about: event.subject, under: policies ?? state.signOffPolicies)
      }
    }
    let before = tellings(by: self)
    apply(event, occurrence)
    return zip(years, zip(before, tellings(by: self))).filter { $1.0 != $1.1 }.map(\.0)
  }

  /// What a person should know of the closed years that a decision tells otherwise, each once.
  ///
  /// This is the one place that keeps closed years (decision 0020); `self` is the folded stream of
  /// what the events are about, and everything where they are about the plan. An approval passes,
  /// of a proposal too: what it approves was stated in time, or has a way of its own. An approval
  /// that is taken back does not, where everybody sees what it approved (decision 0022), and no
  /// other sign-off policy. Throws `yearLocked` for the first year that takes only corrections.
  package func noticesOfClosedYears(
    toldAnewBy events: [PlanEvent], in cycle: YearlyCycle
  ) throws(Rejection) -> [Notice] {
    let closed = cycle.closedYears
    var state = self
    var notices: [Notice] = []
    for event in events {
      let years = state.apply(event, .undecided, retelling: closed, under: cycle.policies)
      if event.isApproval { continue }
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
    case _ where statesOfOneYear: years.filter { $0 == fiscalYear }
    // A department that is new was in charge of nothing.
    case .correctionProposed, .noteAdded, .noteAmended, .textRedacted, .departmentRegistered:
      []
    default: years
    }
  }

  /// Whether it states something of one fiscal year alone, or signs such a statement off.
  package var statesOfOneYear: Bool {
    switch self {
    case .measurementRecorded, .measurementConfirmed, .measurementCorrected,
      .measurementCorrectedLate, .measurementRetracted, .measurementDeclaredMissing,
      .indicatorJudged, .reviewRecorded, .reviewCorrected, .signOffStep:
      true
    default: false
    }
  }

  /// Whether somebody approves by it what was stated or asked for.
  fileprivate var isApproval: Bool {
    switch self {
    case .measurementCorrectedLate: true
    case .signOffStep(let step): if case .approved = step.act { true } else { false }
    default: false
    }
  }

  /// What the event changes, as people say it: a rule set has a code of its own.
  fileprivate var changed: String {
    switch self {
    case .ruleSetAdopted(let event): event.rules.id.text
    case .signOffPolicyAdopted: "sign-off policy"
    default: reference.code
    }
  }
}

extension Occurrence {
  /// Of an event that is only being decided: it comes after everything else.
  static let undecided = Occurrence(
    number: EventNumber(.max), recorded: Instant(seconds: 0), actor: .system)
}
