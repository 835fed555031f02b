import PlanDomain

extension RandomEvents {
  static let organisation: [Kind] = [
    { source in
      .ledgerCreated(
        LedgerCreated(
          origin: source.text(), timeZone: "Asia/Tokyo",
          language: source.random.pick(Language.allCases)))
    },
    { source in
      .actorRegistered(
        ActorRegistered(
          actor: source.code(), department: source.code(), role: source.random.pick(Role.allCases),
          name: source.maybeText()))
    },
    { source in
      .actorMoved(
        ActorMoved(
          actor: source.code(), department: source.code(), effective: source.date(),
          reason: source.maybeText()))
    },
    { source in
      .actorRetired(
        ActorRetired(actor: source.code(), effective: source.date(), reason: source.maybeText()))
    },
    { source in
      .dutyTransferred(
        DutyTransferred(
          duty: source.duty(), from: source.maybe { $0.code() }, to: source.maybe { $0.code() },
          effective: source.maybe { $0.date() }, grounds: source.grounds()))
    },
  ]

  static let departments: [Kind] = [
    { source in
      .departmentRegistered(
        DepartmentRegistered(
          department: source.code(), name: source.text(), effective: source.maybe { $0.date() },
          grounds: source.grounds()))
    },
    { source in
      .departmentRenamed(
        DepartmentRenamed(
          department: source.code(), name: source.text(), effective: source.date(),
          grounds: source.grounds()))
    },
    { source in
      .departmentMerged(
        DepartmentMerged(
          department: source.code(), into: source.code(), effective: source.date(),
          grounds: source.grounds()))
    },
    { source in
      .departmentSplit(
        DepartmentSplit(
          department: source.code(), into: source.list { $0.code() }, effective: source.date(),
          grounds: source.grounds()))
    },
    { source in
      .departmentAbolished(
        DepartmentAbolished(
          department: source.code(), successor: source.maybe { $0.code() },
          effective: source.date(), grounds: source.grounds()))
    },
  ]

  private mutating func duty() -> Duty {
    switch Int.random(in: 0..<3, using: &random) {
    case 0: .measure(code())
    case 1: .project(code())
    default: .indicator(code())
    }
  }
}
