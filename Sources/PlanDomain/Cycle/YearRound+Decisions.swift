extension YearRound {
  /// Whether this may be said of the year's round now, and the events it comes to.
  ///
  /// Throws `roundOpened`, `roundNotOpened`, `yearClosed`, `yearNotClosed`, `yearNotOver`,
  /// `dueBeforeYear`, `dueUnchanged`, `attestedDay`, `attestedBefore`, `reasonRequired`,
  /// `outsidePlan`, and what finding a department throws.
  package func decide(
    _ command: YearCommand, in surroundings: YearSurroundings, on today: CivilDate
  ) throws(Rejection) -> Decision {
    let year = fiscalYear
    let code = Subject.year(year).code
    try surroundings.plan.checkCovers(year)
    switch command {
    case .open(let due, let grounds):
      if let closing { throw .yearClosed(year, closing.occurrence) }
      if let opened = opened.last { throw .roundOpened(opened) }
      return Decision(
        [.yearOpened(YearOpened(fiscalYear: year, due: due, grounds: grounds.trimmed))],
        notices: try notices(onDue: due))

    case .setDue(let due, let scope, let grounds):
      if let closing { throw .yearClosed(year, closing.occurrence) }
      if opened.isEmpty { throw .roundNotOpened(year) }
      let grounds = try grounds.requiringReason(for: code)
      let found = try surroundings.organisation.scope(scope, on: due)
      if self.due(in: found) == due { throw .dueUnchanged(year, found, due) }
      return Decision(
        [.dueDateSet(DueDateSet(fiscalYear: year, due: due, scope: found, grounds: grounds))],
        notices: try notices(onDue: due))

    case .close(let grounds):
      if let closing { throw .yearClosed(year, closing.occurrence) }
      if today <= year.lastDay { throw .yearNotOver(year) }
      return Decision(
        [.yearClosed(YearClosed(fiscalYear: year, grounds: grounds.trimmed))],
        notices: surroundings.open.isNothing ? [] : [.leftOpen(year, surroundings.open)])

    case .reopen(let grounds):
      guard closing != nil else { throw .yearNotClosed(year, closings.last?.occurrence) }
      let grounds = try grounds.requiringReason(for: code)
      return Decision([.yearReopened(YearReopened(fiscalYear: year, grounds: grounds))])

    case .attest(let act, on: let date, let document, let note):
      guard year.firstDay <= date, date <= today else { throw .attestedDay(year, act, date) }
      guard let document = nonblank(document) else { throw .emptyText("--document") }
      if let present = attested.first(where: { fact in
        fact.content.act == act && fact.content.date == date && fact.content.document == document
      }) {
        throw .attestedBefore(present)
      }
      return Decision([
        .yearAttested(
          YearAttested(
            fiscalYear: year, act: act, date: date, document: document,
            note: note.flatMap(nonblank)))
      ])
    }
  }

  /// What is to be said of a due date. In the year itself a city may ask for figures on the way
  /// (9月30日現在, 年度末見込; domain.md 2.2), before it for nothing. Throws `dueBeforeYear`.
  private func notices(onDue due: CivilDate) throws(Rejection) -> [Notice] {
    if due < fiscalYear.firstDay { throw .dueBeforeYear(fiscalYear, due) }
    return due <= fiscalYear.lastDay ? [.dueWithinYear(fiscalYear, due)] : []
  }

  /// The last day that was set for just these.
  private func due(in scope: DueDateSet.Scope) -> CivilDate? {
    scope == .everybody
      ? due(for: nil, of: []) : dueDates.last { $0.content.scope == scope }?.content.due
  }
}

/// What decisions on a year's round see beside it.
package struct YearSurroundings: Sendable {
  package var plan: PlanFacts?
  package var organisation: Organisation
  /// What of the year nobody has reported or approved yet; asked for when it is closed.
  package var open: LeftOpen

  package init(plan: PlanFacts?, organisation: Organisation, open: LeftOpen = LeftOpen()) {
    self.plan = plan
    self.organisation = organisation
    self.open = open
  }
}

extension Organisation {
  fileprivate func scope(
    _ scope: YearCommand.DueScope, on day: CivilDate
  ) throws(Rejection) -> DueDateSet.Scope {
    switch scope {
    case .everybody: .everybody
    case .department(let name): .department(try existing(name, on: day))
    case .indicator(let code): .indicator(code)
    }
  }
}
