package import EventLog
package import PlanDomain

extension LedgerView {
  /// Everything that waits to be handed in or approved, by what was known at a position, in the
  /// order of recording; of one department, or of all, as they are on a day.
  package func waitingStatements(
    of department: DepartmentCode? = nil, on day: CivilDate, knownAt position: Position
  ) throws -> [WaitingStatement] {
    let rounds = try rounds(knownAt: position).map { ($0.fiscalYear, $0) }
    let cycle = YearlyCycle(
      rounds: Dictionary(uniqueKeysWithValues: rounds),
      policies: try stream(of: .plan, through: position).state.signOffPolicies)
    let organisation = try organisation(knownAt: position)
    var waiting: [WaitingStatement] = []
    for kind in ["indicator", "policy", "project"] {
      for name in try log.streams(kind: kind) {
        var reading = StreamReading()
        for recorded in try log.events(in: name, through: position) {
          reading.take(try entry(recorded))
        }
        waiting += reading.waitingStatements(in: cycle, on: day)
      }
    }
    return waiting.filter { $0.isOf(department, in: organisation, on: day) }
      .sorted { $0.occurrence.number < $1.occurrence.number }
  }
}

extension StreamReading {
  fileprivate func waitingStatements(
    in cycle: YearlyCycle, on day: CivilDate
  ) -> [WaitingStatement] {
    state.waitingStatements(in: cycle, on: day).map { statement in
      var statement = statement
      if statement.departments.isEmpty {
        let entry = entries.first { $0.number == statement.occurrence.number }
        statement.departments = entry?.recorded.spokenFor.map { [$0] } ?? []
      }
      return statement
    }
  }
}

extension WaitingStatement {
  /// Whether a department, or one whose place it has taken by a day, is in charge; nil: any is.
  func isOf(
    _ department: DepartmentCode?, in organisation: Organisation, on day: CivilDate
  ) -> Bool {
    department.map { organisation.heirs(of: departments, on: day).contains($0) } ?? true
  }
}
