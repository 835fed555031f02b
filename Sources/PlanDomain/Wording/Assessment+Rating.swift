extension Assessment {
  /// How a year stands in a few words.
  package struct ToldRating: Sendable {
    /// The rating in the rule set's word; where there is none, why; where a person judged, how.
    package let word: Wording
    /// What else there is to say of it.
    package let aside: Wording?

    /// `概ね順調`, `未報告（期限超過）`, `順調（担当部の判断は「遅れ」）`.
    package var wording: Wording {
      guard let aside else { return word }
      return Wording(ja: "\(word.ja)（\(aside.ja)）", en: "\(word.en) (\(aside.en))")
    }
  }

  package var toldRating: ToldRating {
    let judged = judgement?.content
    switch rating {
    case .judged:
      // The word by which it is counted.
      return ToldRating(word: judged?.judgement.wording ?? ratingWord, aside: ratingWord)
    case .undetermined:
      return ToldRating(word: reasonWord ?? ratingWord, aside: judged?.wording)
    default: return ToldRating(word: ratingWord, aside: judged?.wording)
    }
  }

  /// The rating and what a person judged, or the reason that there is none.
  package var ratingWording: Wording { toldRating.wording }

  /// The same with the number behind it: `概ね順調（82.1％）`, `未達（超過 0.1ポイント）`.
  package var ratingWithNumber: Wording {
    let told = toldRating
    guard let number = shownRate?.wording ?? marginWording else { return told.wording }
    let aside = told.aside.map {
      Wording(ja: "\(number.ja)、\($0.ja)", en: "\(number.en), \($0.en)")
    }
    return ToldRating(word: told.word, aside: aside ?? number).wording
  }

  /// Why there is no rating or no number.
  package var reasonWord: Wording? {
    if rating == .undetermined, method == .narrative, reason == .qualitative {
      return Wording(ja: "判断待ち", en: "awaiting judgement")
    }
    return unpaced?.wording ?? reason?.wording
  }

  /// Why a figure has no pace, and so no rating; nil where it has one, or another reason.
  package var unpaced: Unpaced? {
    guard reason == .paceUnknown else { return nil }
    if method == .level { return .level }
    if start == nil { return .noStartYear }
    return dueYear == nil ? .noDueYear : .notBegun
  }
}

/// The cases of `pace_unknown`.
package enum Unpaced: Sendable, CaseIterable {
  /// Neither the baseline's year nor the plan's first is stated.
  case noStartYear
  case noDueYear
  /// The way begins after the baseline's year.
  case notBegun
  /// A share of the target tells nothing on the way there.
  case level

  package var wording: Wording {
    switch self {
    case .noStartYear: Wording(ja: "判定保留（起点の年度が不明）", en: "undetermined (no first year)")
    case .noDueYear: Wording(ja: "判定保留（目標年度が不明）", en: "undetermined (no due year)")
    case .notBegun: Wording(ja: "判定前（基準年度以前）", en: "not rated up to the baseline year")
    case .level: Wording(ja: "目標年度に判定", en: "rated in the due year")
    }
  }
}

extension IndicatorJudged {
  /// `担当部の判断は「遅れ」`
  fileprivate var wording: Wording {
    Wording(
      ja: "\(stage.wording.ja)の判断は「\(judgement.wording.ja)」",
      en: "the \(stage.wording.en): \(judgement.wording.en)")
  }
}
