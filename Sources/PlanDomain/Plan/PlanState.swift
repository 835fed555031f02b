/// The whole plan as its events tell it: what replay folds, and what the adoption of a plan is
/// decided on.
package struct PlanState: Hashable, Sendable {
  package private(set) var plan: Fact<PlanFacts>?
  package private(set) var organisation = Organisation()
  package private(set) var policies: [PolicyCode: Fact<PolicyAdded>] = [:]
  package private(set) var measures: [MeasureCode: Measure] = [:]
  package private(set) var projects: [ProjectCode: Project] = [:]
  package private(set) var indicators: [IndicatorCode: Indicator] = [:]

  package init() {}

  /// Folds one more event, in the order of the log.
  package mutating func apply(_ event: PlanEvent, _ occurrence: Occurrence) {
    switch event {
    case .planAdopted(let event):
      plan = Fact(event.plan, occurrence)
    case .policyAdded(let event):
      policies[event.policy] = Fact(event, occurrence)
    case .measureAdded(let event):
      measures[event.measure] = Measure(event, occurrence)
    case .projectAdded(let event):
      projects[event.project] = Project(event, occurrence)
    case .indicatorDefined(let event):
      indicators[event.indicator] = Indicator(event, occurrence)
    case .ledgerCreated, .noteAdded:
      break
    case .actorRegistered, .departmentRegistered:
      organisation.apply(event, occurrence)
    case .statusChanged(let change):
      switch change.undertaking {
      case .measure(let code), .item(_, of: let code): measures[code]?.apply(event, occurrence)
      case .project(let code): projects[code]?.apply(event, occurrence)
      }
    case .baselineSet, .targetAdopted, .targetRevised, .measurementRecorded, .measurementConfirmed,
      .measurementCorrected, .measurementRetracted, .measurementDeclaredMissing:
      guard case .indicator(let code) = event.subject else { return }
      indicators[code]?.apply(event, occurrence)
    }
  }
}
