import EventLog
package import PlanDomain

/// An actor as a listing shows it.
package struct ActorEntry: Sendable {
  package let actor: ActorID
  package let role: Role
  package let department: DepartmentCode
  package let departmentName: String
  /// Nil where the name was erased or is kept apart.
  package let name: String?
  package let registered: Instant
}

extension LedgerView {
  /// The registered actors, in the order of their registration.
  package func actors() throws -> [ActorEntry] {
    let departments = try departmentNames()
    return try log.streams(kind: "actor").compactMap { stream in
      guard let recorded = try log.events(in: stream, through: head).first,
        case .actorRegistered(let event)? = try EventCodec.decode(recorded)
      else { return nil }
      return ActorEntry(
        actor: event.actor, role: event.role, department: event.department,
        departmentName: departments[event.department] ?? event.department.text, name: event.name,
        registered: Instant(seconds: recorded.recorded.seconds))
    }
  }

  /// Every department's name.
  package func departmentNames() throws -> [DepartmentCode: String] {
    let snapshot = try snapshot(at: ReadPoint(asOf: nil, knownAt: head))
    return Dictionary(
      snapshot.departments.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
  }

  /// The names of actors, where the ledger still holds them.
  package func actorNames() throws -> [ActorID: String] {
    try actors().reduce(into: [:]) { names, entry in names[entry.actor] = entry.name }
  }
}
