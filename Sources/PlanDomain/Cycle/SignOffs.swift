/// What was signed off in one stream, by the event that made each statement.
package struct SignOffs: Hashable, Sendable {
  /// The steps about each statement, oldest first.
  package private(set) var steps: [EventNumber: [Fact<SignOffStep>]] = [:]
  /// The statements that were approved by the very event that made them: corrections that the
  /// planning division let into a closed year.
  private var approvedAtOnce: Set<EventNumber> = []

  package init() {}

  mutating func apply(_ step: SignOffStep, _ occurrence: Occurrence) {
    steps[step.statement, default: []].append(Fact(step, occurrence))
  }

  mutating func approveAtOnce(_ statement: EventNumber) { approvedAtOnce.insert(statement) }

  /// Where a statement about a year stands, by the policy in force for that year.
  ///
  /// A submission begins anew, whatever was approved before it; a withdrawal takes the last
  /// approval away that counted at that time, and leaves the statement handed in.
  package func state(
    of statement: EventNumber, in year: FiscalYear, under policies: SignOffPolicies
  ) -> SignOffState {
    way(of: statement, in: year, under: policies).state
  }

  /// The approvals of a statement that stand, oldest first.
  package func approvals(
    of statement: EventNumber, in year: FiscalYear, under policies: SignOffPolicies
  ) -> [Fact<SignOffStage>] {
    way(of: statement, in: year, under: policies).approvals
  }

  /// Where a statement stands, and the approvals that brought it there.
  private func way(
    of statement: EventNumber, in year: FiscalYear, under policies: SignOffPolicies
  ) -> (state: SignOffState, approvals: [Fact<SignOffStage>]) {
    guard let stages = policies.demanding(in: year)?.stages else { return (.notRequired, []) }
    if approvedAtOnce.contains(statement) { return (.approved(statement), []) }
    var state = SignOffState.recorded
    for step in steps[statement] ?? [] {
      switch step.content.act {
      case .submitted: state = .submitted(approved: [])
      case .returned: state = .returned(step.occurrence.number)
      case .approved, .withdrawn: break
      }
    }
    guard case .submitted = state else { return (state, []) }
    // What a policy of another time demanded beside these stages does not count.
    let counting = standingApprovals(of: statement, in: year, under: policies)
      .filter { stages.contains($0.content) }
    let approved = counting.map(\.content)
    if let last = counting.last, stages.allSatisfy(approved.contains) {
      return (.approved(last.occurrence.number), counting)
    }
    return (.submitted(approved: approved), counting)
  }

  /// The approvals of a statement about a year that were not taken back, since it was last handed
  /// in, oldest first.
  package func standingApprovals(
    of statement: EventNumber, in year: FiscalYear, under policies: SignOffPolicies
  ) -> [Fact<SignOffStage>] {
    var approvals: [Fact<SignOffStage>] = []
    for step in steps[statement] ?? [] {
      switch step.content.act {
      case .submitted, .returned: approvals = []
      case .approved(let stage, isOwn: _): approvals.append(Fact(stage, step.occurrence))
      case .withdrawn:
        let demanded = policies.demanding(in: year, before: step.occurrence.number)?.stages ?? []
        approvals.lastIndex { demanded.contains($0.content) }.map { _ = approvals.remove(at: $0) }
      }
    }
    return approvals
  }

  /// The approvals of a correction that somebody asks for, up to the last one, which is the
  /// correction itself. It was handed in by being made, and none of them is taken back.
  package func approvals(ofProposal proposal: EventNumber) -> [Fact<SignOffStage>] {
    (steps[proposal] ?? []).compactMap { step in
      guard case .approved(let stage, isOwn: _) = step.content.act else { return nil }
      return Fact(stage, step.occurrence)
    }
  }

  /// The stage whose approval would be taken back next.
  func lastApproved(of statement: EventNumber, _ state: SignOffState) -> SignOffStage? {
    switch state {
    case .submitted(let approved): return approved.last
    case .approved(let number):
      let step = steps[statement]?.first { $0.occurrence.number == number }
      guard case .approved(let stage, isOwn: _)? = step?.content.act else { return nil }
      return stage
    case .notRequired, .recorded, .returned: return nil
    }
  }
}

/// Something whose statements are signed off.
package protocol SignedOff {
  var signOffs: SignOffs { get }
}

extension SignedOff {
  /// Where a statement about a year stands on its way to counting.
  package func signOff(
    of statement: EventNumber, in year: FiscalYear, under policies: SignOffPolicies
  ) -> SignOffState {
    signOffs.state(of: statement, in: year, under: policies)
  }
}

extension PlanState {
  /// What states something that is signed off; nil for any other subject.
  package func signedOff(_ subject: Subject) -> (any SignedOff)? {
    switch subject {
    case .indicator(let code): indicators[code]
    case .policy(let code): policies[code]
    case .project(let code): projects[code]
    case .ledger, .plan, .year, .actor, .department, .measure, .publications: nil
    }
  }
}

extension Indicator: SignedOff {}
extension Policy: SignedOff {}
extension Project: SignedOff {}
