/// Somebody is to be allowed to write.
package struct ActorRegistration: Hashable, Sendable {
  package var actor: ActorID
  package var name: String
  /// A department's code or name; a name the ledger lacks registers a department.
  package var department: String
  package var role: Role

  package init(actor: ActorID, name: String, department: String, role: Role) {
    self.actor = actor
    self.name = name
    self.department = department
    self.role = role
  }
}

extension Organisation {
  /// Whether the actor may be registered.
  ///
  /// Throws `actorExists`, because an id is never given twice; `noSuchDepartment` for a code that
  /// no department has, because it would become a name that looks like a code; `departmentEnded`
  /// and `ambiguousDepartment`.
  package func decide(
    _ registration: ActorRegistration, on today: CivilDate
  ) throws(Rejection) -> Decision {
    if let present = actors[registration.actor] {
      throw .actorExists(registration.actor, present.registered)
    }
    var numbering = DepartmentNumbering(self, on: today)
    let department = try numbering.existingCode(for: registration.department)
    let registered = ActorRegistered(
      actor: registration.actor, department: department, role: registration.role,
      name: registration.name)
    return Decision(
      numbering.registered.map(PlanEvent.departmentRegistered) + [.actorRegistered(registered)],
      notices: numbering.registered.map { .departmentRegistered($0.department, name: $0.name) })
  }

  /// Whether an actor may be moved or retired.
  ///
  /// Throws `actorRetired`, `alreadyThere`, `lastActor`, and what finding the department throws.
  package func decide(
    _ command: ActorCommand, of actor: Actor
  ) throws(Rejection) -> Decision {
    let id = actor.registered.content.actor
    switch command {
    case .move(to: let name, let effective, let reason):
      try actor.checkNotRetired(on: effective)
      let department = try existing(name, on: effective)
      guard actor.department(on: effective) != department else {
        throw .alreadyThere(id, department)
      }
      return Decision([
        .actorMoved(
          ActorMoved(
            actor: id, department: department, effective: effective,
            reason: reason.flatMap(nonblank)))
      ])
    case .retire(let effective, let reason):
      try actor.checkNotRetired(on: effective)
      let goOn = actors.values.contains { $0 != actor && $0.retirements.entries.isEmpty }
      guard goOn else { throw .lastActor(id) }
      return Decision([
        .actorRetired(
          ActorRetired(actor: id, effective: effective, reason: reason.flatMap(nonblank)))
      ])
    }
  }
}

extension Actor {
  fileprivate func checkNotRetired(on day: CivilDate) throws(Rejection) {
    guard let retirement = retirement(on: day) else { return }
    throw .actorRetired(
      registered.content.actor, since: retirement.content.effective, retirement.occurrence)
  }
}
