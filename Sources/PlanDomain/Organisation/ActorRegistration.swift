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
  /// Throws `actorExists`, because an id is never given twice, and `noSuchDepartment` for a code
  /// that no department has: it would become a name that looks like a code.
  package func decide(_ registration: ActorRegistration) throws(Rejection) -> Decision {
    if let present = actors[registration.actor] { throw .actorExists(registration.actor, present) }
    var events: [PlanEvent] = []
    var notices: [Notice] = []
    let code: DepartmentCode
    if let known = department(registration.department) {
      code = known
    } else if DepartmentCode.isGiven(registration.department) {
      throw .noSuchDepartment(registration.department)
    } else {
      var numbering = DepartmentNumbering(self)
      code = numbering.code(for: registration.department)
      events = numbering.registered.map(PlanEvent.departmentRegistered)
      notices = [.departmentRegistered(code, name: registration.department)]
    }
    events.append(
      .actorRegistered(
        ActorRegistered(
          actor: registration.actor, department: code, role: registration.role,
          name: registration.name)))
    return Decision(events, notices: notices)
  }
}
