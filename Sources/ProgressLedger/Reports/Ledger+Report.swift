package import EventLog
package import PlanDomain

extension Ledger {
  /// What is to be seen of the plan: the one value behind every table, chart, page and document.
  ///
  /// The whole of it costs one way through the log; of a part only its own streams are read.
  /// Throws `LedgerFailure.unknownRuleSet` and whatever the log does.
  package func report(of request: ReportRequest, in view: LedgerView) throws -> PlanReport {
    let asOf = try request.asOf ?? view.newestYear(for: request)
    return PlanReport(in: try sight(of: request, asOf: asOf, in: view))
  }

  /// Who owes what of a fiscal year by when, and what of it waits. Without a year, of the latest
  /// one whose round is going on, else of the last one that was over, and what waits of any other
  /// year too. Throws what the log does.
  package func completeness(
    of year: FiscalYear?, knownAt: Position, on day: CivilDate, in view: LedgerView
  ) throws -> Completeness {
    let request = ReportRequest(knownAt: knownAt, day: day)
    let present = FiscalYear(containing: day)
    let asking = try view.roundGoingOn(knownAt: knownAt)
    return Completeness(
      in: try sight(
        of: request, asOf: year ?? asking ?? present.previous ?? present, in: view),
      withOtherYears: year == nil)
  }

  /// The day that counts as today at a position: the present one at the end of the log, and at an
  /// earlier position the day of its last event, so that the past is always told alike.
  package func day(at position: Position, in view: LedgerView) throws -> CivilDate {
    guard position != view.head, let last = try view.log.event(at: position) else { return today }
    return settings.zone.date(of: Instant(seconds: last.recorded.seconds))
  }

  private func sight(
    of request: ReportRequest, asOf: FiscalYear, in view: LedgerView
  ) throws -> ReportSight {
    let sources = try ReportSources(
      view, through: request.knownAt, parts: try view.parts(of: request, asOf: asOf),
      figuresOf: request.span == .oneYear ? asOf : nil)
    let last = try view.log.event(at: request.knownAt)
    let moment = ReportMoment(
      asOf: asOf, knownAt: request.knownAt, root: "\(try view.log.root(at: request.knownAt))",
      recordedUntil: last.map { Instant(seconds: $0.recorded.seconds) }, day: request.day,
      origin: settings.origin, zone: settings.zone, publication: request.publication,
      readers: request.readers)
    return ReportSight(
      sources: sources, moment: moment, ruleSet: try request.ruleSet.map(sources.state.ruleSet),
      span: request.span)
  }
}

extension LedgerView {
  /// The parts of the plan that a report reads; nil for all.
  fileprivate func parts(of request: ReportRequest, asOf: FiscalYear) throws -> Set<Subject>? {
    if request.span == .oneYear, case .policy(let code) = request.scope {
      return try parts(everIn: code)
    }
    return try request.scope.parts {
      try outline(at: ReadPoint(asOf: asOf, knownAt: request.knownAt))
    }
  }
}

extension LedgerView {
  /// The latest year whose round is open.
  fileprivate func roundGoingOn(knownAt: Position) throws -> FiscalYear? {
    var state = PlanState()
    for stream in try log.streams(kind: "year") {
      for recorded in try log.events(in: stream, through: knownAt) {
        let entry = try entry(recorded)
        if let event = entry.event, let occurrence = Occurrence(recorded) {
          state.apply(event, occurrence)
        }
      }
    }
    return state.years.values.filter(\.isAsking).map(\.fiscalYear).max()
  }
}

extension LedgerView {
  /// The newest year with a figure that is more than a forecast and that the readers may see;
  /// without one the last year that was over on the day.
  fileprivate func newestYear(for request: ReportRequest) throws -> FiscalYear {
    let policies = try stream(of: .plan, through: request.knownAt).state.signOffPolicies
    let measured =
      if request.readers == .staff || policies.entries.isEmpty {
        try newestMeasuredYear(knownAt: request.knownAt)
      } else {
        try outline(at: ReadPoint(asOf: nil, knownAt: request.knownAt)).indicators.flatMap {
          let state = try stream(of: .indicator($0.code), through: request.knownAt).state
          return state.indicators[$0.code]?.disclosed(under: policies).measuredYears ?? []
        }.max()
      }
    let present = FiscalYear(containing: request.day)
    return measured ?? present.previous ?? present
  }
}

extension Indicator {
  /// The years with a figure that is more than a forecast.
  fileprivate var measuredYears: [FiscalYear] {
    years.filter { _, history in
      guard case .figure(let figure)? = history.current?.content else { return false }
      return figure.state != .forecast
    }.map(\.key)
  }
}

extension PlanState {
  /// The rule set of an id: one that was ever adopted, or the program's own. Throws
  /// `LedgerFailure.unknownRuleSet`.
  package func ruleSet(_ id: RuleSetID) throws -> RuleSet {
    guard let rules = rules(named: id) else {
      throw LedgerFailure.unknownRuleSet(id, known: knownRuleSets.map(\.text))
    }
    return rules
  }
}
