extension PlanEvent {
  /// What was laid down about judging, and what was judged.
  func assessmentWording(for audience: Audience) -> Wording {
    switch self {
    case .ruleSetAdopted(let event):
      let year = audience.year(event.effective)
      return Wording(
        ja: "評価規則 \(event.rules.id) を採択（\(year.ja)から）",
        en: "adopted the rule set \(event.rules.id) (from \(year.en) on)")
    case .assessmentConfigured(let event):
      let year = audience.year(event.effective)
      let settings = event.configuration.wording(for: audience)
      return Wording(
        ja: "評価と測定の方法を設定（\(year.ja)から）: \(settings.ja)",
        en: "set how it is judged and measured (from \(year.en) on): \(settings.en)")
    case .interimTargetSet(let event):
      let year = audience.year(event.fiscalYear)
      guard let value = event.value else {
        return Wording(
          ja: "\(year.ja)の中間目標を取下げ", en: "withdrew the interim target for \(year.en)")
      }
      return Wording(
        ja: "\(year.ja)の中間目標 \(value.text)", en: "interim target \(value.text) for \(year.en)")
    case .indicatorJudged(let event):
      let year = audience.year(event.fiscalYear)
      return Wording(
        ja: "\(year.ja)を「\(event.judgement.wording.ja)」と判断（\(event.stage.wording.ja)）",
        en: "judged \(year.en) \(event.judgement.wording.en) (\(event.stage.wording.en))")
    case .reviewRecorded(let event):
      return event.review.said(ja: "を評価", en: "reviewed", audience)
    case .reviewCorrected(let event):
      return event.review.said(ja: "の評価を訂正", en: "corrected the review of", audience)
    default:
      preconditionFailure("an event about judging has its words here")
    }
  }
}

extension AssessmentConfiguration {
  /// Every setting of the indicator's own.
  fileprivate func wording(for audience: Audience) -> Wording {
    let start = anchor.map { audience.year($0) }
    let settings = [
      method?.wording,
      noise.map { Wording(ja: "誤差の幅 \($0.text)", en: "noise \($0.text)") },
      interval.map {
        Wording(
          ja: "\($0) 年ごと\(start.map { "（\($0.ja)）" } ?? "")",
          en: "every \($0) years\(start.map { " from \($0.en)" } ?? "")")
      },
      daysUntilDue.map {
        Wording(ja: "期限は年度末から \($0) 日", en: "due \($0) days after the year")
      },
    ].compactMap { $0 }
    guard !settings.isEmpty else { return Wording(ja: "評価規則のとおり", en: "by the rule set") }
    return Wording(
      ja: settings.map(\.ja).joined(separator: "、"), en: settings.map(\.en).joined(separator: ", "))
  }
}

extension Review {
  fileprivate func said(ja: String, en: String, _ audience: Audience) -> Wording {
    let year = audience.year(fiscalYear)
    return Wording(
      ja: "\(year.ja)\(ja)（\(judgement.wording.ja)）",
      en: "\(en) \(year.en) (\(judgement.wording.en))")
  }
}

extension SignOffStage {
  package var wording: Wording {
    switch self {
    case .department: Wording(ja: "担当部", en: "department")
    case .planning: Wording(ja: "企画部門", en: "planning division")
    }
  }
}
