import PlanDomain

/// Sorts what two reports tell differently into the lists of an errata.
struct ErrataReader {
  private let from: PlanReport
  private let to: PlanReport
  private let finder: CauseFinder

  init(from: PlanReport, to: PlanReport) {
    self.from = from
    self.to = to
    finder = CauseFinder(from, to)
  }

  // MARK: Figures and ratings

  /// A change of a figure stands in the list of what became of the figure, and once more among the
  /// ratings where it changed the rating. An added figure changed none: there was nothing to judge.
  func entries(of change: RatingChange) -> [Errata.Entry] {
    func entry(
      _ list: Errata.List, _ what: FactKind, by causes: [ChangeCause]
    ) -> Errata.Entry {
      Errata.Entry(
        list: list, about: Reference(.indicator(change.indicator)), what: what,
        fiscalYear: change.fiscalYear, from: change.from.map(Errata.Said.year),
        to: change.to.map(Errata.Said.year), causes: causes)
    }
    var entries: [Errata.Entry] = []
    if change.from?.stated != change.to?.stated {
      entries.append(entry(list(of: change), .figure, by: change.causesOfFigure))
    }
    let causes = change.causesOfRating
    let isOnlyOfFigure = causes.allSatisfy(\.isOfFigure)
    let isRerated =
      isOnlyOfFigure ? change.isRerated || change.isJudgedByAnother : change.isJudgedOtherwise
    if isRerated, !change.isDueOtherwise, change.from != nil, change.to != nil,
      entries.first?.list != .added
    {
      entries.append(entry(.rerated, .rating, by: causes))
    }
    return entries
  }

  /// What became of a figure, by what the publication did not show: that may have been recorded
  /// before it and approved after it.
  private func list(of change: RatingChange) -> Errata.List {
    let shown = Set(statements(of: change, by: from).map(\.number))
    let since = statements(of: change, by: to).filter { !shown.contains($0.number) }.map(\.kind)
    let corrections: Set<YearReport.Statement.Kind> = [.corrected, .correctedLate, .retracted]
    if change.from?.measurement == nil { return .added }
    if change.to?.measurement == nil || since.contains(where: corrections.contains) {
      return .corrected
    }
    if since.contains(.confirmed) { return .confirmed }
    if change.from?.figure?.state == .forecast { return .added }
    return .corrected
  }

  private func statements(
    of change: RatingChange, by report: PlanReport
  ) -> [YearReport.Statement] {
    report.indicators.first { $0.code == change.indicator }?.years
      .first { $0.fiscalYear == change.fiscalYear }?.statements ?? []
  }

  // MARK: Everything else

  func entry(of difference: FactDifference) -> Errata.Entry {
    let matter = difference.matter
    let list: Errata.List =
      switch matter.what.list {
      case nil: .cycle
      case .changed: .restated
      case .added, .corrected, .confirmed, .revised, .restructured: .revised
      }
    return Errata.Entry(
      list: list, about: matter.about, what: matter.what, fiscalYear: difference.fiscalYear,
      from: (difference.from?.value).map(Errata.Said.fact),
      to: (difference.to?.value).map(Errata.Said.fact), causes: causes(of: difference))
  }

  private func causes(of difference: FactDifference) -> [ChangeCause] {
    let matter = difference.matter
    let stating = [difference.from?.number, difference.to?.number].compactMap { $0 }
    let kind = ChangeCause.Kind(of: matter.what)
    func states(_ event: PlanEvent) -> Bool {
      matter.what.isStated(by: event) && matter.isStated(by: event)
        && (event.effective?.fiscalYear).map {
          $0 <= max(to.moment.asOf, difference.since ?? to.moment.asOf)
        } ?? true
    }
    switch (matter.what, matter.about.subject) {
    case (.due, .indicator(let code)):
      let year = difference.fiscalYear ?? to.moment.asOf
      return finder.causes(of: code, in: year, telling: \.due)
    case (.signOff, _): return finder.causes(ofSignOff: stating)
    case (.yearOpened, _), (.yearClosed, _), (.audited, _), (.reportedToCouncil, _):
      return finder.causes(kind, byEvery: states)
    default:
      return finder.causes(
        kind, about: matter.about.subject, stating: stating,
        saying: matter.what.isRestated ? { $0.says(matter.what) } : nil, by: states)
    }
  }
}

extension ReportedFact.Matter {
  /// Whether an event that states such a fact states this one.
  fileprivate func isStated(by event: PlanEvent) -> Bool {
    switch what {
    case .due: event.fiscalYear == fiscalYear && event.setsDueDateOfEverybody
    case .existence, .closed: event.subject == about.subject
    default:
      (about.item == nil ? event.subject == about.subject : event.reference == about)
        && (fiscalYear == nil || event.fiscalYear == fiscalYear)
    }
  }
}

extension PlanEvent {
  fileprivate var setsDueDateOfEverybody: Bool {
    switch self {
    case .yearOpened: true
    case .dueDateSet(let set): set.scope == .everybody
    default: false
    }
  }
}

extension FactKind {
  /// Whether what an event says of it can be compared with what another one says.
  fileprivate var isRestated: Bool {
    switch self {
    case .reviewJudgement, .effectiveness, .efficiency, .cost, .reviewNext, .status, .judgement,
      .next, .target, .initialTarget, .targetFiscalYear, .interimTarget, .baseline,
      .baselineFiscalYear, .baselineVersion, .method, .noise, .unit, .direction, .version, .policy,
      .firstFiscalYear, .lastFiscalYear, .defaultBaselineFiscalYear, .planTargetFiscalYear,
      .ruleSet, .due:
      true
    default: false
    }
  }
}

extension ChangeCause {
  fileprivate var isOfFigure: Bool { kind == .value || kind == .approval }
}

extension ChangeCause.Kind {
  /// What kind of cause the change of a fact is.
  fileprivate init(of what: FactKind) {
    self =
      switch what {
      case .reviewJudgement, .effectiveness, .efficiency, .cost, .reviewNext, .narrative, .comment:
        .judgement
      case .status, .judgement, .next: .state
      case .target, .initialTarget, .targetFiscalYear, .targetEffective, .interimTarget: .target
      case .baseline, .baselineFiscalYear, .baselineVersion: .baseline
      case .ruleSet, .pace, .attainment, .digits, .words, .method, .noise, .interval, .surveyYear,
        .daysUntilDue:
        .rule
      case .closed, .successors: .closed
      case .printedName, .unit, .direction, .limits, .tracks, .version: .definition
      case .figure: .value
      case .rating: .judgement
      case .signOff, .signOffStages, .ownApproval, .locksClosedYears: .approval
      case .due: .time
      case .yearOpened, .yearClosed, .audited, .reportedToCouncil: .round
      case .title, .municipality, .edition, .section, .labelStyle, .firstFiscalYear,
        .lastFiscalYear, .defaultBaselineFiscalYear, .planTargetFiscalYear, .revision, .existence,
        .name, .departments, .policy, .page, .issues, .goals, .relatedPlans, .number, .mark:
        .plan
      }
  }
}
