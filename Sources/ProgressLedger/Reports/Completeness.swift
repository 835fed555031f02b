package import PlanDomain

/// Who owes what of a fiscal year, by when (照会の回答状況), and everything that waits to be handed
/// in, approved or returned.
package struct Completeness: Sendable {
  package let moment: ReportMoment
  package let fiscalYear: FiscalYear
  /// The year's round; nil where the year was never opened, and then only figures are owed.
  package let round: YearRound?
  /// What is missing by code, of one code figures, states, reviews; then what was stated and waits,
  /// by event. Where no year was asked for, also what waits of others.
  package let answers: [OwedAnswer]
  package let organisation: Organisation

  /// What is owed of the year itself.
  package var answersOfYear: [OwedAnswer] { answers.filter { $0.fiscalYear == fiscalYear } }

  /// The name of today.
  package func name(of department: DepartmentCode) -> String {
    organisation.departments[department]?.name(on: moment.day) ?? department.text
  }

  /// Who is asked today for what a department is in charge of: itself or those in its place; where
  /// none took it, the planning division, which has to find somebody.
  package func standIns(for department: DepartmentCode) -> [DepartmentCode] {
    let standIns = organisation.standIns(for: department, on: moment.day)
    return standIns.isEmpty ? organisation.planningDepartments(on: moment.day) : standIns
  }

  /// Whether what is a department's to do is another's too: its own, or one whose place it took.
  package func isHeir(_ heir: DepartmentCode, of department: DepartmentCode) -> Bool {
    organisation.heirs(of: [department], on: moment.day).contains(heir)
  }
}

extension Completeness {
  /// The year of the report that the sight looks at, with what waits of that year or of all.
  init(in sight: ReportSight, withOtherYears: Bool) {
    let state = sight.state
    let year = sight.moment.asOf
    let round = state.years[year]
    let waiting = sight.waitingStatements.filter { withOtherYears || $0.fiscalYear == year }
    let stated = waiting.stated(in: year)
    let figures = state.indicators.values.compactMap { sight.owedFigure($0, beside: stated) }
    let asked = round.map { $0.isAsking ? sight.owed(by: $0, beside: stated) : [] } ?? []
    self.init(
      moment: sight.moment, fiscalYear: year, round: round,
      answers: figures.inOrder + asked + waiting.compactMap(sight.owed),
      organisation: state.organisation)
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
  /// An indicator's figure; nil where it is there, where something stated of it waits, and where
  /// the indicator is no more.
  fileprivate func owedFigure(
    _ indicator: Indicator, beside waiting: Set<WaitingMatter>
  ) -> OwedAnswer? {
    let year = moment.asOf
    var assessment = assess(indicator, in: year)
    guard assessment.reason != .discontinued, assessment.reason != .superseded else { return nil }
    if assessment.figure?.state == .forecast {
      // It was made before the year was over, signed off or not: the result is still to come.
      assessment = state.assessor(for: year, on: day).assess(indicator, showing: nil)
    } else if waiting.contains(WaitingMatter(.indicator(indicator.code), .figure)) {
      return nil
    }
    guard let state = OwedAnswer.State(assessment.absence) else { return nil }
    return OwedAnswer(
      about: .indicator(indicator.code), name: indicator.version(in: year).content.definition.name,
      kind: .figure, fiscalYear: year, departments: indicator.duties.departments(on: day),
      state: state, due: assessment.due)
  }

  /// What a round asks for besides figures.
  fileprivate func owed(
    by round: YearRound, beside waiting: Set<WaitingMatter>
  ) -> [OwedAnswer] {
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
          .policy(policy.code), policy.content(on: end).title, policy.reviews, [], round, waiting)
      }.inOrder
      + projects.compactMap { project in
        owedReview(
          .undertaking(.project(project.code)), project.content(on: end).name, project.reviews,
          project.duties.departments(on: day), round, waiting)
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
      : notAnswered(
        of: departments,
        by: answers(about: undertaking, stating: Set(stated.map(\.occurrence.number)), in: year))
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

  /// A review; nil where it is there, or something that waits was said of it.
  private func owedReview(
    _ about: PlanPart, _ name: String, _ reviews: YearlyFacts<Review>,
    _ departments: [DepartmentCode], _ round: YearRound, _ waiting: Set<WaitingMatter>
  ) -> OwedAnswer? {
    let year = round.fiscalYear
    guard reviews.current(in: year) == nil,
      !waiting.contains(WaitingMatter(about.subject, .review))
    else { return nil }
    let due = round.due(for: nil, of: departments)
    return OwedAnswer(
      about: about, name: name, kind: .review, fiscalYear: year, departments: departments,
      state: due.map { $0 < day } ?? false ? .overdue : .notDue, due: due)
  }

  /// Those for which neither they nor any in their place have answered; nil where none is left.
  private func notAnswered(
    of departments: [DepartmentCode], by answering: Set<DepartmentCode>
  ) -> [DepartmentCode]? {
    let rest = departments.filter { department in
      let theirs = state.organisation.standIns(for: department, on: day) + [department]
      return answering.isDisjoint(with: theirs)
    }
    return rest.isEmpty ? nil : rest
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
