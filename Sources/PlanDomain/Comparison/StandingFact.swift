/// One fact that holds, and the event that says so: a line of a blame.
package struct StandingFact: Hashable, Sendable {
  /// From when on a fact holds.
  package enum Beginning: Hashable, Sendable {
    case ever
    case year(FiscalYear)
    case day(CivilDate)
  }

  package let about: Reference
  package let what: FactKind
  /// Nil where the fact is that there is none: a target that was withdrawn.
  package let value: FactValue?
  package let since: Beginning
  /// The event since which it has been said without a break.
  package let occurrence: Occurrence
}

extension StandingFact.Beginning {
  /// Nil for what holds since ever.
  package var fiscalYear: FiscalYear? {
    switch self {
    case .ever: nil
    case .year(let year): year
    case .day(let day): day.fiscalYear
    }
  }
}

extension PlanState {
  /// Everything that holds of a thing as of the end of a fiscal year; without one, in the end.
  ///
  /// Every step of a target is listed, and every year's figure. With `year`, only what that one
  /// year is judged by: its figure, its target, the definition in force in it. A measure comes
  /// with its items. Empty for what the state does not know.
  package func standingFacts(
    of reference: Reference, asOf: FiscalYear?, in year: FiscalYear? = nil
  ) -> [StandingFact] {
    let day = (year ?? asOf)?.lastDay
    switch reference.subject {
    case .ledger, .actor, .year, .publications: return []
    case .plan: return planFacts
    case .department(let code): return organisation.departments[code]?.facts(on: day) ?? []
    case .policy(let code): return policies[code]?.facts(on: day) ?? []
    case .project(let code): return projects[code]?.facts(on: day) ?? []
    case .indicator(let code): return indicators[code]?.facts(asOf: asOf, in: year) ?? []
    case .measure(let code):
      guard let measure = measures[code] else { return [] }
      if let item = reference.item { return measure.facts(ofItem: item, on: day) }
      return measure.facts(on: day)
        + measure.items(on: day).flatMap { measure.facts(ofItem: $0.item.code, on: day) }
    }
  }

  private var planFacts: [StandingFact] {
    func fact(_ what: FactKind, _ value: @escaping (PlanFacts) -> FactValue?) -> StandingFact? {
      plans.fact(what, of: Reference(.plan), at: nil, since: { _ in .ever }, value)
    }
    let revisions = revisions.entries.map { entry in
      StandingFact(
        about: Reference(.plan), what: .revision, value: .text(entry.content.title),
        since: .day(entry.content.decided), occurrence: entry.occurrence)
    }
    return [
      fact(.title) { .text($0.title) }, fact(.municipality) { .text($0.municipality) },
      fact(.edition) { .text($0.edition) }, fact(.section) { .text($0.section) },
      fact(.labelStyle) { .style($0.labelStyle) },
      fact(.firstFiscalYear) { .year($0.firstFiscalYear) },
      fact(.lastFiscalYear) { .year($0.lastFiscalYear) },
      fact(.defaultBaselineFiscalYear) { .year($0.defaultBaselineFiscalYear) },
      fact(.planTargetFiscalYear) { .year($0.targetFiscalYear) },
    ].compactMap { $0 } + revisions
  }
}

extension Timeline where Moment: Comparable {
  /// The entry since which a value has been said without a break up to a moment; before anything
  /// was said, the first.
  func origin<Value: Equatable>(
    at moment: Moment?, of value: (Content) -> Value
  ) -> Entry? {
    let begun = inForce(at: moment)
    guard let current = begun.last.map({ value($0.content) }) else { return entries.first }
    return begun.reversed().prefix { value($0.content) == current }.last
  }

  /// The same as a fact; nil where nothing is said.
  func fact(
    _ what: FactKind, of reference: Reference, at moment: Moment?,
    since: (Moment) -> StandingFact.Beginning, _ value: (Content) -> FactValue?
  ) -> StandingFact? {
    guard let entry = origin(at: moment, of: value), let said = value(entry.content) else {
      return nil
    }
    return StandingFact(
      about: reference, what: what, value: said, since: entry.since.map(since) ?? .ever,
      occurrence: entry.occurrence)
  }
}

extension Timeline where Moment == CivilDate {
  func fact(
    _ what: FactKind, of reference: Reference, on day: CivilDate?,
    _ value: (Content) -> FactValue?
  ) -> StandingFact? {
    fact(what, of: reference, at: day, since: StandingFact.Beginning.day, value)
  }
}
