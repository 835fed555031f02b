import PlanDomain

// Measures with their items, and projects.

extension Model {
  func measures(on day: String?, known: Int) -> [PlanSnapshot.Measure] {
    codes(of: measures, known: known).compactMap { code in
      guard let measure = MeasureCode(code),
        let stated = inForceOrFirst(measures, of: code, on: day, known: known)
      else { return nil }
      return .init(
        code: measure, policy: stated.content.policy, number: stated.content.number,
        title: stated.content.title, statedBy: EventNumber(stated.number),
        departments: inCharge(of: code, on: day, known: known),
        since: standing(measures, of: code, known: known).first?.day,
        closed: parting(of: code, by: day, known: known),
        status: status(of: code, until: day, known: known))
    }
  }

  func projects(on day: String?, known: Int) -> [PlanSnapshot.Project] {
    codes(of: projects, known: known).compactMap { code in
      guard let project = ProjectCode(code),
        let stated = inForceOrFirst(projects, of: code, on: day, known: known)
      else { return nil }
      return .init(
        code: project, policy: stated.content.policy, name: stated.content.name,
        statedBy: EventNumber(stated.number),
        departments: inCharge(of: code, on: day, known: known),
        since: standing(projects, of: code, known: known).first?.day,
        closed: parting(of: code, by: day, known: known),
        status: status(of: code, until: day, known: known))
    }
  }

  /// The first day without a policy, measure or project.
  func parting(of code: String, by day: String?, known: Int = .max) -> CivilDate? {
    standing(partings, of: code, known: known).first { $0.hasBegun(by: day) }?.day
  }

  /// Every item that the measure ever had: a later one with its first words, a left-out one with its last.
  func items(of measure: MeasureCode, on day: String?, known: Int = .max) -> [PlanSnapshot.Item] {
    let all = standing(measures, of: measure.text, known: known)
    var begun = all.filter { $0.hasBegun(by: day) }
    if begun.isEmpty { begun = Array(all.prefix(1)) }
    return Set(all.flatMap { $0.content.items.map(\.code) }).compactMap { code in
      func has(_ stated: Stated<MeasureContent>) -> Bool {
        stated.content.items.contains { $0.code == code }
      }
      let last = begun.lastIndex(where: has)
      guard let words = last.map({ begun[$0] }) ?? all.first(where: has),
        let item = words.content.items.first(where: { $0.code == code })
      else { return nil }
      // The first edition after its last that does without it.
      let closing = last.flatMap { $0 + 1 < begun.count ? begun[$0 + 1] : nil }
      return .init(
        code: code, measure: measure, mark: item.mark, text: item.text,
        since: all.first(where: has)?.day, closed: closing?.day,
        status: status(of: code.text, until: day, known: known))
    }
  }

  /// "Latest effective date ≤ that day; among equals the later position wins."
  func status(of code: String, until day: String?, known: Int) -> PlanSnapshot.CurrentStatus? {
    inForce(states, of: code, on: day, known: known).map {
      .init(
        status: $0.content.to, judgement: $0.content.judgement, next: $0.content.next,
        effective: $0.content.effective, number: EventNumber($0.number))
    }
  }
}
