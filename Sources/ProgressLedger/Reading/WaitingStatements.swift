package import EventLog
package import PlanDomain

/// A statement that does not count yet, and whose turn it is.
package struct WaitingStatement: Sendable {
  package let about: Reference
  package let fiscalYear: FiscalYear
  package let content: Content
  package let occurrence: Occurrence
  /// The department that recorded it or for which it was recorded.
  package let department: DepartmentCode?
  package let state: SignOffState
  package let turn: Turn

  /// What was stated.
  package enum Content: Sendable {
    case measurement(Measurement)
    case judgement(Judgement)
    case review(Judgement)
    /// A correction of a closed year that somebody asks for.
    case correction(Figure)
  }

  /// Who is to do something about it.
  package enum Turn: String, Sendable, CaseIterable {
    /// Its own department is to hand it in.
    case submission
    /// The department's head is to approve it.
    case department
    case planning
  }
}

extension LedgerView {
  /// Everything that waits to be handed in or approved, by what was known at a position, in the
  /// order of recording.
  package func waitingStatements(knownAt position: Position) throws -> [WaitingStatement] {
    let policies = try stream(of: .plan, through: position).state.signOffPolicies
    var waiting: [WaitingStatement] = []
    for kind in ["indicator", "policy", "project"] {
      for name in try log.streams(kind: kind) {
        var reading = StreamReading()
        for recorded in try log.events(in: name, through: position) {
          reading.take(try entry(recorded))
        }
        waiting += reading.waitingStatements(under: policies)
      }
    }
    return waiting.sorted { $0.occurrence.number < $1.occurrence.number }
  }
}

extension StreamReading {
  /// What waits in one stream.
  fileprivate func waitingStatements(under policies: SignOffPolicies) -> [WaitingStatement] {
    let indicators = state.indicators.values.flatMap { indicator in
      let subject = Subject.indicator(indicator.code)
      let figures = indicator.years.compactMap { year, history -> WaitingStatement? in
        let waits = history.current ?? indicator.waitingRetraction(in: year, under: policies)
        return waits.flatMap { fact in
          waiting(.measurement(fact.content), fact, in: year, of: subject, indicator, policies)
        }
      }
      let judgements = indicator.judgements.years.keys.flatMap { year in
        SignOffStage.allCases.compactMap { stage in
          indicator.judgement(in: year, by: stage).flatMap { fact in
            waiting(
              .judgement(fact.content.judgement), fact, in: year, of: subject, indicator, policies)
          }
        }
      }
      return figures + judgements + proposals(of: indicator)
    }
    let reviews =
      state.policies.values.flatMap { policy in
        self.reviews(policy.reviews, of: .policy(policy.code), policy, policies)
      }
      + state.projects.values.flatMap { project in
        self.reviews(project.reviews, of: .project(project.code), project, policies)
      }
    return indicators + reviews
  }

  private func reviews(
    _ reviews: YearlyFacts<Review>, of subject: Subject, _ part: some SignedOff,
    _ policies: SignOffPolicies
  ) -> [WaitingStatement] {
    reviews.years.compactMap { year, facts in
      facts.last.flatMap { fact in
        waiting(.review(fact.content.judgement), fact, in: year, of: subject, part, policies)
      }
    }
  }

  private func proposals(of indicator: Indicator) -> [WaitingStatement] {
    indicator.proposals.filter { indicator.state(of: $0) == .waiting }.map { proposal in
      WaitingStatement(
        about: Reference(.indicator(indicator.code)),
        fiscalYear: proposal.content.correction.fiscalYear,
        content: .correction(proposal.content.correction.figure), occurrence: proposal.occurrence,
        department: department(of: proposal.occurrence), state: .submitted(approved: []),
        turn: .planning)
    }
  }

  /// The statement, where it does not count yet.
  private func waiting<Stated>(
    _ content: WaitingStatement.Content, _ fact: Fact<Stated>, in year: FiscalYear,
    of subject: Subject, _ part: some SignedOff, _ policies: SignOffPolicies
  ) -> WaitingStatement? {
    let state = part.signOff(of: fact.occurrence.number, in: year, under: policies)
    return policies.turn(after: state, in: year).map { turn in
      WaitingStatement(
        about: Reference(subject), fiscalYear: year, content: content, occurrence: fact.occurrence,
        department: department(of: fact.occurrence), state: state, turn: turn)
    }
  }

  private func department(of occurrence: Occurrence) -> DepartmentCode? {
    entries.first { $0.number == occurrence.number }?.recorded.spokenFor
  }
}

extension SignOffPolicies {
  /// Who is to do something about a statement of a year; nil where it counts.
  fileprivate func turn(
    after state: SignOffState, in year: FiscalYear
  ) -> WaitingStatement.Turn? {
    switch state {
    case .notRequired, .approved: return nil
    case .recorded, .returned: return .submission
    case .submitted(let approved):
      switch demanding(in: year)?.stages.first(where: { !approved.contains($0) }) {
      case .department: return .department
      case .planning: return .planning
      case nil: return nil
      }
    }
  }
}
