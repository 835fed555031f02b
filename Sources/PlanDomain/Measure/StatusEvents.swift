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

  /// The code people use.
  package var code: String {
    switch self {
    case .measure(let code): code.text
    case .item(let code, of: _): code.text
    case .project(let code): code.text
    }
  }
}
