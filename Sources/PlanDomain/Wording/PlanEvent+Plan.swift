extension PlanEvent {
  /// What happened to the plan and its parts.
  func planWording(for audience: Audience) -> Wording {
    switch self {
    case .planAdopted(let event):
      return Wording(
        ja: "計画\(Quotation.inJapanese(event.plan.title))を採択",
        en: "adopted the plan \(event.plan.title)")
    case .planAmended(let event):
      let years = [event.plan.firstFiscalYear, event.plan.lastFiscalYear].map { year in
        year.map { audience.year($0) } ?? Wording(ja: "…", en: "…")
      }
      return Wording(
        ja: "計画\(Quotation.inJapanese(event.plan.title))の全体を改定（\(years[0].ja)～\(years[1].ja)）",
        en: "amended the plan \(event.plan.title) (\(years[0].en) to \(years[1].en))")
    case .planRevised(let event):
      return Wording(
        ja: "中間見直し\(Quotation.inJapanese(event.title))（\(event.decided.iso)決定、\(event.document)）",
        en: "revised the plan midway: \(event.title) "
          + "(decided \(event.decided.iso), \(event.document))")
    case .policyAdded(let event):
      return .added(
        Wording(ja: "運営方針", en: "policy"), event.content.title, event.effective)
    case .policyAmended(let event):
      return .amended(
        Wording(ja: "運営方針", en: "policy"), event.content.title, event.effective)
    case .measureAdded(let event):
      return .added(Wording(ja: "取組", en: "measure"), event.content.title, event.effective)
    case .measureAmended(let event):
      return .amended(Wording(ja: "取組", en: "measure"), event.content.title, event.effective)
    case .projectAdded(let event):
      return .added(Wording(ja: "事業", en: "project"), event.content.name, event.effective)
    case .projectAmended(let event):
      return .amended(Wording(ja: "事業", en: "project"), event.content.name, event.effective)
    case .partClosed(let event):
      let part =
        switch event.part {
        case .policy: Wording(ja: "運営方針", en: "policy")
        case .measure: Wording(ja: "取組", en: "measure")
        case .project: Wording(ja: "事業", en: "project")
        }
      return Wording(
        ja: "\(part.ja)を終了（\(event.effective.iso)から）",
        en: "closed the \(part.en) from \(event.effective.iso) on")
    default:
      preconditionFailure("an event of the plan has its words here")
    }
  }
}

extension Wording {
  fileprivate static func added(
    _ part: Wording, _ name: String, _ effective: CivilDate?
  ) -> Wording {
    let since = effective.map { Wording(ja: "（\($0.iso)から）", en: " from \($0.iso) on") }
    return Wording(
      ja: "\(part.ja)\(Quotation.inJapanese(name))を登録\(since?.ja ?? "")",
      en: "added the \(part.en) \(name)\(since?.en ?? "")")
  }

  fileprivate static func amended(
    _ part: Wording, _ name: String, _ effective: CivilDate
  ) -> Wording {
    Wording(
      ja: "\(part.ja)を\(Quotation.inJapanese(name))に改定（\(effective.iso)から）",
      en: "amended the \(part.en) to \(name) from \(effective.iso) on")
  }
}
