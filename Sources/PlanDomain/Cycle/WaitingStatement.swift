/// A statement that does not count yet, and whose turn it is.
package struct WaitingStatement: Sendable {
  package let about: Reference
  package let fiscalYear: FiscalYear
  package let content: Content
  package let occurrence: Occurrence
  /// In charge of what it is about; where nobody is, whoever reads the log fills in the department
  /// that recorded it or for which it was recorded.
  package var departments: [DepartmentCode]
  package let state: SignOffState
  package let turn: Turn

  /// What was stated.
  package enum Content: Sendable {
    case measurement(Measurement)
    case judgement(Judgement)
    case review(Judgement)
    /// A judgement or review was taken back.
    case takenBack(Judgement)
    /// A correction of a closed year that somebody asks for.
    case correction(Figure)
    /// One of a figure that was replaced meanwhile: it can only be returned.
    case overtakenCorrection(Figure)
  }

  /// Who is to do something about it.
  package enum Turn: String, Sendable, CaseIterable {
    /// Its own department is to hand it in.
    case submission
    /// The department's head is to approve it.
    case department
    case planning
  }

  package var isCorrection: Bool {
    switch content {
    case .correction, .overtakenCorrection: true
    case .measurement, .judgement, .review, .takenBack: false
    }
  }

  /// Whether somebody means it who takes a step about everything that waits for it.
  ///
  /// A correction of a closed year is decided on by itself. Whoever has no stage means both, and is
  /// told whose it is. `isTheirs` says whether it is of their own department.
  package func waits(for act: SignOffRequest.Act, by writer: Writer, isTheirs: Bool) -> Bool {
    guard !isCorrection else { return false }
    switch (act, turn) {
    case (.submit, .submission): return isTheirs || writer.role == .planner
    case (.approve, .department), (.return, .department):
      return writer.role == .approver ? isTheirs : writer.role != .planner
    case (.approve, .planning), (.return, .planning): return writer.role != .approver
    case (.submit, _), (.approve, _), (.return, _), (.withdraw, _): return false
    }
  }
}

extension PlanState {
  /// Everything that waits to be handed in or approved, in the order of recording; departments are
  /// those in charge on a day.
  package func waitingStatements(
    in cycle: YearlyCycle, on day: CivilDate
  ) -> [WaitingStatement] {
    let policies = cycle.policies
    // Without a policy what is recorded counts, and nothing can be asked for in a closed year.
    if policies.entries.isEmpty { return [] }
    let listed =
      indicators.values.flatMap { $0.waitingStatements(in: cycle, on: day) }
      + self.policies.values.flatMap { policy in
        policy.reviews.waitingStatements(of: policy, .policy(policy.code), [], under: policies)
      }
      + projects.values.flatMap { project in
        project.reviews.waitingStatements(
          of: project, .project(project.code), project.duties.departments(on: day),
          under: policies)
      }
    return listed.sorted { $0.occurrence.number < $1.occurrence.number }
  }

  /// Who is in charge on a day of what an event states. Of a policy nobody is; and the planning
  /// division's judgement is its own, not of who is in charge of the indicator.
  package func departmentsInCharge(of event: PlanEvent, on day: CivilDate) -> [DepartmentCode] {
    if judge(of: event) == .planning { return [] }
    switch event.subject {
    case .indicator(let code): return indicators[code]?.duties.departments(on: day) ?? []
    case .project(let code): return projects[code]?.duties.departments(on: day) ?? []
    default: return []
    }
  }
}

extension PlanState {
  /// Whose judgement an event states or takes back; nil for anything else.
  private func judge(of event: PlanEvent) -> SignOffStage? {
    switch event {
    case .indicatorJudged(let judged): return judged.stage
    case .factVoided(let voided):
      guard case .indicator(let code) = event.subject else { return nil }
      return indicators[code]?.judgements.voidings
        .first { $0.fact.occurrence.number == voided.voids }?.fact.content.stage
    default: return nil
    }
  }
}

extension Indicator {
  fileprivate func waitingStatements(
    in cycle: YearlyCycle, on day: CivilDate
  ) -> [WaitingStatement] {
    let policies = cycle.policies
    let departments = duties.departments(on: day)
    let figures = years.compactMap { year, history in
      (history.current ?? waitingRetraction(in: year, under: policies)).flatMap { fact in
        statement(
          .measurement(fact.content), fact, in: year, of: .indicator(code), departments,
          under: policies)
      }
    }
    let judgements = judgements.years.keys.flatMap { year in
      SignOffStage.allCases.compactMap { stage in
        judgement(in: year, by: stage).flatMap { fact in
          statement(
            .judgement(fact.content.judgement), fact, in: year, of: .indicator(code),
            stage == .planning ? [] : departments, under: policies)
        }
      }
    }
    let takenBack = self.judgements.waitingVoidings(signOffs, under: policies).compactMap {
      statement(
        .takenBack($0.fact.content.judgement), Fact($0.fact.content, $0.occurrence),
        in: $0.fiscalYear, of: .indicator(code),
        $0.fact.content.stage == .planning ? [] : departments, under: policies)
    }
    let corrections = proposals.compactMap { proposal in
      content(of: proposal).map { content in
        let approved = signOffs.approvals(ofProposal: proposal.occurrence.number).map(\.content)
        return WaitingStatement(
          about: Reference(.indicator(code)), fiscalYear: proposal.content.correction.fiscalYear,
          content: content, occurrence: proposal.occurrence, departments: departments,
          state: .submitted(approved: approved),
          turn: turn(of: proposal, in: cycle) == .planning ? .planning : .department)
      }
    }
    return figures + judgements + takenBack + corrections
  }

  /// What a correction that somebody asks for states, as long as nobody has decided on it.
  private func content(of proposal: Fact<CorrectionProposed>) -> WaitingStatement.Content? {
    let figure = proposal.content.correction.figure
    return switch state(of: proposal) {
    case .waiting: .correction(figure)
    case .overtaken: .overtakenCorrection(figure)
    case .approved, .returned: nil
    }
  }
}

extension YearlyFacts<Review> {
  fileprivate func waitingStatements(
    of part: some SignedOff, _ subject: Subject, _ departments: [DepartmentCode],
    under policies: SignOffPolicies
  ) -> [WaitingStatement] {
    let present = years.compactMap { year, facts in
      facts.last.flatMap { fact in
        part.statement(
          .review(fact.content.judgement), fact, in: year, of: subject, departments,
          under: policies)
      }
    }
    let takenBack = waitingVoidings(part.signOffs, under: policies).compactMap {
      part.statement(
        .takenBack($0.fact.content.judgement), Fact($0.fact.content, $0.occurrence),
        in: $0.fiscalYear, of: subject, departments, under: policies)
    }
    return present + takenBack
  }
}

extension SignedOff {
  /// The statement, where it does not count yet.
  fileprivate func statement<Stated>(
    _ content: WaitingStatement.Content, _ fact: Fact<Stated>, in year: FiscalYear,
    of subject: Subject, _ departments: [DepartmentCode], under policies: SignOffPolicies
  ) -> WaitingStatement? {
    let state = signOff(of: fact.occurrence.number, in: year, under: policies)
    return policies.turn(after: state, in: year).map { turn in
      WaitingStatement(
        about: Reference(subject), fiscalYear: year, content: content, occurrence: fact.occurrence,
        departments: departments, state: state, turn: turn)
    }
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
