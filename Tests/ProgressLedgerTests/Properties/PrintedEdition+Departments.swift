import PlanDomain

extension PrintedEdition {
  private var day: String { (change.effective ?? today).iso }

  /// Whom the file means by a name it prints.
  mutating func department(named name: String) -> DepartmentCode? {
    switch model.addressee(of: name, on: day) {
    case .one(let code): return code
    case .several:
      refusals.insert("ambiguousDepartment")
      return nil
    case .nobody: return newcomers.code(for: name)
    }
  }

  /// Of those in charge, the one that bears the name in the end.
  private func holder(_ name: String, among present: [DepartmentCode]) -> DepartmentCode? {
    present.first { model.inForceOrFirst(model.names, of: $0.text, on: nil)?.content == name }
  }

  /// Whom the file means by the names it prints; who is called by two names is meant once.
  mutating func departments(
    named names: [String], among present: [DepartmentCode] = []
  ) -> [DepartmentCode] {
    names.compactMap { holder($0, among: present) ?? department(named: $0) }
      .reduce(into: []) { found, code in if !found.contains(code) { found.append(code) } }
  }

  /// Those that go and those that come, in pairs as far as they reach.
  mutating func hand(_ duty: Duty, to names: [String], before: [String]?) {
    let present = model.inCharge(of: duty.code, on: nil)
    if names == before {
      let meant = names.map { holder($0, among: present) ?? model.department(called: $0, on: day) }
      if Set(meant) != Set(present) { keep(duty.code) }
      return
    }
    let inCharge = departments(named: names, among: present)
    let gone = present.filter { !inCharge.contains($0) }
    let new = inCharge.filter { !present.contains($0) }
    if new.contains(where: { model.hasEnded($0, by: day) }) { refusals.insert("departmentEnded") }
    if new.contains(where: { !model.hasBegun($0, by: day) && model.isKnown($0) }) {
      refusals.insert("departmentNotBegun")
    }
    if !gone.isEmpty || !new.isEmpty { mustReach(model.handovers, duty.code) }
    let grounds = grounds
    for index in 0..<max(gone.count, new.count) {
      alter { day, _ in
        .dutyTransferred(
          DutyTransferred(
            duty: duty, from: index < gone.count ? gone[index] : nil,
            to: index < new.count ? new[index] : nil, effective: day, grounds: grounds))
      }
    }
  }
}
