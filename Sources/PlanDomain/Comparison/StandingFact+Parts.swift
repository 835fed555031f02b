extension Department {
  func facts(on day: CivilDate?) -> [StandingFact] {
    let about = Reference(.department(code))
    let ending = ends.inForce(at: day).last.map { entry in
      let end = end(on: day)?.since
      return StandingFact(
        about: about, what: end == nil ? .successors : .closed,
        value: end.map { .ended($0, successors: successors(on: day)) }
          ?? .departments(successors(on: day)),
        since: entry.since.map(StandingFact.Beginning.day) ?? .ever, occurrence: entry.occurrence)
    }
    let existence = StandingFact(
      about: about, what: .existence, value: .text(registered.content.name),
      since: registered.content.effective.map(StandingFact.Beginning.day) ?? .ever,
      occurrence: registered.occurrence)
    return [existence, names.fact(.name, of: about, on: day) { .text($0) }, ending]
      .compactMap { $0 }
  }
}

extension Policy {
  func facts(on day: CivilDate?) -> [StandingFact] {
    let about = Reference(.policy(code))
    func fact(_ what: FactKind, _ value: (PolicyContent) -> FactValue?) -> StandingFact? {
      contents.fact(what, of: about, on: day, value)
    }
    return [
      existence(of: about, added, contents.entries.first),
      fact(.name) { .text($0.title) }, fact(.page) { .number($0.page) },
      fact(.issues) { .texts($0.issues) }, fact(.goals) { .texts($0.goals) },
      fact(.relatedPlans) { .texts($0.relatedPlans) }, closings.end(of: about, on: day),
    ].compactMap { $0 }
  }
}

extension Measure {
  func facts(on day: CivilDate?) -> [StandingFact] {
    let about = Reference(.measure(code))
    func fact(_ what: FactKind, _ value: (MeasureContent) -> FactValue?) -> StandingFact? {
      contents.fact(what, of: about, on: day, value)
    }
    return [
      existence(of: about, added, contents.entries.first),
      fact(.policy) { .policy($0.policy) }, fact(.number) { .number($0.number) },
      fact(.name) { .text($0.title) },
    ].compactMap { $0 }
      + duties.facts(of: about, on: day, since: added)
      + [closings.end(of: about, on: day)].compactMap { $0 } + status.facts(of: about, on: day)
  }

  func facts(ofItem code: ItemCode, on day: CivilDate?) -> [StandingFact] {
    let about = Reference(.measure(self.code), item: code)
    func fact(_ what: FactKind, _ value: (MeasureItem) -> FactValue?) -> StandingFact? {
      contents.fact(what, of: about, on: day) { $0.item(code).flatMap(value) }
    }
    let end = items(on: day).first { $0.item.code == code }?.closed.flatMap { closed in
      contents.inForce(at: day).last { $0.since == closed }.map { entry in
        StandingFact(
          about: about, what: .closed, value: .ended(closed), since: .day(closed),
          occurrence: entry.occurrence)
      }
    }
    let first = contents.entries.first { $0.content.item(code) != nil }
    return [
      first.map { existence(of: about, $0.occurrence, $0) },
      fact(.mark) { .text($0.mark) }, fact(.name) { .text($0.text) }, end,
    ].compactMap { $0 } + (itemStatus[code]?.facts(of: about, on: day) ?? [])
  }
}

extension Project {
  func facts(on day: CivilDate?) -> [StandingFact] {
    let about = Reference(.project(code))
    return [
      existence(of: about, added, contents.entries.first),
      contents.fact(.policy, of: about, on: day) { .policy($0.policy) },
      contents.fact(.name, of: about, on: day) { .text($0.name) },
    ].compactMap { $0 }
      + duties.facts(of: about, on: day, since: added)
      + [closings.end(of: about, on: day)].compactMap { $0 } + status.facts(of: about, on: day)
  }
}

/// That the plan has a part, since its first words hold.
private func existence<Content>(
  of about: Reference, _ added: Occurrence, _ first: Timeline<CivilDate, Content>.Entry?
) -> StandingFact {
  StandingFact(
    about: about, what: .existence, value: .text(about.code),
    since: first?.since.map(StandingFact.Beginning.day) ?? .ever, occurrence: added)
}

extension Timeline<CivilDate, PartClosed> {
  fileprivate func end(of about: Reference, on day: CivilDate?) -> StandingFact? {
    guard let entry = inForce(at: day).first, let since = entry.since else { return nil }
    return StandingFact(
      about: about, what: .closed, value: .ended(since), since: .day(since),
      occurrence: entry.occurrence)
  }
}

extension StatusHistory {
  fileprivate func facts(of about: Reference, on day: CivilDate?) -> [StandingFact] {
    guard let fact = current(on: day) else { return [] }
    let state = fact.content
    let values: [(FactKind, FactValue?)] = [
      (.status, .status(state.to, since: state.effective)),
      (.judgement, state.judgement.map(FactValue.judgement)),
      (.next, state.next.map(FactValue.next)),
    ]
    return values.compactMap { what, value in
      value.map {
        StandingFact(
          about: about, what: what, value: $0, since: .day(state.effective),
          occurrence: fact.occurrence)
      }
    }
  }
}

extension Duties {
  /// A line for each department in charge: by which transfer it took the duty on, or that it was
  /// named at first.
  func facts(
    of about: Reference, on day: CivilDate?, since first: Occurrence
  ) -> [StandingFact] {
    var takenOn: [DepartmentCode: Timeline<CivilDate, DutyTransferred>.Entry] = [:]
    var inCharge = original
    for entry in transfers.inForce(at: day) {
      let after = Self.transferred(inCharge, from: entry.content.from, to: entry.content.to)
      for department in after where !inCharge.contains(department) { takenOn[department] = entry }
      inCharge = after
    }
    return inCharge.map { department in
      let entry = takenOn[department]
      return StandingFact(
        about: about, what: .departments, value: .departments([department]),
        since: entry?.since.map(StandingFact.Beginning.day) ?? .ever,
        occurrence: entry?.occurrence ?? first)
    }
  }
}
