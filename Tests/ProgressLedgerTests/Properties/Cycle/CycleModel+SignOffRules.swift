import PlanDomain

// Who may sign off what, and when.
extension CycleModel {
  func ruling(on request: SignOffRequest, by person: Person) -> Ruling {
    guard case .statement(let event) = request.target, let statement = entry(event.number) else {
      return Ruling(refusals: ["nothingToSignOff"], year: 2024, said: .retracted)
    }
    let number = statement.number
    var ruling = Ruling(about: statement.about, year: statement.year, said: .submitted(number))
    if case .proposed = statement.said {
      rule(&ruling, request.act, onProposal: statement, by: person)
      return ruling
    }
    guard statement.said.isSignedOff else {
      ruling.refusals = ["nothingToSignOff"]
      return ruling
    }
    ruling.refuse(
      "nothingToSignOff", if: statement.said.takesBack && !takesFromEverybody(statement))
    ruling.refuse("statementGone", if: isGone(statement))
    let policy = policy(for: statement.year)
    ruling.refuse("signOffNotDemanded", if: policy == nil)
    let stand = stand(of: statement)
    switch (request.act, stand) {
    case (.submit, .recorded), (.submit, .returned): break
    case (.approve, .submitted(next: let stage)):
      ruling.said = .approved(number, stage)
      ruling.refuse("notTheirStage", if: !person.signs(stage, for: inCharge(of: statement)))
      ruling.refuse(
        "ownApproval", if: person.actor == statement.actor && policy?.allowsOwnApproval != true)
    case (.return(let reason), .submitted(next: let stage)):
      ruling.said = .returned(number)
      ruling.refuse("notTheirStage", if: !person.signs(stage, for: inCharge(of: statement)))
      ruling.refuse("reasonRequired", if: reason == nil)
    case (.withdraw(let reason), _):
      let approved = approvals(of: number).stages.filter { policy?.stages.contains($0) ?? false }
      guard let stage = approved.last else {
        ruling.refuse("signOffOutOfTurn", if: true)
        break
      }
      ruling.said = .withdrawn(number, stage)
      // What everybody sees of a locked year is not hidden.
      ruling.refuse("yearLocked", if: isLocked(statement.year) && counts(statement))
      ruling.refuse("notTheirStage", if: !person.signs(stage, for: inCharge(of: statement)))
      ruling.refuse("reasonRequired", if: reason == nil)
    default: ruling.refuse("signOffOutOfTurn", if: true)
    }
    return ruling
  }

  private func rule(
    _ ruling: inout Ruling, _ act: SignOffRequest.Act, onProposal proposal: Entry,
    by person: Person
  ) {
    guard case .proposed(let value, let state, _) = proposal.said else { return }
    let settlement = settlement(of: proposal)
    ruling.refuse("proposalSettled", if: settlement == "proposalSettled")
    let turn = turn(of: proposal)
    let isTheirs = person.signs(turn, for: inCharge(of: proposal))
    switch act {
    case .submit, .withdraw: ruling.refuse("notForProposals", if: true)
    case .return(let reason):
      ruling.said = .returned(proposal.number)
      ruling.refuse("notTheirStage", if: !isTheirs)
      ruling.refuse("reasonRequired", if: reason == nil)
    case .approve:
      ruling.said =
        turn == .planning
        ? .late(value, state, proposal: proposal.number) : .approved(proposal.number, turn)
      ruling.refuse("proposalOvertaken", if: settlement == "proposalOvertaken")
      ruling.refuse("notTheirStage", if: !isTheirs)
      let allowsOwn = policy(for: proposal.year)?.allowsOwnApproval ?? true
      ruling.refuse("ownApproval", if: person.actor == proposal.actor && !allowsOwn)
    }
  }
}

extension CycleModel {
  /// The department whose head approves a statement: in charge by the plan. A policy is nobody's, and
  /// its review is of whoever it was made for; so is the planning division's judgement.
  func inCharge(of statement: Entry) -> String {
    let judged = takenBack(by: statement) ?? statement
    if judged.said == .judged(.planning) { return statement.department }
    return switch statement.about {
    case "05-1": "総務部"
    case "05-2", "P05-1": "財政部"
    default: statement.department
    }
  }
}

extension CycleModel.Said {
  fileprivate var isSignedOff: Bool {
    switch self {
    case .figure, .missing, .late, .judged, .reviewed, .retracted, .voided: true
    default: false
    }
  }
}

extension CycleModel.Person {
  fileprivate func signs(_ stage: SignOffStage, for department: String) -> Bool {
    switch stage {
    case .department: role == .approver && self.department == department
    case .planning: role == .planner
    }
  }
}
