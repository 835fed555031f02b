/// An indicator as its stream tells it: definition, baseline, targets and the history of every
/// year.
package struct Indicator: Hashable, Sendable {
  package let code: IndicatorCode
  package let policy: PolicyCode
  package let definition: Fact<IndicatorDefinition>
  package let department: DepartmentCode?
  package private(set) var baseline: Fact<Baseline>?
  /// In order of recording; the adopted one has no effective year.
  package private(set) var targets: [Fact<TargetInForce>] = []
  package private(set) var years: [FiscalYear: YearHistory] = [:]

  /// The indicator that an event defines.
  package init(_ event: IndicatorDefined, _ occurrence: Occurrence) {
    code = event.indicator
    policy = event.policy
    definition = Fact(event.definition, occurrence)
    department = event.department
  }

  /// Folds one more event of this indicator's stream; events of other nouns change nothing.
  package mutating func apply(_ event: PlanEvent, _ occurrence: Occurrence) {
    switch event {
    case .baselineSet(let event):
      baseline = Fact(event.baseline, occurrence)
    case .targetAdopted(let event):
      targets.append(Fact(TargetInForce(target: event.target, since: nil), occurrence))
    case .targetRevised(let event):
      targets.append(Fact(TargetInForce(target: event.target, since: event.effective), occurrence))
    case .measurementRecorded(let event):
      state(.figure(event.figure), in: event.fiscalYear, occurrence)
    case .measurementConfirmed(let event):
      state(.figure(event.figure), in: event.fiscalYear, occurrence)
    case .measurementCorrected(let event):
      state(.figure(event.figure), in: event.fiscalYear, occurrence)
    case .measurementRetracted(let event):
      state(.retracted, in: event.fiscalYear, occurrence)
    case .measurementDeclaredMissing(let event):
      state(.missing(event.because), in: event.fiscalYear, occurrence)
    default:
      break
    }
  }

  private mutating func state(
    _ measurement: Measurement, in year: FiscalYear, _ occurrence: Occurrence
  ) {
    years[year, default: YearHistory()].append(Fact(measurement, occurrence))
  }

  /// The target that judges a year: the greatest effective year up to it; among equals, the later
  /// recorded. Without a year, the target with the greatest effective year of all.
  package func target(for year: FiscalYear?) -> Fact<TargetInForce>? {
    var found: Fact<TargetInForce>?
    for fact in targets where fact.content.isInForce(in: year) {
      if let found, fact.content.isOlder(than: found.content) { continue }
      found = fact
    }
    return found
  }
}

/// A target and the first fiscal year judged by it; nil means since ever.
package struct TargetInForce: Hashable, Sendable {
  package let target: Target
  package let since: FiscalYear?

  package init(target: Target, since: FiscalYear?) {
    self.target = target
    self.since = since
  }

  func isInForce(in year: FiscalYear?) -> Bool {
    guard let since, let year else { return true }
    return since <= year
  }

  func isOlder(than other: TargetInForce) -> Bool {
    switch (since, other.since) {
    case (_, nil): false
    case (nil, _): true
    case (let mine?, let theirs?): mine < theirs
    }
  }
}

/// Everything ever stated about one fiscal year, oldest first.
package struct YearHistory: Hashable, Sendable {
  package private(set) var facts: [Fact<Measurement>] = []

  package init() {}

  mutating func append(_ fact: Fact<Measurement>) { facts.append(fact) }

  /// What the ledger states now; nil when nothing is stated, or what was stated is taken back.
  package var current: Fact<Measurement>? {
    guard let last = facts.last, last.content != .retracted else { return nil }
    return last
  }

  /// How many statements about this year came before the last one.
  package var revisions: Int { max(facts.count - 1, 0) }
}
