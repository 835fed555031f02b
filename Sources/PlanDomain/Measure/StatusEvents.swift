/// A measure, item or project is in this state from a date on.
package struct StatusChanged: Hashable, Sendable {
  package var undertaking: Undertaking
  /// The state in force on that date before this event; nil for the first.
  package var from: Status?
  package var to: Status
  package var effective: CivilDate
  package var judgement: Judgement?
  package var next: NextDirection?
  package var reason: String?

  package init(
    undertaking: Undertaking, from: Status?, to: Status, effective: CivilDate,
    judgement: Judgement?, next: NextDirection?, reason: String?
  ) {
    self.undertaking = undertaking
    self.from = from
    self.to = to
    self.effective = effective
    self.judgement = judgement
    self.next = next
    self.reason = reason
  }
}

/// A state was stated wrongly: it was another one, or from another date on. The wrong one holds no
/// more; it stays in the log.
package struct StatusCorrected: Hashable, Sendable {
  /// What should have been stated, whole.
  package var status: StatusChanged
  /// The event that stated what was wrong.
  package var replaces: EventNumber

  package init(status: StatusChanged, replaces: EventNumber) {
    self.status = status
    self.replaces = replaces
  }
}

/// Something a department does and whose state is reported: a measure, one of its items, or a
/// project.
package enum Undertaking: Hashable, Sendable {
  case measure(MeasureCode)
  case item(ItemCode, of: MeasureCode)
  case project(ProjectCode)

  package var subject: Subject {
    switch self {
    case .measure(let code): .measure(code)
    case .item(_, of: let measure): .measure(measure)
    case .project(let code): .project(code)
    }
  }

  package var reference: Reference {
    if case .item(let item, of: _) = self { return Reference(subject, item: item) }
    return Reference(subject)
  }

  /// The code people use.
  package var code: String {
    switch self {
    case .measure(let code): code.text
    case .item(let code, of: _): code.text
    case .project(let code): code.text
    }
  }
}
