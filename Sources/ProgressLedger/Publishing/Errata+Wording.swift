package import PlanDomain

extension Errata.List {
  package var wording: Wording {
    switch self {
    case .corrected: Wording(ja: "訂正した値", en: "Corrected figures")
    case .rerated: Wording(ja: "判定が変わったもの", en: "Judged otherwise")
    case .confirmed: Wording(ja: "確報になった値", en: "Confirmed figures")
    case .added: Wording(ja: "加わった値", en: "Added figures")
    }
  }
}

extension Errata.Entry {
  /// What differs, before and after: the figure, or the rating where that is the matter.
  package var before: Wording? { words(of: from) }
  package var after: Wording? { words(of: to) }

  private func words(of assessment: Assessment?) -> Wording? {
    guard list == .rerated else { return assessment?.measurement?.content.wording }
    return assessment?.verdict
  }
}

extension Assessment {
  /// The rating with the number behind it, or why there is none: `概ね順調（82.1％）`,
  /// `未達（超過 0.1ポイント）`, `判定保留（未報告）`.
  package var verdict: Wording {
    let rating = rules.word(for: rating)
    guard let behind = shownRate?.wording ?? marginWording ?? reason?.wording else { return rating }
    return Wording(ja: "\(rating.ja)（\(behind.ja)）", en: "\(rating.en) (\(behind.en))")
  }
}

extension RatingChange.Cause.Kind {
  package var wording: Wording {
    switch self {
    case .value: Wording(ja: "実績値", en: "value")
    case .target: Wording(ja: "目標", en: "target")
    case .baseline: Wording(ja: "基準値", en: "baseline")
    case .definition: Wording(ja: "定義", en: "definition")
    case .rule: Wording(ja: "評価規則", en: "rule")
    case .judgement: Wording(ja: "評価", en: "judgement")
    case .time: Wording(ja: "期日", en: "time")
    }
  }
}
