package import EventLog
package import PlanDomain

/// An actor as a listing shows it.
package struct ActorEntry: Sendable {
  package let actor: ActorID
  package let role: Role
  package let department: DepartmentCode
  package let departmentName: String
  /// Nil where the name was erased or is kept apart.
  package let name: String?
  /// The erasure of the name.
  package let erasure: KnownErasure?
  package let registered: Instant
  /// The first day they write no more; nil while they do.
  package let retired: CivilDate?
}

extension LedgerView {
  /// The registered actors, in the order of their registration, as things are on a day by what was
  /// recorded until a position; nil: until now.
  package func actors(on day: CivilDate, by position: Position? = nil) throws -> [ActorEntry] {
    let organisation = try organisation(by: position)
    return try organisation.actors.values
      .sorted { $0.registered.occurrence.number < $1.registered.occurrence.number }
      .map { actor in
        let registered = actor.registered.content
        let department = actor.department(on: day)
        return ActorEntry(
          actor: registered.actor, role: registered.role, department: department,
          departmentName: organisation.name(of: department, on: day) ?? department.text,
          name: registered.name, erasure: try erasure(ofNameIn: actor.registered.occurrence),
          registered: actor.registered.occurrence.recorded,
          retired: actor.retirements.entries.first?.since)
      }
  }

  private func erasure(ofNameIn registration: Occurrence) throws -> KnownErasure? {
    try log.event(at: Position(registration.number.number)).flatMap { recorded in
      try entry(recorded).erasure(of: "name")
    }
  }

  /// The departments and actors, with their names of every date, by what was recorded until a
  /// position; nil: until now.
  package func organisation(by position: Position? = nil) throws -> Organisation {
    var state = PlanState()
    for kind in ["department", "actor"] {
      for stream in try log.streams(kind: kind) {
        for recorded in try log.events(in: stream, through: position ?? head) {
          guard let event = try? EventCodec.decode(recorded),
            let occurrence = Occurrence(recorded)
          else { continue }
          state.apply(event, occurrence)
        }
      }
    }
    return state.organisation
  }
}
