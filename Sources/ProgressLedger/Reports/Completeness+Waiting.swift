import PlanDomain

// What was stated and waits: figures, judgements and reviews, that one was taken back, and
// corrections of closed years, whatever the year and whether its round goes on or not.

/// What somebody states, as far as it takes the place of an answer that is owed.
struct WaitingMatter: Hashable {
  let subject: Subject
  let kind: OwedAnswer.Kind

  init(_ subject: Subject, _ kind: OwedAnswer.Kind) {
    self.subject = subject
    self.kind = kind
  }
}

extension [WaitingStatement] {
  /// What is stated or taken back of a year, so that nothing else is owed until it is settled.
  func stated(in year: FiscalYear) -> Set<WaitingMatter> {
    Set(filter { $0.fiscalYear == year }.map { WaitingMatter($0.about.subject, $0.kind) })
  }
}

extension ReportSight {
  /// Everything that waits, in the order of recording. Where nobody is in charge it is of the
  /// department that recorded it, as its approval is.
  var waitingStatements: [WaitingStatement] {
    sources.state.waitingStatements(in: sources.state.cycle, on: day).map { statement in
      var statement = statement
      if statement.departments.isEmpty {
        let department = sources.event(statement.occurrence.number)?.department
        statement.departments = department.map { [$0] } ?? []
      }
      return statement
    }
  }

  /// A statement that waits, as what somebody has to do.
  func owed(_ statement: WaitingStatement) -> OwedAnswer? {
    guard let (about, name) = part(of: statement) else { return nil }
    return OwedAnswer(
      about: about, name: name, kind: statement.kind, fiscalYear: statement.fiscalYear,
      departments: statement.departments, state: statement.owedState, due: due(of: statement),
      statement: statement.occurrence.number)
  }

  private func part(of statement: WaitingStatement) -> (PlanPart, name: String)? {
    let (state, year) = (sources.state, statement.fiscalYear)
    switch statement.about.subject {
    case .indicator(let code):
      return state.indicators[code].map {
        (.indicator(code), $0.version(in: year).content.definition.name)
      }
    case .policy(let code):
      return state.policies[code].map { (.policy(code), $0.content(on: year.lastDay).title) }
    case .project(let code):
      return state.projects[code].map {
        (.undertaking(.project(code)), $0.content(on: year.lastDay).name)
      }
    case .ledger, .plan, .year, .actor, .department, .measure, .publications: return nil
    }
  }

  /// The last day for what a round asks for; nobody asks for a judgement or a correction.
  private func due(of statement: WaitingStatement) -> CivilDate? {
    let (state, year) = (sources.state, statement.fiscalYear)
    switch (statement.kind, statement.about.subject) {
    case (.figure, .indicator(let code)):
      return state.indicators[code]?.due(in: year, by: state.years[year], on: day)
    case (.review, .project(let code)):
      let departments = state.projects[code]?.duties.departments(on: day) ?? []
      return state.years[year]?.due(for: nil, of: departments)
    case (.review, _): return state.years[year]?.due(for: nil, of: [])
    default: return nil
    }
  }
}

extension WaitingStatement {
  fileprivate var kind: OwedAnswer.Kind {
    switch content {
    case .measurement: .figure
    case .judgement: .judgement
    case .review: .review
    case .takenBack: isOfIndicator ? .judgement : .review
    case .correction, .overtakenCorrection: .correction
    }
  }

  private var isOfIndicator: Bool {
    if case .indicator = about.subject { true } else { false }
  }

  fileprivate var owedState: OwedAnswer.State {
    switch content {
    case .overtakenCorrection: .overtaken(for: stage ?? .planning)
    case .takenBack, .measurement(.retracted): .takenBack(for: stage)
    case .measurement, .judgement, .review, .correction:
      if case .returned(let number) = state { .returned(number) } else { .waiting(for: stage) }
    }
  }

  /// Who has to approve it; nil for what is to be handed in.
  private var stage: SignOffStage? {
    switch turn {
    case .submission: nil
    case .department: .department
    case .planning: .planning
    }
  }
}
