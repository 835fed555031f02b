import PlanDomain

extension StreamFolds {
  /// What a yearly review comes to.
  func decide(_ entry: ReviewEntry, on today: CivilDate) throws -> Decision {
    let state = try state(of: entry.review.of.subject)
    let plan = try self.plan()
    switch entry.review.of {
    case .policy(let code):
      guard let policy = state.policies[code] else { throw try unknown(code.text) }
      return try policy.decide(entry, in: plan, on: today)
    case .project(let code):
      guard let project = state.projects[code] else { throw try unknown(code.text) }
      return try project.decide(entry, in: plan, on: today)
    }
  }
}
