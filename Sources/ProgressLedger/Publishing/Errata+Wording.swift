package import PlanDomain

extension Errata.List {
  package var wording: Wording {
    switch self {
    case .corrected: Wording(ja: "訂正した値", en: "Corrected figures")
    case .rerated: Wording(ja: "判定・率が変わったもの", en: "Ratings and rates told otherwise")
    case .confirmed: Wording(ja: "確報になった値", en: "Confirmed figures")
    case .added: Wording(ja: "加わった値", en: "Added figures")
    case .restated: Wording(ja: "評価・状況が変わったもの", en: "Reviews and states told otherwise")
    case .revised: Wording(ja: "計画・目標・定義が変わったもの", en: "The plan told otherwise")
    case .cycle:
      Wording(ja: "照会・期限・承認・締めが変わったもの", en: "Rounds, due dates and sign-off told otherwise")
    }
  }
}

extension Errata {
  /// What is compared and what is not; where nothing differs, that all of it stands.
  package var scope: Wording {
    let compared = Wording(
      ja: "実績と評価、施策・事業の評価、取組・事業の状況、目標などの計画の内容、照会・期限・承認・締めを"
        + "比べています。名称と文章（評価の記述、注記など）は比べていません。",
      en: "Figures and ratings, reviews, states, targets and the rest of the plan, due dates, "
        + "sign-off and closing are compared; names and texts (narratives, notes) are not.")
    guard entries.isEmpty else { return compared }
    return Wording(
      ja: "すべて公表したままです。\(compared.ja)", en: "Everything stands as published. \(compared.en)")
  }

  /// How many differences are left out because only a day made them; nil for none.
  package var remark: Wording? {
    guard dueOtherwise > 0 else { return nil }
    return Wording(
      ja: "年度が終わったり報告の期限が来たり動いたりしただけで未到来と未報告が入れ替わったところ（"
        + "\(dueOtherwise)件）は、一覧に含めません。",
      en: "Left out: \(dueOtherwise) that are overdue, or no more, only because the year was over "
        + "or a due date came or was moved.")
  }

  /// What a thing is called now, or was called in the publication; empty where neither knows it.
  package func name(of about: Reference) -> String {
    to.name(of: about) ?? from.name(of: about) ?? ""
  }
}

extension PlanReport {
  fileprivate func name(of about: Reference) -> String? {
    switch about.subject {
    case .plan: plan?.title
    case .department(let code): departments[code]
    case .policy(let code): policies.first { $0.code == code }?.content.title
    case .indicator(let code): indicators.first { $0.code == code }?.definition.name
    case .measure(let code):
      policies.flatMap(\.measures).first { $0.code == code }.flatMap { measure in
        guard let item = about.item else { return measure.title }
        return measure.items.first { $0.code == item }?.text
      }
    case .project(let code): policies.flatMap(\.projects).first { $0.code == code }?.name
    case .ledger, .actor, .year, .publications: nil
    }
  }
}

extension Errata.Entry {
  /// What differs, before and after.
  package func before(for audience: Audience) -> Wording? {
    from.map { words(of: $0, for: audience) } ?? nil
  }

  package func after(for audience: Audience) -> Wording? {
    to.map { words(of: $0, for: audience) } ?? nil
  }

  private func words(of said: Errata.Said, for audience: Audience) -> Wording? {
    switch said {
    case .fact(let value): value.wording(for: audience)
    case .year(let year):
      what == .rating ? year.ratingWithNumber : year.measurement?.content.wording
    }
  }
}

extension ChangeCause.Kind {
  package var wording: Wording {
    switch self {
    case .value: Wording(ja: "値", en: "value")
    case .target: Wording(ja: "目標", en: "target")
    case .baseline: Wording(ja: "基準値", en: "baseline")
    case .definition: Wording(ja: "定義", en: "definition")
    case .rule: Wording(ja: "評価規則", en: "rule")
    case .judgement: Wording(ja: "評価", en: "judgement")
    case .state: Wording(ja: "状況", en: "state")
    case .closed: Wording(ja: "終了・引継ぎ", en: "closed")
    case .plan: Wording(ja: "計画", en: "plan")
    case .approval: Wording(ja: "承認", en: "approval")
    case .round: Wording(ja: "年度の手続", en: "round")
    case .time: Wording(ja: "期日", en: "time")
    }
  }
}

extension Errata.End {
  /// Whose column it is.
  package var wording: Wording {
    switch self {
    case .now: Wording(ja: "今", en: "now")
    case .then: Wording(ja: "その時点", en: "then")
    case .laterPublication: Wording(ja: "後の公表", en: "published later")
    }
  }

  /// What stands on this side.
  package var clause: Wording {
    switch self {
    case .now: Wording(ja: "今", en: "what holds now")
    case .then: Wording(ja: "その時点", en: "what held then")
    case .laterPublication: Wording(ja: "後の公表", en: "what was published later")
    }
  }
}
