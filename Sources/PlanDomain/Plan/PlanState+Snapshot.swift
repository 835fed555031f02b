extension PlanState {
  /// The folded plan as of the end of a fiscal year; without one, with everything that takes
  /// effect later.
  package func snapshot(asOf year: FiscalYear?) -> PlanSnapshot {
    var snapshot = PlanSnapshot()
    snapshot.plan = plan?.content
    snapshot.departments = organisation.departments.values
      .map { .init(code: $0.content.department, name: $0.content.name) }
      .sorted { $0.code < $1.code }
    snapshot.policies = policies.values
      .map { .init(code: $0.content.policy, title: $0.content.title) }
      .sorted { $0.code < $1.code }
    let sortedMeasures = measures.values.sorted {
      $0.added.content.measure < $1.added.content.measure
    }
    snapshot.measures = sortedMeasures.map { $0.snapshot(on: year?.lastDay) }
    snapshot.items = sortedMeasures.flatMap { $0.items(on: year?.lastDay) }
      .sorted { $0.code < $1.code }
    snapshot.projects = projects.values.map { $0.snapshot(on: year?.lastDay) }
      .sorted { $0.code < $1.code }
    snapshot.indicators = indicators.values.map { $0.snapshot(asOf: year) }
      .sorted { $0.code < $1.code }
    return snapshot
  }
}

extension StatusHistory {
  fileprivate func snapshot(on day: CivilDate?) -> PlanSnapshot.CurrentStatus? {
    current(on: day).map { fact in
      .init(
        status: fact.content.to, judgement: fact.content.judgement, next: fact.content.next,
        effective: fact.content.effective, number: fact.occurrence.number)
    }
  }
}

extension Measure {
  fileprivate func snapshot(on day: CivilDate?) -> PlanSnapshot.Measure {
    let measure = added.content
    return .init(
      code: measure.measure, policy: measure.policy, number: measure.number, title: measure.title,
      departments: measure.departments, status: status.snapshot(on: day))
  }

  fileprivate func items(on day: CivilDate?) -> [PlanSnapshot.Item] {
    added.content.items.map { item in
      .init(
        code: item.code, measure: added.content.measure, mark: item.mark, text: item.text,
        status: itemStatus[item.code]?.snapshot(on: day))
    }
  }
}

extension Project {
  fileprivate func snapshot(on day: CivilDate?) -> PlanSnapshot.Project {
    let project = added.content
    return .init(
      code: project.project, policy: project.policy, department: project.department,
      name: project.name, status: status.snapshot(on: day))
  }
}

extension Indicator {
  fileprivate func snapshot(asOf year: FiscalYear?) -> PlanSnapshot.Indicator {
    .init(
      code: code, policy: policy, definition: definition.content, department: department,
      version: 1, baseline: baseline?.content,
      target: target(for: year).map { fact in
        .init(
          target: fact.content.target, since: fact.content.since, number: fact.occurrence.number)
      },
      measurements: years.keys.sorted()
        .filter { statedYear in year.map { statedYear <= $0 } ?? true }
        .compactMap { years[$0]?.snapshot(in: $0) })
  }
}

extension YearHistory {
  fileprivate func snapshot(in year: FiscalYear) -> PlanSnapshot.YearlyMeasurement? {
    guard let current else { return nil }
    let content: PlanSnapshot.YearlyMeasurement.Content
    switch current.content {
    case .figure(let figure): content = .figure(figure.value, figure.state)
    case .missing(let reason): content = .missing(reason)
    case .retracted: return nil
    }
    return .init(
      fiscalYear: year, content: content, number: current.occurrence.number, revisions: revisions)
  }
}
