/// A person or service may write from now on.
package struct ActorRegistered: Hashable, Sendable {
  package var actor: ActorID
  package var department: DepartmentCode
  package var role: Role
  /// Nil where the name was erased or is kept apart.
  package var name: String?

  package init(actor: ActorID, department: DepartmentCode, role: Role, name: String?) {
    self.actor = actor
    self.department = department
    self.role = role
    self.name = name
  }
}

/// What an actor is there for. It restricts nothing until a sign-off policy asks for approvers (部長)
/// and planners.
package enum Role: String, Sendable, CaseIterable {
  case recorder, approver, planner, auditor, administrator
}

/// An actor works in another department from a day on; what they wrote before keeps the old one.
package struct ActorMoved: Hashable, Sendable {
  package var actor: ActorID
  package var department: DepartmentCode
  package var effective: CivilDate
  package var reason: String?

  package init(
    actor: ActorID, department: DepartmentCode, effective: CivilDate, reason: String?
  ) {
    self.actor = actor
    self.department = department
    self.effective = effective
    self.reason = reason
  }
}

/// An actor writes no more from a day on. The id is never given again.
package struct ActorRetired: Hashable, Sendable {
  package var actor: ActorID
  package var effective: CivilDate
  package var reason: String?

  package init(actor: ActorID, effective: CivilDate, reason: String?) {
    self.actor = actor
    self.effective = effective
    self.reason = reason
  }
}
