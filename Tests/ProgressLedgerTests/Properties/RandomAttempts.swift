import PlanDomain
import ProgressLedger

/// Every kind of command with arguments of every kind, sound and unsound, from repeatable randomness.
struct RandomAttempts {
  var random: SeededSource
  let plan: PlanDocument

  static let actors: [ActorID] = ["sato", "suzuki", "tanaka", "A-7f"]
  /// The plan runs from 2023 to 2027.
  private let years: [FiscalYear] = [2022, 2023, 2023, 2024, 2024, 2025, 2026, 2027, 2028]
  private let texts = ["誤記のため", "議決第12号", "人事課調べ\n（四月一日現在）", "=1+1", "\"引用\"", "𠮷野"]

  mutating func next(in model: Model) -> Attempt {
    // Without people and a plan there is little to get right: they come soon, though not first.
    let command =
      if model.actors.isEmpty, random.chance(50) {
        PlanCommand.registerActor(registration())
      } else if model.plan == nil, random.chance(30) {
        PlanCommand.adopt(document())
      } else {
        command(in: model)
      }
    let registered = model.actors.map(\.fact.actor)
    var author = Author(
      actor: random.pick(registered.isEmpty || random.chance(5) ? Self.actors : registered))
    if random.chance(3) { author.actor = nil }
    author.onBehalfOf = random.maybe(15) { $0.pick(["総務部", "D02", "財政部", "D99"]) }
    return Attempt(
      command: command, author: author, expecting: expectation(for: command, in: model))
  }

  /// Sometimes the fact that stands, sometimes just any.
  private mutating func expectation(for command: PlanCommand, in model: Model) -> EventNumber? {
    guard random.chance(20) else { return nil }
    if random.chance(80), case .indicator(let code, let command) = command,
      let year = command.anyYear, let present = model.stated(code, year)
    {
      return EventNumber(present.number)
    }
    return EventNumber(Int.random(in: 1...max(1, model.recorded.count), using: &random))
  }

  private mutating func command(in model: Model) -> PlanCommand {
    switch Int.random(in: 0..<100, using: &random) {
    case ..<4: return .registerActor(registration())
    case ..<7: return .adopt(document())
    case ..<55:
      // What was stated is worth correcting more often than what was not.
      if random.chance(60), let stated = model.statements.randomElement(using: &random)?.fact {
        return .indicator(stated.indicator, figureCommand(about: stated.year))
      }
      return .indicator(indicator(), figureCommand(about: random.pick(years)))
    case ..<75: return .indicator(indicator(), .reviseTarget(revision()))
    case ..<93: return .changeStatus(undertaking(), change())
    default: return .addNote(part(), note: random.pick(texts + ["", " \n"]))
    }
  }

  private mutating func registration() -> ActorRegistration {
    ActorRegistration(
      actor: random.pick(Self.actors), name: random.pick(["佐藤花子", "鈴木一郎", "田中"]),
      department: random.pick(["総務部", "財政部", "水道部", "D01", "D02"]),
      role: random.pick(Role.allCases))
  }

  /// The plan, or one that differs from it in one place.
  private mutating func document() -> PlanDocument {
    var document = plan
    guard random.chance(20) else { return document }
    if random.chance(50) {
      document.title += "（改）"
    } else {
      document.policies[0].indicators.removeLast()
    }
    return document
  }

  private mutating func figureCommand(about year: FiscalYear) -> IndicatorCommand {
    switch Int.random(in: 0..<10, using: &random) {
    case ..<5: return .record(entry(year), source: text(30), note: text(30))
    case 5:
      let entry = random.chance(50) ? entry(year) : nil
      return .confirm(year, entry, source: text(30), note: text(30))
    case 6, 7: return .correct(entry(year), reason: text(85), source: text(30))
    case 8: return .retract(year, reason: text(85))
    default: return .declareMissing(year, random.pick(MissingReason.allCases), note: text(30))
    }
  }

  private mutating func entry(_ year: FiscalYear) -> FigureEntry {
    let unit = random.maybe(10) { $0.pick(["％", "%", "人", "㎡", "m2", ""]) }
    return FigureEntry(
      fiscalYear: year, value: value(), unit: unit, state: random.pick(FigureState.allCases),
      entered: random.maybe(20) { $0.pick(["１，８０３人", "▲1.2"]) })
  }

  private mutating func value() -> Quantity {
    random.pick(["0", "0.0", "24.0", "24.00", "25.1", "30.0", "30", "100", "100.1", "-1.2", "1803"])
  }

  private mutating func revision() -> TargetRevision {
    TargetRevision(
      kind: random.maybe(20) { $0.pick(Aim.Kind.allCases) },
      value: random.chance(80) ? value() : nil, upperValue: random.chance(10) ? value() : nil,
      text: random.maybe(8) { $0.pick(["おおむね達成", ""]) },
      fiscalYear: random.chance(30) ? random.pick(years) : nil, effective: random.pick(years),
      authority: text(90), reason: text(90))
  }

  private mutating func change() -> StatusChange {
    StatusChange(
      to: random.pick(Status.allCases),
      effective: random.pick([
        "2022-04-01", "2023-03-31", "2023-04-01", "2023-10-01", "2024-03-31", "2024-04-01",
        "2025-01-15", "2030-04-01",
      ]),
      judgement: random.maybe(20) { $0.pick(Judgement.allCases) },
      next: random.maybe(20) { $0.pick(NextDirection.allCases) }, reason: text(40))
  }

  private mutating func text(_ percent: Int) -> String? {
    random.maybe(percent) { [texts] in $0.chance(10) ? $0.pick(["", " \n"]) : $0.pick(texts) }
  }

  private mutating func indicator() -> IndicatorCode {
    random.pick(["05-1", "05-2", "05-2", "05-2", "07-1", "07-1", "07-4", "07-5", "99-9"])
  }

  private mutating func undertaking() -> Undertaking {
    random.pick([
      .measure("M05-1"), .measure("M05-2"), .measure("M07-1"), .measure("M99-9"),
      .item("M05-1.1", of: "M05-1"), .item("M05-1.2", of: "M05-1"), .item("M05-1.9", of: "M05-1"),
      .project("P05-1"), .project("P07-1"), .project("P99-9"),
    ])
  }

  private mutating func part() -> PlanPart {
    switch Int.random(in: 0..<3, using: &random) {
    case 0: .policy(random.pick(["05", "07", "99"]))
    case 1: .indicator(indicator())
    default: .undertaking(undertaking())
    }
  }
}

extension IndicatorCommand {
  fileprivate var anyYear: FiscalYear? {
    switch self {
    case .record(let entry, source: _, note: _), .correct(let entry, reason: _, source: _):
      entry.fiscalYear
    case .confirm(let year, _, source: _, note: _), .retract(let year, reason: _),
      .declareMissing(let year, _, note: _):
      year
    case .reviseTarget: nil
    }
  }
}
