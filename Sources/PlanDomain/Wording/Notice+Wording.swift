extension Notice {
  /// What a person should know about something that was written all the same.
  package func wording(for audience: Audience) -> Wording {
    switch self {
    case .startedAndDoneAtOnce(let undertaking):
      return Wording(
        ja: "\(undertaking.code) は「未着手」から一度に「完了」になりました。",
        en: "\(undertaking.code) went from not started to done in one step.")
    case .sameEffectiveDate(let undertaking, let fact):
      let by = audience.attribution(fact.occurrence)
      return Wording(
        ja: "\(undertaking.code) には同じ日付の記録がもうあります（\(by)）。後の記録が有効です。",
        en: "\(undertaking.code) already has an entry for that date (\(by)); the later one holds.")
    case .laterStatusStands(let undertaking, let fact):
      let by = audience.attribution(fact.occurrence)
      return Wording(
        ja: "\(undertaking.code) は \(fact.content.effective.iso) から"
          + "「\(fact.content.to.wording.ja)」のままです（\(by)）。",
        en: "\(undertaking.code) remains \(fact.content.to.wording.en) "
          + "from \(fact.content.effective.iso) on (\(by)).")
    case .departmentRegistered(let code, let name):
      return Wording(
        ja: "部署「\(name)」を \(code) として登録しました。",
        en: "Registered the department \(name) as \(code).")
    }
  }
}
