import EventLog
import PlanDomain

extension StreamFolds {
  /// What a command about a year's round comes to.
  func decide(
    _ command: YearCommand, about year: FiscalYear, by author: ActorID?, on today: CivilDate
  ) throws -> Decision {
    if case .setDue(_, .indicator(let code), _) = command, try indicator(code) == nil {
      throw try notAnIndicator(code.text)
    }
    let (organisation, writer) = try writer(author, on: today)
    let plan = try state(of: .plan)
    return try round(of: year).decide(
      command, by: writer,
      in: YearSurroundings(
        plan: plan.plan, policies: plan.signOffPolicies, organisation: organisation), on: today)
  }

  /// What a step of signing off comes to.
  func decide(
    _ request: SignOffRequest, by author: ActorID?, on today: CivilDate
  ) throws -> Decision {
    let number =
      switch request.target {
      case .statement(let number): number
      case .standing(let part, let year):
        try state(of: part.subject).standing(
          of: part, in: year, under: state(of: .plan).signOffPolicies)
      }
    let recorded = try recorded(number)
    let (event, occurrence) = try decoded(recorded)
    let (organisation, writer) = try writer(author, on: today)
    return try state(of: event.subject).decide(
      request.act, on: event, occurrence,
      of: organisation.heirs(of: recorded.spokenFor, on: today), by: writer,
      under: state(of: .plan).signOffPolicies)
  }

  /// The round of a year, beside what signing off demands; without a year, the rounds of all.
  func cycle(of year: FiscalYear?, under policies: SignOffPolicies) throws -> YearlyCycle {
    let years =
      try year.map { [$0] }
      ?? reader.streams(kind: "year").compactMap {
        $0.key.flatMap(Int.init).flatMap(FiscalYear.init)
      }
    var rounds: [FiscalYear: YearRound] = [:]
    for year in years { rounds[year] = try round(of: year) }
    return YearlyCycle(rounds: rounds, policies: policies)
  }

  private func round(of year: FiscalYear) throws -> YearRound {
    try state(of: .year(year)).years[year] ?? YearRound(year)
  }

  private func writer(
    _ id: ActorID?, on today: CivilDate
  ) throws -> (organisation: Organisation, writer: Writer) {
    let (organisation, id, actor) = try registered(id)
    return (
      organisation,
      Writer(
        actor: id, department: actor.department(on: today), role: actor.registered.content.role)
    )
  }
}

extension RecordedEvent {
  /// The department that a statement is of: the one spoken for, else the author's own.
  var spokenFor: DepartmentCode? { DepartmentCode(onBehalfOf ?? department) }
}

extension Organisation {
  /// A department and, where it is no more on a day, those that have taken its place.
  func heirs(of department: DepartmentCode?, on day: CivilDate) -> Set<DepartmentCode> {
    var found: Set<DepartmentCode> = []
    var next = department.map { [$0] } ?? []
    while let code = next.popLast() {
      guard found.insert(code).inserted else { continue }
      next += departments[code]?.successors(on: day) ?? []
    }
    return found
  }
}
