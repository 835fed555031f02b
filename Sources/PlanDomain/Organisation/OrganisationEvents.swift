/// The ledger began: which log it is, whose midnight ends its days, which language it speaks first.
package struct LedgerCreated: Hashable, Sendable {
  /// The log's name for ever, a URL without a scheme: `ledger.city.example.jp/plan`.
  package var origin: String
  /// An IANA time zone, `Asia/Tokyo`.
  package var timeZone: String
  package var language: Language

  package init(origin: String, timeZone: String, language: Language) {
    self.origin = origin
    self.timeZone = timeZone
    self.language = language
  }
}

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

/// What an actor is there for. Recorded, and restricting nothing until the plan says so.
package enum Role: String, Sendable, CaseIterable {
  case recorder, approver, planner, auditor, administrator
}

/// A department is known to the ledger, under this name since ever.
package struct DepartmentRegistered: Hashable, Sendable {
  package var department: DepartmentCode
  package var name: String

  package init(department: DepartmentCode, name: String) {
    self.department = department
    self.name = name
  }
}
