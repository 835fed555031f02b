import EventLog
import PlanDomain

/// Finds the events that make two reports differ.
struct CauseFinder {
  /// What either report tells of.
  private let told: [EventNumber: ReportedEvent]
  /// What was recorded after the one and by the other, oldest first.
  private let between: [ReportedEvent]

  init(_ from: PlanReport, _ to: PlanReport) {
    told = Dictionary(
      [from, to].flatMap { $0.history + $0.signOffs }.map { ($0.number, $0) }
    ) { first, _ in first }
    let bounds = [from, to].map(\.moment.knownAt.number).sorted()
    between = told.values.filter { bounds[0] < $0.number.number && $0.number.number <= bounds[1] }
      .sorted { $0.number < $1.number }
  }

  /// The cause of what one event states: the event itself if it came between the two, else the last
  /// one of its kind that did, as one that took a newer fact away, else the last about the subject;
  /// where none did, what was stated last.
  ///
  /// Where an event states many things at once, `said` are those that count: then it is the event
  /// since which they are said.
  func cause(
    _ kind: ChangeCause.Kind, about subject: Subject, from: EventNumber? = nil,
    to: EventNumber? = nil, saying said: (PlanEvent) -> [FactValue?] = { _ in [] },
    by isCause: (PlanEvent) -> Bool
  ) -> ChangeCause {
    let stating = [from, to].compactMap { $0 }
    let stated = between.last { stating.contains($0.number) }
    let changed = stated ?? first(saying: said, of: between.filter { matches($0.event, isCause) })
    if let event = changed ?? between.last(where: { $0.event.subject == subject }) {
      return cause(kind, event)
    }
    let last = stating.max().flatMap { told[$0] }
    let ofItsKind = told.values.filter { matches($0.event, isCause) }
    return cause(kind, last ?? ofItsKind.max { $0.number < $1.number })
  }

  /// Of the events that say the same in the end, the first.
  private func first(
    saying said: (PlanEvent) -> [FactValue?], of events: [ReportedEvent]
  ) -> ReportedEvent? {
    guard let last = events.last else { return nil }
    let values = said(last.event)
    if values.isEmpty { return last }
    return events.reversed().prefix { said($0.event) == values }.last
  }

  /// The cause of a statement that is shown when it is signed off: what was stated since, or that
  /// an approval was given or taken back, or is asked by a new policy.
  func cause(
    ofStatement kind: ChangeCause.Kind, from: EventNumber?, to: EventNumber?
  ) -> ChangeCause {
    let stating = [from, to].compactMap { $0 }
    func concerns(_ event: ReportedEvent) -> Bool {
      switch event.event {
      case .factVoided(let void): stating.contains(void.voids)
      // What a corrected review says no more is said by no event.
      case .reviewCorrected(let corrected) where stating.contains(corrected.replaces): true
      default: stating.contains(event.number)
      }
    }
    if let event = between.last(where: concerns) { return cause(kind, event) }
    if let event = between.last(where: { $0.isSignOff(of: stating) })
      ?? between.last(where: \.isSignOffPolicy)
    {
      return cause(.approval, event)
    }
    return cause(kind, stating.max().flatMap { told[$0] })
  }

  private func cause(_ kind: ChangeCause.Kind, _ event: ReportedEvent?) -> ChangeCause {
    var cause = ChangeCause(kind: kind, event: event)
    guard let event else { return cause }
    switch event.event {
    case .measurementCorrectedLate(let correction):
      // The event that changes a closed year's figure is the approval itself.
      guard let proposal = correction.proposal else { break }
      cause.proposal = told[proposal]
      cause.approved = event.occurrence
    case .signOffStep(let step):
      guard case .approved = step.act else { break }
      cause.proposal = told[step.statement]
      cause.approved = event.occurrence
    default:
      cause.approved =
        told.values.filter { $0.isApproval(of: event.number) }
        .max { $0.number < $1.number }?.occurrence
    }
    return cause
  }

  private func matches(_ event: PlanEvent, _ isCause: (PlanEvent) -> Bool) -> Bool {
    guard case .factVoided(let void) = event else { return isCause(event) }
    return told[void.voids].map { isCause($0.event) } ?? false
  }
}

extension ReportedEvent {
  fileprivate func isSignOff(of statements: [EventNumber]) -> Bool {
    guard case .signOffStep(let step) = event, statements.contains(step.statement) else {
      return false
    }
    return step.decides
  }

  fileprivate func isApproval(of statement: EventNumber) -> Bool {
    guard case .signOffStep(let step) = event, case .approved = step.act else { return false }
    return step.statement == statement
  }

  fileprivate var isSignOffPolicy: Bool {
    if case .signOffPolicyAdopted = event { true } else { false }
  }
}

extension SignOffStep {
  /// Whether something is shown from then on, or no more: an approval, or that it was taken back.
  var decides: Bool {
    switch act {
    case .approved, .withdrawn: true
    case .submitted, .returned: false
    }
  }
}

extension PlanEvent {
  /// What an event that states everything about an indicator or a plan says of one thing; empty for
  /// other things, which have an event each.
  func says(_ what: FactKind) -> [FactValue?] {
    switch self {
    case .indicatorDefined(let event): event.definition.says(what)
    case .indicatorAmended(let event): event.definition.says(what)
    case .indicatorRedefined(let event): event.definition.says(what)
    case .planAdopted(let event): event.plan.says(what)
    case .planAmended(let event): event.plan.says(what)
    default: []
    }
  }
}

extension IndicatorDefinition {
  fileprivate func says(_ what: FactKind) -> [FactValue?] {
    switch what {
    case .direction: [.direction(direction, isAssumed: directionAssumed)]
    case .unit: [.text(unit.text)]
    default: []
    }
  }
}

extension PlanFacts {
  fileprivate func says(_ what: FactKind) -> [FactValue?] {
    let year: FiscalYear? =
      switch what {
      case .firstFiscalYear: firstFiscalYear
      case .lastFiscalYear: lastFiscalYear
      case .defaultBaselineFiscalYear: defaultBaselineFiscalYear
      case .planTargetFiscalYear: targetFiscalYear
      default: nil
      }
    return [year.map(FactValue.year)]
  }
}
