import PlanDomain

extension Model {
  /// What a change of the organisation comes to.
  func judge(_ command: DepartmentCommand, _ ruling: inout Ruling) {
    ruling.refuse("authorityRequired", if: isBlank(command.grounds.authority))
    judge(command.grounds, &ruling)
    let day = command.effective.iso
    switch command.change {
    case .register(let name):
      judge(newName: name, on: day, &ruling)
      var newcomers = Newcomers(
        to: self, effective: command.effective, grounds: said(command.grounds))
      _ = newcomers.code(for: name)
      ruling.events = newcomers.events
    case .rename(let text, to: let name):
      let department = goingOn(text, on: day, &ruling)
      judge(newName: name, on: day, &ruling)
      guard let department else { return }
      ruling.events = [
        .departmentRenamed(
          DepartmentRenamed(
            department: department, name: name, effective: command.effective,
            grounds: said(command.grounds)))
      ]
    case .merge(let texts, let into): judge(merging: texts, into, command, &ruling)
    case .split(let text, let parts): judge(splitting: text, parts, command, &ruling)
    case .abolish(let text, let successor): judge(abolishing: text, successor, command, &ruling)
    case .transfer(let codes, let from, let to):
      judge(handing: codes, from: from, to: to, command, &ruling)
    }
  }

  /// The department that a text means, if it is still there on a day.
  func goingOn(_ text: String, on day: String, _ ruling: inout Ruling) -> DepartmentCode? {
    guard let department = ruling.found(addressee(of: text, on: day)) else { return nil }
    ruling.refuse("departmentEnded", if: hasEnded(department, by: day))
    ruling.refuse("departmentNotBegun", if: !hasBegun(department, by: day))
    return department
  }

  /// The same for one that is to end, and so must not end already, now or later.
  private func lasting(_ text: String, on day: String, _ ruling: inout Ruling) -> DepartmentCode? {
    let department = goingOn(text, on: day, &ruling)
    ruling.refuse(
      "departmentEnded", if: department.map { end(of: $0.text, by: nil) != nil } ?? false)
    return department
  }

  private func judge(newName name: String, on day: String, _ ruling: inout Ruling) {
    ruling.refuse("emptyText", if: isBlank(name))
    ruling.refuse("noSuchDepartment", if: looksGiven(name))
    ruling.refuse("nameTaken", if: !bearers(of: name, on: day).isEmpty)
  }

  private func judge(
    merging texts: [String], _ into: String, _ command: DepartmentCommand, _ ruling: inout Ruling
  ) {
    let day = command.effective.iso
    let grounds = said(command.grounds)
    var newcomers = Newcomers(to: self, effective: command.effective, grounds: grounds)
    var target: DepartmentCode?
    if case .nobody = addressee(of: into, on: day), !looksGiven(into) {
      ruling.refuse("emptyText", if: isBlank(into))
      target = newcomers.code(for: into)
    } else {
      target = goingOn(into, on: day, &ruling)
    }
    let departments = texts.compactMap { lasting($0, on: day, &ruling) }
    ruling.refuse(
      "departmentInvalid",
      if: Set(departments).count < departments.count || departments.allSatisfy { $0 == target })
    guard let target else { return }
    ruling.events = newcomers.events
    for department in departments where department != target {
      ruling.events.append(
        .departmentMerged(
          DepartmentMerged(
            department: department, into: target, effective: command.effective, grounds: grounds)))
      ruling.events += handingOver(
        from: department, to: target, on: command.effective, grounds, &ruling)
    }
  }

  private func judge(
    splitting text: String, _ parts: [String], _ command: DepartmentCommand,
    _ ruling: inout Ruling
  ) {
    let day = command.effective.iso
    let grounds = said(command.grounds)
    let whole = lasting(text, on: day, &ruling)
    var newcomers = Newcomers(to: self, effective: command.effective, grounds: grounds)
    var into: [DepartmentCode] = []
    for part in parts {
      let isCode = registrations.contains { $0.about == part } || looksGiven(part)
      if isCode || !bearers(of: part, on: day).isEmpty {
        if let code = goingOn(part, on: day, &ruling) { into.append(code) }
      } else {
        ruling.refuse("emptyText", if: isBlank(part))
        into.append(newcomers.code(for: part))
      }
    }
    ruling.refuse("departmentInvalid", if: parts.count < 2 || Set(into).count < into.count)
    guard let whole else { return }
    ruling.events =
      newcomers.events + [
        .departmentSplit(
          DepartmentSplit(
            department: whole, into: into, effective: command.effective, grounds: grounds))
      ]
    if !into.contains(whole) { tell(ofDutiesRemainingWith: whole, command.effective, &ruling) }
  }

  private func judge(
    abolishing text: String, _ successor: String?, _ command: DepartmentCommand,
    _ ruling: inout Ruling
  ) {
    let day = command.effective.iso
    let grounds = said(command.grounds)
    let department = lasting(text, on: day, &ruling)
    let next = successor.flatMap { goingOn($0, on: day, &ruling) }
    guard let department else { return }
    ruling.refuse("departmentInvalid", if: next == department)
    ruling.events = [
      .departmentAbolished(
        DepartmentAbolished(
          department: department, successor: next, effective: command.effective, grounds: grounds))
    ]
    if let next {
      ruling.events += handingOver(
        from: department, to: next, on: command.effective, grounds, &ruling)
    } else {
      tell(ofDutiesRemainingWith: department, command.effective, &ruling)
    }
  }
}
