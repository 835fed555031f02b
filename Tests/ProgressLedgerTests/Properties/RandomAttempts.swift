import PlanDomain
import ProgressLedger

/// Every kind of command with arguments of every kind, sound and unsound, from repeatable randomness.
struct RandomAttempts {
  var random: SeededSource
  let plan: PlanDocument

  static let actors: [ActorID] = ["sato", "suzuki", "tanaka", "A-7f"]
  /// The plan runs from 2023 to 2027.
  let years: [FiscalYear] = [2022, 2023, 2023, 2024, 2024, 2025, 2026, 2027, 2028]
  private let days: [CivilDate] = [
    "2022-04-01", "2023-03-31", "2023-04-01", "2023-10-01", "2024-03-31", "2024-04-01",
    "2025-01-15", "2026-04-01", "2030-04-01",
  ]
  let texts = ["誤記のため", "議決第12号", "人事課調べ\n（四月一日現在）", "=1+1", "\"引用\"", "𠮷野"]

  mutating func next(in model: Model) -> Attempt {
    // Without people and a plan there is little to get right: they come soon, though not first.
    let command =
      if model.posts.isEmpty, random.chance(50) {
        PlanCommand.registerActor(registration(in: model))
      } else if model.planFacts() == nil, random.chance(20) {
        PlanCommand.adopt(plan)
      } else {
        command(in: model)
      }
    let registered = Self.actors.filter { model.isRegistered($0) }
    var author = Author(
      actor: random.pick(registered.isEmpty || random.chance(3) ? Self.actors : registered))
    if random.chance(1) { author.actor = nil }
    author.onBehalfOf = random.maybe(15) { [names = Self.names] in
      $0.pick(names + names + ["D02", "D99"])
    }
    return Attempt(
      command: command, author: author, expecting: expectation(for: command, in: model))
  }

  /// Sometimes the fact that stands, sometimes just any.
  private mutating func expectation(for command: PlanCommand, in model: Model) -> EventNumber? {
    guard random.chance(12) else { return nil }
    if random.chance(85), let (code, year) = command.yearSpokenOf,
      let present = model.stated(code, year)
    {
      return EventNumber(present.number)
    }
    return number(in: model)
  }

  private mutating func command(in model: Model) -> PlanCommand {
    switch Int.random(in: 0..<100, using: &random) {
    case ..<3: .registerActor(registration(in: model))
    case ..<7: actorCommand(in: model)
    case ..<24: .department(departmentCommand(in: model))
    case ..<34: edition(in: model)
    case ..<36: .setYears(planYears(), grounds(in: model))
    case ..<38:
      .revisePlan(
        title: random.pick(["中間見直し", "中間見直し", ""]), decided: day(),
        document: random.pick(["見直し.pdf", "見直し.pdf", " "]), grounds(in: model))
    case ..<41: .define(draft(in: model))
    case ..<55: figureCommand(in: model)
    case ..<78: .indicator(indicator(in: model), indicatorCommand(in: model))
    case ..<87: statusCommand(in: model)
    case ..<89: .addNote(part(in: model), note: random.pick(texts + ["", " \n"]))
    case ..<91: .amendNote(number(in: model), note: text(60), reason: text(40))
    case 91: .signing(signingCommand(in: model))
    case ..<95: .erase(erasure(in: model))
    default: .void(voidable(in: model), reason: text(90))
    }
  }

  private mutating func erasure(in model: Model) -> ErasureCommand {
    let basis = random.pick(["個人情報の保護に関する法律第98条", "個人情報の保護に関する法律第98条", "条例", " "])
    if random.chance(25) { return .name(of: random.pick(Self.actors), basis: basis) }
    let names = ["reason", "note", "source", "authority", "name"]
    return .texts(
      of: number(in: model), named: random.maybe(40) { [$0.pick(names)] } ?? [], basis: basis)
  }

  mutating func text(_ percent: Int) -> String? {
    random.maybe(percent) { [texts] in $0.chance(4) ? $0.pick(["", " \n"]) : $0.pick(texts) }
  }

  mutating func day() -> CivilDate { random.pick(days) }
  mutating func year() -> FiscalYear { random.pick(years) }

  /// Mostly complete; sometimes with a mid-plan revision, that there is or not.
  mutating func grounds(in model: Model) -> Grounds {
    let known = model.standing(model.revisions, of: "plan").map { EventNumber($0.number) }
    var revision = known.isEmpty ? nil : random.maybe(20) { $0.pick(known) }
    if random.chance(3) { revision = number(in: model) }
    return Grounds(authority: text(95), reason: text(95), revision: revision)
  }

  /// The number of any event, now and then of none.
  mutating func number(in model: Model) -> EventNumber {
    EventNumber(
      .random(in: 1...max(1, model.log.count + (random.chance(5) ? 3 : 0)), using: &random))
  }

  /// Mostly the number of something that can be taken back.
  private mutating func voidable(in model: Model) -> EventNumber {
    let all = (1...max(1, model.log.count)).filter { number in
      var ruling = Ruling()
      model.judge(voiding: EventNumber(number), "誤り", &ruling)
      return ruling.refusals.isEmpty
    }
    // One of a kind first, so that rare kinds are taken back as often as frequent ones.
    let kinds = Dictionary(grouping: all) { model.log[$0 - 1].event.kind }
    guard random.chance(80), let kind = kinds.keys.sorted().randomElement(using: &random),
      let numbers = kinds[kind]
    else { return number(in: model) }
    return EventNumber(random.pick(numbers))
  }

  private mutating func planYears() -> PlanYears {
    PlanYears(
      first: random.maybe(30) { $0.pick([2022, 2023, 2029]) },
      last: random.maybe(50) { $0.pick([2026, 2027, 2028, 2030]) },
      defaultBaseline: random.maybe(30) { $0.pick([2021, 2022]) })
  }
}

extension PlanEvent {
  /// The name of its case.
  fileprivate var kind: String { Mirror(reflecting: self).children.first?.label ?? "" }
}
