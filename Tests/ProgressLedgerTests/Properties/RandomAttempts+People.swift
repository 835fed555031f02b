import PlanDomain
import ProgressLedger

// Departments and actors.

extension RandomAttempts {
  /// Few names, so that they recur, are taken over and mean several departments at times.
  static let names = ["総務部", "財政部", "総合政策部", "施設部", "水道部", "企画部"]

  /// A department by a name or a code, mostly one that there is.
  mutating func department(in model: Model) -> String {
    let codes = model.registrations.map(\.about)
    if codes.isEmpty || random.chance(8) { return random.pick(Self.names + ["D99", "港湾部"]) }
    let code = random.pick(codes)
    let name = model.inForceOrFirst(model.names, of: code, on: day().iso)?.content
    return random.chance(50) ? code : name ?? code
  }

  mutating func registration(in model: Model) -> ActorRegistration {
    let isPlanned = model.planFacts() != nil
    // Now and then a code that the plan has or will want.
    let codes: [ActorID] = isPlanned && random.chance(10) ? ["05", "M05-1.1", "M05-1.3"] : []
    return ActorRegistration(
      actor: random.pick(codes.isEmpty ? Self.actors : codes),
      name: random.pick(["佐藤花子", "鈴木一郎", "田中"]),
      department: random.chance(50) ? random.pick(Self.names) : department(in: model),
      role: random.pick(Role.allCases))
  }

  mutating func actorCommand(in model: Model) -> PlanCommand {
    let actor = random.pick(Self.actors)
    if random.chance(20) {
      let day: CivilDate = random.pick(["2024-06-01", "2026-04-01", "2029-04-01"])
      return .actor(actor, .retire(effective: day, reason: text(50)))
    }
    return .actor(actor, .move(to: department(in: model), effective: day(), reason: text(50)))
  }

  mutating func departmentCommand(in model: Model) -> DepartmentCommand {
    let change: DepartmentCommand.Change =
      switch Int.random(in: 0..<12, using: &random) {
      case 0, 1: .register(name: newName())
      case 2, 3, 4: .rename(department(in: model), to: newName())
      case 5: .merge(departments(in: model, 1...2), into: department(in: model))
      case 6: .merge(departments(in: model, 0...2), into: newName())
      case 7:
        split(in: model)
      case 8:
        .abolish(department(in: model), successor: random.chance(60) ? department(in: model) : nil)
      default: transfer(in: model)
      }
    return DepartmentCommand(change, effective: day(), grounds: grounds(in: model))
  }

  private mutating func split(in model: Model) -> DepartmentCommand.Change {
    let whole = department(in: model)
    let parts = departments(in: model, 0...1) + [newName(), newName()]
    return .split(whole, into: random.chance(35) ? [whole] + parts : parts)
  }

  private mutating func newName() -> String {
    random.chance(6)
      ? random.pick(["", " ", "D77", "D01"])
      : random.pick(Self.names + ["新設部", "港湾部", "政策推進部", "危機管理室"])
  }

  private mutating func departments(in model: Model, _ count: ClosedRange<Int>) -> [String] {
    (0..<Int.random(in: count, using: &random)).map { _ in department(in: model) }
  }

  private mutating func transfer(in model: Model) -> DepartmentCommand.Change {
    let codes = model.charges.map(\.about) + ["99", "M05-1.1", "05"]
    let duties = (0..<Int.random(in: random.chance(5) ? 0...0 : 1...2, using: &random)).map { _ in
      random.pick(codes)
    }
    let present = duties.first.map { model.inCharge(of: $0, on: nil).map(\.text) } ?? []
    var from: String?
    if random.chance(50) {
      from = present.isEmpty || random.chance(20) ? department(in: model) : random.pick(present)
    }
    return .transfer(duties, from: from, to: department(in: model))
  }
}
