extension PlanState {
  /// Whether the organisation may change so, and the events it comes to, transferred duties
  /// included.
  ///
  /// Every change rests on a decision that is named (`authorityRequired`).
  package func decide(_ command: DepartmentCommand) throws(Rejection) -> Decision {
    let day = command.effective
    let grounds = try command.grounds.requiringAuthority(for: command.change.firstWord)
    switch command.change {
    case .register(let name):
      let name = try organisation.freeName(name, from: day)
      let code = DepartmentCode(ordinal: organisation.departments.count + 1)
      return Decision([
        .departmentRegistered(
          DepartmentRegistered(department: code, name: name, effective: day, grounds: grounds))
      ])

    case .rename(let named, to: let name):
      let code = try organisation.existing(named, on: day)
      let name = try organisation.freeName(name, from: day)
      return Decision([
        .departmentRenamed(
          DepartmentRenamed(department: code, name: name, effective: day, grounds: grounds))
      ])

    case .merge(let named, into: let name):
      var merging: [DepartmentCode] = []
      for name in named { merging.append(try organisation.lasting(name, on: day)) }
      var numbering = DepartmentNumbering(
        organisation, on: day, effective: day, grounds: grounds)
      let into = try numbering.existingCode(for: name)
      let gone = merging.filter { $0 != into }
      guard !gone.isEmpty, Set(merging).count == merging.count else {
        throw .departmentInvalid(into)
      }
      var events = numbering.events
      for code in gone {
        let merged = DepartmentMerged(
          department: code, into: into, effective: day, grounds: grounds)
        events.append(.departmentMerged(merged))
        events += try transfers(
          of: duties(of: code, on: day), from: code, to: into, command, grounds)
      }
      return Decision(events)

    case .split(let named, into: let names):
      let code = try organisation.lasting(named, on: day)
      var numbering = DepartmentNumbering(
        organisation, on: day, effective: day, grounds: grounds)
      var into: [DepartmentCode] = []
      for name in names { into.append(try numbering.partCode(for: name)) }
      guard into.count >= 2, Set(into).count == into.count else { throw .departmentInvalid(code) }
      let split = DepartmentSplit(
        department: code, into: into, effective: day, grounds: grounds)
      return Decision(
        numbering.events + [.departmentSplit(split)],
        notices: into.contains(code) ? [] : remaining(with: code, on: day))

    case .abolish(let named, successor: let name):
      let code = try organisation.lasting(named, on: day)
      var successor: DepartmentCode?
      if let name {
        successor = try organisation.existing(name, on: day)
        if successor == code { throw .departmentInvalid(code) }
      }
      let abolished = DepartmentAbolished(
        department: code, successor: successor, effective: day, grounds: grounds)
      guard let successor else {
        return Decision([.departmentAbolished(abolished)], notices: remaining(with: code, on: day))
      }
      return Decision(
        [.departmentAbolished(abolished)]
          + (try transfers(
            of: duties(of: code, on: day), from: code, to: successor, command, grounds)))

    case .transfer(let codes, from: let giver, to: let taker):
      return try transfer(codes, from: giver, to: taker, command, grounds)
    }
  }

  private func transfer(
    _ codes: [String], from giver: String?, to taker: String, _ command: DepartmentCommand,
    _ grounds: Grounds
  ) throws(Rejection) -> Decision {
    let day = command.effective
    let to = try organisation.existing(taker, on: day)
    var named: DepartmentCode?
    if let giver { named = try organisation.known(giver, on: day) }
    if codes.isEmpty { throw .noSuchDuty("") }
    var events: [PlanEvent] = []
    for code in codes {
      guard let (duty, duties) = duty(code) else { throw .noSuchDuty(code) }
      let present = duties.departments(on: day)
      if present.contains(to) { throw .alreadyInCharge(code, to) }
      if let named, !present.contains(named) { throw .notInCharge(code, present) }
      if named == nil && present.count > 1 { throw .notInCharge(code, present) }
      events += try transfers(of: [duty], from: named ?? present.first, to: to, command, grounds)
    }
    return Decision(events)
  }

  /// Throws `laterStands`.
  private func transfers(
    of given: [Duty], from giver: DepartmentCode?, to taker: DepartmentCode,
    _ command: DepartmentCommand, _ grounds: Grounds
  ) throws(Rejection) -> [PlanEvent] {
    var events: [PlanEvent] = []
    for duty in given {
      try self.duty(duty.code)?.1
        .checkOrder(of: duty.code, from: giver, to: taker, on: command.effective)
      events.append(
        .dutyTransferred(
          DutyTransferred(
            duty: duty, from: giver, to: taker, effective: command.effective, grounds: grounds)))
    }
    return events
  }

  private func remaining(with code: DepartmentCode, on day: CivilDate) -> [Notice] {
    let duties = duties(of: code, on: day)
    guard !duties.isEmpty else { return [] }
    let name = organisation.name(of: code, on: day) ?? code.text
    return [.dutiesRemain(code, name: name, from: day, duties.map(\.code))]
  }
}

extension PlanState {
  /// What a department is in charge of on a day: measures, projects, indicators, each by code.
  package func duties(of department: DepartmentCode, on day: CivilDate) -> [Duty] {
    func inCharge<Code: Comparable>(_ parts: [Code: Duties]) -> [Code] {
      parts.filter { $0.value.departments(on: day).contains(department) }.map(\.key).sorted()
    }
    return inCharge(measures.mapValues(\.duties)).map(Duty.measure)
      + inCharge(projects.mapValues(\.duties)).map(Duty.project)
      + inCharge(indicators.mapValues(\.duties)).map(Duty.indicator)
  }

  /// The duty that a code means; nil for what nobody can be in charge of.
  private func duty(_ code: String) -> (Duty, Duties)? {
    if let code = MeasureCode(code), let measure = measures[code] {
      return (.measure(code), measure.duties)
    }
    if let code = ProjectCode(code), let project = projects[code] {
      return (.project(code), project.duties)
    }
    if let code = IndicatorCode(code), let indicator = indicators[code] {
      return (.indicator(code), indicator.duties)
    }
    return nil
  }
}

extension DepartmentNumbering {
  var events: [PlanEvent] { registered.map(PlanEvent.departmentRegistered) }
}

extension DepartmentCommand.Change {
  /// The first word somebody typed: what a missing authority is about.
  fileprivate var firstWord: String {
    switch self {
    case .register(let name): name
    case .rename(let named, to: _), .split(let named, into: _), .abolish(let named, successor: _):
      named
    case .merge(let named, into: let into): named.first ?? into
    case .transfer(let codes, from: _, to: let taker): codes.first ?? taker
    }
  }
}
