extension SignOffs {
  /// Whether a step may be taken about a statement, and the event it comes to (domain.md 2.2).
  ///
  /// Stages approve in the order of the policy, each by somebody whose stage it is and who did not
  /// record the statement unless the policy allows that. Throws `statementGone`,
  /// `signOffNotDemanded`, `signOffOutOfTurn`, `notTheirStage`, `ownApproval`, `reasonRequired`.
  package func decide(
    _ act: SignOffRequest.Act, on statement: SignOffStatement, by writer: Writer,
    under policies: SignOffPolicies
  ) throws(Rejection) -> Decision {
    let code = statement.about.code
    guard statement.present?.number == statement.number else {
      let year = statement.fiscalYear
      let present = statement.present.map { self.state(of: $0.number, in: year, under: policies) }
      throw .statementGone(
        statement.number, statement.about, year, present: statement.present,
        present ?? .notRequired)
    }
    guard let policy = policies.demanding(in: statement.fiscalYear) else {
      throw .signOffNotDemanded(code, statement.fiscalYear)
    }
    let state = state(of: statement.number, in: statement.fiscalYear, under: policies)
    switch (act, state) {
    case (.submit, .recorded), (.submit, .returned):
      return statement.step(.submitted)

    case (.approve, .submitted(let approved)):
      let stage = policy.next(after: approved)
      try writer.checkStage(stage, of: statement)
      let isOwn = statement.occurrence.actor == writer.actor
      if isOwn && !policy.allowsOwnApproval {
        throw .ownApproval(statement.about, statement.occurrence)
      }
      return statement.step(
        .approved(stage, isOwn: isOwn), notices: isOwn ? [.ownApproval(statement.number)] : [])

    case (.return(let reason), .submitted(let approved)):
      try writer.checkStage(policy.next(after: approved), of: statement)
      return statement.step(.returned, because: try reason.required(for: code))

    case (.withdraw(let reason), _):
      guard let stage = lastApproved(of: statement.number, state) else {
        throw .signOffOutOfTurn(statement.number, statement.about, state)
      }
      try writer.checkStage(stage, of: statement)
      return statement.step(.withdrawn, because: try reason.required(for: code))

    case (.submit, _), (.approve, _), (.return, _):
      throw .signOffOutOfTurn(statement.number, statement.about, state)
    }
  }
}

extension SignOffPolicy {
  /// The stage whose turn it is.
  fileprivate func next(after approved: [SignOffStage]) -> SignOffStage {
    guard let next = stages.first(where: { !approved.contains($0) }) else {
      preconditionFailure("what every stage approved is not submitted any more")
    }
    return next
  }
}

extension SignOffStatement {
  /// A step about the statement.
  func step(
    _ act: SignOffStep.Act, because reason: String? = nil, notices: [Notice] = []
  ) -> Decision {
    Decision(
      [
        .signOffStep(
          SignOffStep(
            about: about, statement: number, fiscalYear: fiscalYear, act: act, reason: reason))
      ], notices: notices)
  }
}

extension Writer {
  func checkStage(
    _ stage: SignOffStage, of statement: SignOffStatement
  ) throws(Rejection) {
    guard signsOff(stage, of: statement.departments) else {
      throw .notTheirStage(
        stage, of: statement.about.code, departments: statement.departments.sorted(), self)
    }
  }
}

extension String? {
  /// The text. Throws `reasonRequired` where it says nothing; the code is what it is about.
  func required(for code: String) throws(Rejection) -> String {
    guard let text = flatMap(nonblank) else { throw .reasonRequired(code) }
    return text
  }
}
