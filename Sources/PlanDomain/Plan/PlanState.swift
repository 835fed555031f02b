/// The whole plan as its events tell it: what replay folds, and what changes of the whole are
/// decided on.
package struct PlanState: Hashable, Sendable {
  /// What the ledger says of itself.
  package private(set) var ledger = LedgerFacts()
  /// What is said of the plan as a whole; the last entry holds.
  package private(set) var plans: Timeline<EventNumber, PlanFacts> = Timeline()
  /// The mid-plan revisions.
  package private(set) var revisions: Timeline<CivilDate, PlanRevised> = Timeline()
  /// The rule sets, by the first fiscal year judged by each.
  package private(set) var ruleSets: Timeline<FiscalYear, RuleSet> = Timeline()
  /// What every id that was ever adopted means, voided adoptions included.
  private(set) var namedRules: [RuleSetID: RuleSet] = [:]
  /// What signing off demands, by the first fiscal year of each policy.
  package private(set) var signOffPolicies = SignOffPolicies()
  package private(set) var years: [FiscalYear: YearRound] = [:]
  package private(set) var publications = Publications()
  package private(set) var organisation = Organisation()
  package private(set) var policies: [PolicyCode: Policy] = [:]
  package private(set) var measures: [MeasureCode: Measure] = [:]
  package private(set) var projects: [ProjectCode: Project] = [:]
  package private(set) var indicators: [IndicatorCode: Indicator] = [:]

  package init() {}

  package var plan: PlanFacts? { plans.current(at: nil)?.content }

  /// The plan as a fiscal year has it: without the parts, and the items of measures, that join it
  /// in a later year. What has ended is still there, with its end; a policy is there as soon as
  /// something hangs on it.
  package func joined(by year: FiscalYear) -> PlanState {
    let day = year.lastDay
    var joined = self
    joined.indicators = indicators.filter { $0.value.hasJoined(by: year) }
    joined.measures = measures.compactMapValues { $0.joined(by: day) }
    joined.projects = projects.filter { $0.value.hasJoined(by: day) }
    let used = Set(
      joined.indicators.values.map { $0.version(in: year).content.policy }
        + joined.measures.values.map { $0.content(on: day).policy }
        + joined.projects.values.map { $0.content(on: day).policy })
    joined.policies = policies.filter { $0.value.hasJoined(by: day) || used.contains($0.key) }
    return joined
  }

  /// Folds one more event, in the order of the log.
  package mutating func apply(_ event: PlanEvent, _ occurrence: Occurrence) {
    switch event {
    case .policyAdded(let event):
      policies[event.policy] = Policy(event, occurrence)
    case .measureAdded(let event):
      measures[event.measure] = Measure(event, occurrence)
    case .projectAdded(let event):
      projects[event.project] = Project(event, occurrence)
    case .indicatorDefined(let event):
      indicators[event.indicator] = Indicator(event, occurrence)
    default:
      switch event.subject {
      case .ledger: ledger.apply(event, occurrence)
      case .plan: apply(toPlan: event, occurrence)
      case .actor, .department: organisation.apply(event, occurrence)
      case .policy(let code): policies.change(code) { $0.apply(event, occurrence) }
      case .measure(let code): measures.change(code) { $0.apply(event, occurrence) }
      case .project(let code): projects.change(code) { $0.apply(event, occurrence) }
      case .indicator(let code): indicators.change(code) { $0.apply(event, occurrence) }
      case .year(let year): years[year, default: YearRound(year)].apply(event, occurrence)
      case .publications: publications.apply(event, occurrence)
      }
    }
  }

  /// Gives up the measures.
  mutating func takeMeasures() -> [MeasureCode: Measure] {
    defer { measures = [:] }
    return measures
  }

  /// Gives up the projects.
  mutating func takeProjects() -> [ProjectCode: Project] {
    defer { projects = [:] }
    return projects
  }

  private mutating func apply(toPlan event: PlanEvent, _ occurrence: Occurrence) {
    switch event {
    case .planAdopted(let event):
      plans.add(event.plan, since: nil, occurrence)
    case .planAmended(let event):
      plans.add(event.plan, since: occurrence.number, occurrence)
    case .planRevised(let event):
      revisions.add(event, since: event.decided, occurrence)
    case .ruleSetAdopted(let event):
      ruleSets.add(event.rules, since: event.effective, occurrence)
      namedRules[event.rules.id] = event.rules
    case .signOffPolicyAdopted(let event):
      signOffPolicies.add(event.policy, since: event.policy.effective, occurrence)
    case .factVoided(let event):
      plans.void(event.voids)
      ruleSets.void(event.voids)
      revisions.void(event.voids)
    default:
      break
    }
  }
}
