/// What became of a correction that somebody asked for after the year was closed.
package enum ProposalState: Hashable, Sendable {
  case waiting
  case approved(Occurrence)
  case returned(Occurrence)
  /// The figure it was to replace stands no more, so that nobody can approve it; what stands now,
  /// if anything. It stays to be seen until somebody returns it with a reason.
  case overtaken(present: Occurrence?)
}

extension Indicator {
  /// What became of a proposal.
  package func state(of proposal: Fact<CorrectionProposed>) -> ProposalState {
    let number = proposal.occurrence.number
    if let approval = approvals[number] { return .approved(approval) }
    if let step = signOffs.steps[number]?.last, step.content.act == .returned {
      return .returned(step.occurrence)
    }
    let present = years[proposal.content.correction.fiscalYear]?.current?.occurrence
    return present?.number == proposal.content.correction.replaces
      ? .waiting : .overtaken(present: present)
  }

  /// The corrections of a year that can be approved.
  package func waitingProposals(in year: FiscalYear) -> [Fact<CorrectionProposed>] {
    proposals.filter { $0.content.correction.fiscalYear == year && state(of: $0) == .waiting }
  }

  /// The corrections of a year that nobody has decided on: those that can be approved, and those
  /// that can only be returned.
  func undecidedProposals(in year: FiscalYear) -> [Fact<CorrectionProposed>] {
    proposals.filter { proposal in
      guard proposal.content.correction.fiscalYear == year else { return false }
      return switch state(of: proposal) {
      case .waiting, .overtaken: true
      case .approved, .returned: false
      }
    }
  }

  /// A decision, with the corrections that nobody can approve after it: whoever changes the figure
  /// they were to replace is told, so that none is dropped without a word.
  func tellingOfProposals(_ decision: Decision) -> Decision {
    if proposals.isEmpty { return decision }
    var after = self
    for event in decision.events { after.apply(event, .undecided) }
    let overtaken = proposals.filter { proposal in
      guard state(of: proposal) == .waiting, case .overtaken = after.state(of: proposal) else {
        return false
      }
      return true
    }
    guard let year = overtaken.first?.content.correction.fiscalYear else { return decision }
    var decision = decision
    decision.notices.append(
      .proposalsOvertaken(code, year, overtaken.map(\.occurrence.number)))
    return decision
  }

  /// Whose turn it is to decide on a proposal: the first stage that has not approved it; the
  /// planning division decides last.
  ///
  /// A figure that everybody sees was approved by its department's head: as long as its year is
  /// closed, correcting it takes the planning division alone (domain.md scenario 21). A figure that
  /// never came so far, and one whose year was opened again, passes every stage of its policy.
  func turn(of proposal: Fact<CorrectionProposed>, in cycle: YearlyCycle) -> SignOffStage {
    let correction = proposal.content.correction
    let year = correction.fiscalYear
    let isShown = signOff(of: correction.replaces, in: year, under: cycle.policies).counts
    if cycle.closing(of: year) != nil, isShown { return .planning }
    let demanded = cycle.policies.demanding(in: year)?.stages ?? []
    let approved = signOffs.approvals(ofProposal: proposal.occurrence.number).map(\.content)
    return demanded.first { $0 != .planning && !approved.contains($0) } ?? .planning
  }

  /// What a correction comes to in a closed year: a proposal where the planning division has to
  /// approve it, else a late correction, which is an event of its own kind so that nobody overlooks
  /// it.
  ///
  /// Throws `alreadyProposed` for what is waiting already.
  func decide(
    late correction: MeasurementCorrected, after closing: Occurrence, in cycle: YearlyCycle
  ) throws(Rejection) -> Decision {
    let year = correction.fiscalYear
    guard cycle.locks(year) else {
      return Decision(
        [
          .measurementCorrectedLate(
            MeasurementCorrectedLate(correction: correction, proposal: nil))
        ], notices: [.changedAfterClosing(code.text, year, closing)])
    }
    let same = waitingProposals(in: year).first {
      $0.content.correction.figure.says(correction.figure)
    }
    if let same { throw .alreadyProposed(same) }
    return Decision(
      [.correctionProposed(CorrectionProposed(correction: correction))],
      notices: [.correctionWaits(code, year)])
  }

  /// Whether somebody may decide so on a proposal. The approval of the planning division, which is
  /// the last, is the correction itself.
  ///
  /// Throws `proposalSettled`, `proposalOvertaken` where somebody would approve it and the figure
  /// has changed meanwhile, `notTheirStage`, `ownApproval`, `reasonRequired`, and `notForProposals`
  /// for other steps: it was handed in by being made.
  package func decide(
    _ act: SignOffRequest.Act, on proposal: Fact<CorrectionProposed>, _ statement: SignOffStatement,
    by writer: Writer, in cycle: YearlyCycle
  ) throws(Rejection) -> Decision {
    let correction = proposal.content.correction
    let number = proposal.occurrence.number
    let year = correction.fiscalYear
    switch (state(of: proposal), act) {
    case (.approved(let by), _), (.returned(let by), _):
      throw .proposalSettled(number, statement.about, by)
    case (.overtaken(let present), .approve):
      throw .proposalOvertaken(proposal, present: present)
    case (.waiting, _), (.overtaken, _): break
    }
    let turn = turn(of: proposal, in: cycle)
    switch act {
    case .submit, .withdraw:
      throw .notForProposals(number, statement.about)
    case .return(let reason):
      try writer.checkStage(turn, of: statement)
      return statement.step(
        .returned, because: try reason.required(for: code.text),
        notices: [.proposalReturned(code, year, number, present: years[year]?.current)])
    case .approve:
      try writer.checkStage(turn, of: statement)
      let isOwn = proposal.occurrence.actor == writer.actor
      let allowsOwn = cycle.policies.demanding(in: year)?.allowsOwnApproval ?? true
      if isOwn && !allowsOwn { throw .ownApproval(statement.about, proposal.occurrence) }
      let notices: [Notice] = isOwn ? [.ownApproval(number)] : []
      guard turn == .planning else {
        return statement.step(.approved(turn, isOwn: isOwn), notices: notices)
      }
      return tellingOfProposals(
        Decision(
          [
            .measurementCorrectedLate(
              MeasurementCorrectedLate(correction: correction, proposal: number))
          ], notices: notices))
    }
  }
}

extension Figure {
  /// Whether another figure says the same of the same days.
  func says(_ other: Figure) -> Bool {
    value.isNumericallyEqual(to: other.value) && state == other.state && measured == other.measured
  }
}
