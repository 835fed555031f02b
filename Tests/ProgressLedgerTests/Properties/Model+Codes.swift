import PlanDomain

// What codes mean.

extension Model {
  /// Without a plan no code means anything.
  var unknown: String { planFacts() == nil ? "noPlan" : "unknownCode" }

  func isKnown(_ part: PlanPart) -> Bool {
    switch part {
    case .policy(let code): standing(policies, of: code.text).first != nil
    case .indicator(let code): meaning(of: code, in: nil) != nil
    case .undertaking(let undertaking): isKnown(undertaking)
    }
  }

  func isKnown(_ undertaking: Undertaking) -> Bool {
    switch undertaking {
    case .measure(let code): standing(measures, of: code.text).first != nil
    case .item(let code, of: let measure): items(of: measure, on: nil).contains { $0.code == code }
    case .project(let code): standing(projects, of: code.text).first != nil
    }
  }

  enum Kind: Hashable {
    case policy, measure, project, indicator, actor, department
    case item(String)
  }

  /// Whether a policy, a measure, a project or an indicator has an end.
  func isClosed(_ code: String) -> Bool {
    !standing(partings, of: code).isEmpty || !standing(closings, of: code).isEmpty
  }

  /// Whether a code means something, or may only ever mean what the ledger says.
  func isTaken(_ code: String) -> Bool {
    kind(of: code) != nil || looksGiven(code) || ["plan", "ledger"].contains(code)
  }

  /// What a code is the code of.
  func kind(of code: String) -> Kind? {
    if policies.contains(where: { $0.about == code }) { return .policy }
    if measures.contains(where: { $0.about == code }) { return .measure }
    if projects.contains(where: { $0.about == code }) { return .project }
    if meanings.contains(where: { $0.about == code }) { return .indicator }
    if posts.contains(where: { $0.about == code }) { return .actor }
    if registrations.contains(where: { $0.about == code }) { return .department }
    return measures.first { $0.content.items.contains { $0.code.text == code } }
      .map { .item($0.about) }
  }
}
