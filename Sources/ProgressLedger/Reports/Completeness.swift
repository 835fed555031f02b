package import PlanDomain

/// Who owes what of a fiscal year, by when (照会の回答状況).
package struct Completeness: Sendable {
  package let moment: ReportMoment
  package let fiscalYear: FiscalYear
  /// The year's round; nil where the year was never opened, and then only figures are owed.
  package let round: YearRound?
  /// By code; of one code figures, states, reviews.
  package let answers: [OwedAnswer]
  /// The names of today, by code.
  package let departments: [DepartmentCode: String]

  /// What a department has to do or has to do with.
  package func answers(of department: DepartmentCode) -> [OwedAnswer] {
    answers.filter { $0.departments.contains(department) }
  }
}

extension Completeness {
  /// The year of the report that the sight looks at.
  init(in sight: ReportSight) {
    let state = sight.state
    let year = sight.moment.asOf
    let round = state.years[year]
    self.init(
      moment: sight.moment, fiscalYear: year, round: round,
      answers: state.indicators.values.compactMap { sight.owedFigure($0) }.inOrder
        + (round.map { round in round.isAsking ? sight.owed(by: round) : [] } ?? []),
      departments: state.organisation.departments.mapValues { $0.name(on: sight.day) })
  }
}

extension YearRound {
  /// Whether answers are asked for: opened, and not closed.
  package var isAsking: Bool { !opened.isEmpty && closing == nil }
}

extension [OwedAnswer] {
  fileprivate var inOrder: [OwedAnswer] { sorted { $0.about.code < $1.about.code } }
}

extension ReportSight {
  /// An indicator's figure; nil where it is there and counts, or the indicator is no more.
  fileprivate func owedFigure(_ indicator: Indicator) -> OwedAnswer? {
    let year = moment.asOf
    let assessment = assess(indicator, in: year)
    guard assessment.reason != .discontinued, assessment.reason != .superseded,
      let state = state(of: indicator, assessment)
    else { return nil }
    return OwedAnswer(
      about: .indicator(indicator.code), name: indicator.version(in: year).content.definition.name,
      kind: .figure, fiscalYear: year, departments: indicator.duties.departments(on: day),
      state: state, due: assessment.due)
  }

  private func state(of indicator: Indicator, _ assessment: Assessment) -> OwedAnswer.State? {
    let year = assessment.fiscalYear
    let policies = state.signOffPolicies
    if let retraction = indicator.waitingRetraction(in: year, under: policies) {
      let signOff = indicator.signOff(
        of: retraction.occurrence.number, in: year, under: policies)
      return .takenBack(for: stage(after: signOff, in: year))
    }
    if assessment.figure?.state == .forecast {
      // It was made before the year was over, signed off or not: the result is still to come.
      return OwedAnswer.State(
        state.assessor(for: year, on: day).assess(indicator, showing: nil).absence)
    }
    let signOff = signOff(of: assessment.measurement, about: indicator, in: year)
    return waiting(signOff, in: year) ?? OwedAnswer.State(assessment.absence)
  }

  /// Who has to sign off next; nil where nobody has to.
  private func waiting(_ signOff: SignOffState, in year: FiscalYear) -> OwedAnswer.State? {
    switch signOff {
    case .notRequired, .approved: return nil
    case .recorded: return .waiting(for: nil)
    case .returned(let number): return .returned(number)
    case .submitted: return .waiting(for: stage(after: signOff, in: year))
    }
  }

  /// The stage that is to approve what was handed in; nil for what is to be handed in.
  private func stage(after signOff: SignOffState, in year: FiscalYear) -> SignOffStage? {
    guard case .submitted(let approved) = signOff else { return nil }
    return state.signOffPolicies.demanding(in: year)?.stages.first { !approved.contains($0) }
  }

  /// What a round asks for besides figures.
  fileprivate func owed(by round: YearRound) -> [OwedAnswer] {
    let year = round.fiscalYear
    let end = year.lastDay
    func isOver(_ closings: Timeline<CivilDate, PartClosed>) -> Bool {
      closings.current(at: end) != nil
    }
    let measures = state.measures.values.filter { !isOver($0.closings) }
    let projects = state.projects.values.filter { !isOver($0.closings) }
    let policies = state.policies.values.filter { !isOver($0.closings) }
    return measures.flatMap { owedStatuses($0, round) }.inOrder
      + projects.compactMap { project in
        owedStatus(
          .project(project.code), project.content(on: end).name, project.status,
          project.duties.departments(on: day), round)
      }.inOrder
      + policies.compactMap { policy in
        owedReview(
          policy, policy.reviews, .policy(policy.code), policy.content(on: end).title, [], round)
      }.inOrder
      + projects.compactMap { project in
        owedReview(
          project, project.reviews, .undertaking(.project(project.code)),
          project.content(on: end).name, project.duties.departments(on: day), round)
      }.inOrder
  }

  private func owedStatuses(_ measure: Measure, _ round: YearRound) -> [OwedAnswer] {
    let end = round.fiscalYear.lastDay
    let departments = measure.duties.departments(on: day)
    let items = measure.items(on: end).filter { $0.closed.map { end < $0 } ?? true }
    return
      ([
        owedStatus(
          .measure(measure.code), measure.content(on: end).title, measure.status, departments,
          round)
      ]
      + items.map { item, _ in
        owedStatus(
          .item(item.code, of: measure.code), item.text,
          measure.itemStatus[item.code] ?? StatusHistory(), departments, round)
      }).compactMap { $0 }
  }

  /// The state of an undertaking; nil where everybody in charge has answered, or it has ended.
  ///
  /// Where one department is in charge, a state from some day of the year on is an answer, whoever
  /// recorded it. Where several are, each has to answer for itself (`answers`).
  private func owedStatus(
    _ undertaking: Undertaking, _ name: String, _ status: StatusHistory,
    _ departments: [DepartmentCode], _ round: YearRound
  ) -> OwedAnswer? {
    let year = round.fiscalYear
    let before = year.previous.flatMap { status.current(on: $0.lastDay) }
    if let before, before.content.to.isEnded { return nil }
    let stated = status.timeline.entries.filter { $0.content.effective.fiscalYear == year }
    let missing =
      departments.count < 2
      ? (stated.isEmpty ? departments : nil)
      : departments.without(
        answers(about: undertaking, stating: Set(stated.map(\.occurrence.number)), in: year))
    guard let missing else { return nil }
    let due = round.due(for: nil, of: departments)
    let isOverdue = due.map { $0 < day } ?? false
    let isIncomplete = departments.count > 1 && missing.count < departments.count
    return OwedAnswer(
      about: .undertaking(undertaking), name: name, kind: .status, fiscalYear: year,
      departments: departments,
      state: isIncomplete
        ? .incomplete(missing: missing, isOverdue: isOverdue) : isOverdue ? .overdue : .notDue,
      due: due)
  }

  private func owedReview(
    _ part: some SignedOff, _ reviews: YearlyFacts<Review>, _ about: PlanPart, _ name: String,
    _ departments: [DepartmentCode], _ round: YearRound
  ) -> OwedAnswer? {
    let year = round.fiscalYear
    let due = round.due(for: nil, of: departments)
    let state: OwedAnswer.State
    let policies = self.state.signOffPolicies
    let voidings = reviews.waitingVoidings(part.signOffs, under: policies)
    if let voiding = voidings.last(where: { $0.fiscalYear == year }) {
      let signOff = part.signOff(of: voiding.occurrence.number, in: year, under: policies)
      state = .takenBack(for: stage(after: signOff, in: year))
    } else if let review = reviews.current(in: year) {
      let signOff = part.signOff(of: review.occurrence.number, in: year, under: policies)
      guard let waiting = waiting(signOff, in: year) else { return nil }
      state = waiting
    } else {
      state = due.map { $0 < day } ?? false ? .overdue : .notDue
    }
    return OwedAnswer(
      about: about, name: name, kind: .review, fiscalYear: year, departments: departments,
      state: state, due: due)
  }

  /// The departments that have answered for themselves about an undertaking in a year: by a state
  /// of it that they stated, from some day of that year on, or by a note on it that they wrote
  /// between the end of that year and the end of the next one. A second department that sees
  /// the state as the first one does has nothing to state anew; its note says so.
  private func answers(
    about undertaking: Undertaking, stating stated: Set<EventNumber>, in year: FiscalYear
  ) -> Set<DepartmentCode> {
    Set(
      sources.events.compactMap { told in
        guard told.event.reference == undertaking.reference else { return nil }
        switch told.event {
        case .statusChanged, .statusCorrected:
          return stated.contains(told.number) ? told.department : nil
        case .noteAdded
        where FiscalYear(containing: moment.zone.date(of: told.recorded)) == year.next:
          return told.department
        default: return nil
        }
      })
  }
}

extension [DepartmentCode] {
  /// Those that are not among others; nil where none is left.
  fileprivate func without(_ others: Set<DepartmentCode>) -> [DepartmentCode]? {
    let rest = filter { !others.contains($0) }
    return rest.isEmpty ? nil : rest
  }
}

extension OwedAnswer.State {
  /// What the absence of a figure comes to; nil where nothing is absent.
  fileprivate init?(_ absence: ReasonCode?) {
    switch absence {
    case .notDue: self = .notDue
    case .notAsked: self = .notAsked
    case .notReported: self = .overdue
    case .noSurvey: self = .noSurvey
    case .notAvailable: self = .notAvailable
    case .planEnded: self = .planEnded
    default: return nil
    }
  }
}
