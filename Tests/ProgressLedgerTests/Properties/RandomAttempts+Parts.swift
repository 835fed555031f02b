import PlanDomain

// Measures, items and projects.

extension RandomAttempts {
  mutating func statusCommand(in model: Model) -> PlanCommand {
    var change = StatusChange(
      to: random.pick(Status.allCases), effective: day(),
      judgement: random.maybe(20) { $0.pick(Judgement.allCases) },
      next: random.maybe(20) { $0.pick(NextDirection.allCases) }, reason: text(60))
    // Mostly one that stands.
    let standing = model.states.filter { model.stands($0.number) || random.chance(10) }
    let wrong = random.maybe(35) { standing.randomElement(using: &$0) } ?? nil
    guard let wrong else { return .changeStatus(undertaking(in: model), change) }
    change.corrects = random.chance(90) ? EventNumber(wrong.number) : number(in: model)
    if random.chance(15) {
      change.to = wrong.content.to
      change.effective = wrong.content.effective
    }
    let same = wrong.content.undertaking
    return .changeStatus(random.chance(95) ? same : undertaking(in: model), change)
  }

  mutating func undertaking(in model: Model) -> Undertaking {
    let plan = model.snapshot(asOf: nil, known: .max)
    let known =
      plan.measures.map { Undertaking.measure($0.code) }
      + plan.items.map { .item($0.code, of: $0.measure) }
      + plan.projects.map { .project($0.code) }
    let unknown: [Undertaking] = [
      .measure("M99-9"), .item("M05-1.9", of: "M05-1"), .project("P99-9"),
    ]
    return random.pick(known.isEmpty || random.chance(8) ? unknown : known)
  }

  mutating func part(in model: Model) -> PlanPart {
    switch Int.random(in: 0..<3, using: &random) {
    case 0: .policy(random.pick(["05", "07", "99"]))
    case 1: .indicator(indicator(in: model))
    default: .undertaking(undertaking(in: model))
    }
  }
}
