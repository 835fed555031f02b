/// What somebody wants to say of a fiscal year's round.
package enum YearCommand: Hashable, Sendable {
  case open(due: CivilDate, Grounds)
  case setDue(CivilDate, DueScope, Grounds)
  case close(Grounds)
  case reopen(Grounds)
  case attest(YearAttested.Act, on: CivilDate, document: String, note: String?)

  /// For whom a due date is; a department by code or by the name it bears on that day.
  package enum DueScope: Hashable, Sendable {
    case everybody
    case department(String)
    case indicator(IndicatorCode)
  }
}

/// What somebody wants to do about signing off.
package enum SignOffCommand: Hashable, Sendable {
  case adopt(SignOffPolicy, Grounds)
  case step(SignOffRequest)
}

/// A step that somebody wants to take about a statement.
package struct SignOffRequest: Hashable, Sendable {
  package var target: Target
  package var act: Act

  package init(_ act: Act, _ target: Target) {
    self.act = act
    self.target = target
  }

  /// What is meant: what an event stated, or what stands about a year.
  package enum Target: Hashable, Sendable {
    case statement(EventNumber)
    case standing(PlanPart, FiscalYear)
    /// Everything of a year that waits for just this step: of a department, by code or name, or of
    /// all.
    case waiting(FiscalYear, department: String?)
  }

  package enum Act: Hashable, Sendable {
    case submit
    case approve
    case `return`(reason: String?)
    case withdraw(reason: String?)
  }
}

/// Who writes: what a decision asks that depends on it.
package struct Writer: Hashable, Sendable {
  package let actor: ActorID
  package let department: DepartmentCode
  package let role: Role

  package init(actor: ActorID, department: DepartmentCode, role: Role) {
    self.actor = actor
    self.department = department
    self.role = role
  }

  /// Whether they sign off at a stage: an approver of one of the departments, or a planner.
  func signsOff(_ stage: SignOffStage, of departments: Set<DepartmentCode>) -> Bool {
    switch stage {
    case .department: role == .approver && departments.contains(department)
    case .planning: role == .planner
    }
  }
}

/// A statement that is to be signed off, and what a decision asks about it.
package struct SignOffStatement: Hashable, Sendable {
  package let about: Reference
  package let fiscalYear: FiscalYear
  package let occurrence: Occurrence
  /// Whose head approves: the department that recorded it or for which it was recorded, and those
  /// that have taken its place.
  package let departments: Set<DepartmentCode>
  /// What stands about the same matter; nil: nothing does.
  package let present: Occurrence?

  package init(
    about: Reference, fiscalYear: FiscalYear, occurrence: Occurrence,
    departments: Set<DepartmentCode>, present: Occurrence?
  ) {
    self.about = about
    self.fiscalYear = fiscalYear
    self.occurrence = occurrence
    self.departments = departments
    self.present = present
  }

  var number: EventNumber { occurrence.number }
}
