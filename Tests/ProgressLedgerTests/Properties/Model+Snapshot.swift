import PlanDomain

extension Model {
  /// The plan as of the end of a fiscal year, by the first `known` events.
  func snapshot(asOf year: FiscalYear?, known: Int) -> PlanSnapshot {
    let day = lastDay(of: year)
    var snapshot = PlanSnapshot()
    snapshot.plan = planFacts(known: known)
    snapshot.revisions = standing(revisions, of: "plan", known: known)
      .filter { $0.hasBegun(by: day) }
      .map {
        .init(
          title: $0.content.title, decided: $0.content.decided, document: $0.content.document,
          number: EventNumber($0.number))
      }
    snapshot.departments = codes(of: registrations, known: known).compactMap { code in
      guard let since = standing(registrations, of: code, known: known).first,
        let name = inForceOrFirst(names, of: code, on: day, known: known)
      else { return nil }
      return .init(
        code: since.content, name: name.content, statedBy: EventNumber(name.number),
        since: since.day, ended: end(of: code, by: day, known: known)?.day,
        successors: successors(of: code, by: day, known: known))
    }
    snapshot.policies = codes(of: policies, known: known).compactMap { code in
      guard let policy = PolicyCode(code),
        let content = inForceOrFirst(policies, of: code, on: day, known: known)
      else { return nil }
      return .init(
        code: policy, title: content.content.title, statedBy: EventNumber(content.number),
        closed: parting(of: code, by: day, known: known))
    }
    snapshot.measures = measures(on: day, known: known)
    snapshot.items = snapshot.measures.flatMap { items(of: $0.code, on: day, known: known) }
      .sorted { $0.code.text < $1.code.text }
    snapshot.projects = projects(on: day, known: known)
    snapshot.indicators = codes(of: meanings, known: known).compactMap { code in
      IndicatorCode(code).flatMap { indicator($0, asOf: year, known: known) }
    }
    return snapshot
  }

  /// The codes of everything that a list speaks of, sorted.
  func codes<Content>(of list: [Stated<Content>], known: Int = .max) -> [String] {
    Set(list.filter { $0.number <= known && stands($0.number, known: known) }.map(\.about)).sorted()
  }

  func planFacts(known: Int = .max) -> PlanFacts? {
    inForce(facts, of: "plan", on: nil, known: known)?.content
  }

  private func indicator(
    _ code: IndicatorCode, asOf year: FiscalYear?, known: Int
  ) -> PlanSnapshot.Indicator? {
    guard let meaning = meaning(of: code, in: year, known: known) else { return nil }
    let closings = standing(closings, of: code.text, known: known)
      .filter { $0.hasBegun(by: lastDay(of: year)) }
    let since = standing(meanings, of: code.text, known: known)
      .first { $0.content.version == meaning.content.version }
    let start = start(of: code, version: meaning.content.version, known: known)
    return .init(
      code: code, policy: meaning.content.policy, definition: meaning.content.definition,
      version: meaning.content.version, versionSince: since?.year,
      statedBy: EventNumber(meaning.number),
      department: inCharge(of: code.text, on: lastDay(of: year), known: known).first,
      closedAfter: closings.first?.year?.previous,
      supersededBy: closings.last { $0.content != nil }?.content,
      baseline: start.map {
        .init(
          baseline: $0.content.baseline, version: $0.content.version, number: EventNumber($0.number)
        )
      },
      target: target(of: code, asOf: year, known: known),
      measurements: measurements(of: code, asOf: year, known: known))
  }
}
