import EventLog
import PlanDomain

extension StreamFolds {
  /// What a command comes to, with what its author should know who speaks for a department.
  func decide(
    _ command: PlanCommand, by author: ActorID?, as attribution: Attribution, on day: CivilDate
  ) throws -> Decision {
    var decision = try decide(command, by: author, on: day)
    decision.notices += try noticesOfOthersDuties(
      stated: decision.events, by: attribution, on: day)
    return decision
  }

  /// That somebody states something of what other departments are in charge of, and does not say on
  /// whose behalf: whoever has moved section may not have noticed (domain.md scenario 35).
  ///
  /// Nothing forbids it, and the planning division does it every day: a planner is told nothing.
  private func noticesOfOthersDuties(
    stated events: [PlanEvent], by attribution: Attribution, on today: CivilDate
  ) throws -> [Notice] {
    let stated = events.filter(\.isStatement)
    guard !stated.isEmpty, let actor = ActorID(attribution.actor),
      let own = DepartmentCode(attribution.onBehalfOf ?? attribution.department),
      try writer(actor, on: today).role != .planner
    else { return [] }
    var notices: [Notice] = []
    for event in stated {
      let departments = try read(event.subject) { $0.departmentsInCharge(of: event, on: today) }
      if departments.isEmpty { continue }
      if try isHeir(own, of: departments, on: today) { continue }
      notices.join(.othersDuty([event.code], of: departments, by: own))
    }
    return notices
  }

  /// Whether a department is one of these, or has taken the place of one. Read stream by stream,
  /// which a file of answers has folded already.
  private func isHeir(
    _ heir: DepartmentCode, of departments: [DepartmentCode], on day: CivilDate
  ) throws -> Bool {
    var seen: Set<DepartmentCode> = []
    var next = departments
    while let code = next.popLast() {
      if code == heir { return true }
      guard seen.insert(code).inserted else { continue }
      next += try read(.department(code)) {
        $0.organisation.departments[code]?.successors(on: day) ?? []
      }
    }
    return false
  }
}

extension PlanEvent {
  /// Whether it states, takes back or hands in what somebody answers for.
  fileprivate var isStatement: Bool {
    switch self {
    case .measurementRecorded, .measurementConfirmed, .measurementCorrected,
      .measurementCorrectedLate, .correctionProposed, .measurementRetracted,
      .measurementDeclaredMissing, .indicatorJudged, .statusChanged, .statusCorrected,
      .reviewRecorded, .reviewCorrected:
      true
    case .signOffStep(let step): step.act == .submitted
    default: false
    }
  }
}
