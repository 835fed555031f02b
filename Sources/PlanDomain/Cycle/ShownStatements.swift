extension PlanState {
  /// The statements about a year that everybody may see, of all that is signed off.
  package func shownStatements(in year: FiscalYear) -> Set<EventNumber> {
    let subjects =
      indicators.keys.map(Subject.indicator) + policies.keys.map(Subject.policy)
      + projects.keys.map(Subject.project)
    return subjects.reduce(into: []) { shown, subject in
      shown.formUnion(shownStatements(about: subject, in: year, under: signOffPolicies))
    }
  }

  /// The same of one thing; `policies` say what has to be approved.
  func shownStatements(
    about subject: Subject, in year: FiscalYear, under policies: SignOffPolicies
  ) -> Set<EventNumber> {
    switch subject {
    case .indicator(let code):
      guard let indicator = indicators[code] else { return [] }
      let figures = indicator.disclosed(
        indicator.years[year]?.facts ?? [], of: year, under: policies)
      return Set(figures.facts.map(\.occurrence.number))
        .union(indicator.judgements.shown(in: year, indicator.signOffs, under: policies))
    case .policy(let code):
      return self.policies[code].map {
        $0.reviews.shown(in: year, $0.signOffs, under: policies)
      } ?? []
    case .project(let code):
      return projects[code].map { $0.reviews.shown(in: year, $0.signOffs, under: policies) } ?? []
    case .ledger, .plan, .year, .actor, .department, .measure, .publications: return []
    }
  }
}

extension YearlyFacts where Content: Opinion {
  fileprivate func shown(
    in year: FiscalYear, _ signOffs: SignOffs, under policies: SignOffPolicies
  ) -> Set<EventNumber> {
    Set(disclosed(signOffs, under: policies).years[year]?.map(\.occurrence.number) ?? [])
  }
}
