package import PlanDomain

/// What somebody owes about one part of the plan in one fiscal year, or why nothing can come.
package struct OwedAnswer: Hashable, Sendable {
  package var about: PlanPart
  package var name: String
  package var kind: Kind
  package var fiscalYear: FiscalYear
  /// Those in charge today, and so those who answer; empty where nobody is named.
  package var departments: [DepartmentCode]
  package var state: State
  /// The last day on which an answer is in time; nil where no round asks for one.
  package var due: CivilDate?
  /// The event that stated what waits; nil where nothing is stated.
  package var statement: EventNumber?

  /// What is to be answered.
  package enum Kind: String, Sendable, CaseIterable {
    /// An indicator's figure (実績).
    case figure
    /// The state of a measure, an item or a project (状況).
    case status
    /// 施策評価 of a policy, 事務事業評価 of a project.
    case review
    /// What somebody judged of an indicator's year (判断); owed by nobody, it only may wait.
    case judgement
    /// A correction of a closed year that somebody asks for (締め後の訂正).
    case correction
  }

  /// How far it is. Not due, not reported, not surveyed and not available are different facts.
  package enum State: Hashable, Sendable {
    case notDue
    /// The year is over, and no round says by when to answer.
    case notAsked
    /// The day is past.
    case overdue
    /// The survey is not made that year: nothing can come.
    case noSurvey
    /// Somebody said that the figure cannot be had.
    case notAvailable
    /// The plan that the indicator follows has ended: nobody is asked for its figure. Whether it is
    /// closed or superseded is still to be recorded.
    case planEnded
    /// Some of several departments have answered; these have not.
    case incomplete(missing: [DepartmentCode], isOverdue: Bool)
    /// Answered, and not yet signed off: by whom it waits. Nil: to be handed in.
    case waiting(for: SignOffStage?)
    /// Handed back by the event.
    case returned(EventNumber)
    /// It was taken back, and everybody sees it until that is signed off: by whom it waits. Nil: to
    /// be handed in. Nothing else is owed until then.
    case takenBack(for: SignOffStage?)
    /// A correction of a figure that was replaced meanwhile: it can only be returned, by whom.
    case overtaken(for: SignOffStage)
  }

  package init(
    about: PlanPart, name: String, kind: Kind, fiscalYear: FiscalYear,
    departments: [DepartmentCode], state: State, due: CivilDate?, statement: EventNumber? = nil
  ) {
    self.about = about
    self.name = name
    self.kind = kind
    self.fiscalYear = fiscalYear
    self.departments = departments
    self.state = state
    self.due = due
    self.statement = statement
  }
}

extension OwedAnswer.State {
  /// The word for it in files.
  package var word: String {
    switch self {
    case .notDue: "not-due"
    case .notAsked: "not-asked"
    case .overdue: "overdue"
    case .noSurvey: "no-survey"
    case .notAvailable: "not-available"
    case .planEnded: "plan-ended"
    case .incomplete: "incomplete"
    case .waiting: "waiting"
    case .returned: "returned"
    case .takenBack: "taken-back"
    case .overtaken: "overtaken"
    }
  }

  /// Whether the day is past for those who have not answered.
  package var isOverdue: Bool {
    switch self {
    case .overdue, .incomplete(_, isOverdue: true): true
    default: false
    }
  }
}

extension OwedAnswer {
  /// Who still has to do something: those who have not answered; all of them where an answer is to
  /// be handed in again; nobody where it waits for others, or nothing can come.
  package var debtors: [DepartmentCode] {
    switch state {
    case .notDue, .notAsked, .overdue, .returned, .waiting(for: nil), .takenBack(for: nil):
      departments
    case .incomplete(let missing, _): missing
    case .waiting(.department?), .takenBack(.department?), .overtaken(.department): departments
    case .waiting(.planning?), .takenBack(.planning?), .overtaken(.planning), .noSurvey,
      .notAvailable, .planEnded:
      []
    }
  }

  /// The last day for an answer that is still to come; nil where one is there, where none can come,
  /// and where nobody said. Only before such a day are days left, and only after it is an answer
  /// overdue: one that waits for its sign-off came in time or late, but it came.
  package var dueOfMissingAnswer: CivilDate? {
    switch state {
    case .notDue, .overdue, .incomplete: due
    case .notAsked, .noSurvey, .notAvailable, .planEnded, .waiting, .returned, .takenBack,
      .overtaken:
      nil
    }
  }

  /// Whether anybody has to do anything.
  package var isOwed: Bool {
    switch state {
    case .noSurvey, .notAvailable: false
    default: true
    }
  }
}
