extension Indicator {
  func facts(asOf: FiscalYear?, in only: FiscalYear?) -> [StandingFact] {
    let year = only ?? asOf
    let about = Reference(.indicator(code))
    func definition(
      _ what: FactKind, _ value: (IndicatorVersion) -> FactValue?
    ) -> StandingFact? {
      definitions.fact(what, of: about, at: year, since: StandingFact.Beginning.year, value)
    }
    let existence = StandingFact(
      about: about, what: .existence, value: .text(code.text), since: .ever, occurrence: defined)
    let words: [StandingFact?] = [
      definition(.version) { .number($0.number) },
      definition(.policy) { .policy($0.policy) },
      definition(.name) { .text($0.definition.name) },
      definition(.printedName) { .text($0.definition.printedName) },
      definition(.unit) { .text($0.definition.unit.text) },
      definition(.direction) {
        .direction($0.definition.direction, isAssumed: $0.definition.directionAssumed)
      },
      definition(.limits) { version in
        version.definition.limits.map {
          .limits(
            $0, version.definition.unit, isAssumed: version.definition.limitsAssumed)
        }
      },
      definition(.tracks) { $0.definition.tracks.map(FactValue.tracks) },
    ]
    return [existence] + words.compactMap { $0 }
      + duties.facts(of: about, on: year?.lastDay, since: defined)
      + baselineFacts(about, for: year) + targetFacts(about, asOf: asOf, in: only)
      + closingFacts(about, in: asOf) + figureFacts(about, asOf: asOf, in: only)
  }

  private func baselineFacts(_ about: Reference, for year: FiscalYear?) -> [StandingFact] {
    guard let fact = baseline(for: year) else { return [] }
    let version = fact.content.version
    let unit = definitions.entries.last { $0.content.number == version }?.content.definition.unit
    let values: [(FactKind, FactValue?)] = [
      (.baseline, .quantity(fact.content.baseline.value, unit ?? UnitLabel(""))),
      (.baselineFiscalYear, .year(fact.content.baseline.fiscalYear)),
      (.baselineVersion, version > 1 ? .number(version) : nil),
    ]
    return values.compactMap { what, value in
      value.map {
        StandingFact(
          about: about, what: what, value: $0, since: .ever, occurrence: fact.occurrence)
      }
    }
  }

  private func targetFacts(
    _ about: Reference, asOf: FiscalYear?, in only: FiscalYear?
  ) -> [StandingFact] {
    let steps = only.map { targets.inForce(at: $0).suffix(1) } ?? targets.inForce(at: asOf)
    return steps.flatMap { step in
      let since = step.since.map(StandingFact.Beginning.year) ?? .ever
      let unit = version(in: step.since).content.definition.unit
      let target = StandingFact(
        about: about, what: .target, value: (step.content.target?.aim).map { .aim($0, unit) },
        since: since, occurrence: step.occurrence)
      let due = (step.content.target?.fiscalYear).map { year in
        StandingFact(
          about: about, what: .targetFiscalYear, value: .year(year), since: since,
          occurrence: step.occurrence)
      }
      return [target] + (due.map { [$0] } ?? [])
    }
  }

  private func closingFacts(_ about: Reference, in year: FiscalYear?) -> [StandingFact] {
    guard let last = closedAfter(in: year), let entry = closings.inForce(at: year).last else {
      return []
    }
    return [
      StandingFact(
        about: about, what: .closed,
        value: .lastYear(last, successor: supersededBy(in: year)),
        since: entry.since.map(StandingFact.Beginning.year) ?? .ever, occurrence: entry.occurrence)
    ]
  }

  private func figureFacts(
    _ about: Reference, asOf: FiscalYear?, in only: FiscalYear?
  ) -> [StandingFact] {
    years.keys.sorted()
      .filter { year in (asOf.map { year <= $0 } ?? true) && (only.map { year == $0 } ?? true) }
      .compactMap { year in
        guard let fact = years[year]?.current, let value = fact.content.value else { return nil }
        return StandingFact(
          about: about, what: .figure, value: value, since: .year(year),
          occurrence: fact.occurrence)
      }
  }
}

extension Measurement {
  /// What is stated, with the unit it was stated in; nil for what was taken back.
  package var value: FactValue? {
    switch self {
    case .figure(let figure): .figure(.figure(figure.value, figure.state), figure.unit)
    case .missing(let reason): .figure(.missing(reason), UnitLabel(""))
    case .retracted: nil
    }
  }
}
