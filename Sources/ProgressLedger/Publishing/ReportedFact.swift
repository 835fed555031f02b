import PlanDomain

/// What a report says of one matter beside the figures and ratings of the years.
struct ReportedFact {
  /// What is said, and of what.
  struct Matter: Hashable {
    let about: Reference
    let what: FactKind
    /// The year that it is about; nil for what is of no year, and for what goes on from year to
    /// year.
    let fiscalYear: FiscalYear?
  }

  let matter: Matter
  /// Since when it is said, where it goes on until something else is; nil: since ever.
  let since: FiscalYear?
  /// Nil where it is said that there is nothing any more.
  let value: FactValue?
  /// The event that states it, as far as a report knows it.
  let number: EventNumber?
}

/// A matter that two reports tell differently, from a year on.
struct FactDifference {
  let matter: ReportedFact.Matter
  let since: FiscalYear?
  /// Nil where that report says nothing of it.
  let from: ReportedFact?
  let to: ReportedFact?

  var fiscalYear: FiscalYear? { matter.fiscalYear ?? since }
}

extension PlanReport {
  /// The facts that another report tells differently: in its order, and then what it tells no more.
  /// What goes on from year to year stands once, in the first year that differs.
  func differences(to other: PlanReport) -> [FactDifference] {
    let (mine, others) = (facts, other.facts)
    let before = Dictionary(grouping: mine, by: \.matter)
    let after = Dictionary(grouping: others, by: \.matter)
    var seen: Set<ReportedFact.Matter> = []
    let differences = (others + mine).map(\.matter).filter { seen.insert($0).inserted }
      .flatMap { matter in
        Self.differences(of: matter, before[matter] ?? [], after[matter] ?? [])
      }
    // Whose last day is that of the whole round has it told once, of the year.
    let moved = Set(differences.filter { $0.isOfYear }.compactMap(\.dueDates))
    return differences.filter { difference in
      difference.isTold
        && (difference.isOfYear || difference.dueDates.map { !moved.contains($0) } ?? true)
    }
  }

  private static func differences(
    of matter: ReportedFact.Matter, _ before: [ReportedFact], _ after: [ReportedFact]
  ) -> [FactDifference] {
    var last: [FactValue?]?
    let beginnings = Set((before + after).map(\.since)).sorted { $0.orEver < $1.orEver }
    return beginnings.compactMap { since in
      let (from, to) = (before.inForce(since), after.inForce(since))
      // A unit is a fact of its own: where it changes, the target does not.
      let values = [from?.value?.withoutUnit, to?.value?.withoutUnit]
      defer { last = values }
      guard values[0] != values[1], values != last else { return nil }
      return FactDifference(matter: matter, since: since, from: from, to: to)
    }
  }
}

extension FactDifference {
  fileprivate var isOfYear: Bool {
    if case .year = matter.about.subject { true } else { false }
  }

  /// Whether it says more than another difference does: that something is approved is said of what
  /// both tell, and so is what the first target was.
  fileprivate var isTold: Bool {
    switch matter.what {
    case .signOff, .initialTarget: from?.value != nil && to?.value != nil
    default: true
    }
  }

  fileprivate struct DueDates: Hashable {
    let fiscalYear: FiscalYear?
    let from: FactValue?
    let to: FactValue?
  }

  /// Nil for anything but a due date.
  fileprivate var dueDates: DueDates? {
    guard matter.what == .due else { return nil }
    return DueDates(fiscalYear: fiscalYear, from: from?.value, to: to?.value)
  }
}

extension [ReportedFact] {
  fileprivate func inForce(_ year: FiscalYear?) -> ReportedFact? {
    last { $0.since.orEver <= year.orEver }
  }
}

extension FiscalYear? {
  /// The year's number; before every year where there is none.
  fileprivate var orEver: Int { self?.number ?? .min }
}
