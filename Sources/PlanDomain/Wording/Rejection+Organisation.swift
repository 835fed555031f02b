extension Rejection {
  /// Why a change of departments, actors or duties was refused.
  func organisationExplanation(for audience: Audience) -> Explanation {
    switch self {
    case .actorExists(let actor, let fact):
      let by = audience.attribution(fact.occurrence)
      return .actors(
        Wording(
          ja: "記録者ID \(actor) はすでに登録されています（\(by)）。同じIDは二度と使えません。",
          en: "Actor \(actor) is already registered (\(by)). An id is never given twice."))
    case .actorRetired(let actor, let since, let occurrence):
      let by = audience.attribution(occurrence)
      return .actors(
        Wording(
          ja: "記録者 \(actor) は \(since.iso) から退いています（\(by)）。",
          en: "Actor \(actor) is retired from \(since.iso) on (\(by))."))
    case .lastActor(let actor):
      return .actors(
        Wording(
          ja: "記録者 \(actor) は最後の一人です。先に次の人を登録してください。",
          en: "Actor \(actor) is the last one who writes. Register the next one first."))
    case .alreadyThere(let actor, let department):
      let name = audience.department(department, nil)
      return .actors(
        Wording(
          ja: "記録者 \(actor) はその日すでに\(name)（\(department)）にいます。",
          en: "Actor \(actor) is in \(name) (\(department)) on that day already."))
    case .noSuchDepartment(let name):
      let name = Quotation.brief(name)
      return .departments(
        Wording(
          ja: "部署「\(name)」は登録されていません。コードは台帳が付けるので、新しい部署は名前で示してください。",
          en: "No department \(name) is registered. "
            + "The ledger gives the codes: name a new department."))
    case .ambiguousDepartment(let name, let codes):
      let listed = codes.map { "\($0)（\(audience.department($0, nil))）" }.joined(separator: "、")
      let listedInEnglish = codes.map { "\($0) (\(audience.department($0, nil)))" }
        .joined(separator: ", ")
      return .departments(
        Wording(
          ja: "「\(Quotation.brief(name))」という部署は一つではありません。コードで示してください: \(listed)。",
          en: "More than one department is called \(Quotation.brief(name)). "
            + "Use its code: \(listedInEnglish)."))
    case .nameTaken(let name, by: let department, let occurrence):
      let by = audience.attribution(occurrence)
      return .departments(
        Wording(
          ja: "その日「\(Quotation.brief(name))」は \(department) の名前です（\(by)）。",
          en: "On that day \(Quotation.brief(name)) is the name of \(department) (\(by))."))
    case .departmentEnded(let department, let since, let occurrence):
      let by = audience.attribution(occurrence)
      let name = audience.department(department, since.dayBefore)
      return .departments(
        Wording(
          ja: "「\(name)」（\(department)）は \(since.iso) からありません（\(by)）。",
          en: "\(name) (\(department)) is no more from \(since.iso) on (\(by))."))
    case .departmentNotBegun(let department, let since, let occurrence):
      let by = audience.attribution(occurrence)
      let name = audience.department(department, since)
      return .departments(
        Wording(
          ja: "「\(name)」（\(department)）は \(since.iso) からの部署です（\(by)）。",
          en: "\(name) (\(department)) begins only on \(since.iso) (\(by))."))
    case .laterStands(let code, let since, let occurrence):
      let since = audience.called(since)
      let by = audience.attribution(occurrence)
      return Explanation(
        Wording(
          ja: "\(code) には \(since.ja) からの変更がもうあります（\(by)）。それより前からの変更は、今の状態に届きません。",
          en: "\(code) already changes from \(since.en) on (\(by)): "
            + "what is dated before that would not reach the present."),
        advice: Wording(ja: "それが誤りなら、先に取り消します", en: "If that is wrong, take it back first"),
        command: "retract '\(occurrence.number)' --reason REASON")
    case .departmentInvalid(let department):
      return .departments(
        Wording(
          ja: "部署の組み合わせが合いません（\(department)）: 統合と廃止は別の部署へ、分割は違う二つ以上へです。",
          en:
            "These departments do not fit (\(department)): merge and abolish lead to another one, "
            + "a split to two or more different ones."))
    case .notInCharge(let code, let departments):
      let listed = departments.map { "\(audience.department($0, nil))（\($0)）" }
      let listedInEnglish = departments.map { "\(audience.department($0, nil)) (\($0))" }
      return Explanation(
        Wording(
          ja: "\(code) をどの部署から移すのか決まりません。その日の担当は\(listed.joined(separator: "、"))です。"
            + "--from で示してください。",
          en: "Which department gives up \(code)? In charge on that day: "
            + "\(listedInEnglish.joined(separator: ", ")). Name one with --from."),
        advice: Wording(ja: "今の担当を見るとき", en: "To see who is in charge"),
        command: "show \(code)")
    case .alreadyInCharge(let code, let department):
      let name = audience.department(department, nil)
      return Explanation(
        Wording(
          ja: "\(code) の担当はすでに\(name)（\(department)）です。",
          en: "\(name) (\(department)) is already in charge of \(code)."),
        advice: Wording(ja: "移すとき", en: "To move it"),
        command: "department transfer \(code) --to DEPARTMENT --effective DATE --authority A")
    case .noSuchDuty(let code):
      return Explanation(
        Wording(
          ja: "「\(Quotation.brief(code))」は担当を移せる取組・事業・指標ではありません。",
          en: "\(Quotation.brief(code)) is no measure, project or indicator to be in charge of."),
        advice: Wording(ja: "コードの一覧", en: "To see the codes"), command: "plan show")
    default:
      preconditionFailure("a refusal about the organisation has its words here")
    }
  }
}

extension Explanation {
  fileprivate static func departments(_ what: Wording) -> Explanation {
    Explanation(
      what, advice: Wording(ja: "部署の一覧", en: "To see the departments"),
      command: "department list")
  }

  fileprivate static func actors(_ what: Wording) -> Explanation {
    Explanation(
      what, advice: Wording(ja: "登録済みを見るとき", en: "To see who is"), command: "actor list")
  }
}
