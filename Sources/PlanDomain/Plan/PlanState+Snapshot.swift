extension PlanState {
  /// The folded plan as of the end of a fiscal year; without one, with everything that takes
  /// effect later.
  package func snapshot(asOf year: FiscalYear?) -> PlanSnapshot {
    var state = self
    return state.takeSnapshot(asOf: year)
  }

  /// The same of a state that nobody asks any more: what was told of is let go of, so that a whole
  /// plan need not stand in memory twice.
  package mutating func takeSnapshot(asOf year: FiscalYear?) -> PlanSnapshot {
    let day = year?.lastDay
    var snapshot = PlanSnapshot()
    snapshot.plan = plan
    snapshot.revisions = revisions.inForce(at: day).map(\.snapshot)
    snapshot.departments = organisation.departments.inOrder { $0.snapshot(on: day) }
    snapshot.policies = policies.inOrder { $0.snapshot(on: day) }
    let measures = takeMeasures()
    snapshot.measures = measures.inOrder { $0.snapshot(on: day) }
    snapshot.items = measures.values
      .flatMap { $0.itemSnapshots(on: day) }.sorted { $0.code < $1.code }
    snapshot.projects = takeProjects().inOrder { $0.snapshot(on: day) }
    snapshot.indicators = indicators.inOrder { $0.snapshot(asOf: year) }
    return snapshot
  }
}

extension Dictionary where Key: Code {
  /// What is told of each value, in the order of the codes: places are sorted, which are smaller.
  fileprivate func inOrder<Told>(_ tell: (Value) -> Told) -> [Told] {
    let keys = keys
    return indices.sorted { keys[$0] < keys[$1] }.map { tell(values[$0]) }
  }
}

extension Timeline<CivilDate, PlanRevised>.Entry {
  fileprivate var snapshot: PlanSnapshot.Revision {
    .init(
      title: content.title, decided: content.decided, document: content.document,
      number: occurrence.number)
  }
}

extension Department {
  fileprivate func snapshot(on day: CivilDate?) -> PlanSnapshot.Department {
    .init(
      code: code, name: name(on: day),
      statedBy: number(of: names.currentOrFirst(at: day)),
      since: registered.content.effective, ended: end(on: day)?.since,
      successors: successors(on: day))
  }
}

extension Policy {
  fileprivate func snapshot(on day: CivilDate?) -> PlanSnapshot.Policy {
    .init(
      code: code, title: content(on: day).title,
      statedBy: number(of: contents.currentOrFirst(at: day)),
      closed: closings.inForce(at: day).first?.since)
  }
}

extension StatusHistory {
  /// The state in force on a day, in the form in which every reader is told of it.
  package func snapshot(on day: CivilDate?) -> PlanSnapshot.CurrentStatus? {
    current(on: day).map { fact in
      .init(
        status: fact.content.to, judgement: fact.content.judgement, next: fact.content.next,
        effective: fact.content.effective, number: fact.occurrence.number)
    }
  }
}

extension Measure {
  fileprivate func snapshot(on day: CivilDate?) -> PlanSnapshot.Measure {
    let content = content(on: day)
    return .init(
      code: code, policy: content.policy, number: content.number, title: content.title,
      statedBy: PlanDomain.number(of: contents.currentOrFirst(at: day)),
      departments: duties.departments(on: day), since: contents.entries.first?.since,
      closed: closings.inForce(at: day).first?.since, status: status.snapshot(on: day))
  }

  /// Every item the measure ever had, in the words and the state of a day.
  package func itemSnapshots(on day: CivilDate?) -> [PlanSnapshot.Item] {
    items(on: day).map { item, closed in
      .init(
        code: item.code, measure: code, mark: item.mark, text: item.text,
        since: contents.entries.first { $0.content.item(item.code) != nil }?.since,
        closed: closed, status: itemStatus[item.code]?.snapshot(on: day))
    }
  }
}

extension Project {
  fileprivate func snapshot(on day: CivilDate?) -> PlanSnapshot.Project {
    let content = content(on: day)
    return .init(
      code: code, policy: content.policy, name: content.name,
      statedBy: number(of: contents.currentOrFirst(at: day)),
      departments: duties.departments(on: day), since: contents.entries.first?.since,
      closed: closings.inForce(at: day).first?.since, status: status.snapshot(on: day))
  }
}

extension Indicator {
  fileprivate func snapshot(asOf year: FiscalYear?) -> PlanSnapshot.Indicator {
    let entry = version(in: year)
    // Most have one definition all their life, and many years.
    let only = definitions.entries.count == 1 ? entry.content.number : nil
    return .init(
      code: code, policy: entry.content.policy, definition: entry.content.definition,
      version: entry.content.number, versionSince: firstYear(of: entry.content.number),
      statedBy: entry.occurrence.number,
      department: duties.departments(on: year?.lastDay).first,
      closedAfter: closedAfter(in: year), supersededBy: supersededBy(in: year),
      baseline: baseline(for: year).map { fact in
        .init(
          baseline: fact.content.baseline, version: fact.content.version,
          number: fact.occurrence.number)
      },
      target: target(for: year).flatMap { fact in
        fact.content.target.map { target in
          .init(target: target, since: fact.content.since, number: fact.occurrence.number)
        }
      },
      measurements: years.keys.sorted()
        .filter { statedYear in year.map { statedYear <= $0 } ?? true }
        .compactMap { statedYear in
          years[statedYear]?.snapshot(
            in: statedYear, version: only ?? version(in: statedYear).content.number)
        })
  }

  /// The first fiscal year of a version; nil for the first version.
  package func firstYear(of version: Int) -> FiscalYear? {
    definitions.entries.first { $0.content.number == version }?.since
  }
}

extension YearHistory {
  fileprivate func snapshot(
    in year: FiscalYear, version: Int
  ) -> PlanSnapshot.YearlyMeasurement? {
    guard let current else { return nil }
    let content: PlanSnapshot.YearlyMeasurement.Content
    switch current.content {
    case .figure(let figure): content = .figure(figure.value, figure.state)
    case .missing(let reason): content = .missing(reason)
    case .retracted: return nil
    }
    return .init(
      fiscalYear: year, content: content, number: current.occurrence.number,
      revisions: revisions, version: version, measured: current.content.measured)
  }
}

/// The event that states what an entry says.
private func number<Moment, Content>(
  of entry: Timeline<Moment, Content>.Entry?
) -> EventNumber {
  guard let entry else { preconditionFailure("what a thing was first called cannot be voided") }
  return entry.occurrence.number
}
