extension Rejection {
  /// Why somebody of another role, or whoever recorded a statement, was refused: who is asked, who
  /// they are, and where to look for the others.
  func roleExplanation(for audience: Audience) -> Explanation {
    switch self {
    case .notTheirRole(let event, let roles, let writer):
      let about = audience.called(event.code)
      let what = event.wording(for: audience)
      let who = audience.role(of: writer)
      let asked = roles.wording
      return .asking(
        Wording(
          ja: "\(about.ja): 承認の決まりがあるときにこれができるのは、\(asked.ja)です（\(what.ja)）。\(who.ja)",
          en: "\(about.en): under the sign-off policy only \(asked.en) may do this "
            + "(\(what.en)). \(who.en)"))
    case .nobodyCouldApprove(let policy, let lacking):
      let policy = policy.wording
      let roles = lacking.wording
      let role = lacking.first?.rawValue ?? "ROLE"
      return Explanation(
        Wording(
          ja: "承認の決まり（\(policy.ja)）には\(roles.ja)が要りますが、それではだれもいません。",
          en: "The sign-off policy (\(policy.en)) needs \(roles.en), and then there is none."),
        advice: Wording(ja: "先に登録するとき", en: "To register somebody first"),
        command: "actor add ID --name NAME --dept DEPARTMENT --role \(role)")
    case .notTheirStage(.department, let code, let departments, let writer):
      let heads = departments.map { audience.department($0, nil) }.joined(separator: "・")
      let who = audience.role(of: writer)
      return .asking(
        Wording(
          ja: "\(code): 担当部の段階を承認するのは、\(heads)の「承認者」（approver）です。\(who.ja)",
          en: "\(code): the department's stage is for an approver of \(heads). \(who.en)"))
    case .notTheirStage(.planning, let code, _, let writer):
      let who = audience.role(of: writer)
      return .asking(
        Wording(
          ja: "\(code): 企画部門の段階を承認するのは、「企画」（planner）です。\(who.ja)",
          en: "\(code): the planning division's stage is for a planner. \(who.en)"))
    case .ownApproval(let reference, let occurrence):
      let by = audience.attribution(occurrence)
      return .asking(
        Wording(
          ja: "\(reference.code): 記録した人は、自分の記録を承認できません（\(by)）。"
            + "同じ役割のほかの人が承認します。認めるかどうかを決められるのは、「企画」（planner）だけです。",
          en: "\(reference.code): whoever recorded it cannot approve it (\(by)): somebody else of "
            + "the same role has to. Only a planner decides whether that is allowed."))
    default:
      preconditionFailure("a refusal of somebody's role has its words here")
    }
  }
}

extension Audience {
  /// Who somebody is, as a sentence.
  fileprivate func role(of writer: Writer) -> Wording {
    let (name, role) = (name(writer.actor), writer.role.wording)
    let own = department(writer.department, nil)
    return Wording(
      ja: "\(name) は\(own)の「\(role.ja)」です。",
      en: "\(name) is registered as \(role.en) of \(own).")
  }
}

extension [Role] {
  /// 「企画」（planner）か「管理者」（administrator）; an actor with the role planner or administrator.
  fileprivate var wording: Wording {
    Wording(
      ja: map { "「\($0.wording.ja)」（\($0.rawValue)）" }.joined(separator: "か"),
      en: "an actor with the role " + map(\.wording.en).joined(separator: " or "))
  }
}

extension Explanation {
  fileprivate static func asking(_ what: Wording) -> Explanation {
    Explanation(
      what, advice: Wording(ja: "その人に頼んでください。だれがどの役割か", en: "Ask them. To see who has which role"),
      command: "actor list")
  }
}
