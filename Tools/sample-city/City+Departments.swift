import PlanDomain

extension City {
  /// Two departments get other names, two become one, and one is divided.
  mutating func reorganize(
    on day: CivilDate, _ ask: (PlanCommand) throws -> EventNumber
  ) throws {
    var free = departments.reorganizable.shuffled(using: &chance)
    guard free.count >= 5 else { return }
    func command(_ change: DepartmentCommand.Change) -> PlanCommand {
      .department(
        DepartmentCommand(
          change, effective: day,
          grounds: Grounds(authority: "部設置条例の改正", reason: "組織の見直し")))
    }
    for department in [free.removeLast(), free.removeLast()] {
      let name = departments.newName()
      _ = try ask(command(.rename(departments.all[department].name, to: name)))
      departments.all[department].name = name
    }
    try merge(free.removeLast(), free.removeLast(), on: day, command, ask)
    try divide(free.removeLast(), command, ask)
  }

  private mutating func merge(
    _ one: Int, _ other: Int, on day: CivilDate,
    _ command: (DepartmentCommand.Change) -> PlanCommand,
    _ ask: (PlanCommand) throws -> EventNumber
  ) throws {
    let name = departments.newName()
    let clerk = departments.all[one].clerk
    _ = try ask(
      command(.merge([departments.all[one].name, departments.all[other].name], into: name)))
    departments.all.append(CityDepartment(name: name, clerk: clerk))
    for department in [one, other] {
      departments.all[department].successor = departments.all.count - 1
    }
    _ = try ask(.actor(clerk, .move(to: name, effective: day, reason: "部の統合")))
    _ = try ask(
      .actor(departments.all[other].clerk, .retire(effective: day, reason: "部の統合")))
  }

  /// A department goes on and gives some of its duties to a new one.
  private mutating func divide(
    _ department: Int, _ command: (DepartmentCommand.Change) -> PlanCommand,
    _ ask: (PlanCommand) throws -> EventNumber
  ) throws {
    let name = departments.newName()
    let present = departments.all[department].name
    _ = try ask(command(.split(present, into: [present, name])))
    let clerk = departments.newClerk()
    let divided = departments.all.count
    departments.all.append(CityDepartment(name: name, clerk: clerk))
    var duties: [String] = []
    for index in indicators.indices
    where departments.present(indicators[index].department) == department
      && duties.count < 10
    {
      indicators[index].department = divided
      duties.append(indicators[index].code.text)
    }
    if !duties.isEmpty { _ = try ask(command(.transfer(duties, from: nil, to: name))) }
    newcomers.append((clerk, name))
  }
}
