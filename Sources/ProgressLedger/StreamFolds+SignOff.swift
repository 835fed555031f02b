import EventLog
import PlanDomain

extension StreamFolds {
  /// What a step of signing off comes to.
  func decide(
    _ request: SignOffRequest, by author: ActorID?, on today: CivilDate
  ) throws -> Decision {
    let policies = try state(of: .plan).signOffPolicies
    let signing = try signing(by: author, under: policies, on: today)
    switch request.target {
    case .statement(let number):
      return try decide(request.act, on: number, signing)
    case .standing(let part, let year):
      let meant = try state(of: part.subject)
        .standing(of: part, in: year, for: request.act, under: policies)
      return try decide(request.act, on: meant, signing)
    case .waiting(let year, let department):
      let department = try department.map { try signing.organisation.registered($0, on: today) }
      return try decide(request.act, onAllOf: year, department, signing)
    }
  }

  /// Who signs off, and what the decision asks beside the statement.
  private struct Signing {
    let organisation: Organisation
    let writer: Writer
    let policies: SignOffPolicies
    let today: CivilDate
  }

  private func signing(
    by author: ActorID?, under policies: SignOffPolicies, on today: CivilDate
  ) throws -> Signing {
    let writer = try writer(author, on: today)
    return Signing(
      organisation: try organisation(with: nil), writer: writer, policies: policies, today: today)
  }

  private func decide(
    _ act: SignOffRequest.Act, on number: EventNumber, _ signing: Signing
  ) throws -> Decision {
    let recorded = try recorded(number)
    let (event, occurrence) = try decoded(recorded)
    let state = try state(of: event.subject)
    var departments = state.departmentsInCharge(of: event, on: signing.today)
    if departments.isEmpty { departments = recorded.spokenFor.map { [$0] } ?? [] }
    return try state.decide(
      act, on: event, occurrence,
      of: signing.organisation.heirs(of: departments, on: signing.today), by: signing.writer,
      in: cycle(of: event.fiscalYear, under: signing.policies))
  }

  /// The step about everything that waits for it: all of it or, where one is refused, nothing.
  private func decide(
    _ act: SignOffRequest.Act, onAllOf year: FiscalYear, _ department: DepartmentCode?,
    _ signing: Signing
  ) throws -> Decision {
    guard signing.policies.demanding(in: year) != nil else {
      throw Rejection.signOffNotDemanded(Subject.year(year).code, year)
    }
    let state = try everything()
    let waiting = state.waitingStatements(in: state.cycle, on: signing.today)
      .filter { $0.fiscalYear == year }
    var decision = Decision([])
    for var statement in waiting {
      if statement.departments.isEmpty {
        let spokenFor = try recorded(statement.occurrence.number).spokenFor
        statement.departments = spokenFor.map { [$0] } ?? []
      }
      // Whose department is named has it meant, whoever it is of.
      let meant = department ?? signing.writer.department
      let isTheirs = statement.isOf(meant, in: signing.organisation, on: signing.today)
      guard statement.waits(for: act, by: signing.writer, isTheirs: isTheirs),
        isTheirs || department == nil
      else { continue }
      let step = try decide(act, on: statement.occurrence.number, signing)
      decision.events += step.events
      decision.notices += step.notices
    }
    if decision.events.isEmpty { throw Rejection.nothingWaits(year, department) }
    return decision
  }
}

extension RecordedEvent {
  /// The department that a statement is of: the one spoken for, else the author's own.
  var spokenFor: DepartmentCode? { DepartmentCode(onBehalfOf ?? department) }
}

extension Organisation {
  /// Departments and, where one is no more on a day, those that have taken its place.
  func heirs(of departments: [DepartmentCode], on day: CivilDate) -> Set<DepartmentCode> {
    var found: Set<DepartmentCode> = []
    var next = departments
    while let code = next.popLast() {
      guard found.insert(code).inserted else { continue }
      next += self.departments[code]?.successors(on: day) ?? []
    }
    return found
  }

  /// Who is asked on a day for what a department is in charge of: itself or, where it is no more,
  /// those that have taken its place; nobody where none has.
  func standIns(for department: DepartmentCode, on day: CivilDate) -> [DepartmentCode] {
    func isGone(_ code: DepartmentCode) -> Bool { departments[code]?.end(on: day) != nil }
    guard isGone(department) else { return [department] }
    return heirs(of: [department], on: day).filter { !isGone($0) }.sorted()
  }

  /// Where the planners are on a day.
  func planningDepartments(on day: CivilDate) -> [DepartmentCode] {
    let planners = actors.values.filter {
      $0.registered.content.role == .planner && $0.retirement(on: day) == nil
    }
    return Set(planners.map { $0.department(on: day) }).sorted()
  }
}
